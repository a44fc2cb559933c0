//! Compressed forms beside each file, so that a plain static server can send them.

use super::{cached, read};
use crate::Result;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What is compressed by its nature.
const ALREADY: [&str; 4] = ["woff2", "png", "br", "gz"];

/// Writes `.br` and `.gz` beside every file under `folder`. What was compressed before comes from the cache.
pub fn beside(folder: &Path) -> Result {
    let files = every_file(folder)?;
    let files: Vec<&PathBuf> =
        files.iter().filter(|file| !ALREADY.iter().any(|end| ends_with(file, end))).collect();
    let next = AtomicUsize::new(0);
    let work = || -> Result {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let bytes = read(file)?;
            put(file, "br", cached("br", &bytes, || Ok(brotli(&bytes)))?)?;
            put(file, "gz", cached("gz", &bytes, || Ok(gzip(&bytes)))?)?;
        }
        Ok(())
    };
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let results = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| Err("compression broke off.".into())));
        results.collect()
    })
}

/// Every file under a folder, in a fixed order; a folder that is not there has none.
pub fn every_file(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop().filter(|folder| folder.is_dir()) {
        let entries = fs::read_dir(&folder)
            .map_err(|problem| format!("cannot read {}: {problem}.", folder.display()))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

/// The smallest brotli form.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters);
    out
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn put(file: &Path, end: &str, bytes: Vec<u8>) -> Result {
    let target = with_end(file, end);
    fs::write(&target, bytes)
        .map_err(|problem| format!("cannot write {}: {problem}.", target.display()))
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(end);
    name.into()
}

fn ends_with(file: &Path, end: &str) -> bool {
    file.extension().is_some_and(|found| found == end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_unpack_to_what_went_in() {
        let text = "fatigue and low mood ".repeat(500);
        let (mut from_brotli, mut from_gzip) = (Vec::new(), String::new());
        brotli::BrotliDecompress(&mut &*brotli(text.as_bytes()), &mut from_brotli).unwrap();
        flate2::read::GzDecoder::new(&*gzip(text.as_bytes()))
            .read_to_string(&mut from_gzip)
            .unwrap();
        assert_eq!(from_brotli, text.as_bytes());
        assert_eq!(from_gzip, text);
    }
}
