//! Every authored view, in every room it has to hold in, measured from the path data that is drawn.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "layout/dump.rs"]
mod dump;
#[path = "layout/views.rs"]
mod views;

use crosstalk::layout::check::{check, crossings};

#[test]
fn every_view_is_clear_in_every_room() {
    let atlas = views::atlas();
    let mut wrong = Vec::new();
    for (title, shown, frame) in views::all(&atlas) {
        let drawing = views::drawing(&atlas, shown, &frame);
        dump::dump(&title, &drawing, &atlas, shown);
        let faults = check(&drawing, &atlas);
        println!(
            "{title}: {} faults, {} crossings, {}x{}",
            faults.len(),
            crossings(&drawing).len(),
            drawing.width,
            drawing.height
        );
        if std::env::var("CROSSTALK_CROSS").is_ok_and(|t| t == title) {
            for (a, b) in crossings(&drawing) {
                println!("  x {} {}", atlas.link_name(a), atlas.link_name(b));
            }
        }
        wrong.extend(faults.into_iter().map(|fault| format!("{title}: {}", fault.sentence)));
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}
