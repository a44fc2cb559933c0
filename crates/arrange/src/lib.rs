//! Arranges what the author of a map did not: the view of the overview and of each theme, and the columns of the whole
//! map. Done once, where a map is read; what is shown later only looks them up.

mod columns;
pub mod crossing_reduction;
pub mod ordering_problem;
mod view;

pub use columns::columns;
pub use view::find;

use content::bundle::Map;
use graph::{Atlas, ThemeId, ViewId};

/// Puts a view where none is authored, and columns where there are none. Without lanes there is nothing to arrange.
pub fn complete(map: &mut Map) {
    let shown = |at: usize| match at.checked_sub(1) {
        None => ViewId::Overview,
        Some(theme) => ViewId::Theme(ThemeId(theme as u8)),
    };
    let views = map.themes.len() + 1;
    map.views.resize_with(views, Default::default);
    let atlas = Atlas::new(map.clone());
    for (at, view) in map.views.iter_mut().enumerate() {
        if atlas.view(shown(at)).is_none() {
            *view = find(&atlas, shown(at));
        }
    }
    if map.everything.is_empty() {
        map.everything = columns(&atlas);
    }
}
