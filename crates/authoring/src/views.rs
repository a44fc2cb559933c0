//! The authored drawn views of `map.json`: the overview and one for each theme.

use super::at::At;
use super::fields;
use super::ids::Ids;
use super::json::Json;
use super::map::Subject;
use super::suggest::did_you_mean;
use content::compact::{Link, Placed, Run, View, ViewLane};
use content::terms::Effect;

/// At most so many things and links at rest: (overview, theme).
const THINGS: (usize, usize) = (24, 22);
const LINKS: (usize, usize) = (38, 32);

/// Reads all drawn views into the map: the overview first, then one for each theme, empty where none is authored.
pub fn read(top: &At, s: &mut Subject) {
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
            at.say(format!("There is no theme called “{name}”.{} The view was left out. Name it after a theme.", did_you_mean(name, known)));
            continue;
        };
        let view = read_view(&at, s, place == 0);
        if let Some(slot) = s.map.views.get_mut(place) {
            *slot = view;
        }
    }
}

fn read_view(at: &At, s: &Subject, overview: bool) -> View {
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
            place.say("No link of this view reaches this thing. It stands alone. Add a link, or move the thing to “more”.");
        }
    }
    let pick = |(a, b): (usize, usize)| if overview { a } else { b };
    for (name, most, count) in
        [("lanes", pick(THINGS), core.len()), ("links", pick(LINKS), links.len())]
    {
        if count > most {
            let what = if name == "lanes" { "things" } else { "links" };
            at.say_of(name, format!("This view shows {count} {what}; more than {most} cannot be told apart. All are shown. Move some to “more”, or leave them out."));
        }
    }
    View { trunks: read_trunks(at, s, &links), runs: read_runs(at, s, &links), lanes, links }
}

