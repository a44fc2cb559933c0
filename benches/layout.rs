//! How long a picture takes: every drawn view at 1280 × 647, and the overview on a phone.

use crosstalk::content::load::{load, read_folder};
use crosstalk::layout::{Form, Frame, lay_out};
use crosstalk::model::{Atlas, Shown};
use std::time::Instant;

fn main() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    let files = read_folder(&folder, "en").expect("the map's folder");
    let atlas = Atlas::new(load(&files, "en").0.first.map);
    let desktop =
        Frame { width: 1280.0, height: 647.0, form: Form::Desktop, text: 1.0, mirrored: false };
    let phone = Frame { width: 390.0, height: 700.0, form: Form::Phone, ..desktop };
    let mut rooms = vec![
        ("overview", Shown::Overview, desktop),
        ("overview on a phone", Shown::Overview, phone),
        ("everything", Shown::Everything, desktop),
    ];
    rooms.extend(atlas.themes().map(|theme| ("theme", Shown::Theme(theme), desktop)));
    for (name, shown, frame) in rooms {
        // The best of many rounds: what the machine does besides is not counted.
        let round = || {
            let start = Instant::now();
            std::hint::black_box(lay_out(&atlas, shown, &frame));
            start.elapsed().as_micros()
        };
        println!("{name}: {} µs", (0..40).map(|_| round()).min().unwrap_or_default());
    }
}
