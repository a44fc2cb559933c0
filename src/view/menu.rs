//! What is open over the map: the More menu, key, keys.

use super::Screen;
use yew::prelude::*;

/// What is open over the map: the More menu, key, keys.
pub(super) fn menu(_s: &Screen) -> Html {
    Html::default()
}
