//! The theme bar, or chips where there is less room.

use super::Screen;
use yew::prelude::*;

/// The theme bar, or chips where there is less room.
pub(super) fn themes(_s: &Screen) -> Html {
    Html::default()
}
