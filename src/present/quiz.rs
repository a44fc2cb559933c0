//! A quiz: its questions, those of the authors before those that the map itself makes; what is read at each, what is lit
//! before and after the answer, and what to look at again.

use super::LocalizedMap;
use super::highlight::Focus;
use super::sentence::capitalize;
use crate::state::{QuizOf, QuizPlace, State, Trace, address};
use content::bundle::{MadeQuestion, QuizQuestion};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Hidden, Level};
use graph::quiz::{Answer, ROUND, place};
use graph::{LinkId, NodeId, ViewId};

/// How many questions of the authors a round of a view has at most; the others are made from the map.
const WRITTEN: usize = 5;

/// A question, as it comes.
pub enum Asked<'a> {
    /// By the authors.
    Written(&'a QuizQuestion),
    /// Made from the map.
    Made(&'a MadeQuestion),
}

/// What stands before an answer: as the map draws it, for what it draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Only words.
    None,
    /// A head: the effect, and whether it is an association.
    Head(Effect, bool),
    /// A stroke.
    Stroke(Evidence),
}

impl LocalizedMap {
    /// The questions of a round; none until the texts have come. Behind the last round the first comes again.
    #[inline(never)]
    pub fn round(&self, of: QuizOf, round: u8) -> Vec<Asked<'_>> {
        let mut asked = Vec::new();
        let Some(texts) = self.deferred.as_deref() else { return asked };
        let shown = match of {
            QuizOf::View(shown) => shown,
            QuizOf::Tour(tour) => {
                let tour = self.atlas.map().tours.get(usize::from(tour));
                let last = tour.and_then(|tour| tour.steps.last());
                for at in last.map_or(&[][..], |step| &step.quiz) {
                    if let Some(question) = texts.quiz.get(usize::from(*at)) {
                        asked.push(Asked::Written(question));
                    }
                }
                asked.truncate(ROUND);
                return asked;
            }
        };
        let before = usize::from(round) * WRITTEN;
        let mut written = 0;
        for question in &texts.quiz {
            if ViewId::at_position(question.view) == shown {
                if (before..before + WRITTEN).contains(&written) {
                    asked.push(Asked::Written(question));
                }
                written += 1;
            }
        }
        // Earlier rounds have asked some already.
        let before = usize::from(round) * ROUND - written.min(before);
        let (here, mut made) = (place(&self.atlas, shown), 0);
        for question in &texts.made_quiz {
            if usize::from(question.view) == here {
                if made >= before && asked.len() < ROUND {
                    asked.push(Asked::Made(question));
                }
                made += 1;
            }
        }
        if asked.is_empty() && round > 0 { self.round(of, 0) } else { asked }
    }

    /// "Quiz · question 2 of 8"; behind the last question only "Quiz yourself".
    pub fn quiz_place(&self, place: QuizPlace) -> String {
        let total = self.round(place.of, place.round).len();
        let at = usize::from(place.at) + 1;
        let word = if at > total { MessageId::QuizLabel } else { MessageId::QuizPlace };
        self.at_step(word, "", at, total)
    }

    /// What tour, quiz or answer light, and what the quiz hides until it is answered.
    pub fn focus(&self, state: &State) -> Focus {
        if let Some(answer) = state.answer_shown() {
            return Focus::of_answer(answer);
        }
        let Some(place) = state.quiz() else { return Focus::of_tour(&self.atlas, state) };
        let round = self.round(place.of, place.round);
        let Some(asked) = round.get(usize::from(place.at)) else { return Focus::default() };
        asked.focus(self, state.answer(place).is_some())
    }

    /// How many questions of the round are answered rightly, and what the others rest on: links, and things where there are
    /// none.
    pub fn result(&self, place: QuizPlace, state: &State) -> (usize, Vec<LinkId>, Vec<NodeId>) {
        let (mut right, mut links, mut things) = (0, Vec::new(), Vec::new());
        for (at, asked) in (0..).zip(&self.round(place.of, place.round)) {
            let given = state.answer(QuizPlace { at, ..place });
            if given.map(usize::from) == Some(asked.right(self)) {
                right += 1;
                continue;
            }
            let of = asked.links();
            if of.is_empty() {
                things.extend(asked.things());
            }
            for link in of {
                if !links.contains(&link) {
                    links.push(link);
                }
            }
        }
        (right, links, things)
    }

    /// "Not quite. The answer: extra fat tissue. Body weight and CRP rise together …"
    pub fn verdict(&self, asked: &Asked, given: u8, level: Level) -> (bool, String) {
        let right = usize::from(given) == asked.right(self);
        let mut said = String::new();
        if !right {
            let answer = asked.answer(self, asked.right(self));
            let answer = answer.trim_end_matches('.');
            said = self.messages.fill(MessageId::QuizAnswer, &[("answer", answer)]);
            said.push(' ');
        }
        said.push_str(asked.why(self, level));
        (right, said)
    }

    /// What is said when a question was answered: "Right." or "Not quite.", and why.
    pub(super) fn say_answer(&self, state: &State) -> Option<String> {
        let place = state.quiz()?;
        let round = self.round(place.of, place.round);
        let asked = round.get(usize::from(place.at))?;
        let (right, why) = self.verdict(asked, state.answer(place)?, state.reader.level);
        let mut said = self.messages.get(verdict_word(right)).to_string();
        said.push(' ');
        said.push_str(&why);
        Some(said)
    }
}

