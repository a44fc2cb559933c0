//! The explanation: a panel at the end, over the map's end, or a sheet from below.

use super::Screen;
use yew::prelude::*;

/// The explanation of the selection; nothing where nothing is selected.
pub(super) fn panel(_s: &Screen) -> Html {
    Html::default()
}
