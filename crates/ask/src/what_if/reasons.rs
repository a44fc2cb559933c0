//! Why a thing tends to rise or fall: the best supported ways for and against it.

use super::results::Found;
use crate::Asked;
use crate::page::{Steps, element, link_row, say};
use crate::question::Question;
use content::answer::Part;
use content::messages::MessageId;
use graph::LinkId;
use graph::analysis::paths::{MOST_LINKS, Path};
use graph::analysis::what_if::Tendency;
use graph::analysis::what_if::explain::explain;

/// So many ways of each sort are told.
const MOST_WAYS: usize = 2;

/// Reasons, and the links that the map lights for them.
pub struct Reasons {
    /// What stands under the row.
    pub parts: Vec<Part>,
    /// The links of all ways, each once.
    pub links: Vec<LinkId>,
}

/// The reasons of what a thing does: what speaks for it comes first.
pub fn of(asked: &Asked, question: &Question, found: Found) -> Reasons {
    let (atlas, words) = (&asked.map.atlas, &asked.map.messages);
    let criteria = &question.criteria;
    let why = explain(
        atlas,
        &criteria.apply(atlas),
        &question.pushes,
        found.node,
        criteria.associations,
        MOST_WAYS,
    );
    let against = match found.tendency {
        Tendency::Rises => Some(&why.lowering),
        Tendency::Falls => Some(&why.raising),
        Tendency::CannotTell | Tendency::Unchanged => None,
    };
    let nothing_against =
        why.complete && why.unclear.is_empty() && against.is_some_and(|against| against.is_empty());
    let mut sorts = [
        (MessageId::WhatIfRaising, &why.raising),
        (MessageId::WhatIfLowering, &why.lowering),
        (MessageId::WhatIfEither, &why.unclear),
    ];
    if found.tendency == Tendency::Falls {
        sorts.swap(0, 1);
    }
    let mut reasons = Reasons { parts: Vec::new(), links: Vec::new() };
    for (heading, ways) in sorts.into_iter().filter(|(_, ways)| !ways.is_empty()) {
        reasons.parts.push(say("p", "sort", words.get(heading)));
        for path in ways {
            reasons.parts.extend(way(asked, path));
            for link in &path.links {
                if !reasons.links.contains(link) {
                    reasons.links.push(*link);
                }
            }
        }
    }
    if nothing_against {
        let most = words.number(MOST_LINKS);
        let none = words.fill(MessageId::WhatIfNoOther, &[("most", &most)]);
        reasons.parts.push(say("p", "note", none));
    }
    reasons
}

/// One way in a sentence, and its links.
fn way(asked: &Asked, path: &Path) -> [Part; 2] {
    let atlas = &asked.map.atlas;
    let from = path.links.first().map(|link| asked.map.name_in_sentence(atlas.from(*link)));
    let places = [("name", &*from.unwrap_or_default()), ("grade", asked.map.grade(path.weakest))];
    let sentence = asked.map.messages.count_with(MessageId::WhatIfWay, path.links.len(), &places);
    let links = path.links.iter().map(|link| link_row(asked, *link));
    [say("p", "", sentence).traces(asked, &path.links), element("ol").class("rel").children(links)]
}
