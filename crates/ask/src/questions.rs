//! The page of all questions.

use crate::Asked;
use crate::page;
use crate::question::Question;
use content::answer::Answer;
use content::messages::MessageId;

/// The answer.
pub fn answer(asked: &Asked, question: &Question) -> Answer {
    page::answer(asked, question, asked.map.messages.get(MessageId::AskTitle).to_string())
}
