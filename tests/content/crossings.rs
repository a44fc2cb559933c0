//! How often lines cross in the authored views.

use crate::{atlas, views};
use graph::ViewId;
use layout::check::crossings;
use layout::{Form, Frame};

const DESKTOP: Frame =
    Frame { width: 1280.0, height: 647.0, form: Form::Desktop, text: 1.0, mirrored: false };

#[test]
fn lines_cross_no_more_often_than_in_the_authors_own_drawings() {
    let atlas = atlas();
    // The figures of the designed views.
    for (view, most) in [
        ("overview", 32),
        ("inflammation", 12),
        ("cytokines", 9),
        ("autoimmune", 12),
        ("gut-brain", 25),
        ("stress", 21),
        ("therapies", 18),
        ("open", 6),
    ] {
        let shown = atlas.find_theme(view).map_or(ViewId::Overview, ViewId::Theme);
        let count = crossings(&views::drawing(&atlas, shown, &DESKTOP)).len();
        assert!(count <= most, "{view}: {count} crossings, {most} in the design");
    }
    let phone = Frame { width: 390.0, height: 700.0, form: Form::Phone, ..DESKTOP };
    let count = crossings(&views::drawing(&atlas, ViewId::Overview, &phone)).len();
    assert!(count <= 60, "overview on a phone: {count} crossings");
    // Six in the design; a search over the order of its rows found nothing better than this.
    let messengers = ViewId::Theme(atlas.find_theme("messengers").unwrap());
    let count = crossings(&views::drawing(&atlas, messengers, &DESKTOP)).len();
    assert!(count <= 9, "messengers: {count} crossings");
}
/// What is left for the map in an element of that size: header, theme bar and foot of a low one are 42, 36 and 32 high,
/// the panel is 384 wide, a compact header 40 high.
#[test]
fn the_overview_is_whole_on_school_laptops_and_in_school_pages() {
    let atlas = atlas();
    for (element, width, height, form) in [
        ("1366 × 625", 982.0, 515.0, Form::BesidePanel),
        ("1280 × 640", 896.0, 530.0, Form::BesidePanel),
        ("1366 × 625 without the panel", 1366.0, 515.0, Form::Desktop),
        ("1280 × 640 without the panel", 1280.0, 530.0, Form::Desktop),
        ("640 × 480, above our frame's line", 640.0, 411.0, Form::Compact),
        ("720 × 480", 720.0, 411.0, Form::Compact),
        ("820 × 1180", 820.0, 1017.0, Form::Compact),
        ("1920 × 1080", 1536.0, 922.0, Form::BesidePanel),
    ] {
        let frame = Frame { width, height, form, text: 1.0, mirrored: false };
        let drawing = views::drawing(&atlas, ViewId::Overview, &frame);
        let whole = drawing.width <= width + 0.5 && drawing.height <= height + 0.5;
        assert!(whole, "{element}: the picture is {} × {}", drawing.width, drawing.height);
        let least = if form == Form::Compact && width < 760.0 { 12.0 } else { 12.5 };
        assert!(drawing.label_size >= least, "{element}: labels of {}", drawing.label_size);
        let note = drawing.note.is_some();
        assert_eq!(note, form != Form::Compact, "{element}: the note on the way back");
    }
}
