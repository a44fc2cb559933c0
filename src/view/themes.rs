//! The theme bar; chips where there is less room, nothing where they live in a menu.

use super::ViewContext;
use super::element::{element, push_button};
use super::parts::{each, icon};
use crate::state::{Action, Controls, ViewAction};
use content::bundle::Theme;
use content::messages::MessageId;
use graph::{ThemeId, ViewId};
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
    let bar = if chips { "chips" } else { "bar" };
    let mut classes = String::from("themes ");
    classes.push_str(bar);
    classes.push_str(if eight { " eight" } else { "" });
    classes.push_str(if chosen { " has-choice" } else { "" });
    let atlas = &s.map.atlas;
    let themes = atlas.themes().zip(&atlas.map().themes);
    element("div")
        .class(classes)
        .attribute("role", s.landmark("navigation"))
        .attribute("part", "themes")
        .words("aria-label", s.word(MessageId::ThemesLabel))
        .child(chips.then(|| plain(s, MessageId::ThemesAll, ViewId::Overview)))
        .child(each(&mut themes.map(|(id, theme)| one(s, id, theme, chips))))
        .child(chips.then(|| plain(s, MessageId::ThemesEverything, ViewId::Everything)))
        .into()
}

/// One theme, which opens it, or closes it where it is open.
fn one(s: &ViewContext, id: ThemeId, theme: &Theme, chips: bool) -> Html {
    let (mut class, size) =
        if chips { (String::from("chip th-"), 16) } else { (String::from("theme th-"), 18) };
    class.push_str(&theme.hue);
    let pressed = s.state.view.shown == ViewId::Theme(id);
    let (word, to) = match pressed {
        true => (MessageId::ThemesClose, ViewId::Overview),
        false => (MessageId::ThemesOpen, ViewId::Theme(id)),
    };
    let name = theme.named.name.as_str();
    let cross = || element("span").class("x").child(icon("close", 14));
    let short = if s.state.is_low() { theme.named.short.as_str() } else { name };
    element("button")
        .attribute("type", "button")
        .class(class)
        .attribute("aria-pressed", pressed)
        .attribute("title", s.map.messages.fill(word, &[("name", name)]))
        .on_click(s.on_click(Action::View(ViewAction::Show(to))))
        .child(icon(&theme.icon, size))
        .child(element("span").child(short))
        .child(pressed.then(cross))
        .into()
}

fn plain(s: &ViewContext, word: MessageId, shown: ViewId) -> Html {
    push_button("chip")
        .attribute("aria-pressed", s.state.view.shown == shown)
        .on_click(s.on_click(Action::View(ViewAction::Show(shown))))
        .child(s.word(word))
        .into()
}
