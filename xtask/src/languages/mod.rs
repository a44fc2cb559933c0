//! `cargo xtask languages`: what each language lacks beside the page's own, text by text, and what has changed there since
//! it was translated.

pub mod pseudo;
mod units;

use crate::Result;
use crate::paths;
use crate::site::{PAGE_LANGUAGE, SUBJECT, languages, read_text};
use content::vocabulary::PluralCategory;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use units::{Unit, Units};

/// The files with words, without their ending.
const FILES: [&str; 12] = [
    "nodes",
    "links",
    "themes",
    "lanes",
    "groups",
    "glossary",
    "interface",
    "questions",
    "tours",
    "quiz",
    "worksheets",
    "loops",
];
/// Fields that hold ids or values of the map instead of words.
const NO_WORDS: [&str; 14] = [
    "references",
    "id",
    "tour",
    "view",
    "theme",
    "path",
    "focus",
    "quiz",
    "about",
    "kind",
    "blanks",
    "ages",
    "nodes",
    "weakest",
];
/// Beside the files of a language: checksums of what its texts were translated from.
const TRANSLATED_FROM: &str = "translated-from.json";
/// How many places of each sort are named.
const NAMED: usize = 12;

/// What `cargo xtask languages` takes.
pub fn run(options: &[&str]) -> Result {
    let own = units_of(&paths::root().join(SUBJECT).join(PAGE_LANGUAGE))?;
    match options {
        [] => {
            let others: Vec<_> =
                languages()?.into_iter().filter(|(tag, _)| tag != PAGE_LANGUAGE).collect();
            println!("{PAGE_LANGUAGE}: {} texts", own.len());
            if others.is_empty() {
                println!("There is no other language. The README says how to add one.");
            }
            for (tag, folder) in others {
                let folder = folder.join(&tag);
                Report::of(&tag, &own, &units_of(&folder)?, &translated_from(&folder)?).print(&tag);
            }
            Ok(())
        }
        ["--translated", tag] => {
            let folder = paths::root().join(SUBJECT).join(tag);
            let done = units_of(&folder)?;
            let sums: BTreeMap<&String, String> = own
                .iter()
                .filter(|(place, _)| done.contains_key(*place))
                .map(|(place, unit)| (place, unit.checksum()))
                .collect();
            let text = serde_json::to_string_pretty(&json!(sums)).map_err(|p| p.to_string())?;
            fs::write(folder.join(TRANSLATED_FROM), text + "\n")
                .map_err(|problem| format!("cannot write {TRANSLATED_FROM}: {problem}."))
        }
        _ => Err("languages takes no option but --translated LANGUAGE.".to_owned()),
    }
}

fn units_of(folder: &Path) -> Result<Units> {
    let mut all = Units::new();
    for file in FILES {
        let path = folder.join(format!("{file}.json"));
        if !path.is_file() {
            continue;
        }
        let value: Value = serde_json::from_str(&read_text(&path)?)
            .map_err(|problem| format!("{}: {problem}.", path.display()))?;
        units::collect(&format!("{file}.json"), &value, &mut all);
    }
    Ok(all)
}

/// The checksums that were kept, by place; none where nobody has kept any.
fn translated_from(folder: &Path) -> Result<BTreeMap<String, String>> {
    let path = folder.join(TRANSLATED_FROM);
    if !path.is_file() {
        return Ok(BTreeMap::new());
    }
    serde_json::from_str(&read_text(&path)?)
        .map_err(|problem| format!("{}: {problem}.", path.display()))
}

/// What is to be done in a language: places by what is wrong with them.
#[derive(Debug, Default, PartialEq)]
struct Report {
    /// Not there, or empty: the text of the page's language is shown.
    missing: Vec<String>,
    /// There, and word for word the same as in the page's language.
    same: Vec<String>,
    /// Translated from a text that has changed since.
    stale: Vec<String>,
    /// With other named places in braces.
    places: Vec<String>,
    /// Without a plural form that the language tells apart.
    plurals: Vec<String>,
    /// What the page's language does not have.
    unknown: Vec<String>,
}

