//! Search: the field in the title line, and its results as one types.

use super::ViewContext;
use super::controls::act;
use super::element::{element, fragment, push_button};
use super::parts::{each, glyph, icon, link_sample};
use crate::present::search::{Hit, Target, is_guess};
use crate::state::{
    Action, Command, Overlay, OverlayAction, Presentation, ResultKey, Subject, ToolAction,
    ViewAction, address,
};
use content::messages::MessageId;
use graph::{Atlas, NodeId, ViewId};
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
    let oninput = {
        let dispatch = s.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
            dispatch.emit(Action::Overlay(OverlayAction::Query(
                input.map(|input| input.value()).unwrap_or_default(),
            )));
        })
    };
    let listed = open && !s.map.hits(&s.state).is_empty();
    let active = listed.then(|| option_id(s.state.overlay.active_result));
    let onkeydown = {
        let dispatch = s.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| key(&dispatch, &event))
    };
    let clear = {
        let s = s.clone();
        Callback::from(move |_: MouseEvent| {
            s.dispatch.emit(Action::Overlay(OverlayAction::Query(String::new())));
            s.command.emit(Command::FocusPart("search"));
        })
    };
    let input = element("input")
        .attribute("type", "text")
        .attribute("role", "combobox")
        .attribute("part", "search")
        .attribute("data-part", "search")
        .words("aria-label", s.word(MessageId::SearchLabel))
        .words("placeholder", s.word(MessageId::SearchPlaceholder))
        .attribute("aria-expanded", open)
        .attribute("aria-controls", "hits")
        .attribute("aria-autocomplete", "list")
        .attribute("aria-activedescendant", active)
        .attribute("autocomplete", "off")
        .attribute("autocapitalize", "none")
        .attribute("spellcheck", "false")
        .attribute("enterkeyhint", "go")
        .value(s.state.overlay.query.clone())
        .on_input(oninput)
        .on_key_down(onkeydown);
    let clear = || act(s.word(MessageId::SearchClear), "close", 16, clear);
    element("div")
        .class("field")
        .child(icon("search", 18))
        .child(input)
        .child((!s.state.overlay.query.is_empty()).then(clear))
        .into()
}

fn key(dispatch: &Callback<Action>, event: &KeyboardEvent) {
    let key = match event.key().as_str() {
        "ArrowDown" => ResultKey::Next,
        "ArrowUp" => ResultKey::Previous,
        "Enter" => ResultKey::Open,
        _ => return,
    };
    event.prevent_default();
    dispatch.emit(Action::Overlay(OverlayAction::ResultKey(key)));
}

pub(super) fn choose(atlas: &Atlas, target: Target) -> Action {
    match target {
        Target::Paths(from, to) => Action::Tool(ToolAction::Ask(paths(atlas, from, to))),
        Target::Subject(subject) => Action::View(ViewAction::Select(subject)),
        Target::Tour(tour) => Action::Tool(ToolAction::StartTour(tour)),
    }
}

/// The question how one thing reaches another.
fn paths(atlas: &Atlas, from: NodeId, to: NodeId) -> String {
    ["paths", &atlas.node(from).id, &atlas.node(to).id].join(".")
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
    let listed = !hits.is_empty();
    let close = s.on_click(Action::Overlay(OverlayAction::Close));
    let head = || {
        element("div").class("search-head").child(field(s)).child(act(
            s.word(MessageId::PanelClose),
            "close",
            22,
            close.clone(),
        ))
    };
    let guess = is_open(s) && is_guess(&hits);
    let list = element("div")
        .attribute("id", "hits")
        .attribute("role", listed.then_some("listbox"))
        .attribute("aria-label", listed.then(|| s.word(MessageId::SearchLabel).to_string()))
        .on_mouse_down(onmousedown)
        .child(groups(s, &hits));
    let foot = (is_open(s) && !guess).then(|| foot(s, hits.len()));
    let results = element("section")
        .class(if own { "popover search-pop has-field" } else { "popover search-pop" })
        .attribute("role", "search")
        .attribute("part", "open")
        .child(own.then(head))
        .child(guess.then(|| none(s)))
        .child(list)
        .child(foot);
    element("div")
        .class("over")
        .child(element("div").class("behind").on_click(close.clone()))
        .child(results)
        .into()
}

