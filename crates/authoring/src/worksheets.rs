//! `worksheets.json`: sheets for a class, each printed from a view. They stay on the host: no bundle holds them.

use super::cursor::Cursor;
use super::fields;
use super::ids::Ids;
use super::map::{MAX_SMALL_ITEMS, MapBuilder};
use super::marks::{drawn_links, drawn_nodes, marks, view};
use content::bundle::{TaskKey, TaskKind, Worksheet, WorksheetTask};

const OUT: &str = "The worksheet was left out.";
const TASK_OUT: &str = "The task was left out.";
/// The most names that are left out of the printed map.
const BLANKS: usize = 6;
/// The kinds of tasks.
const KINDS: &[&str] = &["labels", "trace", "signs", "question", "discussion"];
/// How many tasks of each kind a sheet has.
const COUNTS: [usize; 5] = [1, 1, 1, 4, 1];

/// Reads all sheets.
pub fn read(book: &Cursor, s: &MapBuilder) -> Vec<Worksheet> {
    let mut ids = Ids::new("worksheet", MAX_SMALL_ITEMS);
    let mut sheets = Vec::new();
    for entry in book.entries() {
        entry.only(fields::WORKSHEET);
        let Some(id) = entry.new_id(&ids) else { continue };
        ids.add(&id);
        let (title, ages) = (entry.text("title", OUT), entry.text("ages", OUT));
        let view = view(&entry, "view", s, OUT);
        let tasks = tasks(&entry, view.unwrap_or_default(), s);
        if let (Some(view), Some(title), Some(ages)) = (view, title, ages) {
            sheets.push(Worksheet { id, view, title, ages, tasks });
        }
    }
    sheets
}

fn tasks(entry: &Cursor, view: u8, s: &MapBuilder) -> Vec<WorksheetTask> {
    let tasks = entry.needed_list("tasks", "The sheet has no tasks.");
    let mut kinds = Vec::new();
    let mut read = Vec::new();
    for task in &tasks {
        let kind = task.term("kind", "a kind of task", TASK_OUT, KINDS, |kind| kind);
        kinds.extend(kind);
        let Some(kind) = kind.and_then(|kind| read_kind(task, kind, view, s)) else { continue };
        read.extend(task.text("text", TASK_OUT).map(|text| WorksheetTask { text, kind }));
    }
    let wanted =
        KINDS.iter().zip(COUNTS).flat_map(|(kind, count)| std::iter::repeat_n(*kind, count));
    if entry.field("tasks").is_some() && !wanted.eq(kinds.iter().copied()) {
        entry.report_field("tasks", "A worksheet has eight tasks: labels, trace, signs, four times question, discussion. It is printed as it is written. Bring them into this order.");
    }
    read
}

fn read_kind(task: &Cursor, kind: &str, view: u8, s: &MapBuilder) -> Option<TaskKind> {
    let key = || {
        task.only(fields::TASK_KEY);
        let answer = task.text("answer", TASK_OUT);
        let about = marks(task, "about", s);
        Some(TaskKey { answer: answer?, about })
    };
    Some(match kind {
        "labels" => {
            task.only(fields::TASK_LABELS);
            let blanks = drawn_nodes(task, "blanks", view, s);
            if task.field("blanks").is_some() && !(1..=BLANKS).contains(&blanks.len()) {
                task.report_field("blanks", format!("A worksheet leaves out 1 to {BLANKS} names, and here are {}. Those are left out. List so many things of the view.", blanks.len()));
            }
            TaskKind::Labels(blanks)
        }
        "trace" => {
            task.only(fields::TASK_TRACE);
            TaskKind::Trace(drawn_links(task, "path", view, s))
        }
        "signs" => TaskKind::Signs(key()?),
        "question" => TaskKind::Question(key()?),
        _ => {
            task.only(fields::TASK_DISCUSSION);
            let _ = task.needed("hints", "The teacher reads no hints.");
            TaskKind::Discussion(task.texts("hints"))
        }
    })
}
