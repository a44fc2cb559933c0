//! The explanation: a panel at the end, over the map's end, or a sheet from below.
//!
//! `present::panel` says what is read; these files only draw it. The body is keyed by its subject, so that
//! a new explanation begins at its top and a change of level keeps its place.

mod claim;
mod intro;
mod print;
mod rows;
mod sheet;
mod sources;
mod start;
mod text;
mod tour;

pub(super) use print::paper;
pub(super) use start::opener;

use super::controls::act;
use super::parts::{glyph, icon, in_language};
use super::{ViewContext, help_note};
use crate::present::panel::{Body, Explanation};
use crate::present::share;
use crate::state::{
    Action, Command, PanelAction, Sheet, Subject, Tool, ToolAction, ViewAction, address,
};
use content::messages::MessageId;
use graph::ViewId;
use layout::Form;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// Height of the half sheet in pixels.
const HALF: f64 = 430.0;
/// The least height, at text size 100, in which the help note stands still at the foot.
const LEAST: f64 = 340.0;

/// What the panel holds: an explanation, else a step of a tour, else where one may begin.
pub(super) fn panel(s: &ViewContext) -> Html {
    let content = content(s);
    let is_sheet = s.state.has_sheet();
    let stand = match s.state.form() {
        _ if is_sheet => "sheet",
        Form::BesidePanel => "beside",
        Form::Desktop => "over",
        _ if s.state.env.container.width >= 900.0 => "over",
        _ => "half",
    };
    let size = match s.state.panel.sheet {
        Sheet::Peek => "peek",
        Sheet::Half => "half",
        Sheet::Full => "full",
    };
    let modal = is_sheet && s.state.panel.sheet == Sheet::Full;
    // Where large text leaves too little room beside the help note, everything scrolls as one column.
    let room = s.state.env.container.height - 100.0;
    let room = match s.state.panel.sheet {
        Sheet::Half if is_sheet => HALF.min(room * 0.68),
        _ => room,
    };
    let low = room * 100.0 < LEAST * f64::from(s.state.reader.settings.text);
    // While it is a dialog, tabbing out of either end leads back to its title.
    let edge = || {
        let command = s.command.clone();
        let onfocus =
            Callback::from(move |_: FocusEvent| command.emit(Command::FocusPart("title")));
        html! { if modal { <div class="edge" tabindex="0" {onfocus} /> } }
    };
    html! {
        <>
            if modal { <div class="scrim" onclick={s.on_click(Action::Panel(PanelAction::Sheet(Sheet::Half)))} /> }
            { edge() }
            <section class="panel" part="panel" data-stand={stand} data-sheet={is_sheet.then_some(size)} data-low={low.then_some("")} data-start={content.begins.then_some("")}
                role={if modal { "dialog" } else { s.landmark("complementary") }} aria-modal={modal.then_some("true")} aria-label={s.word(MessageId::PanelLabel).to_string()}>
                if is_sheet { { sheet::grip(s) } }
                { content.bar }
                <div class="panel-body" key={content.key}>{ content.body }</div>
                { help_note::help_note(s) }
            </section>
            { edge() }
        </>
    }
}

/// What stands in the panel. The key changes with what it is about, so that it begins at its top.
struct Content {
    key: String,
    /// Whether nothing is explained, and this is where one may begin.
    begins: bool,
    bar: Html,
    body: Html,
}

fn content(s: &ViewContext) -> Content {
    let atlas = &s.map.atlas;
    if let Some(explained) = s.map.explained(&s.state) {
        return Content {
            key: address::subject(explained.subject, atlas),
            begins: false,
            bar: bar(s, &explained),
            body: body(s, &explained),
        };
    }
    if let Some(place) = s.state.tour() {
        let title = match is_peek(s) {
            true => s.map.step_title(place).to_string(),
            false => s.map.tour_place(place),
        };
        let end = s.on_click(Action::Tool(ToolAction::End));
        return Content {
            key: address::tour(&s.state, atlas),
            begins: false,
            bar: plain_bar(s, &title, Some((MessageId::TourLeave, end))),
            body: tour::step(s, place),
        };
    }
    let close = || s.on_click(Action::Panel(PanelAction::Start(false)));
    let close = (!s.state.panel_stands()).then(|| (MessageId::PanelClose, close()));
    match s.state.view.shown {
        ViewId::Theme(theme) => {
            let shown = ViewId::Theme(theme);
            let explained = s.map.explanation(Subject::Intro(shown), &s.state);
            Content {
                key: address::shown(shown, atlas).to_string(),
                begins: true,
                bar: plain_bar(s, s.word(MessageId::StartTheme), close),
                body: body(s, &explained),
            }
        }
        _ => Content {
            key: String::new(),
            begins: true,
            bar: plain_bar(s, s.word(MessageId::StartLabel), close),
            body: start::questions(s),
        },
    }
}