/// What the keys do, and how much was found.
fn foot(s: &ViewContext, count: usize) -> Html {
    let cap = |name: &str| element("kbd").child(name);
    let caps = element("span")
        .class("caps")
        .child(cap("↑"))
        .child(cap("↓"))
        .child(s.word(MessageId::SearchChoose))
        .child(cap(s.word(MessageId::KeysCapEnter)))
        .child(s.word(MessageId::SearchOpen))
        .child(cap(s.word(MessageId::KeysCapEscape)))
        .child(s.word(MessageId::SearchClose));
    let count = s.map.messages.count(MessageId::SearchResults, count);
    let count = element("span").class("count").child(count);
    element("p").class("pop-foot").child(caps).child(count).into()
}

/// Results under their headings.
fn groups(s: &ViewContext, mut hits: &[Hit]) -> Html {
    let (mut all, mut first) = (fragment(), 0);
    while let Some(group) = hits.first().map(|hit| hit.group) {
        let length = hits.iter().take_while(|hit| hit.group == group).count();
        let (here, rest) = hits.split_at_checked(length).unwrap_or_default();
        let options = each(&mut here.iter().zip(first..).map(|(hit, at)| option(s, hit, at)));
        let name = s.word(group);
        let heading = element("p").class("pop-h").attribute("aria-hidden", "true").child(name);
        let group = element("div").attribute("role", "group").words("aria-label", name);
        all = all.child(group.child(heading).child(options));
        (hits, first) = (rest, first + length);
    }
    all.into()
}

fn option(s: &ViewContext, hit: &Hit, at: usize) -> Html {
    let atlas = &s.map.atlas;
    let (picture, to) = match hit.target {
        Target::Subject(subject @ Subject::Node(node)) => {
            (glyph(atlas, s.state.view.shown, node, 11), address::subject(subject, atlas))
        }
        Target::Subject(subject @ Subject::Link(link)) => {
            (link_sample(atlas, s.state.view.shown, link, 46), address::subject(subject, atlas))
        }
        Target::Subject(_) => Default::default(),
        Target::Paths(from, to) => (icon("ask", 22), paths(atlas, from, to)),
        Target::Tour(tour) => {
            let tour = atlas.map().tours.get(usize::from(tour));
            (icon("path", 22), tour.map(|tour| tour.id.clone()).unwrap_or_default())
        }
    };
    let (start, end) = hit.typed;
    let part = |from: usize, to: usize| hit.name.get(from..to).unwrap_or_default();
    let name = element("span")
        .child(part(0, start))
        .child(element("b").child(part(start, end)))
        .child(part(end, hit.name.len()));
    let matched = hit.matched.as_ref().map(|word| {
        element("small").child(s.map.messages.fill(MessageId::SearchMatched, &[("word", word)]))
    });
    element("div")
        .class("item")
        .attribute("role", "option")
        .attribute("id", option_id(at))
        .attribute("data-to", to)
        .attribute("aria-selected", at == s.state.overlay.active_result)
        .on_click(s.on_click(choose(atlas, hit.target)))
        .child(picture)
        .child(element("span").child(name).child(matched))
        .child(element("small").child(hit.kind.as_str()))
        .into()
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
    let (before, place) = more.split_once('{').unwrap_or((more, ""));
    let after = place.split_once('}').map_or("", |(_, after)| after);
    let query = s.state.overlay.query.trim();
    let sorry = s.map.messages.fill(MessageId::SearchNone, &[("query", query)]);
    let link = push_button("more").on_click(outline).child(s.word(MessageId::SearchOutlineLink));
    element("div")
        .class("empty")
        .child(element("p").child(element("b").child(sorry)))
        .child(element("p").child(before).child(link).child(after))
        .into()
}
