//! One thing on the picture.

use super::super::element::{Element, element, fragment};
use super::super::keyboard::MarkButton;
use super::super::memo::Draw;
use super::super::parts::{classes, path, symbol};
use crate::present::highlight::Look;
use crate::state::{Action, Command, Subject};
use content::vocabulary::Kind;
use graph::NodeId;
use layout::NodePlace;
use layout::shapes;
use layout::svg_numbers::tenths;
use std::rc::Rc;
use yew::prelude::*;

/// One thing: silhouette, pictogram, label, hit area, focus ring.
#[derive(PartialEq)]
pub(super) struct NodeView {
    pub(super) id: NodeId,
    /// The id in files and addresses.
    pub(super) name: AttrValue,
    /// What is spoken.
    pub(super) label: AttrValue,
    pub(super) kind: Kind,
    /// Pictogram.
    pub(super) icon: AttrValue,
    /// Hue class.
    pub(super) hue: AttrValue,
    pub(super) place: Rc<NodePlace>,
    pub(super) on_band: bool,
    /// Label size in pixels.
    pub(super) size: f64,
    pub(super) look: Look,
    /// Whether it holds the map's one tab stop.
    pub(super) stop: bool,
    pub(super) dispatch: Callback<Action>,
    pub(super) command: Callback<Command>,
}

/// A number of pixels as an attribute.
pub(super) fn px(value: f64) -> AttrValue {
    let mut text = String::new();
    tenths(&mut text, value);
    text.into()
}

/// `translate(x y)`.
pub(super) fn translate(x: f64, y: f64) -> String {
    let mut text = String::from("translate(");
    tenths(&mut text, x);
    text.push(' ');
    tenths(&mut text, y);
    text.push(')');
    text
}

/// That element at that place, in that size: x, y, width, height in pixels.
pub(super) fn sized(element: Element, (x, y, width, height): (f64, f64, f64, f64)) -> Element {
    element
        .attribute("x", px(x))
        .attribute("y", px(y))
        .attribute("width", px(width))
        .attribute("height", px(height))
}

/// A rectangle: x, y, width, height in pixels.
pub(super) fn rect(class: &'static str, area: (f64, f64, f64, f64)) -> Element {
    sized(element("rect").class(class), area)
}

/// Where words stand.
pub(super) fn text(class: &'static str, x: f64, y: f64) -> Element {
    element("text").class(class).attribute("x", px(x)).attribute("y", px(y))
}

impl Draw for NodeView {
    fn draw(&self) -> Html {
        super::count_view();
        let NodeView { id, place, kind, look, .. } = self;
        let mut kind_class = String::from("kind-");
        kind_class.push_str(kind.id());
        let on_band = if self.on_band { "on-band" } else { "" };
        let group = element("g")
            .class(classes(&["node", &kind_class, &self.hue, look.class(), on_band]))
            .attribute("data-node", self.name.clone())
            .attribute("id", node_dom_id(&self.name))
            .attribute("transform", translate(place.at.0, place.at.1))
            .child(body(place, *kind, &self.icon, self.size, true));
        let (subject, selected) = (Subject::Node(*id), *look == Look::Selected);
        let button = MarkButton { subject, label: &self.label, selected, stop: self.stop };
        button.of(group, &self.dispatch, &self.command).into()
    }
}

/// The DOM id that `aria-owns` names.
pub(super) fn node_dom_id(name: &str) -> AttrValue {
    let mut id = String::from("n-");
    id.push_str(name);
    id.into()
}

/// What stands inside a thing's group; the ring only where focus can come.
pub(super) fn body(place: &NodePlace, kind: Kind, icon: &str, size: f64, live: bool) -> Element {
    let r = place.r;
    let picto = shapes::pictogram_width(kind, r);
    let rings = || {
        let ring = |class| path(class, shapes::path(kind, r + 6.5));
        fragment().child(ring("ring-gap")).child(ring("ring"))
    };
    let inner = || element("circle").class("inner").attribute("r", px(r - 4.5));
    let pictogram = element("use").attribute("href", symbol(icon));
    let mut label = element("text")
        .class("label")
        .attribute("font-size", px(size))
        .attribute("y", px(place.baseline));
    for (line, words) in place.lines.iter().enumerate() {
        // The words of a label are words for screen readers, too: a space without width.
        let space = || element("tspan").attribute("font-size", "0").child(" ");
        let down = px(if line == 0 { 0.0 } else { place.leading });
        let words = element("tspan").attribute("x", "0").attribute("dy", down).child(&**words);
        label = label.child((line > 0).then(space)).child(words);
    }
    fragment()
        .child(rect("hit", place.hit).attribute("rx", "6"))
        .child(live.then(rings))
        .child(path("shape", shapes::path(kind, r)))
        .child((kind == Kind::Process).then(|| path("mark", shapes::process_arcs(r))))
        .child((kind == Kind::Cell).then(inner))
        .child(sized(pictogram, (-picto / 2.0, -picto / 2.0, picto, picto)))
        .child(label)
}
