//! The explanation: a panel at the end, over the map's end, or a sheet from below.
//!
//! `present::panel` says what is read; these files only draw it. The body is keyed by its subject, so that
//! a new explanation begins at its top and a change of level keeps its place.

mod ask;
mod claim;
mod intro;
mod print;
mod quiz;
mod rows;
mod sheet;
mod sources;
mod start;
mod text;
mod tour;

pub(super) use ask::on_ask;
pub(super) use print::paper;
pub(super) use start::opener;
pub(super) use text::levels;

use super::controls::act;
use super::element::{Element, element, fragment, push_button, say};
use super::parts::{each, glyph, icon, in_language};
use super::{ViewContext, help_note};
use crate::present::panel::{Body, Explanation};
use crate::present::share;
use crate::state::{
    Action, Command, PanelAction, QuizOf, Sheet, Subject, Tool, ToolAction, ViewAction, address,
};
use content::messages::MessageId;
use content::vocabulary::Level;
use graph::ViewId;
use layout::Form;
use yew::prelude::*;

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
        let back = Callback::from(move |_: FocusEvent| command.emit(Command::FocusPart("title")));
        element("div").class("edge").attribute("tabindex", "0").on_focus(back)
    };
    let scrim = || {
        let smaller = s.on_click(Action::Panel(PanelAction::Sheet(Sheet::Half)));
        element("div").class("scrim").on_click(smaller)
    };
    let far_note = (!help_note::is_near(s)).then(|| help_note::text(s));
    let section = element("section")
        .class("panel")
        .attribute("part", "panel")
        .attribute("data-stand", stand)
        .attribute("data-sheet", is_sheet.then_some(size))
        .attribute("data-low", low.then_some(""))
        .attribute("data-start", content.begins.then_some(""))
        .attribute("role", if modal { "dialog" } else { s.landmark("complementary") })
        .attribute("aria-modal", modal.then_some("true"))
        .words("aria-label", s.word(MessageId::PanelLabel))
        .child(is_sheet.then(|| sheet::grip(s)))
        .child(content.bar)
        .child(
            element("div").class("panel-body").key(content.key).child(content.body).child(far_note),
        )
        .child(help_note::line(s));
    fragment()
        .child(modal.then(scrim))
        .child(modal.then(edge))
        .child(section)
        .child(modal.then(edge))
        .into()
}

