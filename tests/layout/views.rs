//! Every drawn view of a map, and the rooms it has to hold in.

use graph::{Atlas, ViewId};
use layout::{Drawing, Form, Frame, Layout, ViewSpec, lay_out};

/// A room by name.
pub const VIEWPORTS: [(&str, f64, f64, Form); 10] = [
    ("desktop", 1280.0, 647.0, Form::Desktop),
    ("beside panel", 896.0, 647.0, Form::BesidePanel),
    ("laptop", 982.0, 515.0, Form::BesidePanel),
    ("low embed", 720.0, 440.0, Form::Compact),
    ("small desktop", 1080.0, 647.0, Form::Desktop),
    ("tablet", 820.0, 900.0, Form::Compact),
    ("embed", 640.0, 400.0, Form::Compact),
    ("large screen", 1920.0, 927.0, Form::Desktop),
    ("small phone", 320.0, 500.0, Form::Phone),
    ("phone", 390.0, 700.0, Form::Phone),
];

/// Every drawn view in every room, at three text sizes and both ways, with its name.
pub fn all(atlas: &Atlas) -> impl Iterator<Item = (String, ViewId, Frame)> {
    let mut out = Vec::new();
    let themes = atlas.themes().map(|t| (atlas.map().themes[t.at()].id.clone(), ViewId::Theme(t)));
    for (name, shown) in [("overview".to_string(), ViewId::Overview)].into_iter().chain(themes) {
        for (room, width, height, form) in VIEWPORTS {
            for text in [1.0, 1.5, 2.0] {
                for mirrored in [false, true] {
                    let way = if mirrored { " mirrored" } else { "" };
                    let title = format!("{name}, {room}, text {}%{way}", text * 100.0);
                    out.push((title, shown, Frame { width, height, form, text, mirrored }));
                }
            }
        }
    }
    out.into_iter()
}

/// The picture of a view that is one.
pub fn drawing(atlas: &Atlas, shown: ViewId, frame: &Frame) -> Drawing {
    match lay_out(atlas, &ViewSpec::of(atlas, shown), frame) {
        Layout::Drawn(drawing) => drawing,
        other => panic!("{shown:?} is no picture: {other:?}"),
    }
}
