//! Search over things and links by name and synonym: what is typed → what is meant, best first.
//!
//! Case and accents are folded; every typed word has to begin a word of the name or synonym.

use super::case_fold::is_letter;
use super::sort::sort_by_rank;
use super::{Atlas, LinkId, NodeId};
use content::bundle::Deferred;

pub use super::case_fold::fold;

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A thing, and the synonym that matched where its name did not.
    Thing(NodeId, Option<String>),
    /// A link.
    Link(LinkId),
}

/// The most results of each sort.
const MOST: usize = 12;

/// Lower case words of a text; anything but letters and digits parts them.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars().map(fold) {
        if is_letter(c) {
            if let Some(last) = words.last_mut() {
                last.push(c);
            }
        } else if words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// How well a name answers: 0 the whole name, 1 its beginning, 2 words of it; `None` not at all.
fn rank(query: &[String], name: &str) -> Option<u8> {
    let name = words(name);
    if !query.iter().all(|typed| name.iter().any(|word| word.starts_with(typed.as_str()))) {
        return None;
    }
    Some(match name.iter().zip(query).all(|(word, typed)| word.starts_with(typed.as_str())) {
        true if name == query => 0,
        true => 1,
        false => 2,
    })
}

/// Finds things, then links, best first; ties in the order of the map. An empty query finds nothing.
/// Synonyms are searched once the texts are there.
pub fn search(atlas: &Atlas, rest: Option<&Deferred>, query: &str) -> Vec<Found> {
    let query = words(query);
    if query.is_empty() {
        return Vec::new();
    }
    let mut things: Vec<(u8, Found)> = Vec::new();
    for id in atlas.nodes() {
        let node = atlas.node(id);
        let by_name = [&node.label, &node.short, &node.row]
            .into_iter()
            .filter_map(|name| rank(&query, name))
            .min();
        if let Some(rank) = by_name {
            things.push((rank, Found::Thing(id, None)));
            continue;
        }
        let synonyms =
            rest.and_then(|rest| rest.nodes.get(id.at())).map_or(&[][..], |texts| &texts.synonyms);
        let hit = synonyms
            .iter()
            .filter_map(|word| rank(&query, word).map(|rank| (rank, word)))
            .min_by_key(|(rank, _)| *rank);
        if let Some((rank, word)) = hit {
            things.push((rank + 3, Found::Thing(id, Some(word.clone()))));
        }
    }
    sort_by_rank(&mut things, &mut |(rank, _)| i32::from(*rank));
    things.truncate(MOST);
    let mut found: Vec<Found> = things.into_iter().map(|(_, found)| found).collect();
    found.extend(links(atlas, &query, &found));
    found
}

/// Links whose two ends together answer the query, or that touch a thing whose name begins with it.
fn links(atlas: &Atlas, query: &[String], things: &[Found]) -> Vec<Found> {
    let best: Vec<NodeId> = things
        .iter()
        .filter_map(|found| if let Found::Thing(id, _) = found { Some(*id) } else { None })
        .take(1)
        .collect();
    let mut hits: Vec<(u8, LinkId)> = Vec::new();
    for id in atlas.links() {
        let (from, to) = (atlas.from(id), atlas.to(id));
        let mut both = atlas.node(from).label.clone();
        both.push(' ');
        both.push_str(&atlas.node(to).label);
        if query.len() > 1 && rank(query, &both).is_some() {
            hits.push((0, id));
        } else if best.contains(&from) || best.contains(&to) {
            hits.push((1 + atlas.link(id).evidence as u8, id));
        }
    }
    sort_by_rank(&mut hits, &mut |(rank, _)| i32::from(*rank));
    hits.truncate(MOST / 2);
    hits.into_iter().map(|(_, id)| Found::Link(id)).collect()
}
