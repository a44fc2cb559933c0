//! Questions made from the map: a part of a link is hidden, and of the answers exactly one is right by the data.
//!
//! They are the same on every machine: links come in the order of their view, and nothing is left to chance. They are made
//! when a map is read, so that the app does not have to.

use super::{Atlas, LinkId, NodeId, ThemeId, ViewId};
use content::bundle::MadeQuestion;
pub use content::vocabulary::Hidden;
use content::vocabulary::{Effect, Evidence};

/// How many questions a round has at most.
pub const ROUND: usize = 8;
/// How many questions are made for a view: six rounds.
const MADE: usize = 6 * ROUND;
/// How many wrong things stand beside the right one.
const WRONG: usize = 3;
/// Every so many links of a view one is asked about, so that neighbors do not follow each other.
const STRIDE: usize = 5;

/// One of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The first raises, lowers or changes the second.
    Effect(Effect),
    /// The two go together, and a cause is not shown.
    GoesWith,
    /// That thing stands at the head.
    Thing(NodeId),
    /// It is tested that well.
    Grade(Evidence),
}

impl Answer {
    fn thing(&self) -> Option<u16> {
        match self {
            Answer::Thing(node) => Some(node.0),
            _ => None,
        }
    }

    /// The answers where a link's effect or grade is asked for, in their order on the screen.
    pub fn all(hidden: Hidden) -> &'static [Answer] {
        match hidden {
            Hidden::Effect => &[
                Answer::Effect(Effect::Increases),
                Answer::Effect(Effect::Decreases),
                Answer::Effect(Effect::Modulates),
                Answer::GoesWith,
            ],
            Hidden::End => &[],
            Hidden::Grade => &[
                Answer::Grade(Evidence::Strong),
                Answer::Grade(Evidence::Moderate),
                Answer::Grade(Evidence::Limited),
                Answer::Grade(Evidence::Contested),
            ],
        }
    }
}

/// A question about a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The link.
    pub link: LinkId,
    /// What is asked for.
    pub hidden: Hidden,
    /// The answers, in their order on the screen.
    pub answers: Vec<Answer>,
    /// Position of the right one.
    pub right: usize,
}

/// The place of a view's questions: the overview, the themes, everything.
pub fn place(atlas: &Atlas, shown: ViewId) -> usize {
    match shown {
        ViewId::Overview => 0,
        ViewId::Theme(theme) => theme.at() + 1,
        ViewId::Everything => atlas.map().themes.len() + 1,
    }
}

/// The questions of all views.
pub fn made(atlas: &Atlas) -> Vec<MadeQuestion> {
    let themes = (0..atlas.map().themes.len()).map(|at| ViewId::Theme(ThemeId(at as u8)));
    let views = std::iter::once(ViewId::Overview).chain(themes).chain([ViewId::Everything]);
    let of = |shown: ViewId| {
        let made = move |question: Question| MadeQuestion {
            view: place(atlas, shown) as u8,
            link: question.link.0,
            hidden: question.hidden,
            things: question.answers.iter().filter_map(|answer| answer.thing()).collect(),
        };
        questions(atlas, shown, MADE).into_iter().map(made)
    };
    views.flat_map(of).collect()
}

/// The first questions of a view, at most `count`.
#[inline(never)]
pub fn questions(atlas: &Atlas, shown: ViewId, count: usize) -> Vec<Question> {
    let links = atlas.shown_links(shown);
    let mut all = Vec::new();
    for first in 0..STRIDE {
        let mut at = first;
        while let Some(link) = links.get(at).filter(|_| all.len() < count) {
            // The parts take turns; one that cannot be asked for leaves its turn to the next.
            let first = all.len();
            for turn in first..first + Hidden::ALL.len() {
                let part = Hidden::ALL.get(turn % Hidden::ALL.len()).copied();
                if let Some(question) = question(atlas, shown, *link, part.unwrap_or(Hidden::End)) {
                    all.push(question);
                    break;
                }
            }
            at += STRIDE;
        }
    }
    all
}

/// The question for a part of a link; `None` where not exactly one answer would be right.
#[inline(never)]
pub fn question(atlas: &Atlas, shown: ViewId, link: LinkId, hidden: Hidden) -> Option<Question> {
    let of = atlas.link(link);
    if of.effect == Effect::NoEffectFound || of.from == of.to {
        return None;
    }
    let mut answers = Vec::with_capacity(WRONG + 1);
    match hidden {
        Hidden::End => things(atlas, shown, link, &mut answers),
        hidden => answers.extend_from_slice(Answer::all(hidden)),
    }
    let mut right = None;
    for (at, answer) in answers.iter().enumerate() {
        if holds(atlas, link, *answer) && right.replace(at).is_some() {
            return None;
        }
    }
    right.map(|right| Question { link, hidden, answers, right })
}

/// Whether the map says so.
fn holds(atlas: &Atlas, link: LinkId, answer: Answer) -> bool {
    let (from, to, of) = (atlas.from(link), atlas.to(link), atlas.link(link));
    match answer {
        Answer::Effect(effect) => claims(atlas, (from, to), Some(effect), false, None),
        // That two go together has no direction.
        Answer::GoesWith => {
            claims(atlas, (from, to), None, true, None)
                || claims(atlas, (to, from), None, true, None)
        }
        Answer::Thing(node) => claims(atlas, (from, node), Some(of.effect), of.association, None),
        Answer::Grade(grade) => {
            claims(atlas, (from, to), Some(of.effect), of.association, Some(grade))
        }
    }
}

/// Whether a link of the map runs between them and claims that; without an effect any, but that none was found.
#[inline(never)]
fn claims(
    atlas: &Atlas,
    (from, to): (NodeId, NodeId),
    effect: Option<Effect>,
    association: bool,
    grade: Option<Evidence>,
) -> bool {
    atlas.outgoing(from).iter().any(|id| {
        let link = atlas.link(*id);
        link.to == to.0
            && link.association == association
            && effect.map_or(link.effect != Effect::NoEffectFound, |effect| effect == link.effect)
            && grade.is_none_or(|grade| grade == link.evidence)
    })
}

/// The thing at the link's head among things of the view that nothing joins with the one it leaves. Those of its own kind
/// come first, and those of its own group, which may mean nearly the same, last. Too few of them: no answers.
fn things(atlas: &Atlas, shown: ViewId, link: LinkId, answers: &mut Vec<Answer>) {
    let (from, to) = (atlas.from(link), atlas.to(link));
    let right = atlas.node(to);
    let mut others = Vec::new();
    for (_, nodes) in atlas.shown_nodes(shown) {
        for node in nodes {
            let joined = atlas.link_between(from, node).or(atlas.link_between(node, from));
            if node != from && node != to && joined.is_none() {
                others.push(node);
            }
        }
    }
    let near = |node: NodeId| {
        let of = atlas.node(node);
        i32::from(of.group == right.group) * 2 + i32::from(of.kind != right.kind)
    };
    let mut wrong = Vec::new();
    for rank in 0..4 {
        for at in 0..others.len() {
            // For another link others of the same rank come first.
            let node = others.get((at + link.at()) % others.len()).copied().unwrap_or(to);
            if near(node) == rank && wrong.len() < WRONG {
                wrong.push(node);
            }
        }
    }
    if wrong.len() == WRONG {
        for at in 0..=WRONG {
            let node = if at == link.at() % (WRONG + 1) { Some(to) } else { wrong.pop() };
            answers.extend(node.map(Answer::Thing));
        }
    }
}
