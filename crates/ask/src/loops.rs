//! Which feedback loops there are.

use crate::page;
use crate::question::Question;
use crate::{Asked, Reading};
use content::answer::Answer;
use graph::analysis::loops::{LoopOptions, LoopSearch};

/// Begins to search.
pub fn search(asked: &Asked, question: &Question) -> LoopSearch {
    let left = question.criteria.apply(&asked.map.atlas);
    LoopSearch::new(&asked.map.atlas, &left, LoopOptions::default())
}

/// The answer; before the search is done, how far it is.
pub fn answer(
    asked: &Asked,
    question: &Question,
    _reading: Reading,
    _search: &LoopSearch,
) -> Answer {
    page::answer(asked, question, String::new())
}
