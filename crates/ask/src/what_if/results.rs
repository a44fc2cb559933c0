//! What tends to rise, what tends to fall, and what cannot be told.

use crate::Asked;
use crate::page::{Steps, block, button, element, say};
use crate::question::Question;
use content::answer::Part;
use content::messages::MessageId;
use graph::NodeId;
use graph::analysis::what_if::press::Count;
use graph::analysis::what_if::{Outcome, Tendency};

/// Shares are told of so many versions at most.
const MOST_TOLD: usize = 100;

/// The groups in their order, each with its heading.
const GROUPS: [(Tendency, MessageId, &str); 3] = [
    (Tendency::Rises, MessageId::WhatIfRises, "block trend up"),
    (Tendency::Falls, MessageId::WhatIfFalls, "block trend down"),
    (Tendency::CannotTell, MessageId::WhatIfUnclear, "block trend unclear"),
];

/// What one thing does.
#[derive(Clone, Copy)]
pub struct Found {
    /// The thing.
    pub node: NodeId,
    /// What its shares amount to.
    pub tendency: Tendency,
    count: Count,
    versions: u32,
}

/// What became of everything that is not pushed itself.
pub struct Results {
    /// The things that change in some version: the larger share first, then in the order of the map.
    found: Vec<Found>,
    unchanged: usize,
}

impl Results {
    /// Reads them off the versions.
    pub fn of(asked: &Asked, question: &Question, outcome: &Outcome) -> Results {
        let atlas = &asked.map.atlas;
        let left = question.criteria.apply(atlas);
        let others =
            left.nodes().filter(|node| question.pushes.iter().all(|push| push.node != *node));
        let all = others.filter_map(|node| {
            let count = *outcome.counts.get(node.at())?;
            let tendency = count.tendency(outcome.versions);
            Some(Found { node, tendency, count, versions: outcome.versions })
        });
        let (unchanged, mut found): (Vec<Found>, Vec<Found>) =
            all.partition(|found| found.tendency == Tendency::Unchanged);
        found.sort_by_key(|found| std::cmp::Reverse(found.count.rises.max(found.count.falls)));
        Results { found, unchanged: unchanged.len() }
    }

    /// What that thing does, if it changes.
    pub fn find(&self, node: NodeId) -> Option<Found> {
        self.found.iter().find(|found| found.node == node).copied()
    }

    /// The things that tend to rise or fall.
    pub fn directed(&self) -> impl Iterator<Item = NodeId> + '_ {
        let directed = self.found.iter().filter(|found| found.tendency != Tendency::CannotTell);
        directed.map(|found| found.node)
    }

    /// How a thing changes: as it is pushed, else as it tends to (`Answer::trends`).
    pub fn trend(&self, question: &Question, node: NodeId) -> u8 {
        let pushed = question.pushes.iter().find(|push| push.node == node);
        let rises = pushed.map(|push| push.up).or_else(|| {
            let tendency = self.find(node)?.tendency;
            (tendency != Tendency::CannotTell).then_some(tendency == Tendency::Rises)
        });
        match rises {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        }
    }

    fn group(&self, tendency: Tendency) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(move |found| found.tendency == tendency)
    }

    /// "Long-term stress goes up: 12 tend to rise, 3 tend to fall, 20 cannot be told."
    pub fn said(&self, asked: &Asked, changes: &str) -> String {
        let words = &asked.map.messages;
        let count = |word, tendency| words.count(word, self.group(tendency).count());
        let places = [
            ("changes", changes),
            ("rise", &count(MessageId::WhatIfRise, Tendency::Rises)),
            ("fall", &count(MessageId::WhatIfFall, Tendency::Falls)),
            ("unclear", &count(MessageId::WhatIfCannot, Tendency::CannotTell)),
        ];
        words.fill(MessageId::WhatIfSaid, &places)
    }

    /// The groups that hold anything, and how many things do not change. `reasons` belong to the thing that is unfolded.
    pub fn groups(
        &self,
        asked: &Asked,
        question: &Question,
        mut reasons: Option<Vec<Part>>,
    ) -> Vec<Part> {
        let words = &asked.map.messages;
        let mut parts = Vec::new();
        if self.directed().next().is_none() {
            parts.push(say("p", "", words.get(MessageId::WhatIfNothing)));
        }
        for (tendency, heading, class) in GROUPS {
            let count = self.group(tendency).count();
            if count == 0 {
                continue;
            }
            let rows = self.group(tendency).map(|found| {
                let open = question.why == Some(found.node);
                let reasons = if open { reasons.take() } else { None };
                row(asked, question, *found, open).children(reasons.unwrap_or_default())
            });
            let rows = element("ul").class("rows").children(rows);
            // The heading shows how the map marks them.
            parts.push(block(words.count(heading, count)).class(class).child(rows));
        }
        if self.unchanged > 0 {
            parts.push(say("p", "note", words.count(MessageId::WhatIfUnchanged, self.unchanged)));
        }
        parts
    }
}

/// A row that unfolds the reasons, or folds them.
fn row(asked: &Asked, question: &Question, found: Found, open: bool) -> Part {
    let ask = Question { why: (!open).then_some(found.node), ..question.clone() };
    let atlas = &asked.map.atlas;
    let name = atlas.node(found.node).label.clone();
    let share = say("small", "", shares(asked, found));
    let fold = button("row-ask fold", name, ask.print(atlas)).on(open).child(share);
    element("li").child(fold)
}

/// "in 92 of 100 versions"; of what cannot be told, both ways. Rounded down, so that nothing seems surer than it is; yet
/// what happens at all does so in one at least.
fn shares(asked: &Asked, found: Found) -> String {
    let words = &asked.map.messages;
    let versions = found.versions as usize;
    let told = versions.min(MOST_TOLD);
    let share = |part: u32| {
        let rounded = part as usize * told / versions.max(1);
        words.number(rounded.max(usize::from(part > 0)))
    };
    let (rises, falls, all) =
        (share(found.count.rises), share(found.count.falls), words.number(told));
    let one = |share: &str| words.fill(MessageId::WhatIfShare, &[("share", share), ("all", &all)]);
    match found.tendency {
        Tendency::Rises => one(&rises),
        Tendency::Falls => one(&falls),
        Tendency::CannotTell | Tendency::Unchanged => words
            .fill(MessageId::WhatIfShares, &[("rises", &rises), ("falls", &falls), ("all", &all)]),
    }
}

/// What is said when its reasons are unfolded.
pub fn said(asked: &Asked, found: Found) -> String {
    let (name, share) = (&asked.map.atlas.node(found.node).label, shares(asked, found));
    asked.map.messages.fill(MessageId::WhatIfSaidWhy, &[("name", name), ("share", &share)])
}
