//! `tours.json`: ways through the map, step by step. The last step asks questions.

use super::cursor::Cursor;
use super::fields;
use super::ids::Ids;
use super::map::{MAX_SMALL_ITEMS, MapBuilder};
use super::marks::{marks, view};
use content::bundle::{Marks, StepTexts, Tour, TourStep, TwoForms};

const OUT: &str = "The tour was left out.";
const STEP_OUT: &str = "The step was left out.";
/// How many questions a tour ends with.
const QUESTIONS: usize = 3;

/// Reads all tours, with their ids and the texts of their steps.
pub fn read(
    book: &Cursor,
    s: &MapBuilder,
    quiz: Option<&Ids>,
) -> (Ids, Vec<Tour>, Vec<Vec<StepTexts>>) {
    let mut ids = Ids::new("tour", MAX_SMALL_ITEMS);
    let (mut tours, mut all_texts) = (Vec::new(), Vec::new());
    for entry in book.entries() {
        entry.only(fields::TOUR);
        let Some(id) = entry.new_id(&ids) else { continue };
        match read_tour(&entry, &id, s, quiz) {
            Some((tour, texts)) => {
                tours.push(tour);
                all_texts.push(texts);
                ids.add(&id);
            }
            None => ids.leave_out(&id),
        }
    }
    (ids, tours, all_texts)
}

fn read_tour(
    entry: &Cursor,
    id: &str,
    s: &MapBuilder,
    quiz: Option<&Ids>,
) -> Option<(Tour, Vec<StepTexts>)> {
    let name = entry.text("name", OUT);
    let minutes = entry.whole_number("minutes", (1, 250), OUT);
    let for_pupils = entry.flag("for_pupils");
    let steps = entry.needed_list("steps", OUT);
    let (mut places, mut texts) = (Vec::new(), Vec::new());
    for (at, step) in steps.iter().enumerate() {
        let Some((place, text)) = read_step(step, s, quiz, at + 1 == steps.len()) else { continue };
        places.push(place);
        texts.push(text);
    }
    if places.is_empty() && entry.field("steps").is_some() {
        entry.report_field(
            "steps",
            format!("There is no step that can be shown. {OUT} Write at least one."),
        );
    }
    if places.is_empty() || places.len() > MAX_SMALL_ITEMS {
        return None;
    }
    let (id, minutes) = (id.to_string(), minutes? as u8);
    let tour = Tour { id, name: name?, minutes, for_pupils, steps: places };
    Some((tour, texts))
}

fn read_step(
    entry: &Cursor,
    s: &MapBuilder,
    quiz: Option<&Ids>,
    is_last: bool,
) -> Option<(TourStep, StepTexts)> {
    entry.only(fields::TOUR_STEP);
    let view = view(entry, "theme", s, STEP_OUT);
    let [title, simple, standard] =
        ["title", "simple", "standard"].map(|name| entry.text(name, STEP_OUT));
    let quiz = questions(entry, quiz, is_last);
    let mut focus = marks(entry, "focus", s);
    if !quiz.is_empty() && focus != Marks::default() {
        entry.report_field("focus", "This step asks questions in place of lit lines. Nothing is lit here. Empty the list, or move it to a step of its own.");
        focus = Marks::default();
    }
    let texts = StepTexts { title: title?, text: TwoForms { usual: standard?, simple: simple? } };
    Some((TourStep { view: view?, focus, quiz }, texts))
}

fn questions(entry: &Cursor, quiz: Option<&Ids>, is_last: bool) -> Vec<u16> {
    let Some((field, ids)) = entry.field("quiz").zip(quiz) else { return Vec::new() };
    if !is_last {
        field.report("Only the last step of a tour asks questions. They are not asked here. Move them to the last step.");
        return Vec::new();
    }
    let found = entry.resolve_all("quiz", ids);
    if found.len() != QUESTIONS {
        field.report(format!("A tour ends with {QUESTIONS} questions, and {} can be asked here. Those are asked. List {QUESTIONS}.", found.len()));
    }
    found
}
