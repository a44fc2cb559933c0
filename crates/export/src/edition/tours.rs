//! Tours on paper, at a level: each step with its text and its claims, the map where its view first comes, the questions,
//! and their answers on a page of its own.

use super::super::html::{esc, list};
use super::super::picture::on_paper;
use super::Edition;
use super::shell::Page;
use super::worksheets::figure;
use content::bundle::{QuizQuestion, Tour};
use content::messages::MessageId;
use crosstalk::present::start::Named;
use crosstalk::state::{Subject, TourPlace};
use graph::{LinkId, ViewId};

/// The height of a map in its pixels: its first steps stand on the same page.
const HEIGHT: f64 = 520.0;

/// A page for each.
pub(super) fn pages(edition: &Edition) -> Vec<(String, String)> {
    let tours = (0..).zip(&edition.localized.atlas.map().tours);
    tours.map(|(at, tour)| edition.tour(at, tour)).collect()
}

impl Edition<'_> {
    /// The tours, from a page beside the folder `level`; nothing where there are none.
    pub(super) fn list_of_tours(&self, level: &str) -> String {
        let tours: Vec<String> = (0..)
            .zip(&self.localized.atlas.map().tours)
            .map(|(at, tour)| {
                let href = esc(&format!("{level}tour-{}.html", tour.id));
                let minutes = esc(&self.localized.minutes(at));
                format!("<a href=\"{href}\">{}</a> {minutes}", esc(&tour.name))
            })
            .collect();
        match tours.is_empty() {
            true => String::new(),
            false => format!("<h2>{}</h2>{}", self.word(MessageId::TourLabel), list("", &tours)),
        }
    }

    fn tour(&self, at: u8, tour: &Tour) -> (String, String) {
        let mut body = format!("<p class=\"meta\">{}</p>", esc(&self.localized.minutes(at)));
        let quiz = self.localized.deferred.as_ref().map_or(&[][..], |rest| &rest.quiz);
        let mut seen = Vec::new();
        let mut questions: Vec<&QuizQuestion> = Vec::new();
        for (step, of) in (0..).zip(&tour.steps) {
            let is_first = seen.is_empty();
            let map = match seen.contains(&of.view) {
                true => String::new(),
                false => self.map_of_tour(tour, of.view),
            };
            seen.push(of.view);
            let told = self.step(TourPlace { tour: at, step });
            // The tour begins with its map; where another follows, its step still fills the page before it.
            body.push_str(&if is_first { map + &told } else { told + &map });
            let asked: Vec<&QuizQuestion> =
                of.quiz.iter().filter_map(|at| quiz.get(usize::from(*at))).collect();
            body.push_str(&questions_of(&asked));
            questions.extend(asked);
        }
        let begin = tour.steps.first().map_or(ViewId::Overview, |s| ViewId::at_position(s.view));
        body.push_str(&self.help_note("../", false));
        body.push_str(&self.origin_line());
        body.push_str(&self.right_answers(&questions));
        let file = format!("tour-{}.html", tour.id);
        let question = self.localized.atlas.map().overview.question.as_str();
        self.page(Page {
            file: &file,
            title: &tour.name,
            description: &format!("{} · {question}", tour.name),
            map: Some(Subject::Intro(begin)),
            body,
            leveled: true,
            handout: true,
        })
    }

    /// A view with everything that the tour lights in it.
    fn map_of_tour(&self, tour: &Tour, view: u8) -> String {
        let steps = tour.steps.iter().filter(|step| step.view == view);
        let mut path: Vec<LinkId> =
            steps.flat_map(|step| step.focus.links.iter().map(|link| LinkId(*link))).collect();
        path.sort_unstable();
        path.dedup();
        let shown = ViewId::at_position(view);
        let name = self.localized.name(shown);
        let said = self.localized.messages.fill(MessageId::TourLit, &[("name", name)]);
        figure(&on_paper(self.localized, shown, HEIGHT, &path, &[]), &said)
    }

    /// Title, text, what is lit.
    fn step(&self, place: TourPlace) -> String {
        let step = self.localized.step(place, &self.state);
        let text: String = step.text.iter().map(|run| self.run(run)).collect();
        let links: Vec<String> = step.links.iter().map(|row| self.claim_line(row.link)).collect();
        format!(
            "<section class=\"step\"><h2>{}. {}</h2><p>{text}</p>{}</section>",
            self.localized.messages.number(usize::from(place.step) + 1),
            esc(step.title),
            list("rel", &links),
        )
    }

    fn run(&self, run: &Named) -> String {
        match run.node {
            Some(node) => {
                let place = self.place(Subject::Node(node));
                format!("<a href=\"{}\">{}</a>", esc(&place), esc(run.text))
            }
            None => esc(run.text),
        }
    }

    fn right_answers(&self, questions: &[&QuizQuestion]) -> String {
        let answers: String = questions
            .iter()
            .map(|question| {
                let right = question.answers.get(usize::from(question.right));
                let right = right.map_or("", String::as_str);
                format!("<li><p><b>{}</b></p><p>{}</p></li>", esc(right), esc(&question.why))
            })
            .collect();
        match answers.is_empty() {
            true => answers,
            false => format!(
                "<section class=\"side answers\"><h2>{}</h2><ol class=\"tasks\">{answers}</ol>{}</section>",
                self.word(MessageId::WorksheetKey),
                self.origin_line()
            ),
        }
    }
}

/// Questions with their answers to choose from.
fn questions_of(questions: &[&QuizQuestion]) -> String {
    let asked: String = questions
        .iter()
        .map(|question| {
            let answers: String =
                question.answers.iter().map(|answer| format!("<li>{}</li>", esc(answer))).collect();
            let asked = esc(&question.question);
            format!("<li><p>{asked}</p><ol class=\"choices\" type=\"a\">{answers}</ol></li>")
        })
        .collect();
    match asked.is_empty() {
        true => asked,
        false => format!("<ol class=\"tasks\">{asked}</ol>"),
    }
}
