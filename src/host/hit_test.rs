//! Which mark a press means: of overlapping links the nearest line; under a finger, all that lie close.

use graph::sort::sort_by_rank;
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot, SvgGeometryElement};

/// A link near a point.
pub(super) struct Near {
    /// `from~to`.
    pub(super) name: String,
    /// Distance of its line from the point, in pixels.
    pub(super) distance: f64,
}

/// Step between the points of a line that are measured, in pixels of the screen.
const STEP: f32 = 4.0;

/// The links under a point, nearest first; empty where a thing lies there.
pub(super) fn links_at(root: &ShadowRoot, x: f64, y: f64) -> Vec<Near> {
    let mut found: Vec<Near> = Vec::new();
    for element in root.elements_from_point(x as f32, y as f32).iter() {
        let Ok(element) = element.dyn_into::<Element>() else { continue };
        if element.closest("[data-node], .ghosts").ok().flatten().is_some() {
            return Vec::new();
        }
        let Some(link) = element.closest("[data-link]").ok().flatten() else { continue };
        let Some(name) = link
            .get_attribute("data-link")
            .filter(|name| found.iter().all(|near| near.name != *name))
        else {
            continue;
        };
        let line = link
            .query_selector(".line")
            .ok()
            .flatten()
            .and_then(|line| line.dyn_into::<SvgGeometryElement>().ok());
        if let Some(distance) = line.and_then(|line| distance(&line, x, y)) {
            found.push(Near { name, distance });
        }
    }
    sort_by_rank(&mut found, &mut |near| (near.distance * 10.0) as i32);
    found
}

/// The distance of a line from a point of the screen.
fn distance(line: &SvgGeometryElement, x: f64, y: f64) -> Option<f64> {
    let to_screen = line.get_screen_ctm()?;
    let (a, b, c, d, e, f) =
        (to_screen.a(), to_screen.b(), to_screen.c(), to_screen.d(), to_screen.e(), to_screen.f());
    let length = line.get_total_length();
    let step = STEP / a.abs().max(0.1);
    let mut least = f64::MAX;
    let mut at = 0.0;
    while at <= length {
        let point = line.get_point_at_length(at).ok()?;
        let (px, py) = (f64::from(point.x()), f64::from(point.y()));
        let (dx, dy) = (
            f64::from(a) * px + f64::from(c) * py + f64::from(e) - x,
            f64::from(b) * px + f64::from(d) * py + f64::from(f) - y,
        );
        least = least.min(dx * dx + dy * dy);
        at += step;
    }
    Some(least.sqrt())
}
