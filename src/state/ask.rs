//! The slice of the question to the map: what is asked, and what came back. A program of its own answers (`crates/ask`).

use super::selection::warn_if_hidden;
use super::{State, Tool};
use content::answer::Answer;
use graph::Filter;
use std::rc::Rc;

/// Leaving out, as the question that asks nothing else begins.
pub(super) const FILTER: &str = "filter";
/// The page of all questions.
pub(super) const QUESTIONS: &str = "questions";

/// A question with its answer.
#[derive(Clone, Debug, Default)]
pub struct AskState {
    /// The question, as it stands after `ask=` in an address.
    pub question: String,
    /// The newest answer, which may still be that of the question before.
    pub answer: Option<Rc<Answer>>,
    /// Whether no answer came.
    pub failed: bool,
}

impl PartialEq for AskState {
    fn eq(&self, other: &AskState) -> bool {
        (&self.question, self.failed) == (&other.question, other.failed)
            && self.has_answer_of(other)
    }
}

impl AskState {
    /// Whether both have one answer. An answer is the same only as itself: what is in it is not compared.
    pub fn has_answer_of(&self, other: &AskState) -> bool {
        self.answer.as_ref().map(Rc::as_ptr) == other.answer.as_ref().map(Rc::as_ptr)
    }
}

impl State {
    /// The question to the map as it stands after `ask=`; without one, what is still left out.
    pub(super) fn question(&self) -> String {
        match (self.tool, &self.filter.left) {
            (Tool::Ask, _) => self.ask.question.clone(),
            (Tool::None, Some(left)) => left.left_by.clone(),
            _ => String::new(),
        }
    }

    /// The answer that is shown.
    pub fn answer_shown(&self) -> Option<&Answer> {
        (self.tool == Tool::Ask).then_some(self.ask.answer.as_deref()).flatten()
    }
}

/// Takes an answer; `None` where none came. What it lights is shown in the view that draws it, unless the reader reads
/// something else meanwhile.
pub(super) fn answered(new: &mut State, answer: Option<Rc<Answer>>, atlas: &graph::Atlas) {
    new.ask.failed = answer.is_none();
    let Some(answer) = answer else { return };
    if let Some(view) = super::address::view(&answer.view, atlas)
        && new.view.selection.is_none()
    {
        new.view.shown = view;
    }
    new.ask.question.clone_from(&answer.question);
    // What a question leaves out is left out wherever the map is read.
    new.filter.left = Some(Rc::clone(&answer)).filter(|answer| !answer.left_by.is_empty());
    warn_if_hidden(new, atlas);
    new.ask.answer = Some(answer);
}

/// Nothing is left out any more.
#[inline(never)]
pub(super) fn leave_nothing_out(new: &mut State) {
    new.filter.left = None;
}

/// A question from outside of the answers: it leaves out what is left out already.
pub(super) fn with_left(mut question: String, filter: &Filter) -> String {
    let criteria = filter.left.as_ref().and_then(|left| left.left_by.strip_prefix(FILTER));
    question.push_str(criteria.unwrap_or_default());
    question
}

/// Which links are to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterAction {
    /// Those with contested evidence too, or no longer.
    Contested(bool),
    /// Those shown in animals or cells only too, or no longer.
    Animals(bool),
    /// All of them.
    All,
}

/// What follows from it.
pub(super) fn set_filter(new: &mut State, action: FilterAction, atlas: &graph::Atlas) {
    match action {
        FilterAction::Contested(on) => new.filter.contested = on,
        FilterAction::Animals(on) => new.filter.animals = on,
        FilterAction::All => {
            // An answer that is open leaves nothing out either.
            if new.filter.left.is_some() && new.tool == Tool::Ask {
                new.ask.question = FILTER.to_string();
            }
            (new.filter.contested, new.filter.animals) = (true, true);
            leave_nothing_out(new);
        }
    }
    warn_if_hidden(new, atlas);
}
