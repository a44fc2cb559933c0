//! No picture of any view has a fault, in any room.

use crate::{atlas, dump, views};
use graph::ViewId;
use layout::Form;
use layout::check::check;

/// No line over a thing, no thing over another, nothing outside, no crowd of heads, no missing "?".
fn clear(chosen: impl Fn(ViewId, Form) -> bool) {
    let atlas = atlas();
    let mut wrong = Vec::new();
    for (title, shown, frame) in
        views::all(&atlas).filter(|(_, shown, frame)| chosen(*shown, frame.form))
    {
        let drawing = views::drawing(&atlas, shown, &frame);
        dump::dump(&title, &drawing, &atlas, shown);
        wrong.extend(
            check(&drawing, &atlas).into_iter().map(|fault| format!("{title}: {}", fault.sentence)),
        );
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_overview_is_clear_in_every_room() {
    clear(|shown, form| shown == ViewId::Overview && form != Form::Phone);
}

#[test]
fn the_overview_is_clear_on_phones() {
    clear(|shown, form| shown == ViewId::Overview && form == Form::Phone);
}

#[test]
fn themes_are_clear_on_desktops() {
    clear(|shown, form| shown != ViewId::Overview && form == Form::Desktop);
}

#[test]
fn themes_are_clear_in_smaller_rooms() {
    clear(|shown, form| shown != ViewId::Overview && form != Form::Desktop);
}
