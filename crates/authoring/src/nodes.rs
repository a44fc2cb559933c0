//! The things of `map.json`.

use super::cursor::Cursor;
use super::ids::Ids;
use super::map::MapBuilder;
use super::{fields, icons};
use content::bundle::{HueRule, Node};
use content::vocabulary::Kind;

/// Reads a thing. It is left out only where it has no id or no lane.
pub fn read(entry: &Cursor, s: &mut MapBuilder, cited: Option<&Ids>) {
    entry.only(fields::NODE);
    let Some(id) = entry.new_id(&s.nodes) else { return };
    let Some((lane, group)) = place(entry, s) else {
        s.nodes.leave_out(&id);
        return;
    };
    let kind = entry
        .term("kind", "a kind of thing", "It is shown as a process.", Kind::ALL, Kind::id)
        .unwrap_or(Kind::Process);
    let icon = icons::read(entry, format!("k-{}", kind.id()));
    let node = Node {
        kind,
        lane,
        group,
        themes: themes(entry, s),
        hue_rule: hue_rule(entry, s),
        icon: if icon == id { String::new() } else { icon },
        sensitive: entry.flag("sensitive"),
        label: String::new(),
        row: String::new(),
        plural: false,
        sentence_forms: None,
        id: id.clone(),
    };
    s.map.nodes.push(node);
    s.node_references.push(references(entry, cited, "The thing is shown without sources."));
    s.nodes.add(&id);
}

/// The lane and group of a thing. One of them is enough to place it.
fn place(entry: &Cursor, s: &MapBuilder) -> Option<(u8, u8)> {
    if s.lanes_are_groups && entry.field("group").is_none() {
        let consequence = "The thing was left out.";
        let lane = entry.needed("lane", consequence)?.resolve(&s.lanes, consequence)? as u8;
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
            entry.report_field("group", text);
            Some((lane as u8, first_group(s, lane).unwrap_or(group as u8)))
        }
        (Some(lane), None, _) => {
            first_group(s, lane).map(|group| (lane as u8, group)).or_else(|| nowhere(entry))
        }
        (None, Some(group), Some(of_group)) => Some((of_group as u8, group as u8)),
        _ => nowhere(entry),
    }
}

fn nowhere(entry: &Cursor) -> Option<(u8, u8)> {
    entry.report("The thing has no place on the map. It was left out. Give it a lane and a group of that lane.");
    None
}

fn first_group(s: &MapBuilder, lane: u16) -> Option<u8> {
    s.map.groups.iter().position(|g| u16::from(g.lane) == lane).map(|g| g as u8)
}

fn hue_rule(entry: &Cursor, s: &MapBuilder) -> HueRule {
    let Some(field) = entry.field("home") else { return HueRule::Free };
    if matches!(field.json, super::json::Json::Text(text) if text == "none") {
        return HueRule::Neutral;
    }
    let consequence = "The thing takes the hue of the open theme.";
    field.resolve(&s.themes, consequence).map_or(HueRule::Free, |theme| HueRule::Theme(theme as u8))
}

/// The themes of an entry: at least one.
pub fn themes(entry: &Cursor, s: &MapBuilder) -> Vec<u8> {
    let themes: Vec<u8> =
        entry.resolve_all("themes", &s.themes).into_iter().map(|theme| theme as u8).collect();
    if themes.is_empty() {
        entry.report_field(
            "themes",
            "No theme is named here. It is shown on no theme's map. Name at least one theme.",
        );
    }
    themes
}

/// The works an entry cites: at least one. Nothing is said where the works themselves could not be read.
pub fn references(entry: &Cursor, cited: Option<&Ids>, consequence: &str) -> Vec<u16> {
    let Some(cited) = cited else { return Vec::new() };
    let found = entry.resolve_all("references", cited);
    if found.is_empty() {
        entry.report_field(
            "references",
            format!("No source is cited here. {consequence} Cite at least one source of references.json."),
        );
    }
    found
}
