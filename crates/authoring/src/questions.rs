//! `questions.json`: the questions of the first screen, each with the path it lights and the tour that answers it.

use super::cursor::Cursor;
use super::fields;
use super::ids::Ids;
use super::map::{MAX_SMALL_ITEMS, MapBuilder};
use super::marks::{drawn_links, view};
use content::bundle::OpeningQuestion;

const OUT: &str = "The question was left out.";
/// The most letters of a question, which has one or two lines.
const LETTERS: usize = 60;
/// The most links that light up.
const LINKS: usize = 6;

/// Reads all questions. `tours` are the known tours, if their file could be read.
pub fn read(book: &Cursor, s: &MapBuilder, tours: Option<&Ids>) -> Vec<OpeningQuestion> {
    if tours.is_none() {
        book.report("Each question begins a tour, and no tours could be read. No question is asked. Add tours.json, or mend it.");
        return Vec::new();
    }
    let mut ids = Ids::new("question", MAX_SMALL_ITEMS);
    let mut questions = Vec::new();
    for entry in book.entries() {
        entry.only(fields::QUESTION);
        let Some(id) = entry.new_id(&ids) else { continue };
        match read_question(&entry, &id, s, tours) {
            Some(question) => {
                questions.push(question);
                ids.add(&id);
            }
            None => ids.leave_out(&id),
        }
    }
    questions
}

fn read_question(
    entry: &Cursor,
    id: &str,
    s: &MapBuilder,
    tours: Option<&Ids>,
) -> Option<OpeningQuestion> {
    let (question, note) = (entry.text("question", OUT), entry.text("note", OUT));
    let view = view(entry, "view", s, OUT);
    let path = view.map(|view| drawn_links(entry, "path", view, s)).unwrap_or_default();
    if view.is_some() && entry.field("path").is_some() && !(1..=LINKS).contains(&path.len()) {
        entry.report_field("path", format!("A question lights 1 to {LINKS} links, and {} can be lit here. Those are lit. Name 1 to {LINKS} links of the view.", path.len()));
    }
    let letters = question.as_deref().unwrap_or_default().chars().count();
    let room = s.room(LETTERS);
    if letters > room {
        entry.report_field("question", format!("The question has {letters} letters; two lines hold {room}. It is shown all the same. Write a shorter one."));
    }
    let tour = entry.needed("tour", OUT)?.resolve(tours?, OUT);
    if let (Some(minutes), Some(own)) = (
        entry.whole_number("minutes", (1, 250), "Those of its tour are shown."),
        tour.and_then(|tour| s.map.tours.get(usize::from(tour))),
    ) && minutes != u32::from(own.minutes)
    {
        entry.report_field("minutes", format!("The tour of this question takes {} minutes. Those are shown. Write the same number.", own.minutes));
    }
    Some(OpeningQuestion {
        id: id.to_string(),
        question: question?,
        note: note?,
        tour: tour? as u8,
        view: view?,
        path,
    })
}