/// What stands in the panel. The key changes with what it is about, so that it begins at its top.
struct Content {
    key: String,
    /// Whether nothing is explained, and this is where one may begin.
    begins: bool,
    bar: Element,
    body: Element,
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
    if let Some(place) = s.state.quiz() {
        let end = s.on_click(Action::Tool(ToolAction::End));
        return Content {
            key: address::quiz(place, atlas),
            begins: false,
            bar: plain_bar(s, &s.map.quiz_place(place), Some((MessageId::PanelClose, end))),
            body: quiz::quiz(s, place),
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
    if s.state.tool == Tool::Ask {
        let title = match (is_peek(s), s.state.answer_shown()) {
            (true, Some(answer)) => &answer.title,
            _ => s.word(MessageId::AskLabel),
        };
        let end = s.on_click(Action::Tool(ToolAction::End));
        return Content {
            // Another kind of question begins at its top.
            key: s.state.ask.question.split('.').next().unwrap_or_default().to_string(),
            begins: false,
            bar: plain_bar(s, title, Some((MessageId::PanelClose, end))),
            body: ask::page(s),
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

/// Whether the reader is told things in the simplest way.
fn is_simple(s: &ViewContext) -> bool {
    s.state.reader.level == Level::Simple
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
) -> Element {
    let close = close.map(|(name, does)| act(s.word(name), "close", 18, does));
    element("div").class("panel-bar").child(say("span", "place", words)).child(close)
}

/// Place, previous, next, copy, close; on a tour, the way back to it.
fn bar(s: &ViewContext, explained: &Explanation) -> Element {
    let place = match s.state.tool {
        Tool::None => {
            let place = match is_peek(s) {
                true => explained.title.as_str(),
                false => explained.place.as_deref().unwrap_or_default(),
            };
            element("span").class("place").child(place)
        }
        Tool::Tour(_) => way_back(s, MessageId::TourReturn),
        Tool::Quiz(_) => way_back(s, MessageId::QuizReturn),
        Tool::Ask => way_back(s, MessageId::AskReturn),
    };
    let (back, on) =
        if s.state.env.container.mirrored { ("next", "prev") } else { ("prev", "next") };
    let has_address = !s.state.env.page.is_empty() || !s.state.env.embedded;
    let to = |word, icon, action| act(s.word(word), icon, 18, s.on_click(Action::View(action)));
    element("div")
        .class("panel-bar")
        .child(place)
        .child(to(MessageId::PanelPrevious, back, ViewAction::Neighbor(false)))
        .child(to(MessageId::PanelNext, on, ViewAction::Neighbor(true)))
        .child(has_address.then(|| copy_link(s)))
        .child(to(MessageId::PanelClose, "close", ViewAction::Clear))
}

/// From an explanation back to the tour or quiz.
fn way_back(s: &ViewContext, word: MessageId) -> Element {
    let back = s.on_click(Action::Tool(ToolAction::Return));
    push_button("btn back").on_click(back).child(s.word(word))
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

fn body(s: &ViewContext, explained: &Explanation) -> Element {
    let (head, blocks) = match &explained.matter {
        Body::Node { also, lists, none, open_question, .. } => {
            let Subject::Node(node) = explained.subject else { return fragment() };
            let glyph = glyph(&s.map.atlas, s.state.view.shown, node, 22);
            let head = panel_head(glyph, explained, also, s.map.name_language(node));
            let alone = |sentence| fragment().child(say("p", "block small", sentence)).into();
            let asked = || {
                let word = match is_simple(s) {
                    true => MessageId::SimpleQuestion,
                    false => MessageId::PanelOpenQuestion,
                };
                block(heading(Some("ask"), s.word(word))).child(say("p", "question", open_question))
            };
            let blocks = fragment()
                .child(each(&mut lists.iter().map(|list| rows::list(s, list).into())))
                .child(each(&mut none.iter().map(|sentence| alone(sentence))))
                .child((!open_question.is_empty()).then(asked));
            (head, blocks)
        }
        Body::Link(claim) => (claim::hero(s, explained, claim), claim::blocks(s, claim)),
        Body::Intro { question, key_points, counts, .. } => {
            (intro::head(s, explained, question), intro::blocks(s, explained, key_points, counts))
        }
    };
    let intro = if let Subject::Intro(shown) = explained.subject { Some(shown) } else { None };
    let on_map = explained.elsewhere && intro.is_none();
    let show = || framed(s.word(MessageId::PanelShowOnMap), follow(s, ViewAction::ShowOnMap));
    fragment()
        .child(head)
        .child(text::text(s, explained))
        .child(help_note::is_near(s).then(|| help_note::text(s)))
        .child(on_map.then(show))
        .child(blocks)
        .child(ask::offers(s, explained.subject))
        .child(intro.and_then(|shown| start::tours(s, shown)))
        .child(intro.map(|shown| quiz::offer(s, QuizOf::View(shown))))
        .child(sources::sources(s, explained.subject, &explained.sources))
}

/// The title of what the panel holds: focus is moved there when it opens.
fn title() -> Element {
    element("h2").attribute("tabindex", "-1").attribute("data-part", "title")
}

/// Silhouette or emblem, what it is, the title, and the technical or longer name of a thing.
fn panel_head(
    emblem: Html,
    explained: &Explanation,
    also: &str,
    language: Option<&str>,
) -> Element {
    let name = in_language(language, "span", Html::from(explained.title.clone()));
    let also = fragment().child(say("p", "also", also)).into();
    let names = element("div")
        .child(say("p", "eyebrow", &explained.eyebrow))
        .child(title().child(name))
        .child(in_language(language, "div", also));
    element("div").class("panel-head").child(emblem).child(names)
}

/// A part of the explanation, begun by its heading.
#[inline(never)]
fn block(heading: Element) -> Element {
    element("section").class("block").child(heading)
}

fn heading(emblem: Option<&str>, words: &str) -> Element {
    element("h3").child(emblem.map(|name| icon(name, 18))).child(words)
}

fn counted(words: &str, count: usize) -> Element {
    element("h3").child(words).child(element("span").class("n").child(count.to_string()))
}

/// A button with a frame.
fn framed(words: &str, press: Callback<MouseEvent>) -> Element {
    push_button("btn line show").on_click(press).child(words)
}

/// A real link to an explanation: in a new tab it works by its address, here it moves focus along.
fn to(s: &ViewContext, subject: Subject, class: &'static str) -> Element {
    let name = address::subject(subject, &s.map.atlas);
    let mut href = String::from("#select=");
    href.push_str(&name);
    // Pressing what is explained already changes nothing, and nothing would take the focus.
    let press = match s.state.view.selection == Some(subject) {
        true => s.on_click(Action::View(ViewAction::Select(subject))),
        false => follow(s, ViewAction::Follow(subject)),
    };
    element("a").class(class).attribute("href", href).attribute("data-to", name).on_click(press)
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
