//! The authored drawn views of `map.json`: the overview and one for each theme.

use super::cursor::Cursor;
use super::fields;
use super::ids::Ids;
use super::json::Json;
use super::map::MapBuilder;
use super::suggest::did_you_mean;
use content::bundle::{Link, Placed, RouteHint, View, ViewLane};
use content::vocabulary::Effect;

/// At most so many things and links at rest: (overview, theme).
const THINGS: (usize, usize) = (24, 22);
const LINKS: (usize, usize) = (38, 32);

/// Reads all drawn views into the map: the overview first, then one for each theme, empty where none is authored.
pub fn read(top: &Cursor, s: &mut MapBuilder) {
    s.map.views = vec![View::default(); s.map.themes.len() + 1];
    let Some(views) = top.field("views") else { return };
    for (name, at) in views.members() {
        let place = match name {
            "everything" => continue,
            "overview" => Some(0),
            theme => s.themes.find(theme).map(|theme| theme as usize + 1),
        };
        let Some(place) = place else {
            let known = s.themes.iter().chain(["overview", "everything"]);
            at.report(format!("There is no theme called “{name}”.{} The view was left out. Name it after a theme.", did_you_mean(name, known)));
            continue;
        };
        let view = read_view(&at, s, place == 0);
        if let Some(slot) = s.map.views.get_mut(place) {
            *slot = view;
        }
    }
}

fn read_view(at: &Cursor, s: &MapBuilder, overview: bool) -> View {
    at.only(fields::VIEW);
    let mut core = Vec::new();
    let lanes = read_lanes(at, s, &mut core);
    let links = read_links(at, s, &core);
    let ends: Vec<u16> = links
        .iter()
        .filter_map(|link| s.map.links.get(*link as usize))
        .flat_map(|link| [link.from, link.to])
        .collect();
    for (node, place) in &core {
        if !ends.contains(node) {
            place.report("No link of this view reaches this thing. It stands alone. Add a link, or move the thing to “more”.");
        }
    }
    let pick = |(a, b): (usize, usize)| if overview { a } else { b };
    for (name, most, count) in
        [("lanes", pick(THINGS), core.len()), ("links", pick(LINKS), links.len())]
    {
        if count > most {
            let what = if name == "lanes" { "things" } else { "links" };
            at.report_field(name, format!("This view shows {count} {what}; more than {most} cannot be told apart. All are shown. Move some to “more”, or leave them out."));
        }
    }
    View {
        edge_bundles: read_edge_bundles(at, s, &links),
        route_hints: read_route_hints(at, s, &links),
        lanes,
        links,
    }
}

fn read_lanes<'a>(
    at: &Cursor<'a>,
    s: &MapBuilder,
    core: &mut Vec<(u16, Cursor<'a>)>,
) -> Vec<ViewLane> {
    let mut lanes = vec![ViewLane::default(); s.map.lanes.len()];
    let mut seen = Vec::new();
    let mut found = Vec::new();
    for entry in at.needed_list("lanes", "The view is left to the layout.") {
        entry.only(fields::VIEW_LANE);
        let consequence = "This lane of the view was left out.";
        let Some(lane) = entry
            .needed("lane", consequence)
            .and_then(|field| field.resolve(&s.lanes, consequence))
        else {
            continue;
        };
        if seen.contains(&lane) {
            entry.report("This lane occurs twice in the view. The first was kept. Join the two.");
            continue;
        }
        seen.push(lane);
        let columns = entry
            .needed_list("columns", "The lane is empty in this view.")
            .iter()
            .map(|column| read_column(column, s, lane, core))
            .collect();
        found.push((lane, entry, columns));
    }
    // "More" and the rows of a phone speak of the core, so they are read when all of it is known.
    for (lane, entry, columns) in found {
        let columns: Vec<Vec<Placed>> = columns;
        let here: Vec<u16> = columns.iter().flatten().map(|placed| placed.node).collect();
        let (more, phone) = (read_more(&entry, s, core), read_phone(&entry, s, &here));
        if let Some(slot) = lanes.get_mut(lane as usize) {
            *slot = ViewLane { columns, more, phone };
        }
    }
    lanes
}

