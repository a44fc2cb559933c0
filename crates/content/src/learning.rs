//! What leads a reader through the map: opening questions, tours, quiz questions, worksheets.
//!
//! Ids are positions here, too: nodes and links in `Map`, views in [`Map::views`](super::bundle::Map::views) (0 is the
//! overview, then one for each theme).

use super::bundle::TwoForms;
use super::vocabulary::Hidden;

/// Nodes and links that a step or an answer points at, in the author's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Things.
    pub nodes: Vec<u16>,
    /// Claims.
    pub links: Vec<u16>,
}

/// A question of the first screen. It takes as long as its tour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpeningQuestion {
    /// Stable id.
    pub id: String,
    /// As a pupil asks it.
    pub question: String,
    /// One or two short sentences below it.
    pub note: String,
    /// The tour that answers it: a position in [`Map::tours`](super::bundle::Map::tours).
    pub tour: u8,
    /// The view whose lines light up.
    pub view: u8,
    /// The links that light up, in the order in which they are drawn; each is one of that view.
    pub path: Vec<u16>,
}

/// A tour without the texts of its steps, so that an address can name a step before the texts have come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tour {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How long it takes.
    pub minutes: u8,
    /// Whether who has chosen no reading level reads it at the simple one.
    pub for_pupils: bool,
    /// At least one.
    pub steps: Vec<TourStep>,
}

/// Where a step of a tour leads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TourStep {
    /// The view that is shown.
    pub view: u8,
    /// What is lit; nothing where questions are asked.
    pub focus: Marks,
    /// The questions that are asked, positions in [`Deferred::quiz`](super::bundle::Deferred::quiz): the last step's only.
    pub quiz: Vec<u16>,
}

/// What is read at a step of a tour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepTexts {
    /// Its title.
    pub title: String,
    /// What it tells; both forms are there.
    pub text: TwoForms,
}

/// A question with its answers, one of which the map supports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizQuestion {
    /// Stable id.
    pub id: String,
    /// The view it belongs to.
    pub view: u8,
    /// What is asked.
    pub question: String,
    /// At least two, in the author's order.
    pub answers: Vec<String>,
    /// The right one: a position in [`QuizQuestion::answers`].
    pub right: u8,
    /// Why it is right.
    pub why: String,
    /// What it rests on; at least one.
    pub about: Marks,
}

/// A question made from the map (`graph::quiz`).
#[derive(Clone, Debug, PartialEq)]
pub struct MadeQuestion {
    /// The view it belongs to; behind the last theme everything.
    pub view: u8,
    /// The link that it is about.
    pub link: u16,
    /// What is asked for.
    pub hidden: Hidden,
    /// Where the thing at the head is asked for: the answers, in their order on the screen.
    pub things: Vec<u16>,
}

/// A sheet for a class, printed from its view. No bundle holds it: what prints it runs where the authors' files are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Worksheet {
    /// Stable id.
    pub id: String,
    /// The printed map.
    pub view: u8,
    /// Its heading.
    pub title: String,
    /// "12-16".
    pub ages: String,
    /// What there is to do, in this order.
    pub tasks: Vec<WorksheetTask>,
}

/// One task of a worksheet.
#[derive(Clone, Debug, PartialEq)]
pub struct WorksheetTask {
    /// What the pupil reads.
    pub text: String,
    /// What it asks for.
    pub kind: TaskKind,
}

/// What a task asks for, with its key, which is printed on the last page only.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskKind {
    /// Names to be written in: those of these nodes are left out of the printed map.
    Labels(Vec<u16>),
    /// Links to be colored.
    Trace(Vec<u16>),
    /// Something to be read from how the map is drawn.
    Signs(TaskKey),
    /// Something to be read from the map's texts.
    Question(TaskKey),
    /// Something to be talked about, with hints for the teacher.
    Discussion(Vec<String>),
}

/// What is right, and where the map says so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskKey {
    /// The answer.
    pub answer: String,
    /// Where it stands.
    pub about: Marks,
}
