//! Search: the field in the title line, and its results as one types.

use super::ViewContext;
use super::controls::{TakesFocus, act};
use super::parts::{each, glyph, icon, link_sample};
use crate::present::search::Hit;
use crate::state::{Action, Command, Overlay, OverlayAction, Presentation, Subject, ViewAction};
use content::messages::MessageId;
use graph::ViewId;
use std::rc::Rc;
use yew::prelude::*;

/// Whether results are shown: where the field is part of the title line, an empty field shows none.
fn is_open(s: &ViewContext) -> bool {
    s.state.overlay.open == Some(Overlay::Search) && !s.state.overlay.query.trim().is_empty()
}

fn option_id(at: usize) -> String {
    let mut id = String::from("hit-");
    id.push_str(&at.to_string());
    id
}

/// The field. Its keys walk the results, open the active one, and close them.
pub(super) fn field(s: &ViewContext) -> Html {
    let open = is_open(s);
    let hits: Rc<[Subject]> = match open {
        true => s.map.hits(&s.state).iter().map(|hit| hit.subject).collect(),
        false => Rc::default(),
    };
    let oninput = {
        let dispatch = s.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
            dispatch.emit(Action::Overlay(OverlayAction::Query(
                input.map(|input| input.value()).unwrap_or_default(),
            )));
        })
    };
    let active = (!hits.is_empty()).then(|| option_id(s.state.overlay.active_result));
    let onkeydown = {
        let (s, hits) = (s.clone(), Rc::clone(&hits));
        Callback::from(move |event: KeyboardEvent| key(&s, &hits, &event))
    };
    let clear = {
        let s = s.clone();
        Callback::from(move |_: MouseEvent| {
            s.dispatch.emit(Action::Overlay(OverlayAction::Query(String::new())));
            s.command.emit(Command::FocusPart("search"));
        })
    };
    let name = AttrValue::from(s.word(MessageId::SearchLabel).to_string());
    html! {
        <div class="field">
            { icon("search", 18) }
            <input type="text" role="combobox" part="search" data-part="search" aria-label={name.clone()} placeholder={s.word(MessageId::SearchPlaceholder).to_string()}
                aria-expanded={if open { "true" } else { "false" }} aria-controls="hits" aria-autocomplete="list" aria-activedescendant={active}
                autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="go" value={s.state.overlay.query.clone()} {oninput} {onkeydown} />
            if !s.state.overlay.query.is_empty() { { act(s.word(MessageId::SearchClear), "close", 16, clear) } }
        </div>
    }
}

fn key(s: &ViewContext, hits: &[Subject], event: &KeyboardEvent) {
    let (at, count) = (s.state.overlay.active_result, hits.len());
    let action = match event.key().as_str() {
        "ArrowDown" | "ArrowUp"
            if s.state.overlay.open.is_none() && !s.state.overlay.query.is_empty() =>
        {
            Action::Overlay(OverlayAction::Open(Overlay::Search))
        }
        "ArrowDown" if count > 0 => Action::Overlay(OverlayAction::ActiveResult((at + 1) % count)),
        "ArrowUp" if count > 0 => {
            Action::Overlay(OverlayAction::ActiveResult((at + count - 1) % count))
        }
        "Enter" => match hits.get(at) {
            Some(subject) => Action::View(ViewAction::Select(*subject)),
            None => return,
        },
        _ => return,
    };
    event.prevent_default();
    s.dispatch.emit(action);
}

