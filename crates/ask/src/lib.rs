//! Questions to the map and their answers in words: pages whose every control leads to another question. Pure; long work
//! in steps. The engines are `graph::analysis`, the words those of the app (`crosstalk::present`) and `ask.…` of
//! `interface.json`.
//!
//! `question` is the address of a page, both directions; `page`, `criteria` and `chain` are what pages share; then one
//! file a question (`columns` is the wide look of `paths`).

mod chain;
mod columns;
mod compare;
mod criteria;
mod filter;
mod loops;
mod page;
mod paths;
pub mod question;
mod questions;
mod reach;
pub mod take;
mod what_if;

use content::answer::Answer;
use content::asked::LoopTexts;
use content::messages::MessageId;
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use graph::ViewId;
use graph::analysis::Progress;
use graph::analysis::loops::LoopSearch;
use graph::analysis::what_if::WhatIf;
use question::{Question, Subject};
use take::{Drawn, Form};

/// The map that is asked.
pub struct Asked {
    /// Things, links and all words, those of this program too.
    pub map: LocalizedMap,
    /// Feedback loops that authors told.
    pub loops: Vec<LoopTexts>,
}

/// How the reader reads, which is no part of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The reading level.
    pub level: Level,
    /// The view that is shown.
    pub shown: ViewId,
}

/// A question that is being answered.
pub struct Work {
    question: Question,
    reading: Reading,
    run: Run,
}

/// What is still to be done for an answer.
enum Run {
    /// Nothing: the answer is there.
    Answered(Box<Answer>),
    /// Loops are searched for.
    Loops(Box<LoopSearch>),
    /// Versions are calculated.
    WhatIf(Box<WhatIf>),
    /// A picture is taken along; the script beside the program draws it.
    Picture(Option<Drawn>),
}

impl Asked {
    /// Begins to answer a question, as it stands after `ask=` in an address. What it asks for and is not on the map is left
    /// out of the answer's own question; nothing at all is the page of all questions.
    pub fn ask(&self, question: &str, reading: Reading) -> Work {
        let question = Question::parse(question, &self.map.atlas);
        let run = self.begin(&question, reading);
        Work { question, reading, run }
    }

    fn begin(&self, question: &Question, reading: Reading) -> Run {
        let answer = match question.subject {
            Subject::Questions => questions::answer(self, question),
            Subject::Paths => paths::answer(self, question, reading),
            Subject::Upstream | Subject::Downstream => reach::answer(self, question, reading),
            Subject::Filter => filter::answer(self, question, reading),
            Subject::Take if question.form.is_picture() => return Run::Picture(None),
            Subject::Take => take::answer(self, question, None),
            Subject::Compare | Subject::CompareGrades => compare::answer(self, question, reading),
            Subject::Loops => return Run::Loops(Box::new(loops::search(self, question))),
            Subject::WhatIf => return what_if::begin(self, question),
        };
        Run::Answered(Box::new(answer))
    }
}

impl Work {
    /// Another question to the same map. What was calculated serves again where the other question only shows it
    /// differently: why a thing rises, the next link of a loop.
    pub fn next(self, asked: &Asked, question: &str, reading: Reading) -> Work {
        let question = Question::parse(question, &asked.map.atlas);
        let serves = self.question.calculates_like(&question);
        let run = match self.run {
            run @ (Run::Loops(_) | Run::WhatIf(_)) if serves => run,
            _ => asked.begin(&question, reading),
        };
        Work { question, reading, run }
    }

    /// Goes on for about so many links or additions and multiplications; true when it is done.
    pub fn step(&mut self, budget: u64) -> bool {
        let progress = match &mut self.run {
            Run::Answered(_) | Run::Picture(_) => Progress::Done,
            Run::Loops(search) => search.step(budget),
            Run::WhatIf(simulation) => simulation.step(budget),
        };
        progress == Progress::Done
    }

    /// As what a picture of the map is asked for, if one is: then it has to be drawn for the answer.
    pub fn picture(&self) -> Option<Form> {
        matches!(self.run, Run::Picture(_)).then_some(self.question.form)
    }

    /// Takes the picture; also a newer one, when the map looks different.
    pub fn draw(&mut self, drawn: Drawn) {
        if let Run::Picture(before) = &mut self.run {
            *before = Some(drawn);
        }
    }

    /// The answer; before it is done, how far it is.
    pub fn answer(&self, asked: &Asked) -> Answer {
        let mut answer = self.found(asked);
        if self.question.lost {
            let words = asked.map.messages.get(MessageId::AskLost);
            answer.parts.insert(0, page::say("p", "note", words));
        }
        answer
    }

    fn found(&self, asked: &Asked) -> Answer {
        match &self.run {
            Run::Answered(answer) => (**answer).clone(),
            Run::Loops(search) => loops::answer(asked, &self.question, self.reading, search),
            Run::Picture(drawn) => take::answer(asked, &self.question, drawn.as_ref()),
            Run::WhatIf(simulation) => {
                what_if::answer(asked, &self.question, self.reading, simulation)
            }
        }
    }
}
