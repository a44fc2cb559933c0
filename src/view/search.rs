//! Search results under the field.

use super::Screen;
use yew::prelude::*;

/// Search results under the field.
pub(super) fn search(_s: &Screen) -> Html {
    Html::default()
}
