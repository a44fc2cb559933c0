//! The one table of what a page may ask of the map. From it come the lists of the element's class and of `embed.html`,
//! the types, the manifest for editors and the tables of `docs/embedding.md`: `cargo xtask parameters` writes them, and
//! a test says when they are old. What an address may say is the app's own (`crosstalk::state::address`).

mod outputs;

use crate::Result;
use crate::paths;
use crate::site::read_text;
use content::vocabulary::Level;
use crosstalk::state::{Appearance, Controls, Presentation, Start, address};
use std::fs;

/// Where a parameter is understood besides in the element's attributes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Behind the `#` of an address: a part of the state, which the reader changes too.
    Address,
    /// Behind the `?` of `embed.html`, and fixed by the page.
    FrameQuery,
    /// Only as an attribute.
    Attribute,
}

/// The type of a parameter's values.
pub enum Kind {
    /// One of a few; the name of the type in TypeScript.
    Choice(&'static str, Vec<&'static str>),
    /// Any text.
    Text,
    /// Text, or nothing.
    Nullable,
    /// There or not; only in the documents.
    Flag,
}

/// Something a page may ask of the map.
pub struct Parameter {
    /// The attribute, and its name in addresses.
    pub name: &'static str,
    /// The property that is in step with it.
    pub property: Option<&'static str>,
    /// Where it is understood.
    pub place: Place,
    /// What it may be.
    pub kind: Kind,
    /// What holds where it is absent; empty where that is nothing.
    pub default: &'static str,
    /// What it does, for editors.
    pub sentence: &'static str,
    /// Its values as the documents list them, where the list of choices does not say it.
    pub values: &'static str,
    /// Its default as the documents name it, where that is more than a value.
    pub usual: &'static str,
}

