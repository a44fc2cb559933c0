//! The introduction of a theme or the overview.

use super::super::Screen;
use super::super::parts::{hue_class, icon};
use super::{block, follow, heading, title};
use crate::content::words::Word;
use crate::model::{Hue, Shown};
use crate::scene::panel::Explanation;
use crate::state::{Action, Subject};
use yew::prelude::*;

/// The emblem, the name and the question it answers.
pub(super) fn head(s: &Screen, explained: &Explanation, question: &str) -> Html {
    let atlas = &s.book.atlas;
    let (hue, name) = match explained.subject {
        Subject::Intro(Shown::Theme(theme)) => {
            (Hue::Of(theme), atlas.map().themes.get(theme.at()).map_or("", |theme| &theme.icon))
        }
        _ => (Hue::Neutral, "loop"),
    };
    let emblem =
        html! { <span class={classes!("emblem", hue_class(atlas, hue))}>{ icon(name, 28) }</span> };
    html! {
        <>
            { title(emblem, explained) }
            if !question.is_empty() { <p class="question">{ question }</p> }
        </>
    }
}

/// What follows the text: in short, the counts, and the way there.
pub(super) fn blocks(
    s: &Screen,
    explained: &Explanation,
    key_points: &[String],
    counts: &str,
) -> Html {
    let place = [("name", explained.title.as_str())];
    let open = match explained.subject {
        Subject::Intro(Shown::Theme(_)) => s.book.words.fill(Word::ThemesOpen, &place),
        _ => s.word(Word::PanelShowOnMap).to_string(),
    };
    html! {
        <>
            if !key_points.is_empty() {
                { block(heading(None, s.word(Word::ThemesKeyPoints)), html! {
                    <ul class="points">{ for key_points.iter().map(|point| html! { <li>{ point }</li> }) }</ul>
                }) }
            }
            <div class="block">
                <p class="small">{ counts }</p>
                if explained.elsewhere {
                    <button type="button" class="btn line show" onclick={follow(s, Action::ShowOnMap)}>{ open }</button>
                }
            </div>
        </>
    }
}
