//! Worksheets: two pages for the class, the map with names left out and what there is to do, and the key on a page of its own.

use super::super::html::{esc, list};
use super::super::picture::on_paper;
use super::super::stroke::sample;
use super::shell::Page;
use super::{Edition, folder};
use content::bundle::{Marks, TaskKey, TaskKind, Worksheet, WorksheetTask};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence};
use crosstalk::present::key::ENDS;
use crosstalk::state::Subject;
use graph::{LinkId, NodeId, ViewId};

/// The height of the map in its pixels: with what stands around it, it fills the first page.
const HEIGHT: f64 = 680.0;
/// How many tasks stand on the first page, below the map.
const BESIDE_THE_MAP: usize = 2;

/// A page for each.
pub(super) fn pages(edition: &Edition) -> Vec<(String, String)> {
    edition.worksheets.iter().map(|sheet| edition.worksheet(sheet)).collect()
}

fn file(sheet: &Worksheet) -> String {
    format!("worksheet-{}.html", sheet.id)
}

impl Edition<'_> {
    /// What a teacher finds on the first page of the edition; nothing where the map has no worksheets.
    pub(super) fn list_of_worksheets(&self) -> String {
        let sheets: Vec<String> = self
            .worksheets
            .iter()
            .map(|sheet| {
                let title = esc(&sheet.title);
                format!("<a href=\"{}\">{title}</a> {}", esc(&file(sheet)), self.ages(sheet))
            })
            .collect();
        if sheets.is_empty() {
            return String::new();
        }
        let (lesson, note) =
            (self.word(MessageId::ArticleLesson), self.word(MessageId::ArticleLessonNote));
        format!("<h2>{lesson}</h2><p>{note}</p>{}", list("", &sheets))
    }

    /// "Ages 12–16".
    fn ages(&self, sheet: &Worksheet) -> String {
        let ages = sheet.ages.replace('-', "–");
        esc(&self.localized.messages.fill(MessageId::WorksheetAges, &[("ages", &ages)]))
    }

    fn worksheet(&self, sheet: &Worksheet) -> (String, String) {
        let shown = ViewId::at_position(sheet.view);
        let (first, second) = sheet.tasks.split_at(BESIDE_THE_MAP.min(sheet.tasks.len()));
        let body = format!(
            "<p class=\"meta\">{label} · {ages} · {name}</p>\
             <section class=\"side\">{fields}{map}{key}{first}{origin}</section>\
             <section class=\"side\">{second}{help}{origin}</section>\
             <section class=\"side answers\">{answers}{origin}</section>",
            label = self.word(MessageId::WorksheetLabel),
            ages = self.ages(sheet),
            name = esc(self.localized.name(shown)),
            fields = self.fields(),
            map = self.map_with_blanks(sheet, shown),
            key = self.short_key(),
            first = tasks(first, 1),
            second = tasks(second, BESIDE_THE_MAP + 1),
            help = self.help_note("", false),
            answers = self.answers(sheet),
            origin = self.origin_line(),
        );
        self.page(Page {
            file: &file(sheet),
            title: &sheet.title,
            description: &format!("{}. {}", sheet.title, self.word(MessageId::ArticleLessonNote)),
            map: Some(Subject::Intro(shown)),
            body,
            leveled: false,
            handout: true,
        })
    }

    /// Where a pupil writes name and date.
    fn fields(&self) -> String {
        let field = |word| format!("<span>{} <i class=\"line\"></i></span>", self.word(word));
        let (pupil, date) = (field(MessageId::WorksheetPupil), field(MessageId::WorksheetDate));
        format!("<p class=\"fields\">{pupil}{date}</p>")
    }

    fn map_with_blanks(&self, sheet: &Worksheet, shown: ViewId) -> String {
        let blanks: Vec<NodeId> = blanks(sheet).iter().map(|node| NodeId(*node)).collect();
        let name = self.localized.name(shown);
        let said = self.localized.messages.fill(MessageId::WorksheetMap, &[("name", name)]);
        figure(&on_paper(self.localized, shown, HEIGHT, &[], &blanks), &said)
    }

    /// Ends of lines by name, and below them the grades.
    fn short_key(&self) -> String {
        let entry = |line: String, name: &str| format!("<span>{line}{}</span>", esc(name));
        let ends: String = ENDS
            .iter()
            .map(|end| {
                let line = sample((end.effect, end.association), Evidence::Moderate);
                entry(line, self.localized.messages.get(end.name))
            })
            .collect();
        let grades: String = Evidence::ALL
            .iter()
            .map(|grade| {
                entry(sample((Effect::Increases, false), *grade), self.localized.grade(*grade))
            })
            .collect();
        format!("<p class=\"short-key\">{ends}</p><p class=\"short-key\">{grades}</p>")
    }

    /// What is right, task by task.
    fn answers(&self, sheet: &Worksheet) -> String {
        let answers: String =
            sheet.tasks.iter().map(|task| format!("<li>{}</li>", self.answer(task))).collect();
        format!(
            "<h2>{}</h2><p class=\"meta\">{} · {}</p><ol class=\"tasks\">{answers}</ol>",
            self.word(MessageId::WorksheetKey),
            esc(&sheet.title),
            self.word(MessageId::WorksheetKeyNote),
        )
    }

    fn answer(&self, task: &WorksheetTask) -> String {
        match &task.kind {
            TaskKind::Labels(blanks) => {
                let names: String = blanks
                    .iter()
                    .map(|node| {
                        format!("<li>{}</li>", esc(&self.localized.atlas.node(NodeId(*node)).label))
                    })
                    .collect();
                format!("<ol class=\"blanks\">{names}</ol>")
            }
            TaskKind::Trace(path) => {
                list("rel", &self.marks(&Marks { nodes: Vec::new(), links: path.clone() }))
            }
            TaskKind::Signs(TaskKey { answer, about })
            | TaskKind::Question(TaskKey { answer, about }) => {
                format!("<p>{}</p>{}", esc(answer), list("rel", &self.marks(about)))
            }
            TaskKind::Discussion(hints) => {
                let hints: Vec<String> = hints.iter().map(|hint| esc(hint)).collect();
                format!("<p>{}</p>{}", self.word(MessageId::WorksheetHints), list("points", &hints))
            }
        }
    }

    /// Things and claims as lines, each a link to where it is explained.
    fn marks(&self, marks: &Marks) -> Vec<String> {
        let level = folder(self.level());
        let nodes = marks.nodes.iter().map(|node| {
            let place = self.place(Subject::Node(NodeId(*node)));
            let label = &self.localized.atlas.node(NodeId(*node)).label;
            format!("<a href=\"{level}/{}\">{}</a>", esc(&place), esc(label))
        });
        let links = marks
            .links
            .iter()
            .map(|link| self.claim_line_from(LinkId(*link), &format!("{level}/")));
        nodes.chain(links).collect()
    }

    /// "Version 1.2 · content checked 2026-11-20 · Text and figures: CC BY 4.0".
    pub(super) fn origin_line(&self) -> String {
        let [version, license] = self.origin();
        let name = self.word(MessageId::HeaderTitle);
        format!("<p class=\"origin\">{name} · {} · {}</p>", esc(&version), esc(&license))
    }
}

