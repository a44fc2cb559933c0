//! The theme bar; chips where there is less room, nothing where they live in a menu.

use super::ViewContext;
use super::parts::{each, icon};
use crate::state::{Action, Controls, ViewAction};
use content::messages::MessageId;
use graph::ViewId;
use layout::Form;
use yew::prelude::*;

/// The themes: a bar on desktops, chips on phones and tablets.
pub(super) fn themes(s: &ViewContext) -> Html {
    let chips = s.state.has_sheet();
    if (s.state.form() == Form::Compact && !chips) || s.state.env.controls != Controls::Full {
        return Html::default();
    }
    let count = s.map.atlas.map().themes.len();
    let eight = !chips && count == 8;
    let chosen = matches!(s.state.view.shown, ViewId::Theme(_));
    let (bar, one) = if chips { ("chips", "chip") } else { ("bar", "theme") };
    html! {
        <div role={s.landmark("navigation")} class={classes!("themes", bar, eight.then_some("eight"), chosen.then_some("has-choice"))} part="themes" aria-label={s.word(MessageId::ThemesLabel).to_string()}>
            if chips { { plain(s, MessageId::ThemesAll, ViewId::Overview) } }
            { each(&mut s.map.atlas.themes().filter_map(|id| s.map.atlas.map().themes.get(id.at()).map(|theme| (id, theme))).map(|(id, theme)| {
                let pressed = s.state.view.shown == ViewId::Theme(id);
                let name = theme.named.name.as_str();
                let word = if pressed { MessageId::ThemesClose } else { MessageId::ThemesOpen };
                let mut hue = String::from("th-");
                hue.push_str(&theme.hue);
                html! {
                    <button type="button" class={classes!(one, hue)} aria-pressed={pressed_text(pressed)} title={s.map.messages.fill(word, &[("name", name)])}
                        onclick={s.on_click(Action::View(ViewAction::Show(if pressed { ViewId::Overview } else { ViewId::Theme(id) })))}>
                        { icon(&theme.icon, if chips { 16 } else { 18 }) }
                        <span>{ name }</span>
                        if pressed { <span class="x">{ icon("close", 14) }</span> }
                    </button>
                }
            })) }
            if chips { { plain(s, MessageId::ThemesEverything, ViewId::Everything) } }
        </div>
    }
}

fn pressed_text(pressed: bool) -> &'static str {
    if pressed { "true" } else { "false" }
}

fn plain(s: &ViewContext, word: MessageId, shown: ViewId) -> Html {
    html! {
        <button type="button" class="chip" aria-pressed={pressed_text(s.state.view.shown == shown)} onclick={s.on_click(Action::View(ViewAction::Show(shown)))}>{ s.word(word) }</button>
    }
}
