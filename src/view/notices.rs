//! Closable notices over the map's top, and the copied note.

use super::Screen;
use yew::prelude::*;

/// Closable notices over the map's top, and the copied note.
pub(super) fn notices(_s: &Screen) -> Html {
    Html::default()
}
