//! The title line: wordmark, tagline or the theme's question, search field, outline, more.

use super::Screen;
use yew::prelude::*;

/// The title line: wordmark, tagline or the theme's question, search field, outline, more.
pub(super) fn header(_s: &Screen) -> Html {
    Html::default()
}
