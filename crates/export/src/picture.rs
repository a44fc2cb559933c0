//! Pictures as text: the app's own view, drawn once on the host. The overview stands in the fallback, each view on paper.

use crosstalk::present::LocalizedMap;
use crosstalk::state::{State, Trace, ViewState};
use graph::{LinkId, NodeId, ViewId};
use layout::{Drawing, Form, Frame, Layout, ViewSpec, lay_out, on_demand_edges};
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use yew::prelude::*;

/// The width of a sheet in pixels of the map: names are as large as small print.
const WIDTH: f64 = 760.0;
/// The radius of the circle around a number that stands in place of a name.
const NUMBER: f64 = 9.5;

#[derive(Clone, PartialEq, Properties)]
struct PictureProps {
    localized: LocalizedMap,
    drawing: Rc<Drawing>,
    state: State,
    class: &'static str,
    linked: bool,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    let PictureProps { localized, drawing, state, class, linked } = props;
    crosstalk::view::picture(localized, drawing, state, class, *linked)
}

/// The overview in a room of that size, as SVG of that class; its things are links to their texts.
pub(super) fn overview(
    localized: &LocalizedMap,
    width: f64,
    height: f64,
    form: Form,
    class: &'static str,
) -> String {
    let frame = Frame { width, height, form, text: 1.0, mirrored: false };
    drawn(localized, ViewId::Overview, &frame)
        .map_or_else(String::new, |drawing| svg(localized, drawing, State::default(), class, true))
}

/// A view for the width of a sheet, that many pixels high: the links of a path lit, where there is one, and numbers in
/// place of names that are left out. Empty for the whole map, which is no picture.
pub(super) fn on_paper(
    localized: &LocalizedMap,
    shown: ViewId,
    height: f64,
    path: &[LinkId],
    blanks: &[NodeId],
) -> String {
    let mirrored = localized.language.rtl;
    let frame = Frame { width: WIDTH, height, form: Form::Compact, text: 1.0, mirrored };
    let Some(mut drawing) = drawn(localized, shown, &frame) else { return String::new() };
    let is_drawn = |link: &LinkId| drawing.links.iter().any(|place| place.link == *link);
    let stands = |node| drawing.nodes.iter().any(|place| place.node == node);
    let can_be =
        |link: &LinkId| stands(localized.atlas.from(*link)) && stands(localized.atlas.to(*link));
    let more = path.iter().copied().filter(|link| !is_drawn(link) && can_be(link));
    let more: Vec<LinkId> = more.collect();
    let more = on_demand_edges(&localized.atlas, &drawing, &more);
    drawing.links.extend(more);
    let mut numbers = String::new();
    for (number, blank) in (1..).zip(blanks) {
        let Some(place) = drawing.nodes.iter_mut().find(|place| place.node == *blank) else {
            continue;
        };
        place.lines.clear();
        let (x, y) = (place.at.0, place.at.1 + place.baseline + 3.0);
        numbers.push_str(&number_at(number, x, y));
    }
    let traced = (!path.is_empty()).then(|| Trace::Path(path.to_vec()));
    let view = ViewState { shown, traced, ..ViewState::default() };
    let state = State { view, ..State::default() };
    let svg = svg(localized, drawing, state, "", false);
    let (inside, end) = svg.rsplit_once("</svg>").unwrap_or((&svg, ""));
    format!("{inside}{numbers}</svg>{end}")
}

/// A number in a circle.
fn number_at(number: usize, x: f64, y: f64) -> String {
    format!(
        "<g class=\"blank\" transform=\"translate({x:.1} {y:.1})\"><circle r=\"{NUMBER}\"/><text y=\"4.6\">{number}</text></g>"
    )
}

fn drawn(localized: &LocalizedMap, shown: ViewId, frame: &Frame) -> Option<Drawing> {
    match lay_out(&localized.atlas, &ViewSpec::of(&localized.atlas, shown), frame) {
        Layout::Drawn(drawing) => Some(drawing),
        Layout::Index(_) | Layout::Rows(_) => None,
    }
}

fn svg(
    localized: &LocalizedMap,
    drawing: Drawing,
    state: State,
    class: &'static str,
    linked: bool,
) -> String {
    let (localized, drawing) = (localized.clone(), Rc::new(drawing));
    let props = PictureProps { localized, drawing, state, class, linked };
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
