//! Search over things and links by name and synonym: what is typed → what is meant, best first.
//!
//! Case and accents are folded by the language; every typed word has to begin a word of the name or synonym.

use super::case_fold::is_letter;
use super::sort::sort_by_rank;
use super::{Atlas, LinkId, NodeId};
use content::bundle::Deferred;
use content::locale::Locale;

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A thing, and the other name or synonym that matched where its name did not.
    Thing(NodeId, Option<String>),
    /// A link.
    Link(LinkId),
}

/// Tells the technical or longer name of a thing, as far as it is known already.
pub type Also<'a> = &'a dyn Fn(NodeId) -> &'a str;

/// The most results of each sort.
const MOST: usize = 12;

/// The words of a text; anything but letters and digits parts them.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_letter(c)).filter(|word| !word.is_empty())
}

/// How well a folded name answers: 0 the whole name, 1 its beginning, 2 words of it; `None` not at all.
fn rank(query: &[&str], name: &str) -> Option<u8> {
    let name: Vec<&str> = words(name).collect();
    if !query.iter().all(|typed| name.iter().any(|word| word.starts_with(typed))) {
        return None;
    }
    Some(match name.iter().zip(query).all(|(word, typed)| word.starts_with(typed)) {
        true if name == query => 0,
        true => 1,
        false => 2,
    })
}

/// What is searched: all names of all things, folded once for all that is typed. A line for each thing: its names,
/// then its synonyms, with a tab after each.
pub fn index(
    atlas: &Atlas,
    texts: Option<&Deferred>,
    also: Also<'_>,
    locale: &dyn Locale,
) -> String {
    let mut all = String::new();
    for id in atlas.nodes() {
        let node = atlas.node(id);
        let texts = texts.and_then(|texts| texts.nodes.get(id.at()));
        let synonyms = texts.map_or(&[][..], |texts| &texts.synonyms);
        let synonyms = synonyms.iter().map(String::as_str);
        for name in [&node.label, &node.row, also(id)].into_iter().chain(synonyms) {
            all.push_str(name);
            all.push('\t');
        }
        all.push('\n');
    }
    // All at once: each question to the browser costs more than its answer.
    locale.fold(&all)
}

/// How many names a thing has before its synonyms; the last of them is the technical or longer one.
const NAMES: usize = 3;

/// Finds things, then links, best first; ties in the order of the map. `query` is folded; an empty one finds nothing.
/// Synonyms are given as the texts have them.
pub fn search(
    atlas: &Atlas,
    texts: Option<&Deferred>,
    also: Also<'_>,
    index: &str,
    query: &str,
) -> Vec<Found> {
    let query: Vec<&str> = words(query).collect();
    if query.is_empty() {
        return Vec::new();
    }
    let mut things: Vec<(u8, Found)> = Vec::new();
    for (id, names) in atlas.nodes().zip(index.split('\n')) {
        let mut best: Option<(u8, usize)> = None;
        for (at, name) in names.split('\t').enumerate() {
            if let Some(rank) = rank(&query, name) {
                let rank = if at < NAMES { rank } else { rank + 3 };
                if best.is_none_or(|(least, _)| rank < least) {
                    best = Some((rank, at));
                }
            }
        }
        if let Some((rank, at)) = best {
            let texts = texts.and_then(|texts| texts.nodes.get(id.at()));
            let matched = match at.checked_sub(NAMES) {
                Some(at) => texts.and_then(|texts| texts.synonyms.get(at)).cloned(),
                None if at + 1 == NAMES => Some(also(id).to_string()),
                None => None,
            };
            things.push((rank, Found::Thing(id, matched)));
        }
    }
    sort_by_rank(&mut things, &mut |(rank, _)| i32::from(*rank));
    things.truncate(MOST);
    let mut found: Vec<Found> = things.into_iter().map(|(_, found)| found).collect();
    found.extend(links(atlas, index, &query, &found));
    found
}

/// Links whose two ends together answer the query, or that touch a thing whose name begins with it.
fn links(atlas: &Atlas, index: &str, query: &[&str], things: &[Found]) -> Vec<Found> {
    let best: Vec<NodeId> = things
        .iter()
        .filter_map(|found| if let Found::Thing(id, _) = found { Some(*id) } else { None })
        .take(1)
        .collect();
    let labels: Vec<&str> =
        index.split('\n').map(|names| names.split('\t').next().unwrap_or_default()).collect();
    let mut hits: Vec<(u8, LinkId)> = Vec::new();
    for id in atlas.links() {
        let (from, to) = (atlas.from(id), atlas.to(id));
        let label = |id: NodeId| labels.get(id.at()).copied().unwrap_or_default();
        let mut both = String::from(label(from));
        both.push(' ');
        both.push_str(label(to));
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
