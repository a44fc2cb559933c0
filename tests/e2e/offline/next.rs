//! The next version of the site: a copy of the finished one, whose page and script both say so.

use end_to_end::files;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A version in a folder of its own, which is removed at the end.
pub struct Next(pub PathBuf);

impl Drop for Next {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What page and script of a version say of themselves.
pub const VERSIONS: &str = "return [document.documentElement.dataset.page ?? '1', document.documentElement.dataset.script ?? '1']";

/// Makes the version of that number. Page and script say it; the script has another name; the worker knows both.
pub fn version(number: u32) -> Next {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let own = format!("next-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let site = PathBuf::from(std::env::var("CROSSTALK_SITE").unwrap());
    let next = Next(site.join("../../target/versions").join(own));
    // Without its compressed forms, which would tell another story.
    files::copy(&site, &next.0, &|name| !name.ends_with(".br") && !name.ends_with(".gz"));
    let read = |name: &str| fs::read_to_string(next.0.join(name)).unwrap();
    let script = script_of(&next.0);
    let renamed = format!("element-{number:012x}.js");
    let text = format!("{};document.documentElement.dataset.script = '{number}';", read(&script));
    fs::remove_file(next.0.join(&script)).unwrap();
    fs::write(next.0.join(&renamed), &text).unwrap();
    let page = read("index.html");
    let new_page = without_integrity(&page).replace(&script, &renamed).replacen(
        "<html ",
        &format!("<html data-page=\"{number}\" "),
        1,
    );
    fs::write(next.0.join("index.html"), &new_page).unwrap();
    let worker = read("worker.js");
    let old_script = fs::read(site.join(&script)).unwrap();
    let new_worker = worker
        .replace("element-*.js", &renamed)
        .replace(&checksum(&old_script), &checksum(text.as_bytes()))
        .replace(&checksum(page.as_bytes()), &checksum(new_page.as_bytes()))
        .replace(version_of(&worker), &format!("{number:016x}"));
    fs::write(next.0.join("worker.js"), new_worker).unwrap();
    next
}

/// The script of the page.
pub fn script_of(site: &Path) -> String {
    files::named(site, "element-", ".js")
}

/// The sixteen digits between quotation marks.
fn version_of(worker: &str) -> &str {
    let quoted = worker
        .split('"')
        .find(|part| part.len() == 16 && part.bytes().all(|b| b.is_ascii_hexdigit()));
    quoted.expect("the worker names its version")
}

/// As the worker's list has it.
fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn without_integrity(page: &str) -> String {
    let mut parts = page.split(" integrity=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').unwrap().1)
}
