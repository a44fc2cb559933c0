//! Under the map: legend or key, what is hidden, zoom.

use super::Screen;
use yew::prelude::*;

/// Under the map: legend or key, what is hidden, zoom.
pub(super) fn foot(_s: &Screen) -> Html {
    Html::default()
}
