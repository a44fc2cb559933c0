//! `map.json`: lanes, groups, themes, aliases; things, claims and views have files of their own.

use super::cursor::Cursor;
use super::ids::Ids;
use super::json::Json;
use super::plain_text::is_date;
use super::{SOURCE_VERSION, everything, fields, icons, links, nodes, views};
use content::bundle::{Group, Lane, Map, Theme};
use content::vocabulary::HUES;

/// The most lanes, groups or themes: they are counted in one byte, and more could not be drawn either. Of tours, questions
/// and worksheets as well.
pub const MAX_SMALL_ITEMS: usize = 250;

const WITHOUT: &str = "The map is shown without them.";

/// A map without words, and the ids by which the other files speak of it.
pub struct MapBuilder {
    /// Structure; its words are still empty.
    pub map: Map,
    /// Its lanes.
    pub lanes: Ids,
    /// Its groups.
    pub groups: Ids,
    /// Its themes.
    pub themes: Ids,
    /// Its things.
    pub nodes: Ids,
    /// Its claims.
    pub links: Ids,
    /// The works each thing cites.
    pub node_references: Vec<Vec<u16>>,
    /// The works each claim cites.
    pub link_references: Vec<Vec<u16>>,
    /// The claims that their author calls contested, not those that the loader shows so.
    pub contested: Vec<u16>,
    /// Whether the groups are made from the lanes, whose names they take.
    pub lanes_are_groups: bool,
    /// Whether its words are a translation.
    pub is_translation: bool,
}

impl MapBuilder {
    /// How many letters a text may have that has room for so many: translations run longer.
    pub fn room(&self, letters: usize) -> usize {
        if self.is_translation { letters * 3 / 2 } else { letters }
    }
}

/// Whether this version can read the map. Where it cannot, nothing in the file is used.
pub fn has_known_format(map: &Cursor) -> bool {
    if !matches!(map.json, Json::Object(_)) {
        map.report(format!("This file should hold an object, but it holds {}. Nothing in it was used. Put its fields in braces.", map.json.kind()));
        return false;
    }
    let consequence = format!("The file is read as format {SOURCE_VERSION}.");
    let Some(field) = map.needed("format", &consequence) else { return true };
    match field.json {
        Json::Number(n) if *n > f64::from(SOURCE_VERSION) => {
            field.report(format!("This map is in format {n}; this version reads up to {SOURCE_VERSION}. Nothing in it was used. Load the newest version of Crosstalk."));
            false
        }
        Json::Number(n) if *n == n.trunc() && *n >= 1.0 => true,
        _ => {
            field.report(format!(
                "The format should be a whole number from 1 up. {consequence} Write {SOURCE_VERSION}."
            ));
            true
        }
    }
}

/// Reads the structure. `cited` are the known works, if their file could be read.
pub fn read(
    top: &Cursor,
    cited: Option<&Ids>,
    may_lack_groups: bool,
    is_translation: bool,
) -> MapBuilder {
    top.only(fields::MAP);
    let mut s = MapBuilder {
        map: Map {
            version: top.text("version", "The map is shown without a version.").unwrap_or_default(),
            checked: checked(top),
            ..Map::default()
        },
        lanes: Ids::new("lane", MAX_SMALL_ITEMS),
        groups: Ids::new("group", MAX_SMALL_ITEMS),
        themes: Ids::new("theme", MAX_SMALL_ITEMS),
        nodes: Ids::new("thing", super::MAX_ITEMS),
        links: Ids::new("link", super::MAX_ITEMS),
        node_references: Vec::new(),
        link_references: Vec::new(),
        contested: Vec::new(),
        lanes_are_groups: may_lack_groups && top.field("groups").is_none(),
        is_translation,
    };
    read_lanes(top, &mut s);
    read_groups(top, &mut s);
    read_themes(top, &mut s);
    for entry in top.needed_list("nodes", WITHOUT) {
        nodes::read(&entry, &mut s, cited);
    }
    for entry in top.needed_list("links", WITHOUT) {
        links::read(&entry, &mut s, cited);
    }
    views::read(top, &mut s);
    everything::read(top, &mut s);
    read_aliases(top, &mut s);
    s
}

fn checked(top: &Cursor) -> String {
    let consequence = "The map is shown without a date.";
    let Some(date) = top.text("checked", consequence) else { return String::new() };
    if !is_date(&date) {
        top.report_field(
            "checked",
            format!(
                "“{date}” is not a date. {consequence} Write a day of the calendar as YYYY-MM-DD."
            ),
        );
        return String::new();
    }
    date
}

fn read_lanes(top: &Cursor, s: &mut MapBuilder) {
    for entry in top.needed_list("lanes", WITHOUT) {
        entry.only(fields::LANE);
        let Some(id) = entry.new_id(&s.lanes) else {
            continue;
        };
        s.map.lanes.push(Lane {
            id: id.clone(),
            icon: icons::read(&entry, "layers".into()),
            ..Lane::default()
        });
        s.lanes.add(&id);
    }
}

fn read_groups(top: &Cursor, s: &mut MapBuilder) {
    if s.lanes_are_groups {
        for (i, lane) in s.map.lanes.iter().enumerate() {
            s.map.groups.push(Group { id: lane.id.clone(), lane: i as u8, heading: String::new() });
            s.groups.add(&lane.id);
        }
        return;
    }
    for entry in top.needed_list("groups", WITHOUT) {
        entry.only(fields::GROUP);
        let Some(id) = entry.new_id(&s.groups) else {
            continue;
        };
        let consequence = "The group was left out.";
        let Some(lane) = entry
            .needed("lane", consequence)
            .and_then(|field| field.resolve(&s.lanes, consequence))
        else {
            s.groups.leave_out(&id);
            continue;
        };
        s.map.groups.push(Group { id: id.clone(), lane: lane as u8, heading: String::new() });
        s.groups.add(&id);
    }
}

fn read_themes(top: &Cursor, s: &mut MapBuilder) {
    for entry in top.needed_list("themes", WITHOUT) {
        entry.only(fields::THEME);
        let Some(id) = entry.new_id(&s.themes) else {
            continue;
        };
        s.map.themes.push(Theme {
            id: id.clone(),
            hue: hue(&id, s.map.themes.len()),
            icon: icons::read(&entry, "star".into()),
            ..Theme::default()
        });
        s.themes.add(&id);
    }
}

/// The hue of that name, else the one at that place; they come round again after the last.
fn hue(id: &str, place: usize) -> String {
    let own = HUES.iter().find(|hue| **hue == id);
    own.or(HUES.get(place % HUES.len())).map_or_else(String::new, ToString::to_string)
}

fn read_aliases(top: &Cursor, s: &mut MapBuilder) {
    let Some(field) = top.field("aliases") else { return };
    let lists = [&s.nodes, &s.links, &s.themes];
    for (old, entry) in field.members() {
        let Some(new) = entry.as_text("The alias was left out.") else { continue };
        if lists.iter().any(|ids| ids.names(old)) {
            entry.report(format!("“{old}” is an id of today. The alias was left out. An alias leads from an old id to the one that replaced it."));
        } else if lists.iter().all(|ids| ids.find(&new).is_none()) {
            let known: Vec<&str> = lists.iter().flat_map(|ids| ids.iter()).collect();
            let meant = super::suggest::did_you_mean(&new, known);
            entry.report(format!("There is no thing, link or theme called “{new}”.{meant} The alias was left out. Let it lead to an id of today."));
        } else {
            s.map.aliases.push((old.to_string(), new));
        }
    }
}
