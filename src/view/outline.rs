//! The outline: lane → thing → what it affects and what affects it.

use super::Screen;
use yew::prelude::*;

/// The outline: lane → thing → what it affects and what affects it.
pub(super) fn outline(_s: &Screen) -> Html {
    Html::default()
}