/// Whether only the smallest sheet is there, which has room for a title only.
fn is_peek(s: &ViewContext) -> bool {
    s.state.has_sheet() && s.state.panel.sheet == Sheet::Peek
}

/// A line of words, and a way out.
fn plain_bar(
    s: &ViewContext,
    words: &str,
    close: Option<(MessageId, Callback<MouseEvent>)>,
) -> Html {
    let close = close.map(|(name, does)| act(s.word(name), "close", 18, does));
    el("div", "panel-bar", vec![say("span", "place", words), close.unwrap_or_default()])
}

/// Place, previous, next, copy, close; on a tour, the way back to it.
fn bar(s: &ViewContext, explained: &Explanation) -> Html {
    let place = match is_peek(s) {
        true => Some(explained.title.clone()),
        false => explained.place.clone(),
    };
    let (back, on) =
        if s.state.env.container.mirrored { ("next", "prev") } else { ("prev", "next") };
    html! {
        <div class="panel-bar">
            { match s.state.tool {
                Tool::None => html! { <span class="place">{ place }</span> },
                Tool::Tour(_) => button("btn back", None, s.on_click(Action::Tool(ToolAction::Return)), plain_text(s.word(MessageId::TourReturn))),
            } }
            { act(s.word(MessageId::PanelPrevious), back, 18, s.on_click(Action::View(ViewAction::Neighbor(false)))) }
            { act(s.word(MessageId::PanelNext), on, 18, s.on_click(Action::View(ViewAction::Neighbor(true)))) }
            { some(!s.state.env.page.is_empty() || !s.state.env.embedded, || copy_link(s)) }
            { act(s.word(MessageId::PanelClose), "close", 18, s.on_click(Action::View(ViewAction::Clear))) }
        </div>
    }
}

/// Where no page opens views by their address, the one we are on is all there is.
fn copy_link(s: &ViewContext) -> Html {
    let page = &s.state.env.page;
    let copy = match page.is_empty() {
        true => Command::CopyLink,
        false => Command::Copy(share::link(page, &address::print_shared(&s.state, &s.map.atlas))),
    };
    let picture = if s.state.env.copied { "check" } else { "link" };
    act(s.word(MessageId::PanelCopyLink), picture, 18, s.on_click_command(copy))
}

fn body(s: &ViewContext, explained: &Explanation) -> Html {
    let mut all = Vec::new();
    match &explained.matter {
        Body::Node { also, .. } => {
            let Subject::Node(node) = explained.subject else { return Html::default() };
            let glyph = glyph(&s.map.atlas, s.state.view.shown, node, 22);
            all.push(title(glyph, explained, also, s.map.name_language(node)));
        }
        Body::Link(claim) => claim::hero(s, explained, claim, &mut all),
        Body::Intro { question, .. } => intro::head(s, explained, question, &mut all),
    }
    text::text(s, explained, &mut all);
    let on_map = explained.elsewhere && !matches!(explained.subject, Subject::Intro(_));
    let show = || framed(s.word(MessageId::PanelShowOnMap), follow(s, ViewAction::ShowOnMap));
    all.push(some(on_map, show));
    match &explained.matter {
        Body::Node { lists, none, open_question, .. } => {
            all.extend(lists.iter().map(|list| rows::list(s, list)));
            all.extend(none.iter().map(|sentence| say("p", "block small", sentence)));
            let heading = heading(Some("ask"), s.word(MessageId::PanelOpenQuestion));
            let question = vec![say("p", "question", open_question)];
            all.push(some(!open_question.is_empty(), || block(heading, question)));
        }
        Body::Link(claim) => claim::blocks(s, claim, &mut all),
        Body::Intro { key_points, counts, .. } => {
            intro::blocks(s, explained, key_points, counts, &mut all);
        }
    }
    if let Subject::Intro(shown) = explained.subject {
        all.push(start::tours(s, shown));
    }
    all.push(sources::sources(s, explained.subject, &explained.sources));
    all.into_iter().collect()
}

