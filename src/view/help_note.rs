//! The help note at the foot of every panel.

use super::Screen;
use yew::prelude::*;

/// The help note at the foot of every panel.
pub(super) fn help_note(_s: &Screen) -> Html {
    Html::default()
}
