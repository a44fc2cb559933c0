//! From one view to the next: the old links fade, things travel, then the new links draw in. The times are the styles'.

use super::super::parts::stroke_classes;
use super::drawing::Marks;
use super::link::body;
use crate::present::LocalizedMap;
use graph::ViewId;
use std::mem;
use std::rc::Rc;
use yew::prelude::*;

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
pub(super) fn leaving(map: &LocalizedMap, (was, marks): (ViewId, Rc<Marks>)) -> Html {
    let atlas = &map.atlas;
    html! {
        <g key={map.name(was)} class="leaving" aria-hidden="true">
            { for marks.links.iter().map(|mark| {
                let of = atlas.link(mark.place.link);
                html! { <g class={classes!("link", mark.hue.clone(), stroke_classes(of.evidence, of.effect))}>{ body(&mark.place, (of.effect, of.association), true, false) }</g> }
            }) }
        </g>
    }
}
