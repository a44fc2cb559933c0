//! Settings.

use super::Screen;
use yew::prelude::*;

/// Settings.
pub(super) fn settings(_s: &Screen) -> Html {
    Html::default()
}
