//! `quiz.json`: questions, each with one right answer and what it rests on.

use super::cursor::Cursor;
use super::fields;
use super::ids::Ids;
use super::map::MapBuilder;
use super::marks::{marks, view};
use content::bundle::{Marks, QuizQuestion};

const OUT: &str = "The question was left out.";

/// Reads all questions, with their ids.
pub fn read(book: &Cursor, s: &MapBuilder) -> (Ids, Vec<QuizQuestion>) {
    let mut ids = Ids::new("question", super::MAX_ITEMS);
    let mut quiz = Vec::new();
    for entry in book.entries() {
        entry.only(fields::QUIZ);
        let Some(id) = entry.new_id(&ids) else { continue };
        match read_question(&entry, &id, s) {
            Some(question) => {
                quiz.push(question);
                ids.add(&id);
            }
            None => ids.leave_out(&id),
        }
    }
    (ids, quiz)
}

fn read_question(entry: &Cursor, id: &str, s: &MapBuilder) -> Option<QuizQuestion> {
    // All is read before anything can end the reading: every problem at once.
    let (view, question) = (view(entry, "theme", s, OUT), entry.text("question", OUT));
    let (answers, why) = (answers(entry), entry.text("why", OUT));
    let about = marks(entry, "about", s);
    if about == Marks::default() && entry.field("about").is_some() {
        entry.report_field("about", "Nothing is named that the answer rests on. The question is asked without it. Name at least one thing or link.");
    }
    let answers = answers?;
    let last = answers.len().saturating_sub(1) as u32;
    let right = entry.whole_number("right", (0, last), OUT)? as u8;
    Some(QuizQuestion {
        id: id.to_string(),
        view: view?,
        question: question?,
        answers,
        right,
        why: why?,
        about,
    })
}

/// At least two answers that differ. One that cannot be read would move the place of the right one.
fn answers(entry: &Cursor) -> Option<Vec<String>> {
    let field = entry.needed("answers", OUT)?;
    let read: Vec<Option<String>> = field.entries().iter().map(|at| at.as_text(OUT)).collect();
    let answers = read.into_iter().collect::<Option<Vec<String>>>()?;
    let twice = answers
        .iter()
        .enumerate()
        .any(|(at, text)| answers.iter().take(at).any(|other| other == text));
    if answers.len() < 2 || answers.len() > usize::from(u8::MAX) || twice {
        field.report(format!(
            "A question needs at least two answers, all different. {OUT} Write such a list."
        ));
        return None;
    }
    Some(answers)
}
