//! The engines of questions to the map: against brute force on random maps, against other programs (`tests/fixtures`),
//! and by properties.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod compare;
mod criteria;
mod loops;
mod paths;
mod press;
mod properties;
mod random_map;
mod reach;
mod stability;
mod what_if;

/// The lines of a file of `tests/fixtures/analysis` by their fields; comments are left out.
fn fixture(name: &str) -> Vec<Vec<String>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = folder.join("../../tests/fixtures/analysis").join(name);
    let text = std::fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').map(str::to_string).collect()).collect()
}
