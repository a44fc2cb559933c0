//! The slice of tools: what leads the reader through the map, in the panel's place. A tour, a quiz, or a question to the
//! map; one at a time.

use super::ask::{QUESTIONS, answered, leave_nothing_out, with_left};
use super::overlay;
use super::panel::take_focus;
use super::quiz::{Answers, QuizOf, QuizPlace, give};
use super::{Presentation, Sheet, State};
use content::answer::Answer as MapAnswer;
use content::bundle::TourStep;
use content::vocabulary::Level;
use graph::{Atlas, LinkId, ViewId};
use std::rc::Rc;

/// What leads the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Nothing: the reader goes where they like.
    #[default]
    None,
    /// A tour at one of its steps.
    Tour(TourPlace),
    /// A quiz at one of its questions.
    Quiz(QuizPlace),
    /// A question to the map (`State::ask`).
    Ask,
}

/// A step of a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TourPlace {
    /// Position in `Map::tours`.
    pub tour: u8,
    /// Position in the tour's steps.
    pub step: u8,
}

/// An answer to a question of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its position.
    pub at: u8,
    /// Whether it is right.
    pub right: bool,
    /// What the question rests on: to look at again where the answer is not right.
    pub links: Vec<LinkId>,
}

/// What may happen to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToolAction {
    /// Begin a tour: its position in `Map::tours`.
    StartTour(u8),
    /// Begin a quiz, with a round of it.
    StartQuiz(QuizOf, u8),
    /// Answer the question; the first answer counts.
    Answer(Answer),
    /// Ask the map, as it stands after `ask=` in an address.
    Ask(String),
    /// The map has answered, or could not.
    MapAnswer(Option<Rc<MapAnswer>>),
    /// To the next (true) or the one before (false).
    Step(bool),
    /// From an explanation that was opened on the way back to the step or question.
    Return,
    /// Let the tour go on by itself, or no longer.
    Autoplay(bool),
    /// The time for a step of a tour that goes on by itself is over.
    Advance,
    /// Leave the tour or quiz.
    End,
}

impl Tool {
    /// The view that is shown with it; `None` for a step or a quiz that is not there.
    pub(super) fn shown(self, atlas: &Atlas) -> Option<ViewId> {
        match self {
            Tool::None | Tool::Ask => None,
            Tool::Tour(place) => place.step(atlas).map(|step| ViewId::at_position(step.view)),
            Tool::Quiz(place) => place.of.shown(atlas),
        }
    }

    /// Whether the other is a step of the same tour, or a question of the same quiz.
    pub(super) fn goes_on(self, other: Tool) -> bool {
        match (self, other) {
            (Tool::Tour(a), Tool::Tour(b)) => a.tour == b.tour,
            (Tool::Quiz(a), Tool::Quiz(b)) => a.of == b.of,
            (Tool::Ask, Tool::Ask) => true,
            _ => false,
        }
    }
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
            _ => None,
        }
    }
}

/// What follows from it.
pub(super) fn update(new: &mut State, action: ToolAction, atlas: &Atlas) {
    let to = match (action, new.tool) {
        (ToolAction::StartTour(tour), _) => {
            let for_pupils =
                atlas.map().tours.get(usize::from(tour)).is_some_and(|tour| tour.for_pupils);
            // The reader's own choice wins, and so does that of an address.
            if for_pupils
                && new.reader.settings.level.is_none()
                && new.reader.level == Level::DEFAULT
            {
                new.reader.level = Level::Simple;
            }
            Some(Tool::Tour(TourPlace { tour, step: 0 }))
        }
        (ToolAction::StartQuiz(of, round), _) => {
            new.answers = Answers::default();
            Some(Tool::Quiz(QuizPlace::first(of, round)))
        }
        (ToolAction::Ask(question), was) => {
            new.ask.failed = false;
            // From one answer to the next nothing opens, and focus stays.
            let inside =
                was == Tool::Ask && new.view.selection.is_none() && new.overlay.open.is_none();
            if inside && question != QUESTIONS {
                new.ask.question = question;
                return;
            }
            new.ask.question = with_left(question, &new.filter);
            if inside {
                return;
            }
            new.ask.answer = None;
            Some(Tool::Ask)
        }
        (ToolAction::MapAnswer(answer), Tool::Ask) => return answered(new, answer, atlas),
        (ToolAction::Step(next), Tool::Tour(place)) => {
            let to = if next { place.step.checked_add(1) } else { place.step.checked_sub(1) };
            to.map(|step| Tool::Tour(TourPlace { step, ..place }))
        }
        (ToolAction::Step(next), Tool::Quiz(place)) => place.step(next).map(Tool::Quiz),
        (ToolAction::Answer(answer), Tool::Quiz(place)) => return give(new, place, &answer),
        (ToolAction::Autoplay(on), Tool::Tour(_)) => return new.autoplay = on,
        (ToolAction::Advance, Tool::Tour(place)) if new.autoplay => {
            return advance(new, place, atlas);
        }
        (ToolAction::Return, tool) => Some(tool),
        (ToolAction::End, _) => return end(new),
        _ => None,
    };
    if let Some(tool) = to {
        open(new, tool, atlas);
    }
}

/// The next step, without its taking focus; behind the last there is nothing to go on to.
fn advance(new: &mut State, place: TourPlace, atlas: &Atlas) {
    let focus = new.panel.focus_requests;
    let at = |step: u8| TourPlace { step, ..place };
    open(new, Tool::Tour(at(place.step.saturating_add(1))), atlas);
    new.panel.focus_requests = focus;
    new.autoplay = at(place.step.saturating_add(2)).step(atlas).is_some();
}

/// Opens a step or a question: its view is shown as a picture, and nothing else is explained. What is not there changes
/// nothing.
fn open(new: &mut State, tool: Tool, atlas: &Atlas) {
    match tool.shown(atlas) {
        Some(shown) => new.view.shown = shown,
        None if tool == Tool::Ask => {}
        None => return,
    }
    // A story needs all of its links.
    if tool != Tool::Ask {
        leave_nothing_out(new);
    }
    new.tool = tool;
    new.view.presentation = Presentation::Map;
    new.view.selection = None;
    new.view.only_linked = false;
    overlay::close(new);
    // In a low room half a sheet would hold no words.
    let first = new.first_sheet();
    if new.panel.sheet == Sheet::Peek || first == Sheet::Full {
        new.panel.sheet = first;
    }
    take_focus(new);
}

/// Leaves the tour or quiz where it is.
pub(super) fn end(new: &mut State) {
    if new.tool != Tool::None {
        new.tool = Tool::None;
        take_focus(new);
    }
}
