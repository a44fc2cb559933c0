//! The explanation: a panel at the end, over the map's end, or a sheet from below.

use super::Screen;
use yew::prelude::*;

/// The explanation of the selection; nothing where nothing is selected.
// Kept apart from its caller: the build ships it in the app's later part.
#[inline(never)]
pub(super) fn panel(_s: &Screen) -> Html {
    Html::default()
}
