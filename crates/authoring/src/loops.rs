//! `loops.json`: feedback loops, each with its story. What follows from its links is compared with them.

use super::cursor::Cursor;
use super::fields;
use super::ids::Ids;
use super::json::Json;
use super::localized::levels;
use super::map::{MAX_SMALL_ITEMS, MapBuilder};
use content::asked::LoopTexts;
use content::bundle::Link;
use content::vocabulary::{Effect, Evidence};

const OUT: &str = "The loop was left out.";
const SHOWN: &str = "What its links say is shown.";
/// What a loop does to a change.
const KINDS: &[&str] = &["reinforcing", "balancing", "undetermined"];

/// Reads all loops.
pub fn read(book: &Cursor, s: &MapBuilder) -> Vec<LoopTexts> {
    let mut ids = Ids::new("loop", MAX_SMALL_ITEMS);
    let mut loops = Vec::new();
    for entry in book.entries() {
        entry.only(fields::LOOP);
        let Some(id) = entry.new_id(&ids) else { continue };
        match read_loop(&entry, &id, s) {
            Some(one) => {
                loops.push(one);
                ids.add(&id);
            }
            None => ids.leave_out(&id),
        }
    }
    loops
}

fn read_loop(entry: &Cursor, id: &str, s: &MapBuilder) -> Option<LoopTexts> {
    // All is read before anything can end the reading: every problem at once.
    let (name, levels) = (entry.text("name", OUT), levels(entry));
    let told_kind = entry.term("kind", "a kind of loop", SHOWN, KINDS, |kind| kind);
    let told_weakest =
        entry.term("weakest", "an evidence grade", SHOWN, Evidence::ALL, Evidence::id);
    let links = links(entry, s)?;
    let of_map: Vec<&Link> =
        links.iter().filter_map(|at| s.map.links.get(usize::from(*at))).collect();
    let kind = kind(&of_map);
    let weakest = of_map.iter().map(|link| link.evidence).max().map_or("", Evidence::id);
    compare(entry, "kind", told_kind, kind);
    compare(entry, "weakest", told_weakest.map(Evidence::id), weakest);
    Some(LoopTexts { id: id.to_string(), name: name?, links, levels })
}

/// The links from each thing to the next, and from the last to the first.
fn links(entry: &Cursor, s: &MapBuilder) -> Option<Vec<u16>> {
    let field = entry.needed("nodes", OUT)?;
    let entries = field.entries();
    if !matches!(field.json, Json::List(_)) {
        return None; // Which has been said.
    }
    let nodes: Vec<Option<u16>> = entries.iter().map(|at| at.resolve(&s.nodes, OUT)).collect();
    let nodes = nodes.into_iter().collect::<Option<Vec<u16>>>()?;
    let twice =
        nodes.iter().enumerate().any(|(at, node)| nodes.iter().take(at).any(|one| one == node));
    if nodes.len() < 2 || twice {
        field.report(format!(
            "A loop needs at least two things, each of them once. {OUT} Write such a list."
        ));
        return None;
    }
    let id = |at: u16| s.map.nodes.get(usize::from(at)).map_or("", |node| node.id.as_str());
    let next = nodes.iter().skip(1).chain(nodes.first());
    let joined = entries.iter().zip(&nodes).zip(next).map(|((at, from), to)| {
        let (from, to) = (id(*from), id(*to));
        let name = format!("{from}~{to}");
        let link = s.links.find(&name).filter(|link| {
            let link = s.map.links.get(usize::from(*link));
            link.is_some_and(|link| link.effect != Effect::NoEffectFound)
        });
        if link.is_none() {
            at.report(match s.links.was_left_out(&name) {
                true => s.links.unknown(&name, OUT),
                false => format!("No link with an effect leads from “{from}” to “{to}”. {OUT} Put the things in an order in which each acts on the next, or add the link."),
            });
        }
        link
    });
    // Collected first, so that every gap is told.
    joined.collect::<Vec<Option<u16>>>().into_iter().collect()
}

/// By the signs of the links: an odd number that decrease calms, and one that modulates leaves it open.
fn kind(links: &[&Link]) -> &'static str {
    let count = |effect: Effect| links.iter().filter(|link| link.effect == effect).count();
    match (count(Effect::Modulates), count(Effect::Decreases) % 2) {
        (0, 0) => "reinforcing",
        (0, _) => "balancing",
        _ => "undetermined",
    }
}

fn compare(entry: &Cursor, name: &str, told: Option<&str>, found: &str) {
    if let Some(told) = told.filter(|told| *told != found) {
        entry.report_field(name, format!("The loop is told as {told}, but by its links it is {found}. {SHOWN} Write “{found}”, and read its texts once more."));
    }
}