fn read_column<'a>(
    column: &Cursor<'a>,
    s: &MapBuilder,
    lane: u16,
    core: &mut Vec<(u16, Cursor<'a>)>,
) -> Vec<Placed> {
    let mut placed = Vec::new();
    for entry in column.entries() {
        entry.only(fields::PLACED);
        let consequence = "It was left out of the view.";
        let Some(node) =
            entry.needed("id", consequence).and_then(|field| field.resolve(&s.nodes, consequence))
        else {
            continue;
        };
        if core.iter().any(|(other, _)| *other == node) {
            entry.report(
                "This thing occurs twice in the view. The first place was kept. Remove the second.",
            );
            continue;
        }
        if s.map.nodes.get(node as usize).is_some_and(|n| u16::from(n.lane) != lane) {
            entry.report("This thing belongs to another lane. It is shown here all the same. Move it to its own lane.");
        }
        let y = share(&entry, "y", (0.0, 1.0), Some(0.5));
        let size = share(&entry, "size", (0.5, 2.0), None);
        placed.push(Placed {
            node,
            y: (y * 1000.0).round() as u16,
            size: (size * 100.0).round() as u16,
        });
        core.push((node, entry));
    }
    placed
}

/// A number between two bounds; outside them the nearer bound. `needed` is taken, and asked for, where it is missing.
fn share(entry: &Cursor, name: &str, (least, most): (f64, f64), needed: Option<f64>) -> f64 {
    let usual = needed.unwrap_or(1.0);
    let field = if needed.is_some() {
        entry.needed(name, "The middle is taken.")
    } else {
        entry.field(name)
    };
    let Some(field) = field else { return usual };
    match field.json {
        Json::Number(n) if (least..=most).contains(n) => *n,
        Json::Number(n) => {
            field.report(format!("{n} lies outside {least} to {most}. The nearer bound is taken. Write a number between the two."));
            n.clamp(least, most)
        }
        other => {
            field.report(format!("This should be a number, but it is {}. The usual one, {usual}, is taken. Write a number from {least} to {most}.", other.kind()));
            usual
        }
    }
}

fn read_more(entry: &Cursor, s: &MapBuilder, core: &[(u16, Cursor)]) -> Vec<u16> {
    let mut more = entry.resolve_all("more", &s.nodes);
    more.retain(|node| {
        let twice = core.iter().any(|(other, _)| other == node);
        if twice {
            let id = s.map.nodes.get(*node as usize).map_or("", |n| n.id.as_str());
            entry.report_field("more", format!("“{id}” is drawn in this view already. It was left out here. Remove it from “more”."));
        }
        !twice
    });
    more
}

fn read_phone(entry: &Cursor, s: &MapBuilder, here: &[u16]) -> Vec<Vec<u16>> {
    let mut rows = Vec::new();
    let mut seen: Vec<u16> = Vec::new();
    for row in entry.list("phone") {
        let mut things = Vec::new();
        for at in row.entries() {
            let Some(node) = at.resolve(&s.nodes, "It was left out.") else { continue };
            if seen.contains(&node) || !here.contains(&node) {
                at.report("A phone shows each thing of this lane of the view once, and no other. It was left out. Remove it.");
            } else {
                seen.push(node);
                things.push(node);
            }
        }
        rows.push(things);
    }
    if !rows.is_empty() && seen.len() < here.len() {
        entry.report_field("phone", "Some things of this lane are missing from the rows of a phone. Phones show the columns in order. Add the missing things.");
        return Vec::new();
    }
    rows
}

