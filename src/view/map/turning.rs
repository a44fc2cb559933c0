//! From one view to the next: the old links fade, things travel, then the new links draw in. The times are the styles'.

use super::super::element::{Element, element};
use super::super::parts::{classes, each, stroke_classes};
use super::drawing::Marks;
use super::link::body;
use crate::present::LocalizedMap;
use graph::ViewId;
use std::mem;
use std::rc::Rc;

/// What is drawn, and what was drawn in the view before.
pub(super) struct Turn {
    shown: ViewId,
    marks: Rc<Marks>,
    leaving: Option<(ViewId, Rc<Marks>)>,
}

impl Turn {
    pub(super) fn new(shown: ViewId, marks: &Rc<Marks>) -> Turn {
        Turn { shown, marks: Rc::clone(marks), leaving: None }
    }

    /// The view before and its marks. They stay, faded, until something is laid out anew, so that nothing has to be drawn
    /// again when they have gone.
    pub(super) fn to(&mut self, shown: ViewId, marks: &Rc<Marks>) -> Option<(ViewId, Rc<Marks>)> {
        if !Rc::ptr_eq(&self.marks, marks) {
            let before = mem::replace(&mut self.marks, Rc::clone(marks));
            let was = mem::replace(&mut self.shown, shown);
            self.leaving = (was != shown).then_some((was, before));
        }
        self.leaving.clone()
    }
}

/// The links that leave, as they were: decoration. Its key makes each change a new one.
pub(super) fn leaving(map: &LocalizedMap, (was, marks): (ViewId, Rc<Marks>)) -> Element {
    let mut links = marks.links.iter().map(|mark| {
        let of = map.atlas.link(mark.place.link);
        element("g")
            .class(classes(&["link", &mark.hue, &stroke_classes(of.evidence, of.effect)]))
            .child(body(&mark.place, (of.effect, of.association), true, false))
            .into()
    });
    element("g")
        .key(map.name(was).to_string())
        .class("leaving")
        .attribute("aria-hidden", "true")
        .child(each(&mut links))
}