/// All of them, in the order of the documents.
pub fn table() -> Vec<Parameter> {
    use Kind::{Choice, Flag, Nullable, Text};
    use Place::{Address, Attribute, FrameQuery};
    let [theme, select, level, view, tour, quiz, ask, appearance] = address::NAMES;
    let parameter = |name, place, kind, default, sentence| Parameter {
        name,
        property: Some(name),
        place,
        kind,
        default,
        sentence,
        values: "",
        usual: "",
    };
    vec![
        Parameter {
            values: "`overview`, `everything`, or the id of a theme: `inflammation`, `cytokines`, `autoimmune`, `gut-brain`, `stress`, `messengers`, `therapies`, `open`",
            ..parameter(
                theme,
                Address,
                Text,
                "overview",
                "What part is shown: overview, everything, or the id of a theme.",
            )
        },
        Parameter {
            property: Some("selection"),
            values: "the id of a thing (`cortisol`), of a link (`ibs~anxiety`) or of a theme (its introduction)",
            usual: "nothing",
            ..parameter(
                select,
                Address,
                Nullable,
                "",
                "What is explained: the id of a thing, a link (from~to) or a theme.",
            )
        },
        Parameter {
            usual: "the reader's last choice, else `standard`",
            ..parameter(
                level,
                Address,
                Choice("Level", Level::ALL.iter().map(|level| level.id()).collect()),
                Level::DEFAULT.id(),
                "The reading level.",
            )
        },
        parameter(
            view,
            Address,
            Choice("View", Presentation::ALL.map(Presentation::id).to_vec()),
            Presentation::default().id(),
            "How it is shown.",
        ),
        Parameter {
            values: "the id of a tour and a step, counted from 1 (`flu-week.3`); without a step it begins",
            usual: "nothing",
            ..parameter(
                tour,
                Address,
                Nullable,
                "",
                "The tour that leads the reader, and its step.",
            )
        },
        Parameter {
            values: "the id of a theme, `overview` or `everything`, or `tour.` and the id of a tour, and a question, counted from 1 (`stress.2`, `tour.flu-week.1`); without a question it begins; `stress.2.3` is the third question of the second round",
            usual: "nothing",
            ..parameter(
                quiz,
                Address,
                Nullable,
                "",
                "The quiz that asks the reader, and its question.",
            )
        },
        Parameter {
            values: "a question to the map: its kind, its things and what else is chosen (`paths.stress.depression.least:moderate`, `what-if.up:sleep-loss`, `loops`; `questions` lists them). What it leaves out is out of the whole map, also when it is closed: `ask` is then `filter.…` until all links are shown again",
            usual: "nothing",
            ..parameter(ask, Address, Nullable, "", "What the map is asked.")
        },
        Parameter {
            usual: "the reader's setting, else `device`",
            ..parameter(
                appearance,
                Address,
                Choice("Appearance", Appearance::ALL.map(Appearance::id).to_vec()),
                Appearance::default().id(),
                "Light, dark, or as the device or the page around says.",
            )
        },
        Parameter {
            values: "`full`; `minimal`: one short line, and the key under the map where it is at least 840 × 600 pixels; `none`: the map alone, and the explanation when something is selected",
            ..parameter(
                "controls",
                FrameQuery,
                Choice("Controls", Controls::ALL.map(Controls::id).to_vec()),
                Controls::default().id(),
                "How much stands around the map.",
            )
        },
        Parameter {
            values: "`questions`: the panel offers questions to begin with; `none`; `auto`: questions where the map has full controls and is at least 900 px wide. From 1200 px on the panel then stands beside the map all the time",
            ..parameter(
                "start",
                FrameQuery,
                Choice("Start", Start::ALL.map(Start::id).to_vec()),
                Start::Auto.id(),
                "What the panel offers while nothing is explained.",
            )
        },
        Parameter {
            values: "`smart`, `always`, `never`; see below",
            ..parameter(
                "scrolling",
                FrameQuery,
                Choice("Scrolling", vec!["smart", "always", "never"]),
                "smart",
                "Whose wheel and fingers are over the map.",
            )
        },
        Parameter {
            values: "the address of another map; see below",
            usual: "our own map",
            ..parameter(
                "src",
                Attribute,
                Nullable,
                "",
                "The address of another map: its folder or its map.json.",
            )
        },
        Parameter {
            values: "a language tag. Regional forms fall back to the language (`de-AT` to `de`), and every language to `en`, the only one of our own map so far; where there are more, the menu lists them, and the attribute follows the reader's choice. The direction of the map is the language's, not the page's",
            usual: "`en`",
            ..parameter(
                "lang",
                FrameQuery,
                Text,
                "",
                "The language of a map from elsewhere; regional forms fall back to the language, and every language to English.",
            )
        },
        Parameter {
            property: None,
            values: "the element is the whole page: it writes the address bar and the title. Without it, it touches neither",
            usual: "absent",
            ..parameter("standalone", Attribute, Flag, "", "")
        },
        Parameter {
            property: None,
            values: "the whole address of a page that opens a view by what stands behind its `#`. \"Copy link\" in the explanation then copies it with the state; empty (`page=\"\"`): the page around the map, whose script then reads its fragment. Without it there is no such button",
            usual: "absent",
            ..parameter(
                "page",
                Attribute,
                Text,
                "",
                "The address of a page that opens a view by its fragment, for \"Copy link\"; empty for the page around the map.",
            )
        },
        Parameter {
            property: None,
            values: "written by the element once clicks are answered",
            ..parameter("ready", Attribute, Flag, "", "")
        },
    ]
}

/// Writes everything that is made from the table.
pub fn write() -> Result {
    for output in outputs::all() {
        let path = paths::root().join(output.path);
        let before = read_text(&path)?;
        let after = (output.fill)(&before, &table())?;
        if after != before {
            fs::write(&path, after)
                .map_err(|problem| format!("cannot write {}: {problem}.", path.display()))?;
            println!("   {}", output.path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_from_the_table_is_up_to_date() {
        for output in outputs::all() {
            let there = read_text(&paths::root().join(output.path)).unwrap();
            let wanted = (output.fill)(&there, &table()).unwrap();
            assert_eq!(there, wanted, "{} is old: run `cargo xtask parameters`", output.path);
        }
    }

    #[test]
    fn defaults_are_among_the_choices() {
        for parameter in table() {
            if let Kind::Choice(_, choices) = &parameter.kind {
                assert!(choices.contains(&parameter.default), "{}", parameter.name);
            }
        }
    }
}
