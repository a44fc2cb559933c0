//! What tends to follow where things are pushed up or down.

use crate::page;
use crate::question::Question;
use crate::{Asked, Reading, Run};
use content::answer::Answer;
use graph::analysis::what_if::WhatIf;

/// Begins to calculate; without a push there is nothing to calculate.
pub fn begin(asked: &Asked, question: &Question, _reading: Reading) -> Run {
    Run::Answered(Box::new(page::answer(asked, question, String::new())))
}

/// The answer; before all versions are calculated, how far it is.
pub fn answer(
    asked: &Asked,
    question: &Question,
    _reading: Reading,
    _simulation: &WhatIf,
) -> Answer {
    page::answer(asked, question, String::new())
}
