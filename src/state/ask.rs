//! The slice of the question to the map: what is asked, and what came back. A program of its own answers (`crates/ask`).

use super::State;
use content::answer::Answer;
use std::rc::Rc;

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

/// An answer is the same only as itself.
impl PartialEq for AskState {
    fn eq(&self, other: &AskState) -> bool {
        let address = |ask: &AskState| ask.answer.as_ref().map(Rc::as_ptr);
        (&self.question, self.failed, address(self))
            == (&other.question, other.failed, address(other))
    }
}

impl State {
    /// The answer that is shown.
    pub fn answer_shown(&self) -> Option<&Answer> {
        (self.tool == super::Tool::Ask).then_some(self.ask.answer.as_deref()).flatten()
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
    new.ask.answer = Some(answer);
}
