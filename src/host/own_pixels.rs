//! Own pixels and those of the screen: a page may scale the element (`transform`, `zoom`, a dialog that grows while it
//! opens). Layout and transforms of the map reckon in own pixels; rectangles and pointers are told in the screen's.

use web_sys::{Element, HtmlElement};

/// An element's size in its own pixels: exact, but whole numbers where a page scales it.
pub(super) fn size(of: &HtmlElement) -> (f64, f64) {
    let rect = of.get_bounding_client_rect();
    let own = (f64::from(of.offset_width()), f64::from(of.offset_height()));
    let same = |screen: f64, own: f64| (screen - own).abs() < 1.0;
    match same(rect.width(), own.0) && same(rect.height(), own.1) {
        true => (rect.width(), rect.height()),
        false => own,
    }
}

/// How many pixels of the screen one of the element's own is.
pub(super) fn scale(of: &HtmlElement) -> f64 {
    let (screen, own) = (of.get_bounding_client_rect().width(), f64::from(of.offset_width()));
    // Own sizes are told as whole numbers: less than a pixel apart is no scale, and neither is what has no size.
    if own < 1.0 || screen <= 0.0 || (screen - own).abs() < 1.0 { 1.0 } else { screen / own }
}

/// A point of the screen in an element's box, in own pixels of that scale.
pub(super) fn within(of: &Element, scale: f64, (x, y): (f64, f64)) -> (f64, f64) {
    let rect = of.get_bounding_client_rect();
    ((x - rect.left()) / scale, (y - rect.top()) / scale)
}
