//! The table of links.

use super::Screen;
use yew::prelude::*;

/// The table of links.
pub(super) fn table(_s: &Screen) -> Html {
    Html::default()
}
