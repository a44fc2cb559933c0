//! Controls every region uses: buttons, rows, switches, and the frame of what lies over the map.

use super::parts::icon;
use super::{ViewContext, parts};
use crate::state::{Action, Command, Overlay, OverlayAction};
use content::messages::MessageId;
use content::vocabulary::Kind;
use layout::shapes;
use yew::prelude::*;

/// What a button is named and does.
pub(super) struct Button<'a> {
    /// Pictogram.
    pub(super) icon: &'a str,
    /// Size of the pictogram in pixels.
    pub(super) size: u8,
    /// Its name, also its tooltip.
    pub(super) name: &'a str,
    /// What it does.
    pub(super) does: Callback<MouseEvent>,
    /// Whether it is pressed in; `None` for buttons that are not of that sort.
    pub(super) pressed: Option<bool>,
    /// Whether what it opens is open; `None` for buttons that open nothing.
    pub(super) expanded: Option<bool>,
}

fn truth(value: Option<bool>) -> Option<&'static str> {
    value.map(|value| if value { "true" } else { "false" })
}

/// A button that shows its pictogram only.
pub(super) fn button(of: Button<'_>) -> Html {
    let name = AttrValue::from(of.name.to_string());
    html! {
        <button type="button" class="btn icon-only" aria-label={name.clone()} title={name} onclick={of.does}
            aria-pressed={truth(of.pressed)} aria-expanded={truth(of.expanded)} aria-haspopup={of.expanded.map(|_| "dialog")}>
            { icon(of.icon, of.size) }
        </button>
    }
}

/// A button with a pictogram that only acts.
pub(super) fn act(name: &str, icon: &str, size: u8, does: Callback<MouseEvent>) -> Html {
    button(Button { icon, size, name, does, pressed: None, expanded: None })
}

/// A button with a pictogram that opens something, and closes it again.
pub(super) fn opener(
    s: &ViewContext,
    word: MessageId,
    icon: &str,
    size: u8,
    open: Overlay,
) -> Html {
    let is_open = s.state.overlay.open.as_ref() == Some(&open);
    let does = s.on_click(if is_open {
        Action::Overlay(OverlayAction::Close)
    } else {
        Action::Overlay(OverlayAction::Open(open))
    });
    let name = s.word(word);
    button(Button { icon, size, name, does, pressed: None, expanded: Some(is_open) })
}

/// A row of a menu: picture, name, a note under it; the chosen one carries a check mark.
pub(super) fn row(
    picture: Html,
    name: &str,
    note: &str,
    chosen: bool,
    does: Callback<MouseEvent>,
) -> Html {
    html! {
        <li>
            <button type="button" class="item" aria-current={chosen.then_some("true")} onclick={does}>
                { picture }
                <span>{ name }if !note.is_empty() { <small>{ note }</small> }</span>
                if chosen { { icon("check", 18) } }
            </button>
        </li>
    }
}

/// A choice of one of a few, side by side.
pub(super) fn choice(name: &str, chosen: bool, does: Callback<MouseEvent>) -> Html {
    html! { <button type="button" aria-pressed={truth(Some(chosen))} onclick={does}>{ name }</button> }
}

/// A switch with its name.
pub(super) fn switch(name: &str, on: bool, does: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="check" role="switch" aria-checked={truth(Some(on))} onclick={does}>
            <span class="box">if on { { icon("check", 16) } }</span>{ name }
        </button>
    }
}

/// The silhouette of a kind with its pictogram.
pub(super) fn kind_glyph(kind: Kind) -> Html {
    let mut picture = String::from("k-");
    picture.push_str(kind.id());
    html! {
        <svg class="node glyph th-none" width="32" height="32" viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
            <path class="shape" d={shapes::path(kind, 12.0)} />
            if kind == Kind::Process { <path class="mark" d={shapes::process_arrow(12.0)} /> }
            if kind == Kind::Cell { <circle class="inner" r="8.5" /> }
            <use href={parts::symbol(&picture)} x="-6" y="-6" width="12" height="12" />
        </svg>
    }
}

/// How something lies over the map.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// A menu: leaving it closes it.
    Menu,
    /// A page of text: focus stays in it until it is closed.
    Page,
}

/// What lies over the map, with its title and a way to close it. The host moves focus to `data-part=open`.
pub(super) fn over(
    s: &ViewContext,
    over: Over,
    class: &'static str,
    title: &str,
    body: Html,
) -> Html {
    let page = over == Over::Page;
    // A stop before and after: in a menu, tabbing on closes it; in a page, it leads back to the page.
    let edge = {
        let s = s.clone();
        Callback::from(move |_: FocusEvent| match over {
            Over::Menu => s.dispatch.emit(Action::Overlay(OverlayAction::Close)),
            Over::Page => s.command.emit(Command::FocusPart("open")),
        })
    };
    html! {
        <div class={classes!("over", page.then_some("is-page"))}>
            <div class="behind" onclick={s.on_click(Action::Overlay(OverlayAction::Close))} />
            <div class="edge" tabindex="0" onfocus={edge.clone()} />
            <section class={classes!("popover", class)} role="dialog" aria-modal={page.then_some("true")} aria-label={title.to_string()}
                tabindex="-1" data-part="open" part="open">
                <div class="over-head">
                    <h2>{ title }</h2>
                    { act(s.word(MessageId::PanelClose), "close", 20, s.on_click(Action::Overlay(OverlayAction::Close))) }
                </div>
                { body }
            </section>
            <div class="edge" tabindex="0" onfocus={edge} />
        </div>
    }
}

/// What asks for focus.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct TakesFocusProps {
    /// The part that gets it.
    pub(super) part: &'static str,
    /// Takes what is asked of the browser.
    pub(super) command: Callback<Command>,
}

/// Draws nothing; asks once, when it stands, that a part gets focus.
#[component]
pub(super) fn TakesFocus(props: &TakesFocusProps) -> Html {
    let TakesFocusProps { part, command } = props.clone();
    use_effect_with((), move |()| command.emit(Command::FocusPart(part)));
    Html::default()
}