/// "Right." or "Not quite."
pub fn verdict_word(right: bool) -> MessageId {
    if right { MessageId::QuizRight } else { MessageId::QuizWrong }
}

impl Asked<'_> {
    /// Its id, as platforms know it: the authors', or the link's with what is hidden.
    pub fn id(&self, map: &LocalizedMap) -> String {
        match self {
            Asked::Written(question) => question.id.clone(),
            Asked::Made(question) => {
                let mut id = map.atlas.link_name(LinkId(question.link));
                id.push('.');
                id.push_str(question.hidden.id());
                id
            }
        }
    }

    /// What is asked: a question, or a claim with something missing.
    pub fn question(&self, map: &LocalizedMap) -> String {
        let made = match self {
            Asked::Written(question) => return question.question.clone(),
            Asked::Made(question) => question,
        };
        let link = LinkId(made.link);
        match made.hidden {
            Hidden::Effect => {
                let name = |node| map.atlas.node(node).label.clone();
                let mut text = name(map.atlas.from(link));
                text.push_str(" … ");
                text.push_str(&name(map.atlas.to(link)));
                text
            }
            Hidden::End => {
                capitalize(&map.sentence_with(link, map.atlas.link(link).evidence, Some("…")))
            }
            // "may" would give the grade away, so it stands in every one.
            Hidden::Grade => capitalize(&map.sentence_with(link, Evidence::Limited, None)),
        }
    }

    /// What is to be done with a claim that lacks something; empty for a question.
    pub fn hint(&self) -> Option<MessageId> {
        match self {
            Asked::Written(_) => None,
            Asked::Made(question) => Some(match question.hidden {
                Hidden::Effect | Hidden::End => MessageId::QuizGap,
                Hidden::Grade => MessageId::EvidenceQuestion,
            }),
        }
    }

    /// How many answers there are.
    pub fn count(&self) -> usize {
        match self {
            Asked::Written(question) => question.answers.len(),
            Asked::Made(question) => Answer::all(question.hidden).len().max(question.things.len()),
        }
    }

    /// Position of the right answer.
    pub fn right(&self, map: &LocalizedMap) -> usize {
        let question = match self {
            Asked::Written(question) => return usize::from(question.right),
            Asked::Made(question) => question,
        };
        let link = map.atlas.link(LinkId(question.link));
        match question.hidden {
            Hidden::Effect if link.association => 3,
            Hidden::Effect => link.effect as usize,
            Hidden::End => question.things.iter().position(|thing| *thing == link.to).unwrap_or(0),
            Hidden::Grade => link.evidence as usize,
        }
    }

    fn made(&self, at: usize) -> Option<Answer> {
        match self {
            Asked::Written(_) => None,
            Asked::Made(question) => match question.things.get(at) {
                Some(thing) => Some(Answer::Thing(NodeId(*thing))),
                None => Answer::all(question.hidden).get(at).copied(),
            },
        }
    }

    /// The words of an answer.
    pub fn answer<'a>(&'a self, map: &'a LocalizedMap, at: usize) -> &'a str {
        if let Asked::Written(question) = self {
            return question.answers.get(at).map_or("", |answer| answer);
        }
        match self.made(at) {
            None => "",
            Some(Answer::Effect(Effect::Increases)) => map.messages.get(MessageId::EffectIncreases),
            Some(Answer::Effect(Effect::Decreases)) => map.messages.get(MessageId::EffectDecreases),
            Some(Answer::Effect(_)) => map.messages.get(MessageId::EffectModulates),
            Some(Answer::GoesWith) => map.messages.get(MessageId::EffectGoesWith),
            Some(Answer::Thing(node)) => &map.atlas.node(node).label,
            Some(Answer::Grade(grade)) => map.grade_name(grade),
        }
    }

    /// What stands before it.
    pub fn sign(&self, at: usize) -> Sign {
        match self.made(at) {
            Some(Answer::Effect(effect)) => Sign::Head(effect, false),
            Some(Answer::GoesWith) => Sign::Head(Effect::Increases, true),
            Some(Answer::Grade(grade)) => Sign::Stroke(grade),
            Some(Answer::Thing(_)) | None => Sign::None,
        }
    }

    /// Why the right answer is right; of a claim of the map what its grade rests on.
    pub fn why<'a>(&'a self, map: &'a LocalizedMap, level: Level) -> &'a str {
        match self {
            Asked::Written(question) => &question.why,
            Asked::Made(question) => {
                map.link(LinkId(question.link)).map_or("", |texts| texts.basis.at(level))
            }
        }
    }

    /// The links it rests on.
    pub fn links(&self) -> Vec<LinkId> {
        match self {
            Asked::Written(question) => question.about.links.iter().copied().map(LinkId).collect(),
            Asked::Made(question) => vec![LinkId(question.link)],
        }
    }

    /// The things it rests on, beside those at the ends of its links.
    pub fn things(&self) -> Vec<NodeId> {
        match self {
            Asked::Written(question) => question.about.nodes.iter().copied().map(NodeId).collect(),
            Asked::Made(_) => Vec::new(),
        }
    }

    /// After the answer what it rests on. Before it only the ends that the question names, and a link that is asked for is
    /// not drawn.
    fn focus(&self, map: &LocalizedMap, answered: bool) -> Focus {
        match self {
            _ if answered => Focus::on(self.links(), self.things()),
            Asked::Written(_) => Focus::default(),
            Asked::Made(question) => {
                let link = LinkId(question.link);
                let mut nodes = vec![map.atlas.from(link)];
                if question.hidden != Hidden::End {
                    nodes.push(map.atlas.to(link));
                }
                Focus { trace: Some(Trace::Path(Vec::new())), nodes, hidden: Some(link) }
            }
        }
    }

    /// How an answer is told to the page around: the round of the quiz, the question's id and its words; positions of the
    /// given answer, of the right one and of the question, and how many there are; then the answers; a line each.
    pub fn told(&self, map: &LocalizedMap, place: QuizPlace, given: usize, total: usize) -> String {
        let mut told = address::quiz(QuizPlace { at: 0, ..place }, &map.atlas);
        let mut line = |text: &str| {
            told.push('\n');
            told.push_str(text);
        };
        line(&self.id(map));
        line(&self.question(map));
        for number in [given, self.right(map), usize::from(place.at), total] {
            line(&number.to_string());
        }
        for at in 0..self.count() {
            line(self.answer(map, at));
        }
        told
    }
}
