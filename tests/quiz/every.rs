//! Of the answers to a question that the map makes exactly one is right by its data. Asked of the small map and of the
//! shipped one.

use crate::atlas;
use content::bundle::Link;
use content::vocabulary::Effect;
use graph::quiz::{Answer, Hidden, ROUND, question, questions};
use graph::{Atlas, LinkId, NodeId, ViewId};
use std::collections::BTreeSet;

/// Whether the map says so, read from the plain list of its links.
fn says(atlas: &Atlas, link: LinkId, answer: Answer) -> bool {
    let asked = atlas.link(link).clone();
    let runs = |other: &&Link, from: u16, to: u16| (other.from, other.to) == (from, to);
    let links = || atlas.map().links.iter();
    let same =
        |other: &Link| (other.effect, other.association) == (asked.effect, asked.association);
    let mut ahead = links().filter(|other| runs(other, asked.from, asked.to));
    match answer {
        Answer::Effect(effect) => ahead.any(|other| !other.association && other.effect == effect),
        Answer::GoesWith => {
            let back = links().filter(|other| runs(other, asked.to, asked.from));
            ahead
                .chain(back)
                .any(|other| other.association && other.effect != Effect::NoEffectFound)
        }
        Answer::Thing(node) => links().any(|other| runs(&other, asked.from, node.0) && same(other)),
        Answer::Grade(grade) => ahead.any(|other| same(other) && other.evidence == grade),
    }
}

/// Every question that can be asked in those views: how many, of each kind.
pub fn check(atlas: &Atlas, views: &[ViewId]) -> [usize; 3] {
    let mut asked = [0; 3];
    for shown in views {
        let things: BTreeSet<NodeId> =
            atlas.shown_nodes(*shown).into_iter().flat_map(|(_, nodes)| nodes).collect();
        for link in atlas.shown_links(*shown) {
            for (kind, hidden) in Hidden::ALL.iter().copied().enumerate() {
                let Some(question) = question(atlas, *shown, link, hidden) else { continue };
                let name = atlas.link_name(link);
                let right: Vec<usize> = (0..question.answers.len())
                    .filter(|at| says(atlas, link, question.answers[*at]))
                    .collect();
                assert_eq!(right, [question.right], "{name}, {hidden:?}: {:?}", question.answers);
                assert_eq!(question.answers.len(), 4, "{name}, {hidden:?}");
                let of = atlas.link(link);
                let known = match question.answers[question.right] {
                    Answer::Effect(effect) => !of.association && effect == of.effect,
                    Answer::GoesWith => of.association,
                    Answer::Thing(node) => node.0 == of.to,
                    Answer::Grade(grade) => grade == of.evidence,
                };
                assert!(known, "{name}, {hidden:?}");
                for answer in &question.answers {
                    let Answer::Thing(node) = answer else { continue };
                    assert!(things.contains(node), "{name}: the view does not show {node:?}");
                    let joined = atlas.map().links.iter().any(|other| {
                        [(of.from, node.0), (node.0, of.from)].contains(&(other.from, other.to))
                    });
                    assert_eq!(joined, node.0 == of.to, "{name}: {}", atlas.node(*node).id);
                }
                asked[kind] += 1;
            }
        }
    }
    asked
}

#[test]
fn exactly_one_answer_is_right_in_every_view() {
    let atlas = atlas();
    let asked = check(&atlas, &testkit::every_view(&atlas));
    assert!(asked.iter().all(|count| *count > 10), "{asked:?}");
}

#[test]
fn rounds_have_a_fixed_order_and_no_link_twice() {
    let atlas = atlas();
    for shown in testkit::every_view(&atlas) {
        let all = questions(&atlas, shown, usize::MAX);
        let links: BTreeSet<LinkId> = all.iter().map(|question| question.link).collect();
        assert_eq!(links.len(), all.len(), "{shown:?}");
        let kinds: BTreeSet<&str> =
            all.iter().take(3).map(|question| question.hidden.id()).collect();
        assert!(all.len() < 3 || kinds.len() > 1, "{shown:?} asks for one kind only");
        let few = questions(&atlas, shown, ROUND);
        assert_eq!(few, all[..all.len().min(ROUND)], "{shown:?}");
    }
}
