//! One feedback loop on the page: its name and story where authors told it, else the chain of its things.

use crate::Asked;
use crate::page::{Steps, button, element, link_row, say};
use crate::question::Question;
use content::answer::Part;
use content::asked::LoopTexts;
use content::language::Part as Untranslated;
use content::messages::MessageId;
use content::vocabulary::{Evidence, Level, Time};
use crosstalk::present::sentence::capitalize;
use graph::LinkId;
use graph::analysis::Order;
use graph::analysis::loops::{Feedback, Loops};

/// A loop as it is shown.
pub struct Row<'a> {
    /// From the thing that is asked for, else from where its authors begin, else from the first on the map.
    pub links: Vec<LinkId>,
    /// What it does to a change of one of its things.
    pub feedback: Feedback,
    weakest: Evidence,
    longest: Time,
    told: Option<&'a LoopTexts>,
    /// The language of what is told, where it is another than the map's.
    language: Option<&'a str>,
}

/// The loops that are asked for, in their order. Where the shortest come first, those that authors told come before them.
pub fn rows<'a>(asked: &'a Asked, question: &Question, mut loops: Loops) -> Vec<Row<'a>> {
    let atlas = &asked.map.atlas;
    loops.sort(question.order);
    let through = question.things.first().copied();
    let mut rows = Vec::new();
    for mut found in loops.found {
        let told = asked.loops.iter().position(|told| is_same_cycle(&found.links, &told.links));
        let language =
            told.and_then(|at| asked.map.untranslated.language_of(Untranslated::Loops, at as u16));
        let told = told.and_then(|at| asked.loops.get(at));
        let start = match (through, told) {
            (Some(node), _) => found.links.iter().position(|link| atlas.from(*link) == node),
            (None, Some(told)) => {
                found.links.iter().position(|link| told.links.first() == Some(&link.0))
            }
            (None, None) => Some(0),
        };
        // A loop that does not lead through the thing is left out.
        let Some(start) = start else { continue };
        found.links.rotate_left(start);
        rows.push(Row {
            links: found.links,
            feedback: found.feedback,
            weakest: found.weakest,
            longest: found.longest,
            told,
            language,
        });
    }
    if question.order == Order::Shortest {
        let (mut told, others): (Vec<Row>, Vec<Row>) =
            rows.into_iter().partition(|row| row.told.is_some());
        told.extend(others);
        return told;
    }
    rows
}

/// Whether both are the same links one after the other, wherever they begin.
fn is_same_cycle(links: &[LinkId], told: &[u16]) -> bool {
    let same = |turn| links.iter().cycle().skip(turn).zip(told).all(|(link, told)| link.0 == *told);
    links.len() == told.len() && (0..links.len()).any(same)
}

impl Row<'_> {
    /// The link of that step, counted from 1; `None` for the whole loop.
    pub fn link_at(&self, step: usize) -> Option<LinkId> {
        self.links.get(step.checked_sub(1)?).copied()
    }

    /// What is said when it is lit, or one of its links.
    pub fn said(&self, asked: &Asked, question: &Question) -> String {
        let words = &asked.map.messages;
        match self.link_at(question.step) {
            Some(link) => {
                let (step, total) = self.place(asked, question);
                let sentence = capitalize(&asked.map.sentence(link));
                let places = [("step", &*step), ("total", &total), ("sentence", &sentence)];
                words.fill(MessageId::LoopsSaidStep, &places)
            }
            None => {
                let places = [("name", &*self.name(asked)), ("facts", &self.facts(asked))];
                words.fill(MessageId::LoopsSaid, &places)
            }
        }
    }

    /// The loop at that place of the list; the one that is lit is unfolded.
    pub fn item(&self, asked: &Asked, question: &Question, level: Level, at: usize) -> Part {
        let lit = question.at == at;
        let ask = Question { at, step: 0, ..question.clone() };
        let own = self.language.map(|_| asked.map.language.tag.as_str());
        let way = button("way", self.name(asked), ask.print(&asked.map.atlas))
            .on(lit)
            .language(self.language)
            .traces(asked, &self.links)
            .child(say("small", "", self.facts(asked)).language(own));
        let unfolded = lit.then(|| self.unfolded(asked, question, level));
        element("li").child(way).children(unfolded.into_iter().flatten())
    }

    fn name(&self, asked: &Asked) -> String {
        if let Some(told) = self.told {
            return told.name.clone();
        }
        let atlas = &asked.map.atlas;
        let starts = self.links.iter().map(|link| atlas.from(*link));
        let back = self.links.first().map(|link| atlas.from(*link));
        let names: Vec<&str> =
            starts.chain(back).map(|node| atlas.node(node).label.as_str()).collect();
        names.join(" → ")
    }

    /// "feeds itself · weakest link: moderate · slowest link: within weeks".
    fn facts(&self, asked: &Asked) -> String {
        let words = &asked.map.messages;
        let kind = words.get(match self.feedback {
            Feedback::Reinforcing => MessageId::LoopsFeeds,
            Feedback::Balancing => MessageId::LoopsCalms,
            Feedback::Undetermined => MessageId::LoopsUnclear,
        });
        let (grade, within) = (asked.map.grade(self.weakest), asked.map.within(self.longest));
        words.fill(MessageId::LoopsFacts, &[("kind", kind), ("grade", grade), ("within", within)])
    }

    /// Its story, why it feeds or calms itself, its links, and the walk round it.
    fn unfolded(&self, asked: &Asked, question: &Question, level: Level) -> Vec<Part> {
        let words = &asked.map.messages;
        let story = self.told.map_or(&[][..], |told| told.levels.at(level).0);
        let why = words.get(match self.feedback {
            Feedback::Reinforcing => MessageId::LoopsFeedsWhy,
            Feedback::Balancing => MessageId::LoopsCalmsWhy,
            Feedback::Undetermined => MessageId::LoopsUnclearWhy,
        });
        let lit = self.link_at(question.step);
        let links = self
            .links
            .iter()
            .map(|link| link_row(asked, *link).class(if lit == Some(*link) { "here" } else { "" }));
        let story = story.iter().map(|text| say("p", "story", text).language(self.language));
        let mut parts: Vec<Part> = story.collect();
        parts.push(say("p", "note", why));
        parts.push(element("ol").class("rel").children(links));
        parts.push(self.walk(asked, question));
        parts
    }

    /// Buttons that walk round: from the last link to the first again.
    fn walk(&self, asked: &Asked, question: &Question) -> Part {
        let words = &asked.map.messages;
        let total = self.links.len();
        let to = |word, step| {
            let ask = Question { step, ..question.clone() };
            button("step", words.get(word), ask.print(&asked.map.atlas))
        };
        let walk = element("p").class("walk");
        if question.step == 0 {
            return walk.child(to(MessageId::LoopsWalk, 1));
        }
        let (step, of) = self.place(asked, question);
        let place = words.fill(MessageId::LoopsStep, &[("step", &step), ("total", &of)]);
        let back = if question.step == 1 { total } else { question.step - 1 };
        let next = if question.step == total { 1 } else { question.step + 1 };
        walk.child(to(MessageId::LoopsBack, back))
            .child(say("span", "", place))
            .child(to(MessageId::LoopsNext, next))
            .child(to(MessageId::LoopsWhole, 0))
    }

    /// The step and how many there are, as they are written.
    fn place(&self, asked: &Asked, question: &Question) -> (String, String) {
        let words = &asked.map.messages;
        (words.number(question.step), words.number(self.links.len()))
    }
}
