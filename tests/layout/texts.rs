//! Where labels break, how path data is written, what silhouettes reach.

use content::vocabulary::Kind;
use layout::shapes::{boundary, path};
use layout::svg_numbers::{command, tenths};
use layout::text_metrics::{width, wrap};

fn lines(text: &str, limit: f64) -> Vec<String> {
    wrap(text, 13.5, true, limit).0.iter().map(|line| line.to_string()).collect()
}

#[test]
fn labels_break_into_the_fewest_and_most_even_lines() {
    assert_eq!(lines("Vagus nerve", 130.0), ["Vagus nerve"]);
    assert_eq!(lines("Stress hormone axis (HPA)", 130.0), ["Stress hormone", "axis (HPA)"]);
    assert_eq!(
        lines("Chronic low-grade inflammation", 90.0),
        ["Chronic", "low-grade", "inflammation"]
    );
    assert_eq!(lines("PANDAS/PANS", 60.0), ["PANDAS/", "PANS"]);
    assert_eq!(lines("Pro-inflammatory", 90.0), ["Pro-", "inflammatory"]);
    assert_eq!(lines("Pro-inflammatory", 130.0), ["Pro-inflammatory"]);
    assert_eq!(lines("Sleep|loss", 130.0), ["Sleep", "loss"]);
    assert_eq!(lines("", 130.0), Vec::<String>::new());
    let long = lines("one two three four five six seven eight nine ten eleven", 60.0);
    assert_eq!(long.len(), 3, "never more than three lines: {long:?}");
}

#[test]
fn widths_follow_the_table() {
    assert_eq!(width("Hi", 1000.0, true), 699.0 + 285.0);
    assert_eq!(width("Hi", 1000.0, false), 694.0 + 252.0);
    assert_eq!(width("免疫", 10.0, true), 20.0);
    assert_eq!(width("\u{416}", 1000.0, true), 620.0, "unknown letters");
    assert_eq!(
        width("e\u{301}", 1000.0, true),
        width("e", 1000.0, true),
        "marks stand over their letter"
    );
    assert!(width("é–“’”…", 10.0, true) > 20.0);
}

#[test]
fn numbers_are_written_in_tenths() {
    let mut out = String::new();
    for n in [0.0, -0.04, 12.34, -0.06, 1234.0, -7.95] {
        tenths(&mut out, n);
        out.push(' ');
    }
    assert_eq!(out, "0 0 12.3 -0.1 1234 -8 ");
    let mut out = String::new();
    command(&mut out, "M", &[1.0, 2.55]);
    assert_eq!(out, "M1 2.6");
}

#[test]
fn silhouettes_close_and_lines_meet_them() {
    for kind in Kind::ALL {
        assert!(path(*kind, 24.0).starts_with('M') && path(*kind, 24.0).ends_with('Z'));
        for vertical in [false, true] {
            let mut last = f64::MAX;
            for d in 0..=9 {
                let reach = boundary(*kind, f64::from(d) / 10.0, vertical);
                assert!(reach > 0.0 && reach <= 1.23 && reach <= last, "{kind:?} {d} {reach}");
                assert_eq!(reach, boundary(*kind, -f64::from(d) / 10.0, vertical));
                last = reach;
            }
        }
    }
}
