//! For tests of the screen: the app as text, and its tags.
#![allow(dead_code, reason = "each test uses its part")]

use crosstalk::present::LocalizedMap;
use crosstalk::state::{Action, ContainerSize, EnvAction, State, reduce};
use crosstalk::view::{App, AppProps};
use std::collections::BTreeMap;
use std::future::Future;
use std::task::{Context, Poll, Waker};

#[allow(unused_imports, reason = "each test uses its part")]
pub use testkit::{every_view as views, map, parts};

/// The rooms of the four forms: desktop, compact, tablet, phone.
pub const VIEWPORTS: [(f64, f64); 4] =
    [(1280.0, 800.0), (640.0, 480.0), (768.0, 1024.0), (390.0, 844.0)];

/// The state after these actions in a room.
pub fn state(map: &LocalizedMap, (width, height): (f64, f64), actions: &[Action]) -> State {
    let room = Action::Env(EnvAction::Resize(ContainerSize {
        width,
        height,
        touch: width < 700.0,
        ..ContainerSize::default()
    }));
    std::iter::once(&room).chain(actions).fold(State::default(), |state, action| {
        reduce(&state, action.clone(), &map.atlas).unwrap_or(state)
    })
}

/// The whole app as text.
pub fn page(map: &LocalizedMap, state: &State) -> String {
    let props = AppProps {
        map: map.clone(),
        state: state.clone(),
        dom_changes: Default::default(),
        on_command: Default::default(),
        on_ready: Default::default(),
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let mut future = std::pin::pin!(renderer.render());
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..100_000 {
        if let Poll::Ready(html) = future.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("the app never finished drawing")
}

/// An opening tag.
#[derive(Debug)]
pub struct Tag {
    /// Element name.
    pub name: String,
    /// Attributes.
    pub has: BTreeMap<String, String>,
    /// Where its content begins in the page.
    pub at: usize,
}

impl Tag {
    /// An attribute, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.has.get(name).map_or("", String::as_str)
    }
}

/// Every opening tag, in order.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = 0;
    while let Some(open) = html[rest..].find('<').map(|i| i + rest) {
        let mut at = open + 1;
        let bytes = html.as_bytes();
        let stop = |i: usize| matches!(bytes[i], b' ' | b'>' | b'/' | b'=');
        let word = |mut i: usize| {
            let from = i;
            while !stop(i) {
                i += 1;
            }
            (html[from..i].to_string(), i)
        };
        let (name, next) = word(at);
        at = next;
        let mut has = BTreeMap::new();
        while bytes[at] != b'>' {
            if matches!(bytes[at], b' ' | b'/') {
                at += 1;
                continue;
            }
            let (key, next) = word(at);
            at = next;
            let mut value = String::new();
            if bytes[at] == b'=' {
                assert_eq!(bytes[at + 1], b'"', "attributes are quoted");
                let end = html[at + 2..].find('"').unwrap() + at + 2;
                value = text(&html[at + 2..end]);
                at = end + 1;
            }
            has.insert(key, value);
        }
        rest = at + 1;
        if !name.is_empty() && !name.starts_with('!') {
            tags.push(Tag { name, has, at: rest });
        }
    }
    tags
}

/// What is read: text without tags, entities undone.
pub fn text(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    for (from, to) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")]
    {
        out = out.replace(from, to);
    }
    out
}

/// The content of an element: from its tag to the matching end.
pub fn inside<'a>(html: &'a str, tag: &Tag) -> &'a str {
    let (open, close) = (format!("<{}", tag.name), format!("</{}>", tag.name));
    let (mut depth, mut at) = (1, tag.at);
    loop {
        let end = html[at..].find(&close).map(|i| i + at).unwrap();
        depth += html[at..end]
            .match_indices(&open)
            .filter(|(i, _)| matches!(html.as_bytes()[at + i + open.len()], b' ' | b'>'))
            .count();
        depth -= 1;
        if depth == 0 {
            return &html[tag.at..end];
        }
        at = end + close.len();
    }
}

/// How often each value of an attribute stands in a page.
pub fn counted(html: &str, attribute: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for tag in tags(html) {
        if let Some(value) = tag.has.get(attribute) {
            *counts.entry(value.clone()).or_default() += 1;
        }
    }
    counts
}

pub fn once(names: impl IntoIterator<Item = String>) -> BTreeMap<String, usize> {
    names.into_iter().map(|name| (name, 1)).collect()
}
