//! The tray of chips behind "n more".

use super::Screen;
use yew::prelude::*;

/// The tray of chips behind "n more".
pub(super) fn tray(_s: &Screen) -> Html {
    Html::default()
}