/// What is open over the map: results under the field; on small screens the field with them.
pub(super) fn search(s: &ViewContext) -> Html {
    let own = !super::header::has_field(s);
    if !own && !is_open(s) {
        return Html::default();
    }
    let hits = if is_open(s) { s.map.hits(&s.state) } else { Vec::new() };
    // Pressing a result must not take focus out of the field.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let links = hits.iter().position(|hit| matches!(hit.subject, Subject::Link(_)));
    let links = links.unwrap_or(hits.len());
    let listed = !hits.is_empty();
    html! {
        <div class="over">
            <div class="behind" onclick={s.on_click(Action::Overlay(OverlayAction::Close))} />
            <section class={classes!("popover", "search-pop", own.then_some("has-field"))} role="search" part="open">
                if own {
                    <div class="search-head">
                        { field(s) }
                        { act(s.word(MessageId::PanelClose), "close", 22, s.on_click(Action::Overlay(OverlayAction::Close))) }
                        <TakesFocus part="search" command={s.command.clone()} />
                    </div>
                }
                <div id="hits" role={listed.then_some("listbox")} aria-label={listed.then(|| s.word(MessageId::SearchLabel).to_string())} {onmousedown}>
                    { group(s, MessageId::SearchThings, hits.get(..links).unwrap_or_default(), 0) }
                    { group(s, MessageId::SearchLinks, hits.get(links..).unwrap_or_default(), links) }
                </div>
                if !is_open(s) {
                } else if hits.is_empty() {
                    { none(s) }
                } else {
                    <p class="pop-foot">
                        <span class="caps">
                            <kbd>{ "↑" }</kbd><kbd>{ "↓" }</kbd>{ s.word(MessageId::SearchChoose) }
                            <kbd>{ s.word(MessageId::KeysCapEnter) }</kbd>{ s.word(MessageId::SearchOpen) }
                            <kbd>{ s.word(MessageId::KeysCapEscape) }</kbd>{ s.word(MessageId::SearchClose) }
                        </span>
                        <span class="count">{ s.map.messages.count(MessageId::SearchResults, hits.len()) }</span>
                    </p>
                }
            </section>
        </div>
    }
}

fn group(s: &ViewContext, heading: MessageId, hits: &[Hit], first: usize) -> Html {
    if hits.is_empty() {
        return Html::default();
    }
    let name = s.word(heading).to_string();
    html! {
        <div role="group" aria-label={name.clone()}>
            <p class="pop-h" aria-hidden="true">{ name }</p>
            { each(&mut hits.iter().enumerate().map(|(at, hit)| option(s, hit, first + at))) }
        </div>
    }
}

fn option(s: &ViewContext, hit: &Hit, at: usize) -> Html {
    let atlas = &s.map.atlas;
    let picture = match hit.subject {
        Subject::Node(node) => glyph(atlas, s.state.view.shown, node, 11),
        Subject::Link(link) => link_sample(atlas, s.state.view.shown, link, 46),
        Subject::Intro(_) => Html::default(),
    };
    let (from, to) = hit.typed;
    let part = |from: usize, to: usize| hit.name.get(from..to).unwrap_or_default().to_string();
    let onclick = s.on_click(Action::View(ViewAction::Select(hit.subject)));
    html! {
        <div role="option" id={option_id(at)} class="item" data-to={crate::state::address::subject(hit.subject, atlas)}
            aria-selected={if at == s.state.overlay.active_result { "true" } else { "false" }} {onclick}>
            { picture }
            <span>
                <span>{ part(0, from) }<b>{ part(from, to) }</b>{ part(to, hit.name.len()) }</span>
                if let Some(word) = &hit.matched {
                    <small>{ s.map.messages.fill(MessageId::SearchMatched, &[("word", word)]) }</small>
                }
            </span>
            <small>{ hit.kind.clone() }</small>
        </div>
    }
}

/// Nothing found: say so, and offer the outline of everything.
fn none(s: &ViewContext) -> Html {
    let outline = {
        let dispatch = s.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::View(ViewAction::Show(ViewId::Everything)));
            dispatch.emit(Action::View(ViewAction::Present(Presentation::Outline)));
        })
    };
    let more = s.word(MessageId::SearchNoneMore);
    let (before, after) = more.split_once("{outline}").unwrap_or((more, ""));
    html! {
        <div class="empty">
            <p><b>{ s.map.messages.fill(MessageId::SearchNone, &[("query", s.state.overlay.query.trim())]) }</b></p>
            <p>{ before }<button type="button" class="more" onclick={outline}>{ s.word(MessageId::SearchOutlineLink) }</button>{ after }</p>
        </div>
    }
}
