//! The slice of tools: what leads the reader through the map, in the panel's place. Now a tour; one at a time.

use super::overlay;
use super::panel::take_focus;
use super::{Presentation, State};
use content::bundle::TourStep;
use graph::{Atlas, ViewId};

/// What leads the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Nothing: the reader goes where they like.
    #[default]
    None,
    /// A tour at one of its steps.
    Tour(TourPlace),
}

/// A step of a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TourPlace {
    /// Position in `Map::tours`.
    pub tour: u8,
    /// Position in the tour's steps.
    pub step: u8,
}

/// What may happen to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToolAction {
    /// Begin a tour: its position in `Map::tours`.
    StartTour(u8),
    /// To the next (true) or the one before (false).
    Step(bool),
    /// From an explanation that was opened on the way back to the step.
    Return,
    /// Leave the tour.
    End,
}

impl TourPlace {
    /// Where that step leads; nothing for a step that is not there.
    pub fn step<'a>(&self, atlas: &'a Atlas) -> Option<&'a TourStep> {
        atlas.map().tours.get(usize::from(self.tour))?.steps.get(usize::from(self.step))
    }
}

impl State {
    /// The tour's step that the reader is at.
    pub fn tour(&self) -> Option<TourPlace> {
        match self.tool {
            Tool::Tour(place) => Some(place),
            Tool::None => None,
        }
    }
}

/// What follows from it.
pub(super) fn update(new: &mut State, action: ToolAction, atlas: &Atlas) {
    match (action, new.tool) {
        (ToolAction::StartTour(tour), _) => open(new, TourPlace { tour, step: 0 }, atlas),
        (ToolAction::Step(next), Tool::Tour(place)) => {
            let to = if next { place.step.checked_add(1) } else { place.step.checked_sub(1) };
            if let Some(step) = to {
                open(new, TourPlace { step, ..place }, atlas);
            }
        }
        (ToolAction::Return, Tool::Tour(place)) => open(new, place, atlas),
        (ToolAction::End, _) => end(new),
        (_, Tool::None) => {}
    }
}

/// Opens a step: its view is shown as a picture, and nothing but the step is explained. A step that is not there changes
/// nothing.
pub(super) fn open(new: &mut State, place: TourPlace, atlas: &Atlas) {
    let Some(step) = place.step(atlas) else { return };
    new.tool = Tool::Tour(place);
    new.view.shown = ViewId::at_position(step.view);
    new.view.presentation = Presentation::Map;
    new.view.selection = None;
    new.view.only_linked = false;
    overlay::close(new);
    if new.panel.sheet == super::Sheet::Peek {
        new.panel.sheet = new.first_sheet();
    }
    take_focus(new);
}

/// Leaves the tour where it is.
pub(super) fn end(new: &mut State) {
    if new.tool != Tool::None {
        new.tool = Tool::None;
        take_focus(new);
    }
}
