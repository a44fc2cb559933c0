//! Questions made from the map: a part of a link is hidden, and of the answers exactly one is right by the data.
//!
//! They are the same on every machine: links come in the order of their view, and nothing is left to chance.

use super::sort::sort_by_rank;
use super::{Atlas, LinkId, NodeId, ViewId};
use content::bundle::Link;
use content::vocabulary::{Effect, Evidence};

/// How many questions a round has at most.
pub const ROUND: usize = 8;
/// How many wrong things stand beside the right one.
const WRONG: usize = 3;
/// Every so many links of a view one is asked about, so that neighbors do not follow each other.
const STRIDE: usize = 5;

/// The part of a link that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// What the first thing does to the second, or that the two only go together.
    Effect,
    /// The thing at its head.
    End,
    /// How well it is tested.
    Grade,
}

impl Hidden {
    /// Every part, in the order in which they take turns.
    pub const ALL: [Hidden; 3] = [Hidden::Effect, Hidden::End, Hidden::Grade];

    /// Its name in the ids of questions.
    pub fn id(self) -> &'static str {
        match self {
            Hidden::Effect => "effect",
            Hidden::End => "end",
            Hidden::Grade => "grade",
        }
    }
}

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

/// The first questions of a view, at most `count`.
pub fn questions(atlas: &Atlas, shown: ViewId, count: usize) -> Vec<Question> {
    let links = atlas.shown_links(shown);
    let mut all: Vec<Question> = Vec::new();
    for first in 0..STRIDE {
        for link in links.iter().skip(first).step_by(STRIDE) {
            if all.len() >= count {
                return all;
            }
            // The parts take turns; one that cannot be asked for leaves its turn to the next.
            let turn = all.len();
            let parts = Hidden::ALL.iter().cycle().skip(turn % Hidden::ALL.len());
            let mut parts = parts.take(Hidden::ALL.len());
            all.extend(parts.find_map(|part| question(atlas, shown, *link, *part)));
        }
    }
    all
}

/// The question for a part of a link; `None` where not exactly one answer would be right.
pub fn question(atlas: &Atlas, shown: ViewId, link: LinkId, hidden: Hidden) -> Option<Question> {
    let of = atlas.link(link);
    if of.effect == Effect::NoEffectFound || of.from == of.to {
        return None;
    }
    let answers = match hidden {
        Hidden::Effect => vec![
            Answer::Effect(Effect::Increases),
            Answer::Effect(Effect::Decreases),
            Answer::Effect(Effect::Modulates),
            Answer::GoesWith,
        ],
        Hidden::End => things(atlas, shown, link)?,
        Hidden::Grade => Evidence::ALL.iter().copied().map(Answer::Grade).collect(),
    };
    let mut right = (0..).zip(&answers).filter(|(_, answer)| holds(atlas, link, **answer));
    match (right.next(), right.next()) {
        (Some((right, _)), None) => Some(Question { link, hidden, answers, right }),
        _ => None,
    }
}

/// Whether the map says so.
fn holds(atlas: &Atlas, link: LinkId, answer: Answer) -> bool {
    let (from, to, of) = (atlas.from(link), atlas.to(link), atlas.link(link));
    match answer {
        Answer::Effect(effect) => {
            any(atlas, from, to, &|other| !other.association && other.effect == effect)
        }
        // That two go together has no direction.
        Answer::GoesWith => {
            let goes = |other: &Link| other.association && other.effect != Effect::NoEffectFound;
            any(atlas, from, to, &goes) || any(atlas, to, from, &goes)
        }
        Answer::Thing(node) => any(atlas, from, node, &|other| claims_the_same(other, of)),
        Answer::Grade(grade) => {
            any(atlas, from, to, &|other| claims_the_same(other, of) && other.evidence == grade)
        }
    }
}

fn claims_the_same(a: &Link, b: &Link) -> bool {
    (a.effect, a.association) == (b.effect, b.association)
}

fn any(atlas: &Atlas, from: NodeId, to: NodeId, is: &dyn Fn(&Link) -> bool) -> bool {
    let links = atlas.outgoing(from).iter();
    links.copied().any(|link| atlas.to(link) == to && is(atlas.link(link)))
}

/// The thing at the link's head among things of the view that nothing joins with the one it leaves. Those of its own kind
/// come first, and those of its own group, which may mean nearly the same, last. Too few of them: no question.
fn things(atlas: &Atlas, shown: ViewId, link: LinkId) -> Option<Vec<Answer>> {
    let (from, to) = (atlas.from(link), atlas.to(link));
    let apart = |node: &NodeId| {
        ![from, to].contains(node)
            && atlas.link_between(from, *node).is_none()
            && atlas.link_between(*node, from).is_none()
    };
    let right = atlas.node(to);
    let lanes = atlas.shown_nodes(shown);
    let mut others: Vec<NodeId> =
        lanes.into_iter().flat_map(|(_, nodes)| nodes).filter(apart).collect();
    let count = others.len();
    if count < WRONG {
        return None;
    }
    // Another link has others of the same rank first.
    let first = link.at() % count;
    sort_by_rank(&mut others, &mut |node| {
        let of = atlas.node(*node);
        let near = i32::from(of.group == right.group) * 2 + i32::from(of.kind != right.kind);
        near * 1000 + ((node.at() + first) % count) as i32
    });
    let mut answers: Vec<Answer> = others.into_iter().take(WRONG).map(Answer::Thing).collect();
    answers.insert(link.at() % (WRONG + 1), Answer::Thing(to));
    Some(answers)
}
