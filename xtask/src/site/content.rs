//! The subject in the bundles that the app reads, three files for each language.

use super::{Files, Site};
use crate::Result;
use crate::paths;
use authoring::{Loaded, Problem};
use content::bundle::Worksheet;
use content::decode::encode;
use content::dedup::strip_shared;
use content::messages::MessageId;
use crosstalk::present::LocalizedMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The subject that the site shows.
pub const SUBJECT: &str = "content/immune-brain";
/// The language that the page itself speaks, and in which everything is there; the app offers the others.
pub const PAGE_LANGUAGE: &str = "en";
/// The variable that names a folder with further languages: tests make some that nobody speaks.
pub const MORE_LANGUAGES: &str = "CROSSTALK_LANGUAGES";

/// A language of the site, with the files that the app fetches for it.
pub struct LanguageFiles {
    /// Its tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// What the first screen needs.
    pub initial: String,
    /// Everything else.
    pub deferred: String,
    /// What the program that is asked says.
    pub asked: String,
    /// The messages that maps from elsewhere take from ours.
    pub defaults: String,
}

/// The subject in a language, with what no bundle holds.
pub struct Localized {
    /// The map with all its texts.
    pub map: LocalizedMap,
    /// The sheets for a class.
    pub worksheets: Vec<Worksheet>,
}

/// Loads the authors' files and writes the bundles; gives the subject in every language, the page's own first. Any problem
/// ends the build, and all of them are printed.
pub fn add(site: &Site, files: &mut Files) -> Result<Vec<Localized>> {
    let mut problems = Vec::new();
    let mut all = Vec::new();
    for (tag, folder) in languages()? {
        let (mut loaded, found) = load(&tag, &folder)?;
        problems.extend(found);
        let messages = loaded.initial.messages.clone();
        loaded.initial.messages.truncate(MessageId::OF_PROGRAMS);
        let name = |part: &str| format!("content/{tag}-{part}.bin");
        let mut deferred = loaded.deferred.clone();
        let defaults = authoring::defaults_from(&loaded);
        loaded.asked.messages = loaded.initial.messages.split_off(MessageId::OF_APP);
        deferred.messages = loaded.initial.messages.split_off(MessageId::BEFORE_TEXTS);
        strip_shared(&mut deferred, &loaded.initial.node_texts, &loaded.initial.link_texts);
        files.languages.push(LanguageFiles {
            name: loaded.initial.language.name.clone(),
            initial: site.write_hashed(&name("first"), encode(&loaded.initial))?,
            deferred: site.write_hashed(&name("rest"), encode(&deferred))?,
            asked: site.write_hashed(&name("ask"), encode(&loaded.asked))?,
            defaults: site.write_hashed(&name("words"), encode(&defaults))?,
            tag,
        });
        loaded.initial.messages = messages;
        let worksheets = std::mem::take(&mut loaded.worksheets);
        all.push(Localized { map: open(loaded), worksheets });
    }
    // Several languages share files, and so their problems.
    let mut lines: Vec<String> = problems.iter().map(line).collect();
    lines.sort();
    lines.dedup();
    for line in &lines {
        eprintln!("{SUBJECT}/{line}");
    }
    if !lines.is_empty() {
        return Err(format!(
            "the content has {} problems; they stand above. Correct the files and build again.",
            lines.len()
        ));
    }
    Ok(all)
}

/// The subject in the page's language, for what is made after the site; its problems were told when the site was built.
pub fn page_book() -> Result<LocalizedMap> {
    Ok(open(load(PAGE_LANGUAGE, &paths::root().join(SUBJECT))?.0))
}

/// The map with all its texts, by the rules of its language.
fn open(loaded: Loaded) -> LocalizedMap {
    let locale = locale::of(&loaded.initial.language.tag);
    LocalizedMap::open(loaded.initial, locale).with(loaded.deferred)
}

/// Reads a language whose folder lies in that one; what it lacks comes from the page's language.
pub fn load(tag: &str, folder: &Path) -> Result<(Loaded, Vec<Problem>)> {
    let own = paths::root().join(SUBJECT);
    let cannot = |problem| format!("cannot read {SUBJECT}/{tag}: {problem}.");
    let mut texts = authoring::read_folder(&own, PAGE_LANGUAGE).map_err(cannot)?;
    if tag == PAGE_LANGUAGE {
        return Ok(authoring::load(&texts, tag));
    }
    texts.extend(authoring::read_language(folder, tag).map_err(cannot)?);
    Ok(authoring::load_translation(&texts, tag, PAGE_LANGUAGE))
}

/// The tags of all languages with the folder in which their own lie, the page's language first: each folder of the
/// subject is one.
pub fn languages() -> Result<Vec<(String, PathBuf)>> {
    let own = paths::root().join(SUBJECT);
    let more = std::env::var_os(MORE_LANGUAGES).map(PathBuf::from);
    let mut languages = Vec::new();
    for folder in std::iter::once(own).chain(more) {
        let cannot = |problem| format!("cannot read {}: {problem}.", folder.display());
        for entry in fs::read_dir(&folder).map_err(cannot)? {
            let path = entry.map_err(cannot)?.path();
            let tag = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() && !tag.starts_with('.') {
                languages.push((tag.to_owned(), folder.clone()));
            }
        }
    }
    languages.sort_by_key(|(tag, _)| (tag != PAGE_LANGUAGE, tag.clone()));
    match languages.first() {
        Some((tag, _)) if tag == PAGE_LANGUAGE => Ok(languages),
        _ => Err(format!(
            "{SUBJECT}/{PAGE_LANGUAGE} is missing: the page is written in that language."
        )),
    }
}

fn line(Problem { file, path, sentence }: &Problem) -> String {
    if path.is_empty() {
        format!("{file}: {sentence}")
    } else {
        format!("{file}, {path}: {sentence}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::compress::every_file;

    #[test]
    fn the_app_asks_for_no_message_of_pages() {
        let rooms = ["src", "crates/graph/src", "crates/layout/src", "crates/locale/src"];
        let files = rooms.map(|room| every_file(&paths::root().join(room)).unwrap()).concat();
        let code: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
        let asks = |message: MessageId| {
            code.match_indices(&format!("MessageId::{message:?}"))
                .any(|(at, name)| !code[at + name.len()..].starts_with(char::is_alphanumeric))
        };
        assert!(asks(MessageId::HeaderTitle), "the app's code is not found");
        let of_pages = MessageId::ALL.iter().skip(MessageId::OF_APP);
        let asked: Vec<_> = of_pages.filter(|message| asks(**message)).collect();
        assert!(asked.is_empty(), "the app asks for {asked:?}, and its file lacks them");
    }
}
