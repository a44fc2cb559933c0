//! One link on the picture.

use super::super::element::{Element, element, fragment};
use super::super::keyboard::MarkButton;
use super::super::memo::Draw;
use super::super::parts::{classes, each, head, path, stroke_classes};
use super::node::{text, translate};
use crate::present::highlight::Look;
use crate::state::{Action, Command, Subject};
use content::vocabulary::{Effect, Evidence};
use graph::LinkId;
use layout::LinkPlace;
use layout::svg_numbers::{round, whole};
use std::rc::Rc;
use yew::prelude::*;

/// One link: hit stroke, ribbon for focus, casing, line, head, "?" and return arrowheads. The casing cuts the lines
/// below, so that a crossing reads as a bridge.
#[derive(PartialEq)]
pub(super) struct LinkView {
    pub(super) id: LinkId,
    /// `from~to`.
    pub(super) name: AttrValue,
    /// What is spoken.
    pub(super) label: AttrValue,
    pub(super) effect: Effect,
    pub(super) association: bool,
    pub(super) evidence: Evidence,
    /// Hue class.
    pub(super) hue: AttrValue,
    pub(super) place: Rc<LinkPlace>,
    pub(super) look: Look,
    /// Whether it holds the map's one tab stop.
    pub(super) stop: bool,
    /// Whether heads are drawn; the whole map at rest has none.
    pub(super) heads: bool,
    /// Whether it is drawn up to its head though it joins a bundle, because the bundle's leader is not drawn.
    pub(super) whole: bool,
    pub(super) dispatch: Callback<Action>,
    pub(super) command: Callback<Command>,
}

impl Draw for LinkView {
    fn draw(&self) -> Html {
        super::count_view();
        if self.look == Look::Hidden {
            return Html::default();
        }
        let along = |class| path(class, AttrValue::from(Rc::clone(&self.place.line)));
        let strokes = stroke_classes(self.evidence, self.effect);
        let group = element("g")
            .class(classes(&["link", &self.hue, &strokes, self.look.class()]))
            .attribute("data-link", self.name.clone())
            .attribute("id", link_dom_id(&self.name))
            .child(along("hit"))
            .child(along("ring"))
            .child(along("casing").attribute("stroke-dasharray", bared(self.place.length)))
            .child(body(&self.place, (self.effect, self.association), self.heads, self.whole));
        let (subject, selected) = (Subject::Link(self.id), self.look == Look::Selected);
        let button = MarkButton { subject, label: &self.label, selected, stop: self.stop };
        button.of(group, &self.dispatch, &self.command).into()
    }
}

/// The DOM id that `aria-owns` names.
pub(super) fn link_dom_id(name: &str) -> AttrValue {
    let mut id = String::from("l-");
    id.push_str(name);
    id.into()
}

/// The dashes of a casing that leaves both ends of its line bare, so that it cuts no head and no line beside it there.
fn bared(length: f64) -> AttrValue {
    let mut dashes = String::from("0 35 ");
    whole(&mut dashes, round((length - 70.0).max(0.0)).unsigned_abs());
    dashes.push_str(" 9999");
    dashes.into()
}

/// The line of a link; whole, with the trunk of its bundle.
pub(super) fn line(place: &LinkPlace, whole: bool) -> AttrValue {
    match place.trunk.as_ref().filter(|_| whole) {
        Some(trunk) => [&*place.line, trunk].concat().into(),
        None => place.line.clone().into(),
    }
}

/// What is seen of a link.
pub(super) fn body(
    place: &LinkPlace,
    (effect, association): (Effect, bool),
    heads: bool,
    whole: bool,
) -> Element {
    let tip = || {
        let turned = turned(place.tip.0, place.tip.1, place.direction, place.scale);
        head(effect, association, turned)
    };
    let mut chevrons = place.chevrons.iter().map(|((x, y), (dx, dy))| {
        let class = if association { "chev open" } else { "chev" };
        path(class, "M4 -4.5L-4 0L4 4.5Z")
            .attribute("transform", turned(*x, *y, (-*dx, -*dy), 1.0))
            .into()
    });
    let mark = place.contested_mark.filter(|_| heads);
    fragment()
        .child(path("line", line(place, whole)))
        .child((effect == Effect::NoEffectFound).then(|| path("hollow", line(place, whole))))
        .child((heads && (whole || place.joins.is_none())).then(tip))
        .child(each(&mut chevrons))
        .child(mark.map(|(x, y)| text("doubt", x, y + 4.3).child("?")))
}

/// `translate(x y) rotate(a) scale(s)` for a direction along an axis.
fn turned(x: f64, y: f64, direction: (f64, f64), scale: f64) -> AttrValue {
    let mut text = translate(x, y);
    text.push_str(match direction {
        (dx, dy) if dx < -0.5 && dy.abs() < 0.5 => " rotate(180)",
        (_, dy) if dy > 0.5 => " rotate(90)",
        (_, dy) if dy < -0.5 => " rotate(-90)",
        _ => "",
    });
    let hundredths = round(scale * 100.0);
    if hundredths != 100 {
        text.push_str(if hundredths < 100 { " scale(." } else { " scale(1." });
        let part = (hundredths % 100).unsigned_abs();
        if part < 10 {
            text.push('0');
        }
        whole(&mut text, part);
        text.push(')');
    }
    text.into()
}
