//! The things of `map.json`.

use super::at::At;
use super::ids::Ids;
use super::map::Subject;
use super::{fields, icons};
use content::compact::{Home, Node};
use content::terms::Kind;

/// Reads a thing. It is left out only where it has no id or no lane.
pub fn read(entry: &At, s: &mut Subject, cited: Option<&Ids>) {
    entry.only(fields::NODE);
    let Some(id) = entry.new_id(&s.nodes) else { return };
    let Some((lane, group)) = place(entry, s) else {
        s.nodes.leave_out(&id);
        return;
    };
    let kind = entry
        .term("kind", "a kind of thing", "It is shown as a process.", Kind::ALL, Kind::id)
        .unwrap_or(Kind::Process);
    let node = Node {
        kind,
        lane,
        group,
        themes: themes(entry, s),
        home: home(entry, s),
        icon: icons::read(entry, format!("k-{}", kind.id())),
        sensitive: entry.flag("sensitive"),
        label: String::new(),
        short: String::new(),
        row: String::new(),
        plural: false,
        short_plural: false,
        inside: None,
        id: id.clone(),
    };
    s.map.nodes.push(node);
    s.node_references.push(references(entry, cited, "The thing is shown without sources."));
    s.nodes.add(&id);
}

/// The lane and group of a thing. One of them is enough to place it.
fn place(entry: &At, s: &Subject) -> Option<(u8, u8)> {
    if s.lanes_are_groups && entry.field("group").is_none() {
        let done = "The thing was left out.";
        let lane = entry.needed("lane", done)?.resolve(&s.lanes, done)? as u8;
        return Some((lane, lane));
    }
    let lane = entry
        .needed("lane", "The lane of its group is taken.")
        .and_then(|f| f.resolve(&s.lanes, "The lane of its group is taken."));
    let group = entry
        .needed("group", "The first group of its lane is taken.")
        .and_then(|f| f.resolve(&s.groups, "The first group of its lane is taken."));
    let of_group = group.and_then(|g| s.map.groups.get(g as usize)).map(|g| u16::from(g.lane));
    match (lane, group, of_group) {
        (Some(lane), Some(group), Some(of_group)) if lane == of_group => {
            Some((lane as u8, group as u8))
        }
        (Some(lane), Some(group), Some(_)) => {
            let text = "Its group stands in another lane. The thing is shown in its own lane. Correct the lane or the group.";
            entry.say_of("group", text);
            Some((lane as u8, first_group(s, lane).unwrap_or(group as u8)))
        }
        (Some(lane), None, _) => {
            first_group(s, lane).map(|group| (lane as u8, group)).or_else(|| nowhere(entry))
        }
        (None, Some(group), Some(of_group)) => Some((of_group as u8, group as u8)),
        _ => nowhere(entry),
    }
}

fn nowhere(entry: &At) -> Option<(u8, u8)> {
    entry.say("The thing has no place on the map. It was left out. Give it a lane and a group of that lane.");
    None
}

fn first_group(s: &Subject, lane: u16) -> Option<u8> {
    s.map.groups.iter().position(|g| u16::from(g.lane) == lane).map(|g| g as u8)
}

fn home(entry: &At, s: &Subject) -> Home {
    let Some(field) = entry.field("home") else { return Home::Free };
    if matches!(field.json, super::json::Json::Text(text) if text == "none") {
        return Home::Neutral;
    }
    let done = "The thing takes the hue of the open theme.";
    field.resolve(&s.themes, done).map_or(Home::Free, |theme| Home::Theme(theme as u8))
}

/// The themes of an entry: at least one.
pub fn themes(entry: &At, s: &Subject) -> Vec<u8> {
    let themes: Vec<u8> =
        entry.resolve_all("themes", &s.themes).into_iter().map(|theme| theme as u8).collect();
    if themes.is_empty() {
        entry.say_of(
            "themes",
            "No theme is named here. It is shown on no theme's map. Name at least one theme.",
        );
    }
    themes
}

/// The works an entry cites: at least one. Nothing is said where the works themselves could not be read.
pub fn references(entry: &At, cited: Option<&Ids>, done: &str) -> Vec<u16> {
    let Some(cited) = cited else { return Vec::new() };
    let found = entry.resolve_all("references", cited);
    if found.is_empty() {
        entry.say_of(
            "references",
            format!("No source is cited here. {done} Cite at least one source of references.json."),
        );
    }
    found
}