/// Silhouette or emblem, what it is, the title, and the technical or longer name of a thing.
fn title(emblem: Html, explained: &Explanation, also: &str, language: Option<&str>) -> Html {
    let name = in_language(language, "span", plain_text(&explained.title));
    let heading = html! { <h2 tabindex="-1" data-part="title">{ name }</h2> };
    let also = in_language(language, "div", say("p", "also", also));
    let names = el("div", "", vec![say("p", "eyebrow", &explained.eyebrow), heading, also]);
    el("div", "panel-head", vec![emblem, names])
}

/// A part of the explanation with its heading.
fn block(heading: Html, inside: Vec<Html>) -> Html {
    let mut all = vec![heading];
    all.extend(inside);
    el("section", "block", all)
}

fn heading(emblem: Option<&str>, words: &str) -> Html {
    let mut inside: Vec<Html> = emblem.map(|name| icon(name, 18)).into_iter().collect();
    inside.push(plain_text(words));
    el("h3", "", inside)
}

fn counted(words: &str, count: usize) -> Html {
    el("h3", "", vec![plain_text(words), say("span", "n", &count.to_string())])
}

/// An element with a class. `html!` writes it out at every place, ten times the bytes.
pub(super) fn el(tag: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    let class =
        (!class.is_empty()).then_some(AttributeOrProperty::Attribute(AttrValue::Static(class)));
    let mut el = VTag::new(tag);
    el.set_attributes(Attributes::Dynamic { keys: &["class"], values: Box::new([class]) });
    el.add_children(inside);
    el.into()
}

/// That, or an empty place: Yew matches lists from their end, so that what comes and goes without a place of its own
/// would have everything before it drawn anew, and focus with it.
fn some(is: bool, what: impl FnOnce() -> Html) -> Html {
    if is { what() } else { Html::default() }
}

/// Plain text.
pub(super) fn plain_text(words: &str) -> Html {
    Html::from(words.to_string())
}

/// An element that says something; nothing where there is nothing to say.
pub(super) fn say(tag: &'static str, class: &'static str, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    el(tag, class, vec![plain_text(words)])
}

/// A button; `expanded` where it unfolds something.
fn button(
    class: &'static str,
    expanded: Option<bool>,
    onclick: Callback<MouseEvent>,
    inside: Html,
) -> Html {
    let expanded = expanded.map(|open| if open { "true" } else { "false" });
    html! { <button type="button" {class} aria-expanded={expanded} {onclick}>{ inside }</button> }
}

/// A button with a frame.
fn framed(words: &str, onclick: Callback<MouseEvent>) -> Html {
    button("btn line show", None, onclick, plain_text(words))
}

/// A real link to an explanation: in a new tab it works by its address, here it moves focus along.
fn to(s: &ViewContext, subject: Subject, class: &'static str, inside: Vec<Html>) -> Html {
    let name = address::subject(subject, &s.map.atlas);
    let mut href = String::from("#select=");
    href.push_str(&name);
    // Pressing what is explained already changes nothing, and nothing would take the focus.
    let onclick = match s.state.view.selection == Some(subject) {
        true => s.on_click(Action::View(ViewAction::Select(subject))),
        false => follow(s, ViewAction::Follow(subject)),
    };
    html! { <a {class} {href} data-to={name} {onclick}>{ for inside }</a> }
}

/// A press that leads on from here; with a modifier key it is the browser's.
fn follow(s: &ViewContext, action: ViewAction) -> Callback<MouseEvent> {
    let dispatch = s.dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            dispatch.emit(Action::View(action.clone()));
        }
    })
}
