//! Controls every region uses: buttons, rows, switches, and the frame of what lies over the map.

use super::element::{element, push_button};
use super::parts::{icon, path, svg};
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

/// A button that shows its pictogram only.
pub(super) fn button(of: Button<'_>) -> Html {
    push_button("btn icon-only")
        .words("aria-label", of.name)
        .words("title", of.name)
        .attribute("aria-pressed", of.pressed)
        .attribute("aria-expanded", of.expanded)
        .attribute("aria-haspopup", of.expanded.map(|_| "dialog"))
        .on_click(of.does)
        .child(icon(of.icon, of.size))
        .into()
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
    let note = (!note.is_empty()).then(|| element("small").child(note));
    let item = push_button("item")
        .attribute("aria-current", chosen.then_some("true"))
        .on_click(does)
        .child(picture)
        .child(element("span").child(name).child(note))
        .child(chosen.then(|| icon("check", 18)));
    element("li").child(item).into()
}

/// A choice of one of a few, side by side.
pub(super) fn choice(name: &str, chosen: bool, does: Callback<MouseEvent>) -> Html {
    push_button("").attribute("aria-pressed", chosen).on_click(does).child(name).into()
}

/// A switch with its name.
pub(super) fn switch(name: &str, on: bool, does: Callback<MouseEvent>) -> Html {
    push_button("check")
        .attribute("role", "switch")
        .attribute("aria-checked", on)
        .on_click(does)
        .child(element("span").class("box").child(on.then(|| icon("check", 16))))
        .child(name)
        .into()
}

/// The silhouette of a kind with its pictogram.
pub(super) fn kind_glyph(kind: Kind) -> Html {
    let mut picture = String::from("k-");
    picture.push_str(kind.id());
    let arcs = (kind == Kind::Process).then(|| path("mark", shapes::process_arcs(12.0)));
    let inner = || element("circle").class("inner").attribute("r", "8.5");
    svg(32, 32)
        .class("node glyph th-none")
        .attribute("viewBox", "-16 -16 32 32")
        .child(path("shape", shapes::path(kind, 12.0)))
        .child(arcs)
        .child((kind == Kind::Cell).then(inner))
        .child(
            element("use")
                .attribute("href", parts::symbol(&picture))
                .attribute("x", "-6")
                .attribute("y", "-6")
                .attribute("width", "12")
                .attribute("height", "12"),
        )
        .into()
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
    let close = s.on_click(Action::Overlay(OverlayAction::Close));
    let stop = || element("div").class("edge").attribute("tabindex", "0").on_focus(edge.clone());
    let mut classes = String::from("popover ");
    classes.push_str(class);
    let dialog = element("section")
        .class(classes)
        .attribute("role", "dialog")
        .attribute("aria-modal", page.then_some("true"))
        .words("aria-label", title)
        .attribute("tabindex", "-1")
        .attribute("data-part", "open")
        .attribute("part", "open");
    let close_button = act(s.word(MessageId::PanelClose), "close", 20, close.clone());
    let head = element("div").class("over-head");
    element("div")
        .class(if page { "over is-page" } else { "over" })
        .child(element("div").class("behind").on_click(close))
        .child(stop())
        .child(dialog.child(head.child(element("h2").child(title)).child(close_button)).child(body))
        .child(stop())
        .into()
}
