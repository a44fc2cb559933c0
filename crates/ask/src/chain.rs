//! A chain of links in words. Every step names its things: "A lowers B, which raises C" would sound as if the lowering
//! raised it.

use crate::Asked;
use content::messages::MessageId;
use content::vocabulary::Level;
use crosstalk::present::sentence::{capitalize, decapitalize};
use graph::analysis::NetEffect;
use graph::analysis::paths::Path;
use graph::{LinkId, NodeId};

/// The things of a chain, from the first to the last.
pub fn things(asked: &Asked, links: &[LinkId]) -> Vec<NodeId> {
    let atlas = &asked.map.atlas;
    let first = links.first().map(|link| atlas.from(*link));
    first.into_iter().chain(links.iter().map(|link| atlas.to(*link))).collect()
}

/// The chain as one sentence without a full stop: in short; step by step; with how well each step was tested.
pub fn sentence(asked: &Asked, level: Level, path: &Path) -> String {
    match (level, path.links.as_slice()) {
        (Level::Simple, [_, _, ..]) => short(asked, path),
        (Level::InDepth, links) => steps(asked, links, &|link| graded(asked, link)),
        (_, links) => steps(asked, links, &|link| asked.map.sentence(link)),
    }
}

/// The things between the two ends: "poor sleep and fatigue"; nothing where there is none.
pub fn between(asked: &Asked, path: &Path) -> String {
    let starts = path.links.iter().skip(1).map(|link| asked.map.atlas.from(*link));
    let names: Vec<String> = starts.map(|node| asked.map.name_in_sentence(node)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    asked.map.messages.list(&names)
}

/// Whether the sentence of that level says its net effect itself.
pub fn says_net_effect(level: Level, path: &Path) -> bool {
    level == Level::Simple && path.links.len() > 1
}

/// What more of the first thing means for the last.
pub fn net_effect(asked: &Asked, path: &Path) -> String {
    let word = match path.net {
        NetEffect::More => MessageId::PathsMore,
        NetEffect::Less => MessageId::PathsLess,
        NetEffect::Unclear => MessageId::PathsUnclear,
        NetEffect::NotClaimed => MessageId::PathsNoNet,
    };
    fill_ends(asked, word, path, "")
}

/// "Weakest link: limited. Slowest step: within weeks."
pub fn facts(asked: &Asked, level: Level, path: &Path) -> String {
    let map = &asked.map;
    let places = [("grade", map.grade_at(path.weakest, level)), ("time", map.within(path.longest))];
    map.messages.fill(MessageId::PathsFacts, &places)
}

/// "More stress may mean more depression (through poor sleep)".
fn short(asked: &Asked, path: &Path) -> String {
    let word = match path.net {
        NetEffect::More => MessageId::PathsShortMore,
        NetEffect::Less => MessageId::PathsShortLess,
        NetEffect::Unclear => MessageId::PathsShortUnclear,
        NetEffect::NotClaimed => MessageId::PathsShortNone,
    };
    capitalize(&fill_ends(asked, word, path, &between(asked, path)))
}

/// Fills in the two ends as the claim needs them: as amounts, or as what is changed.
fn fill_ends(asked: &Asked, word: MessageId, path: &Path, names: &str) -> String {
    let (Some(first), Some(last)) = (path.links.first(), path.links.last()) else {
        return String::new();
    };
    let (from, to) = (asked.map.atlas.from(*first), asked.map.atlas.to(*last));
    let ends = match path.net {
        NetEffect::More | NetEffect::Less => {
            [asked.map.amount_in_sentence(from), asked.map.amount_in_sentence(to)]
        }
        NetEffect::Unclear | NetEffect::NotClaimed => {
            [from, to].map(|end| asked.map.name_in_sentence(end))
        }
    };
    let [from, to] = ends;
    asked.map.messages.fill(word, &[("from", &from), ("to", &to), ("names", names)])
}

/// "Stress goes with poor sleep; poor sleep increases depression".
fn steps(asked: &Asked, links: &[LinkId], say: &dyn Fn(LinkId) -> String) -> String {
    let map = &asked.map;
    let mut steps = links.iter().map(|link| say(*link));
    let first = capitalize(&steps.next().unwrap_or_default());
    steps.fold(first, |way, step| {
        let step = if map.language.lowercase_names { decapitalize(&step) } else { step };
        map.messages.fill(MessageId::PathsThen, &[("way", &way), ("step", &step)])
    })
}

/// "Poor sleep increases depression (moderate, in humans)".
fn graded(asked: &Asked, link: LinkId) -> String {
    let map = &asked.map;
    let claim = map.atlas.link(link);
    map.messages.fill(
        MessageId::PathsGraded,
        &[
            ("step", &map.sentence(link)),
            ("grade", map.grade(claim.evidence)),
            ("population", map.studied_in(claim.population)),
        ],
    )
}
