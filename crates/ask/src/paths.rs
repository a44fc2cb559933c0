//! How one thing reaches another.

use crate::page;
use crate::question::Question;
use crate::{Asked, Reading};
use content::answer::Answer;

/// The answer.
pub fn answer(asked: &Asked, question: &Question, _reading: Reading) -> Answer {
    page::answer(asked, question, String::new())
}