fn read_lanes<'a>(at: &At<'a>, s: &Subject, core: &mut Vec<(u16, At<'a>)>) -> Vec<ViewLane> {
    let mut lanes = vec![ViewLane::default(); s.map.lanes.len()];
    let mut seen = Vec::new();
    let mut found = Vec::new();
    for entry in at.needed_list("lanes", "The view is left to the layout.") {
        entry.only(fields::VIEW_LANE);
        let done = "This lane of the view was left out.";
        let Some(lane) = entry.needed("lane", done).and_then(|field| field.resolve(&s.lanes, done))
        else {
            continue;
        };
        if seen.contains(&lane) {
            entry.say("This lane occurs twice in the view. The first was kept. Join the two.");
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
    column: &At<'a>,
    s: &Subject,
    lane: u16,
    core: &mut Vec<(u16, At<'a>)>,
) -> Vec<Placed> {
    let mut placed = Vec::new();
    for entry in column.entries() {
        entry.only(fields::PLACED);
        let done = "It was left out of the view.";
        let Some(node) = entry.needed("id", done).and_then(|field| field.resolve(&s.nodes, done))
        else {
            continue;
        };
        if core.iter().any(|(other, _)| *other == node) {
            entry.say(
                "This thing occurs twice in the view. The first place was kept. Remove the second.",
            );
            continue;
        }
        if s.map.nodes.get(node as usize).is_some_and(|n| u16::from(n.lane) != lane) {
            entry.say("This thing belongs to another lane. It is shown here all the same. Move it to its own lane.");
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
fn share(entry: &At, name: &str, (least, most): (f64, f64), needed: Option<f64>) -> f64 {
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
            field.say(format!("{n} lies outside {least} to {most}. The nearer bound is taken. Write a number between the two."));
            n.clamp(least, most)
        }
        other => {
            field.say(format!("This should be a number, but it is {}. The usual one, {usual}, is taken. Write a number from {least} to {most}.", other.kind()));
            usual
        }
    }
}

fn read_more(entry: &At, s: &Subject, core: &[(u16, At)]) -> Vec<u16> {
    let mut more = entry.resolve_all("more", &s.nodes);
    more.retain(|node| {
        let twice = core.iter().any(|(other, _)| other == node);
        if twice {
            let id = s.map.nodes.get(*node as usize).map_or("", |n| n.id.as_str());
            entry.say_of("more", format!("“{id}” is drawn in this view already. It was left out here. Remove it from “more”."));
        }
        !twice
    });
    more
}

fn read_phone(entry: &At, s: &Subject, here: &[u16]) -> Vec<Vec<u16>> {
    let mut rows = Vec::new();
    let mut seen: Vec<u16> = Vec::new();
    for row in entry.list("phone") {
        let mut things = Vec::new();
        for at in row.entries() {
            let Some(node) = at.resolve(&s.nodes, "It was left out.") else { continue };
            if seen.contains(&node) || !here.contains(&node) {
                at.say("A phone shows each thing of this lane of the view once, and no other. It was left out. Remove it.");
            } else {
                seen.push(node);
                things.push(node);
            }
        }
        rows.push(things);
    }
    if !rows.is_empty() && seen.len() < here.len() {
        entry.say_of("phone", "Some things of this lane are missing from the rows of a phone. Phones show the columns in order. Add the missing things.");
        return Vec::new();
    }
    rows
}

fn read_links(at: &At, s: &Subject, core: &[(u16, At)]) -> Vec<u16> {
    let mut links = Vec::new();
    for entry in at.needed_list("links", "The view shows no links.") {
        let Some(id) = entry.resolve(&s.links, "It was left out of the view.") else { continue };
        let Some(link) = s.map.links.get(id as usize) else { continue };
        if links.contains(&id) {
            entry.say(
                "This link occurs twice in the view. The first entry was kept. Remove the second.",
            );
        } else if [link.from, link.to].iter().any(|end| !core.iter().any(|(node, _)| node == end)) {
            entry.say("One end of this link is not in the view. The link was left out of it. Add the thing, or remove the link.");
        } else {
            links.push(id);
        }
    }
    links
}

fn read_trunks(at: &At, s: &Subject, links: &[u16]) -> Vec<Vec<u16>> {
    let mut trunks: Vec<Vec<u16>> = Vec::new();
    for entry in at.list("trunks") {
        let mut trunk = Vec::new();
        for member in entry.entries() {
            let Some(id) = shown(&member, &s.links, links) else { continue };
            let leader = trunk
                .first()
                .or(Some(&id))
                .and_then(|first: &u16| s.map.links.get(*first as usize));
            let fits =
                leader.zip(s.map.links.get(id as usize)).is_some_and(|(a, b)| may_share(a, b));
            if trunks.iter().flatten().chain(&trunk).any(|other| *other == id) {
                member.say(
                    "This link shares a road already. The first entry was kept. Remove the second.",
                );
            } else if !fits {
                member.say("Links share a road only into one thing, with one effect and one grade. The link keeps its own road. Remove it from the trunk.");
            } else {
                trunk.push(id);
            }
        }
        match trunk.len() {
            0 => {}
            1 => entry.say("Only one link is left to share this road. It keeps its own. Add a second link or remove the trunk."),
            _ => trunks.push(trunk),
        }
    }
    trunks
}

/// Links may share a head where they say the same; a grade says little about an effect that was not found.
fn may_share(a: &Link, b: &Link) -> bool {
    a.to == b.to
        && a.effect == b.effect
        && (a.evidence == b.evidence || a.effect == Effect::NoEffectFound)
}

/// A link that the view shows.
fn shown(at: &At, ids: &Ids, links: &[u16]) -> Option<u16> {
    let id = at.resolve(ids, "It was left out.")?;
    let shown = links.contains(&id);
    if !shown {
        at.say(
            "This view does not show that link. It was left out. Add it to the links of the view.",
        );
    }
    shown.then_some(id)
}

fn read_runs(at: &At, s: &Subject, links: &[u16]) -> Vec<(u16, Run)> {
    let Some(field) = at.field("runs") else { return Vec::new() };
    let mut runs = Vec::new();
    for (link, entry) in field.members() {
        let done = "The link finds its own way.";
        let id = s.links.find(link);
        let run = entry.as_text(done).and_then(|text| {
            let run = run(&text);
            if run.is_none() {
                entry.say(format!("“{text}” is not a way to run. {done} Write “foot road” and a number from 0, or “offset” and a number of pixels."));
            }
            run
        });
        match id {
            Some(id) if links.contains(&id) => runs.extend(run.map(|run| (id, run))),
            Some(_) => entry.say("This view does not show that link. The entry was left out. Add the link to the view or remove the entry."),
            None => entry.say(s.links.unknown(link, "The entry was left out.")),
        }
    }
    runs
}

fn run(text: &str) -> Option<Run> {
    if let Some(track) = text.strip_prefix("foot road ") {
        return track.parse().ok().filter(|track| *track < 16).map(Run::FootRoad);
    }
    text.strip_prefix("offset ")?
        .parse()
        .ok()
        .filter(|offset| (-200..=200).contains(offset))
        .map(Run::Offset)
}
