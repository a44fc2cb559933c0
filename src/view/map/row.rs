//! One row of the whole map.

use super::super::element::element;
use super::super::keyboard::MarkButton;
use super::super::memo::Draw;
use super::super::parts::{classes, path};
use super::node::{node_dom_id, px, rect, text, translate};
use crate::present::highlight::Look;
use crate::state::{Action, Command, Subject};
use content::vocabulary::Kind;
use graph::NodeId;
use layout::{RowPlace, shapes};
use std::rc::Rc;
use yew::prelude::*;

/// One row: silhouette, label, bars.
#[derive(PartialEq)]
pub(super) struct RowView {
    pub(super) id: NodeId,
    pub(super) name: AttrValue,
    /// What is spoken.
    pub(super) label: AttrValue,
    /// What is read.
    pub(super) text: AttrValue,
    pub(super) kind: Kind,
    /// Hue class.
    pub(super) hue: AttrValue,
    pub(super) place: Rc<RowPlace>,
    /// Lengths of the bars that show how many links come in and go out.
    pub(super) bars: (f64, f64),
    /// Label size in pixels.
    pub(super) size: f64,
    pub(super) on_band: bool,
    pub(super) look: Look,
    pub(super) stop: bool,
    pub(super) dispatch: Callback<Action>,
    pub(super) command: Callback<Command>,
}

impl Draw for RowView {
    fn draw(&self) -> Html {
        super::count_view();
        let place = &self.place;
        // Mirrored rows end on the other side; lengths stay positive.
        let (from, to) = if place.end > place.at.0 {
            (place.at.0 - place.r, place.end)
        } else {
            (place.end, place.at.0 + place.r)
        };
        let (before, after) =
            if place.end > place.at.0 { self.bars } else { (self.bars.1, self.bars.0) };
        let deg = |x: f64, length: f64| {
            rect("deg", (x, place.at.1 - 1.5, length, 3.0)).attribute("rx", "1.5")
        };
        let class = classes(&[
            "row",
            &self.hue,
            self.look.class(),
            if self.on_band { "on-band" } else { "" },
            if place.hub { "hub" } else { "" },
        ]);
        let shape = path("shape", shapes::path(self.kind, place.r));
        let plate = rect("plate", (from - 5.0, place.at.1 - 12.0, to - from + 12.0, 24.0));
        let label = text("row-label", place.label.0, place.label.1);
        let row = element("g")
            .class(class)
            .attribute("data-node", self.name.clone())
            .attribute("id", node_dom_id(&self.name))
            .child(rect("hit", place.area))
            .child(plate.attribute("rx", "12"))
            .child(shape.attribute("transform", translate(place.at.0, place.at.1)))
            .child(label.attribute("font-size", px(self.size)).child(self.text.as_str()))
            .child((before > 0.0).then(|| deg(from - 3.0 - before, before)))
            .child((after > 0.0).then(|| deg(to + 5.0, after)));
        let (subject, selected) = (Subject::Node(self.id), self.look == Look::Selected);
        let button = MarkButton { subject, label: &self.label, selected, stop: self.stop };
        button.of(row, &self.dispatch, &self.command).into()
    }
}
