//! What Trunk does not do. Trunk has put the wasm, its glue and `index.html` into the staging folder; this adds
//! content, styles, pictograms, fonts, the loader, the finished page and the text edition, and compresses it all.

mod app;
mod ask;
mod assets;
mod cite;
mod compress;
mod content;
mod content_hash;
mod discovery;
mod edition;
mod element;
mod embed;
mod glue;
mod headers;
mod map_reader;
pub mod minify;
mod offline;
mod optimize;
pub mod page;
mod pictograms;
mod program;
pub mod sri;
mod svg_to_json;
mod web_manifest;

pub use compress::{brotli, every_file};
pub use content::{
    LanguageFiles, Localized, MORE_LANGUAGES, PAGE_LANGUAGE, SUBJECT, languages, load, page_book,
};
pub use discovery::{ADDRESS, Base};
pub use element::{elements, joined_with};
pub use headers::of_the_host;
pub use map_reader::interface;
pub use optimize::{Aim, optimized};
pub use pictograms::{SPRITE_END, SPRITE_START};
pub use web_manifest::{ground, of_installing};

use crate::Result;
use crate::console::seconds;
use crate::paths;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

/// The files that the loader and the page name, by the names they got.
#[derive(Default)]
pub struct Files {
    /// The JavaScript that wasm-bindgen made.
    pub glue: String,
    /// The app.
    pub wasm: String,
    /// The styles of the first screen.
    pub css: String,
    /// The styles that follow.
    pub more: String,
    /// The languages, the page's own first.
    pub languages: Vec<LanguageFiles>,
    /// The pictograms of the first screen, for pages that do not bring them.
    pub icons: String,
    /// The pictograms that follow.
    pub more_icons: String,
    /// The script that writes sources and tables for other programs.
    pub cite: String,
    /// The script that reads maps from elsewhere.
    pub map_reader: String,
    /// The script that asks a map.
    pub ask: String,
    /// Its wasm.
    pub ask_wasm: String,
    /// Weights with their fonts.
    pub fonts: Vec<(String, String)>,
    /// The script that has the site kept for use without a connection.
    pub offline_client: String,
    /// The script that defines the element, under the name that the site's own pages use.
    pub script: String,
    /// The script that says why the other does not come.
    pub load_error: String,
}

/// A site in the making.
pub struct Site {
    /// Where it is put together.
    pub folder: PathBuf,
}

/// Called by Trunk after its own work.
pub fn hook() -> Result {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("this command is Trunk's: run `cargo xtask build`.")?;
    let site = Site { folder: folder.into() };
    let mut files = Files::default();
    let languages = timed("content", || content::add(&site, &mut files))?;
    let localized = &languages.first().ok_or("there is no language.")?.map;
    timed("app", || app::add(&site, &mut files))?;
    timed("styles, pictograms, fonts", || {
        assets::add(&site, &mut files)?;
        pictograms::Pictograms::of(localized)?.add(&site, &mut files)
    })?;
    timed("reader of other maps", || map_reader::add(&site, &mut files))?;
    timed("program that is asked", || ask::add(&site, &mut files))?;
    timed("script of the page", || {
        cite::add(&site, &mut files)?;
        offline::add(&site, &mut files)?;
        element::add(&site, &mut files)
    })?;
    let base = discovery::told()?;
    timed("page", || {
        web_manifest::add(&site, localized)?;
        discovery::add(&site, localized, base.as_ref())?;
        page::add(&site, localized, base.as_ref())?;
        embed::add(&site, localized, base.as_ref())
    })?;
    timed("text edition", || edition::add(&site, &languages, base.as_ref()))?;
    timed("worker", || offline::finish(&site, &files))?;
    timed("compression", || compress::beside(&site.folder))?;
    headers::add(&site)
}

fn timed<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let result = work()?;
    println!("   {name}: {}", seconds(start.elapsed()));
    Ok(result)
}

impl Site {
    /// Writes a file of the site; folders are made as needed.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result {
        let path = self.folder.join(name);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)
            .map_err(|problem| format!("cannot make {}: {problem}.", folder.display()))?;
        fs::write(&path, bytes)
            .map_err(|problem| format!("cannot write {}: {problem}.", path.display()))
    }

    /// Writes a file under a name that changes with its content, and says which: `a-<hash>.css` for `a.css`.
    pub fn write_hashed(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<String> {
        let name = content_hash::hashed(name, bytes.as_ref());
        self.write(&name, bytes)?;
        Ok(name)
    }

    /// The name of the one file between such a start and such an end: only a hash is between them.
    pub fn find_hashed(&self, start: &str, end: &str) -> Result<String> {
        let is_hash = |hash: &str| hash.len() == 12 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        let mut found = Vec::new();
        for path in every_file(&self.folder)? {
            let name = path.strip_prefix(&self.folder).unwrap_or(&path).to_string_lossy();
            let name = name.replace('\\', "/");
            let hash = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
            if hash.is_some_and(is_hash) {
                found.push(name);
            }
        }
        match found.as_slice() {
            [name] => Ok(name.clone()),
            [] => Err(format!(
                "the site has no {start}…{end}: run `cargo xtask build`, with npm on PATH."
            )),
            _ => Err(format!(
                "the site has two files {start}…{end}: one of them needs another name."
            )),
        }
    }

    /// Takes a file out of the site and gives its content.
    pub fn take(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.folder.join(name);
        let bytes = read(&path)?;
        fs::remove_file(&path)
            .map_err(|problem| format!("cannot remove {}: {problem}.", path.display()))?;
        Ok(bytes)
    }
}

/// What was made from `input` before, from the cache under `target`; made now if it never was. `how` names the making and
/// its settings.
pub fn cached(how: &str, input: &[u8], make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let cache = paths::root().join("target/site-cache");
    let name = cache.join(format!("{}-{}.{how}", content_hash::hex(input, 8), input.len()));
    if let Ok(bytes) = fs::read(&name) {
        return Ok(bytes);
    }
    let bytes = make()?;
    // Under another name first, so that a build that is interrupted leaves no half of it behind.
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let own = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let unfinished = cache.join(format!("part-{}-{}", own.0, own.1));
    fs::create_dir_all(&cache)
        .and_then(|()| fs::write(&unfinished, &bytes))
        .and_then(|()| fs::rename(&unfinished, &name))
        .map_err(|problem| format!("cannot write {}: {problem}.", name.display()))?;
    Ok(bytes)
}

/// Reads a file; a failure is said with its name.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|problem| format!("cannot read {}: {problem}.", path.display()))
}

/// Reads a text; a failure is said with its name.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path)
        .map_err(|problem| format!("cannot read {}: {problem}.", path.display()))
}