fn read_links(at: &Cursor, s: &MapBuilder, core: &[(u16, Cursor)]) -> Vec<u16> {
    let mut links = Vec::new();
    for entry in at.needed_list("links", "The view shows no links.") {
        let Some(id) = entry.resolve(&s.links, "It was left out of the view.") else { continue };
        let Some(link) = s.map.links.get(id as usize) else { continue };
        if links.contains(&id) {
            entry.report(
                "This link occurs twice in the view. The first entry was kept. Remove the second.",
            );
        } else if [link.from, link.to].iter().any(|end| !core.iter().any(|(node, _)| node == end)) {
            entry.report("One end of this link is not in the view. The link was left out of it. Add the thing, or remove the link.");
        } else {
            links.push(id);
        }
    }
    links
}

fn read_edge_bundles(at: &Cursor, s: &MapBuilder, links: &[u16]) -> Vec<Vec<u16>> {
    let mut bundles: Vec<Vec<u16>> = Vec::new();
    for entry in at.list("trunks") {
        let mut bundle = Vec::new();
        for member in entry.entries() {
            let Some(id) = shown(&member, &s.links, links) else { continue };
            let leader = bundle
                .first()
                .or(Some(&id))
                .and_then(|first: &u16| s.map.links.get(*first as usize));
            let fits =
                leader.zip(s.map.links.get(id as usize)).is_some_and(|(a, b)| may_share(a, b));
            if bundles.iter().flatten().chain(&bundle).any(|other| *other == id) {
                member.report(
                    "This link shares a road already. The first entry was kept. Remove the second.",
                );
            } else if !fits {
                member.report("Links share a road only into one thing, with one effect and one grade, tested or only found together. The link keeps its own road. Remove it from the trunk.");
            } else {
                bundle.push(id);
            }
        }
        match bundle.len() {
            0 => {}
            1 => entry.report("Only one link is left to share this road. It keeps its own. Add a second link or remove the trunk."),
            _ => bundles.push(bundle),
        }
    }
    bundles
}

/// Links may share a head where they say the same; a grade says little about an effect that was not found.
fn may_share(a: &Link, b: &Link) -> bool {
    a.to == b.to
        && (a.effect, a.association) == (b.effect, b.association)
        && (a.evidence == b.evidence || a.effect == Effect::NoEffectFound)
}

/// A link that the view shows.
fn shown(at: &Cursor, ids: &Ids, links: &[u16]) -> Option<u16> {
    let id = at.resolve(ids, "It was left out.")?;
    let shown = links.contains(&id);
    if !shown {
        at.report(
            "This view does not show that link. It was left out. Add it to the links of the view.",
        );
    }
    shown.then_some(id)
}

fn read_route_hints(at: &Cursor, s: &MapBuilder, links: &[u16]) -> Vec<(u16, RouteHint)> {
    let Some(field) = at.field("runs") else { return Vec::new() };
    let mut hints = Vec::new();
    for (link, entry) in field.members() {
        let consequence = "The link finds its own way.";
        let id = s.links.find(link);
        let hint = entry.as_text(consequence).and_then(|text| {
            let hint = route_hint(&text);
            if hint.is_none() {
                entry.report(format!("“{text}” is not a way to run. {consequence} Write “foot road” and a number from 0, or “offset” and a number of pixels."));
            }
            hint
        });
        match id {
            Some(id) if links.contains(&id) => hints.extend(hint.map(|hint| (id, hint))),
            Some(_) => entry.report("This view does not show that link. The entry was left out. Add the link to the view or remove the entry."),
            None => entry.report(s.links.unknown(link, "The entry was left out.")),
        }
    }
    hints
}

fn route_hint(text: &str) -> Option<RouteHint> {
    if let Some(track) = text.strip_prefix("foot road ") {
        return track.parse().ok().filter(|track| *track < 16).map(RouteHint::BackEdgeTrack);
    }
    text.strip_prefix("offset ")?
        .parse()
        .ok()
        .filter(|offset| (-200..=200).contains(offset))
        .map(RouteHint::Offset)
}