impl Report {
    fn of(tag: &str, own: &Units, other: &Units, from: &BTreeMap<String, String>) -> Report {
        let categories = locale::plural_categories(tag);
        let mut report = Report::default();
        for (place, unit) in own {
            let Some(translated) = other.get(place).filter(|unit| !unit.is_empty()) else {
                if !unit.optional {
                    report.missing.push(place.clone());
                }
                continue;
            };
            if translated.text == unit.text && unit.is_sentence() {
                report.same.push(place.clone());
            }
            if from.get(place).is_some_and(|sum| *sum != unit.checksum()) {
                report.stale.push(place.clone());
            }
            if translated.places() != unit.places() {
                report.places.push(place.clone());
            }
            report
                .plurals
                .extend(lacking(&categories, unit, translated).map(|c| format!("{place} ({c})")));
        }
        report.unknown = other.keys().filter(|place| !own.contains_key(*place)).cloned().collect();
        report
    }

    fn print(&self, tag: &str) {
        println!("\n{tag}");
        for (what, places) in [
            ("missing, shown in the page's language", &self.missing),
            ("the same as there", &self.same),
            ("translated from a text that has changed", &self.stale),
            ("with other named places", &self.places),
            ("without a plural form of the language", &self.plurals),
            ("not in the page's language", &self.unknown),
        ] {
            if places.is_empty() {
                continue;
            }
            println!("  {:>5}  {what}", places.len());
            places.iter().take(NAMED).for_each(|place| println!("           {place}"));
            if places.len() > NAMED {
                println!("           … and {} more", places.len() - NAMED);
            }
        }
        if *self == Report::default() {
            println!("         complete");
        }
    }
}

/// The categories of the language that a message with plural forms does not have.
fn lacking<'a>(
    categories: &'a [PluralCategory],
    own: &'a Unit,
    translated: &'a Unit,
) -> impl Iterator<Item = &'static str> + 'a {
    let wanted = categories.iter().map(|category| category.id());
    wanted.filter(|id| !own.forms.is_empty() && !translated.forms.iter().any(|form| form == id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(value: Value) -> Units {
        let mut all = Units::new();
        units::collect("interface.json", &value, &mut all);
        all
    }

    #[test]
    fn each_lack_is_named_by_its_place() {
        let own = units(json!({
            "a": "Open the map now", "b": "{name} is open", "gone": "Gone",
            "n": { "one": "{count} thing", "other": "{count} things" },
        }));
        let other = units(json!({
            "a": "Open the map now", "b": "{nom} est ouvert", "n": { "other": "{count} choses" }, "new": "Neu",
        }));
        let from = BTreeMap::from([("interface.json: b".to_owned(), "another".to_owned())]);
        let report = Report::of("fr", &own, &other, &from);
        let at = |name: &str| vec![format!("interface.json: {name}")];
        assert_eq!(
            report,
            Report {
                missing: at("gone"),
                same: at("a"),
                stale: at("b"),
                places: at("b"),
                plurals: at("n (one)"),
                unknown: at("new"),
            }
        );
        assert_eq!(Report::of("en", &own, &own, &BTreeMap::new()).missing, Vec::<String>::new());
    }

    #[test]
    fn texts_in_lists_are_named_by_id_and_place_and_ids_are_no_texts() {
        let mut all = Units::new();
        let step = json!({ "theme": "stress", "focus": ["a~b"], "title": "It begins" });
        units::collect("tours.json", &json!([{ "id": "stress", "steps": [step] }]), &mut all);
        assert_eq!(all.keys().collect::<Vec<_>>(), ["tours.json: stress/steps/0/title"]);
    }

    #[test]
    fn the_pseudo_languages_lack_what_was_taken_from_them() {
        let own = units_of(&paths::root().join(SUBJECT).join(PAGE_LANGUAGE)).unwrap();
        let folder = pseudo::write().unwrap();
        let report =
            |tag| Report::of(tag, &own, &units_of(&folder.join(tag)).unwrap(), &BTreeMap::new());
        assert_eq!(report(pseudo::LONG).missing, Vec::<String>::new());
        let mirrored = report(pseudo::MIRRORED);
        assert!(mirrored.missing.contains(&"nodes.json: cortisol/label".to_owned()));
        assert_eq!(
            (mirrored.places, mirrored.plurals),
            (vec![], vec![]),
            "places stay, every form is there"
        );
    }
}
