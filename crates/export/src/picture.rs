//! The overview's picture as text: the app's own view, drawn once on the host.

use crosstalk::present::LocalizedMap;
use graph::ViewId;
use layout::{Drawing, Form, Frame, Layout, ViewSpec, lay_out};
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct PictureProps {
    localized: LocalizedMap,
    drawing: Rc<Drawing>,
    class: &'static str,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    crosstalk::view::picture(&props.localized, &props.drawing, props.class)
}

/// The overview in a room of that size, as SVG of that class.
pub(super) fn overview(
    localized: &LocalizedMap,
    width: f64,
    height: f64,
    form: Form,
    class: &'static str,
) -> String {
    let frame = Frame { width, height, form, text: 1.0, mirrored: false };
    let Layout::Drawn(drawing) =
        lay_out(&localized.atlas, &ViewSpec::of(&localized.atlas, ViewId::Overview), &frame)
    else {
        return String::new();
    };
    let props = PictureProps { localized: localized.clone(), drawing: Rc::new(drawing), class };
    let renderer = yew::LocalServerRenderer::<Picture>::with_props(props).hydratable(false);
    trimmed(&finished(renderer.render()).unwrap_or_default())
}

/// The value of a future that never waits for anything outside; `None` where it does.
fn finished<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    // Drawing only wakes itself; a bound keeps a mistake from becoming an endless loop.
    for _ in 0..1_000_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return Some(value);
        }
    }
    None
}

/// The same picture in fewer bytes: empty elements closed at once, and lines on whole pixels
/// (half a pixel nobody sees; 0.6 KB of 18 after compression).
fn trimmed(svg: &str) -> String {
    const LINE: &str = "<path class=\"line\" d=\"";
    let mut parts = svg.split(LINE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (data, rest) = part.split_once('"').unwrap_or((part, ""));
        out.push_str(LINE);
        out.push_str(&whole_pixels(data));
        out.push('"');
        out.push_str(rest);
    }
    for name in ["path", "rect", "use", "circle"] {
        out = out.replace(&format!("></{name}>"), "/>");
    }
    out
}

/// Path data with every number rounded to a whole one.
fn whole_pixels(data: &str) -> String {
    let mut out = String::with_capacity(data.len());
    let mut number = String::new();
    for c in data.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_digit() || matches!(c, '.' | '-') {
            number.push(c);
            continue;
        }
        if let Ok(value) = number.parse::<f64>() {
            out.push_str(&value.round().to_string());
        }
        number.clear();
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out
}