/// The things whose names are left out.
fn blanks(sheet: &Worksheet) -> &[u16] {
    sheet
        .tasks
        .iter()
        .find_map(|task| match &task.kind {
            TaskKind::Labels(blanks) => Some(blanks.as_slice()),
            _ => None,
        })
        .unwrap_or_default()
}

/// A picture with its name for who does not see it.
pub(super) fn figure(picture: &str, name: &str) -> String {
    format!(
        "<figure class=\"canvas\" data-form=\"compact\" role=\"img\" aria-label=\"{}\">{picture}</figure>",
        esc(name)
    )
}

/// What a pupil reads, and room to write.
fn tasks(tasks: &[WorksheetTask], start: usize) -> String {
    let line = "<i class=\"line\"></i>";
    let tasks: String = tasks
        .iter()
        .map(|task| {
            let room = match &task.kind {
                TaskKind::Labels(blanks) => {
                    let rows = format!("<li>{line}</li>").repeat(blanks.len());
                    format!("<ol class=\"blanks\">{rows}</ol>")
                }
                TaskKind::Trace(_) => String::new(),
                TaskKind::Signs(_) | TaskKind::Question(_) => line.repeat(2),
                TaskKind::Discussion(_) => line.repeat(4),
            };
            format!("<li><p>{}</p>{room}</li>", esc(&task.text))
        })
        .collect();
    format!("<ol class=\"tasks\" start=\"{start}\">{tasks}</ol>")
}
