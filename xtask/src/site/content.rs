//! The subject in the compact form that the app reads: what the first screen needs, and the rest.

use super::{Files, Site};
use crate::Result;
use crate::paths;
use authoring::Problem;
use content::decode::encode;
use content::dedup::strip_shared;
use crosstalk::present::{self, LocalizedMap};
use std::fs;

/// The subject that the site shows.
pub const SUBJECT: &str = "content/immune-brain";
/// The language that the page itself speaks; the app offers the others.
pub const PAGE_LANGUAGE: &str = "en";

/// Loads the authors' files and writes the compact ones; gives the subject in the page's language. Any problem ends
/// the build, and all of them are printed.
pub fn add(site: &Site, files: &mut Files) -> Result<LocalizedMap> {
    let folder = paths::root().join(SUBJECT);
    let mut problems = Vec::new();
    let mut page = None;
    for language in languages()? {
        let texts = authoring::read_folder(&folder, &language)
            .map_err(|problem| format!("cannot read {SUBJECT}/{language}: {problem}."))?;
        let (loaded, found) = authoring::load(&texts, &language);
        problems.extend(found);
        let first =
            site.write_hashed(&format!("content/{language}-first.bin"), encode(&loaded.initial))?;
        let mut rest = loaded.deferred.clone();
        strip_shared(&mut rest, &loaded.initial.node_texts, &loaded.initial.link_texts);
        let rest = site.write_hashed(&format!("content/{language}-rest.bin"), encode(&rest))?;
        if language == PAGE_LANGUAGE {
            files.words =
                site.write_hashed("content/words.bin", encode(&authoring::defaults_from(&loaded)))?;
            page = Some(LocalizedMap::open(loaded.initial, present::english).with(loaded.deferred));
        }
        files.content.push((language, [first, rest]));
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
    page.ok_or_else(|| {
        format!("{SUBJECT}/{PAGE_LANGUAGE} is missing: the page is written in that language.")
    })
}

/// The subject in the page's language, for what is made after the site; its problems were told when the site was built.
pub fn page_book() -> Result<LocalizedMap> {
    let texts = authoring::read_folder(&paths::root().join(SUBJECT), PAGE_LANGUAGE)
        .map_err(|problem| format!("cannot read {SUBJECT}/{PAGE_LANGUAGE}: {problem}."))?;
    let (loaded, _) = authoring::load(&texts, PAGE_LANGUAGE);
    Ok(LocalizedMap::open(loaded.initial, present::english).with(loaded.deferred))
}

/// The languages that have a folder, the page's own first.
fn languages() -> Result<Vec<String>> {
    let folder = paths::root().join(SUBJECT);
    let entries =
        fs::read_dir(&folder).map_err(|problem| format!("cannot read {SUBJECT}: {problem}."))?;
    let folders = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir());
    let mut languages: Vec<String> =
        folders.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect();
    languages.sort_by_key(|language| (language != PAGE_LANGUAGE, language.clone()));
    Ok(languages)
}

fn line(Problem { file, path, sentence }: &Problem) -> String {
    if path.is_empty() {
        format!("{file}: {sentence}")
    } else {
        format!("{file}, {path}: {sentence}")
    }
}
