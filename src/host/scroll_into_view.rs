//! Brings the selection into the part of the map that stays visible beside a panel or over a sheet.

use super::commands::Browser;
use super::container::Watch;
use crate::state::Subject;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, ResizeObserver};

/// Room kept around a revealed mark, in pixels.
const MARGIN: f64 = 24.0;

/// How far something that spans `from..to` has to move to stand within `least..most`.
fn shift(from: f64, to: f64, least: f64, most: f64) -> f64 {
    if from < least + MARGIN {
        least + MARGIN - from
    } else if to > most - MARGIN {
        (most - MARGIN - to).max(least + MARGIN - from)
    } else {
        0.0
    }
}

/// What of the canvas is not covered by the panel.
fn visible(canvas: &DomRect, panel: Option<DomRect>) -> (f64, f64, f64, f64) {
    let (mut left, top, mut right, mut bottom) =
        (canvas.left(), canvas.top(), canvas.right(), canvas.bottom());
    if let Some(panel) = panel.filter(|p| p.left() < right && p.right() > left && p.top() < bottom)
    {
        if panel.width() > canvas.width() * 0.9 {
            bottom = bottom.min(panel.top());
        } else if panel.left() - left > right - panel.right() {
            right = right.min(panel.left());
        } else {
            left = left.max(panel.right());
        }
    }
    (left, top, right, bottom)
}

/// Brings the selection into view when the browser has laid out what is drawn, and before it paints that. Measured any
/// sooner, the page would have to be laid out for this alone; an observer of sizes is told of the first one at that moment.
pub(super) fn reveal(browser: &Rc<Browser>, subject: Subject) {
    let Some(canvas) = browser.canvas() else { return };
    let browser = Rc::clone(browser);
    let laid_out = Closure::once_into_js(move |_sizes: JsValue, observer: ResizeObserver| {
        observer.disconnect();
        scroll_to(&browser, subject);
    });
    if let Ok(observer) = ResizeObserver::new(laid_out.unchecked_ref()) {
        observer.observe(&canvas);
    }
}

/// Scrolls the map's own box, never the page, so that the selected mark is seen.
fn scroll_to(browser: &Browser, subject: Subject) {
    let selector = match subject {
        Subject::Node(_) => ".canvas .is-selected .shape, .canvas .is-selected",
        // A phone's list marks the rows of its ends.
        Subject::Link(_) => ".canvas .row-line.is-emphasized, .canvas .link.is-selected",
        Subject::Intro(_) => return,
    };
    let find = |selector: &str| browser.root.query_selector(selector).ok().flatten();
    // What stands behind "n more" is seen by its links, and a tour selects nothing.
    let mark = find(selector).or_else(|| find(".canvas .link.is-lit"));
    let (Some(canvas), Some(mark)) = (browser.canvas(), mark) else { return };
    let panel = find(".panel").map(|panel| panel.get_bounding_client_rect());
    let (left, top, right, bottom) = visible(&canvas.get_bounding_client_rect(), panel);
    let mark = mark.get_bounding_client_rect();
    let scale = browser.scale();
    let (dx, dy) = (
        shift(mark.left(), mark.right(), left, right) / scale,
        shift(mark.top(), mark.bottom(), top, bottom) / scale,
    );
    let before = (canvas.scroll_left(), canvas.scroll_top());
    canvas.set_scroll_left(before.0 - dx as i32);
    canvas.set_scroll_top(before.1 - dy as i32);
    // What scrolling could not do, a zoomed map does by moving.
    let left_over = (
        dx + f64::from(canvas.scroll_left() - before.0),
        dy + f64::from(canvas.scroll_top() - before.1),
    );
    let viewport = browser.viewport.get();
    if viewport.scale > 1.0 {
        browser.place(viewport.moved(left_over.0, left_over.1), true);
    }
}

/// Scrolls the row of themes, never the page, so that the chosen one is seen; again when it gets another size, as when
/// the typeface comes, unless a reader has scrolled the row meanwhile.
pub(super) fn reveal_theme(browser: &Browser) {
    let find = |selector: &str| browser.root.query_selector(selector).ok().flatten();
    let chip = find(".chips [aria-pressed=true]").zip(find(".chips"));
    let scale = browser.scale();
    let watch = chip.and_then(|(chip, row)| {
        let mut left_at = row.scroll_left();
        Watch::sizes(&chip.clone(), move || {
            if row.scroll_left() != left_at {
                return;
            }
            let (seen, mark) = (row.get_bounding_client_rect(), chip.get_bounding_client_rect());
            let dx = shift(mark.left(), mark.right(), seen.left(), seen.right()) / scale;
            row.set_scroll_left(left_at - dx as i32);
            left_at = row.scroll_left();
        })
    });
    *browser.theme_in_sight.borrow_mut() = watch;
}
