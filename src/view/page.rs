//! Pages of text: about, help, sources, words.

use super::Screen;
use yew::prelude::*;

/// Pages of text: about, help, sources, words.
pub(super) fn page(_s: &Screen) -> Html {
    Html::default()
}
