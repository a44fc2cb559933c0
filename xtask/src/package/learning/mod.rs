//! Packages for learning platforms: the site with the course's page and program, and the file by which each standard
//! knows it.

mod course;
mod manifest;
mod page;
mod program;
mod structure;

use crate::Result;
use crate::console::kilobytes;
use crate::paths;
use crate::site::{self, every_file, read};
use crate::tools::Tools;
use ::course::{Course, Standard};
use std::fs::File;
use std::io::{BufWriter, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The page that a platform opens. It bears the name of the site's page, to which the text edition leads back.
const LAUNCH: &str = "index.html";

/// A file of a package: its name, and what is in it.
type Entry = (String, Vec<u8>);

/// A package: the end of its name, its standard, its file with a list or a structure.
const PACKAGES: [(&str, Standard); 4] = [
    ("scorm12", Standard::Scorm12),
    ("scorm2004", Standard::Scorm2004),
    ("cmi5", Standard::Cmi5),
    ("xapi", Standard::Xapi),
];

/// Writes one package a standard; for chosen themes under a name of their own.
pub fn write(tools: &Tools, themes: &[String]) -> Result {
    let localized = site::page_book()?;
    let course = course::of(&localized, themes)?;
    let program = program::build(tools)?;
    let mut shared = site_files()?;
    shared.extend(program);
    shared.push((LAUNCH.to_owned(), page::of(&localized, &course.title)?.into_bytes()));
    let description = course::description(&localized);
    for (name, standard) in PACKAGES {
        let course = Course { standard, ..course.clone() };
        let settings = serde_json::to_vec_pretty(&course)
            .map_err(|problem| format!("the course cannot be written: {problem}."))?;
        let mut entries = shared.clone();
        entries.push(("course.json".to_owned(), settings));
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
        let list = match standard {
            Standard::Scorm12 => ("imsmanifest.xml", manifest::scorm12(&course, &names)),
            Standard::Scorm2004 => ("imsmanifest.xml", manifest::scorm2004(&course, &names)),
            Standard::Cmi5 => ("cmi5.xml", structure::cmi5(&course, &description)),
            Standard::Xapi => ("tincan.xml", structure::tin_can(&course, &description)),
        };
        entries.insert(0, (list.0.to_owned(), list.1.into_bytes()));
        let chosen: String = themes.iter().map(|theme| format!("{theme}-")).collect();
        pack(&format!("crosstalk-{chosen}{name}.zip"), &entries)?;
    }
    Ok(())
}

/// What the site has, without its own page and the compressed forms, which only a web server would use.
fn site_files() -> Result<Vec<Entry>> {
    let folder = paths::site();
    let files = every_file(&folder)?;
    if files.is_empty() {
        return Err("dist/site is empty: run `cargo xtask build` first.".to_owned());
    }
    let mut entries = Vec::new();
    for file in files {
        let name = file.strip_prefix(&folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        // A platform's page is not installed, nor kept for use without a connection; and what a server would read there
        // is not for that server.
        let left_out = name == LAUNCH
            || site::of_installing(&name)
            || site::of_the_host(&name)
            || name.ends_with(".br")
            || name.ends_with(".gz");
        if !left_out {
            entries.push((name, read(&file)?));
        }
    }
    Ok(entries)
}

/// Writes a package into `dist`. Files have no date, so the same site makes the same package.
fn pack(name: &str, entries: &[Entry]) -> Result {
    let path = paths::root().join("dist").join(name);
    let failed = |problem: &dyn std::fmt::Display| format!("cannot write dist/{name}: {problem}.");
    let file = File::create(&path).map_err(|problem| failed(&problem))?;
    let mut zip = ZipWriter::new(BufWriter::new(file));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        zip.start_file(name, options).map_err(|problem| failed(&problem))?;
        zip.write_all(bytes).map_err(|problem| failed(&problem))?;
    }
    let mut file = zip.finish().map_err(|problem| failed(&problem))?;
    file.flush().map_err(|problem| failed(&problem))?;
    let size = std::fs::metadata(&path).map_or(0, |found| found.len() as usize);
    println!("   dist/{name}: {} files, {} KB", entries.len(), kilobytes(size));
    Ok(())
}
