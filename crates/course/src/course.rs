//! The course's definition: the themes with their cores, by the ids of addresses, and the names that a report shows.
//! `xtask` writes it as `course.json` into a package; a teacher may edit its rule there. Its fields are that file's.

use super::rule::Rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A map as a course.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// The map's name in activity ids.
    pub id: String,
    /// The language of all names.
    pub language: String,
    /// The course's name.
    pub title: String,
    /// The standard of the package, whose run-time is looked for first.
    pub standard: Standard,
    /// When the course is complete.
    pub rule: Rule,
    /// The themes, in the order of the theme bar.
    pub themes: Vec<Theme>,
    /// The names of things and links by their ids.
    pub names: BTreeMap<String, String>,
}

/// The standard a package follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standard {
    /// SCORM 1.2.
    Scorm12,
    /// SCORM 2004, 4th edition.
    #[default]
    Scorm2004,
    /// cmi5.
    Cmi5,
    /// xAPI without a profile, launched with its endpoint in the address.
    Xapi,
}

/// A theme with its core: the things and links that the theme's view shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id, as it stands after `theme=` in an address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The things of its core.
    pub things: Vec<String>,
    /// The links of its core.
    pub links: Vec<String>,
}

/// What an explanation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// A thing.
    Thing,
    /// A link.
    Link,
    /// The introduction of a theme, or of the overview.
    Introduction,
}

/// An explanation that can be opened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// What it is about.
    pub kind: ItemKind,
    /// Its id in addresses.
    pub id: String,
}

/// The overview's introduction, as addresses call it.
pub const OVERVIEW: &str = "overview";

impl Item {
    /// The item that `kind` and `id` of the element's event `crosstalk-select` name; `None` where nothing is selected.
    pub fn from_event(kind: &str, id: &str) -> Option<Item> {
        let kind = match kind {
            "node" => ItemKind::Thing,
            "link" => ItemKind::Link,
            "theme" => ItemKind::Introduction,
            _ => return None,
        };
        (!id.is_empty()).then(|| Item { kind, id: id.to_owned() })
    }

    /// The item's name in activity ids, which no other item has: things, links and themes may share ids.
    pub fn key(&self) -> String {
        let kind = match self.kind {
            ItemKind::Thing => "thing/",
            ItemKind::Link => "link/",
            ItemKind::Introduction => "theme/",
        };
        format!("{kind}{}", self.id)
    }
}

impl Theme {
    /// The items of its core, without the introduction.
    pub fn core(&self) -> impl Iterator<Item = Item> + use<'_> {
        let item = |kind| move |id: &String| Item { kind, id: id.clone() };
        let things = self.things.iter().map(item(ItemKind::Thing));
        things.chain(self.links.iter().map(item(ItemKind::Link)))
    }

    /// Its introduction.
    pub fn introduction(&self) -> Item {
        Item { kind: ItemKind::Introduction, id: self.id.clone() }
    }
}

impl Course {
    /// The name of an item, else its id.
    pub fn name<'a>(&'a self, item: &'a Item) -> &'a str {
        let theme =
            || self.themes.iter().find(|theme| theme.id == item.id).map(|theme| &theme.name);
        let named = match item.kind {
            ItemKind::Introduction if item.id == OVERVIEW => Some(&self.title),
            ItemKind::Introduction => theme(),
            _ => self.names.get(&item.id),
        };
        named.unwrap_or(&item.id)
    }

    /// The item of an id behind `select=`; a thing goes before a theme of the same id, as in the map.
    pub fn item(&self, id: &str) -> Item {
        let kind = match id.contains('~') {
            true => ItemKind::Link,
            false if self.names.contains_key(id) => ItemKind::Thing,
            false => ItemKind::Introduction,
        };
        Item { kind, id: id.to_owned() }
    }

    /// Everything that can be opened, each once; introductions and cores first, because they count.
    pub fn items(&self) -> Vec<Item> {
        let mut items: Vec<Item> = self.themes.iter().map(Theme::introduction).collect();
        for theme in &self.themes {
            let new: Vec<Item> = theme.core().filter(|item| !items.contains(item)).collect();
            items.extend(new);
        }
        items.push(Item { kind: ItemKind::Introduction, id: OVERVIEW.to_owned() });
        for id in self.names.keys() {
            let item = self.item(id);
            if !items.contains(&item) {
                items.push(item);
            }
        }
        items
    }
}
