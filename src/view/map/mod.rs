//! The map: one memoised component for each thing and link, one stable callback.

mod card;
mod drawing;
mod highlight_layer;
mod index;
mod lanes;
mod link;
mod more;
mod node;
mod row;
mod rows;
mod turning;

pub(super) use card::card;
pub use drawing::picture;
pub(super) use drawing::{MapView, frame};
pub(super) use index::IndexView;
pub(super) use lanes::lane_name;
pub(super) use rows::rows;

use crate::present::LocalizedMap;
use std::cell::Cell;

thread_local! {
    static VIEWS: Cell<u32> = const { Cell::new(0) };
}

/// Counts a view of the map that ran; tests ask for the number.
fn count_view() {
    VIEWS.with(|views| views.set(views.get().wrapping_add(1)));
}

/// How many views of the map have run.
pub fn views_run() -> u32 {
    VIEWS.with(Cell::get)
}

/// The heading of a group.
fn heading(map: &LocalizedMap, group: u8) -> String {
    map.atlas
        .map()
        .groups
        .get(group as usize)
        .map(|group| group.heading.clone())
        .unwrap_or_default()
}
