//! One map on the page: mounting it, and what the element's class may ask of it.

use super::commands::Browser;
use super::dispatcher::{Dispatcher, Entry, act, send};
use super::element_bridge::ElementBridge;
use super::foreign_changes::ForeignChanges;
use super::{container, crash, dispatcher, fullscreen, gestures, keys, pointing, storage, url_bar};
use crate::present::LocalizedMap;
use crate::state::{
    Action, ContainerSize, Controls, EnvAction, EnvState, Notice, ReaderState, Start, State, Texts,
    ToolAction, ViewAction, address, reduce, settings,
};
use crate::view::{App, AppProps, DomChanges, Input};
use content::decode::{decode_answer, decode_deferred, decode_initial};
use content::vocabulary::Level;
use locale::LocaleBridge;
use std::rc::Rc;
use std::task::{Context, Waker};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};
use yew::{AppHandle, Callback};

/// Draws at once what else would wait for the next turn of the page, or the one after when the device is slow: the
/// browser prints as soon as its event returns.
fn draw_now() {
    let drawn = std::pin::pin!(yew::scheduler::flush());
    // One poll draws everything there is; what is left of the future only waits for the turn that was planned.
    let _ = drawn.poll(&mut Context::from_waker(Waker::noop()));
}

/// One map on the page.
#[wasm_bindgen]
pub struct AppInstance {
    app: Option<AppHandle<App>>,
    map: LocalizedMap,
    dispatcher: Dispatcher,
    browser: Rc<Browser>,
    /// Listeners and observers that end with the map.
    kept: Vec<Box<dyn std::any::Any>>,
}

/// Mounts a map: `host` is the element, `root` its shadow root, `place` an empty element inside, `page` speaks for the
/// element, `locale` for the map's language; `languages` are those that the reader may choose, a line each: tag, tab,
/// name. Errors are sentences.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    root: ShadowRoot,
    place: HtmlElement,
    page: ElementBridge,
    locale: LocaleBridge,
    languages: &str,
    first: &[u8],
) -> Result<AppInstance, JsError> {
    crash::watch();
    let first = decode_initial(first).map_err(|_| {
        JsError::new("The file of the map did not arrive whole. Load the page again.")
    })?;
    let map = LocalizedMap::open(first, Rc::new(locale));
    let _ = place.set_attribute("lang", &map.language.tag);
    let _ = place.set_attribute("dir", if map.language.rtl { "rtl" } else { "ltr" });
    let standalone = host.has_attribute("standalone");
    let kept = storage::read().unwrap_or_default();
    let (settings, filter) = settings::parse(&kept);
    let mut state = State {
        reader: ReaderState {
            settings,
            level: settings.level(),
            appearance: settings.appearance,
            again: settings::parse_again(&kept, &map.atlas),
        },
        filter,
        env: EnvState {
            controls: controls(&host),
            start: start(&host, &map),
            embedded: !standalone,
            languages: choice(languages),
            container: container::measure(&host, &place),
            page: if standalone { own_page(&map, languages) } else { container::page_of(&host) },
            ..EnvState::default()
        },
        ..State::default()
    };
    // The address bar says more than the attributes, where it is ours.
    let (asked, at) = (container::address_of(&host), url_bar::read());
    let opened = if standalone && !at.is_empty() { at } else { asked };
    if !opened.is_empty() {
        state =
            reduce(&state, Action::View(ViewAction::Navigate(opened)), &map.atlas).unwrap_or(state);
    }
    page.told(&address::print(&state, &map.atlas), &address::print_all(&state, &map.atlas));

    let dispatcher: Dispatcher = Rc::default();
    let browser = Rc::new(Browser::new(
        host.clone(),
        root.clone(),
        page,
        standalone,
        Rc::clone(&map.atlas),
        Rc::clone(&dispatcher),
    ));
    let on_command = {
        let browser = Rc::clone(&browser);
        Callback::from(move |command| browser.answer(command))
    };
    let on_ready = {
        let (dispatcher, browser, place) =
            (Rc::clone(&dispatcher), Rc::clone(&browser), place.clone());
        Callback::from(move |input: Callback<Input>| {
            dispatcher::open(&dispatcher, &input);
            browser.page.ready();
            // The article has given way: what the page puts above and below the map takes its room only now.
            let room = container::measure(&browser.host, &place);
            act(&dispatcher, Action::Env(EnvAction::Resize(room)));
        })
    };
    let dom_changes = Rc::<DomChanges>::default();
    let app = yew::Renderer::<App>::with_root_and_props(
        place.clone().into(),
        AppProps {
            map: map.clone(),
            state,
            on_command,
            on_ready,
            dom_changes: Rc::clone(&dom_changes),
        },
    )
    .render();
    *browser.foreign_changes.borrow_mut() = ForeignChanges::watch(&place, dom_changes);
    let mut kept: Vec<Box<dyn std::any::Any>> = Vec::new();
    kept.push(Box::new(fullscreen::watch(&host, &dispatcher)));
    kept.push(Box::new(container::observe(&place, &browser)));
    let around = place.parent_element();
    let around = around.as_ref().unwrap_or(&place);
    kept.push(Box::new(gestures::listen(around, &browser)));
    kept.push(Box::new(pointing::listen(around, &browser)));
    kept.push(Box::new(keys::listen(around, &place)));
    // JupyterLab hears keys before anything on its page does, but where this stands.
    let _ = host.set_attribute("data-lm-suppress-shortcuts", "");
    if standalone {
        kept.push(Box::new(url_bar::listen(&dispatcher)));
    }
    Ok(AppInstance { app: Some(app), map, dispatcher, browser, kept })
}

#[wasm_bindgen]
impl AppInstance {
    /// The texts have come. False if they did not arrive whole.
    pub fn texts(&mut self, bytes: &[u8]) -> bool {
        let Ok(rest) = decode_deferred(bytes) else { return false };
        self.map = self.map.with(rest);
        send(&self.dispatcher, Input::LocalizedMap(self.map.clone()));
        act(&self.dispatcher, Action::Env(EnvAction::Texts(Texts::Here)));
        true
    }

    /// The texts did not come.
    pub fn texts_failed(&self) {
        act(&self.dispatcher, Action::Env(EnvAction::Texts(Texts::Failed)));
    }

    /// The map has answered; where no answer came, or not whole, there is a way to ask again.
    pub fn answered_ask(&self, bytes: &[u8]) {
        let answer = decode_answer(bytes).ok().map(Rc::new);
        act(&self.dispatcher, Action::Tool(ToolAction::MapAnswer(answer)));
    }

    /// What the reader wanted is copied.
    pub fn copied(&self) {
        self.browser.copied();
    }

    /// It is not: the text stands ready to be copied by hand. Empty: not even that came.
    pub fn not_copied(&self, text: String) {
        let why = if text.is_empty() { Notice::NotFetched } else { Notice::CopyFailed(text) };
        act(&self.dispatcher, Action::Env(EnvAction::Notice(why)));
    }

    /// The screen was not given: the element covers its page.
    pub fn covered(&self) {
        act(&self.dispatcher, Action::Env(EnvAction::FullScreen(true)));
    }

    /// What the keeper of the site tells: a newer version is ready, the connection has gone or is back.
    pub fn news(&self, news: &str) {
        act(
            &self.dispatcher,
            match news {
                "update" => Action::Env(EnvAction::Notice(Notice::Update)),
                "offline" => Action::Env(EnvAction::Notice(Notice::Offline)),
                _ => Action::Env(EnvAction::EndNotice(Notice::Offline)),
            },
        );
    }

    /// The page is about to be printed (true), or was: the map is laid out for paper, and its texts follow.
    pub fn print(&self, paper: bool) {
        let place = self.browser.root.query_selector(".mount").ok().flatten();
        let Some(place) = place.and_then(|place| place.dyn_into().ok()) else { return };
        let room = container::measure(&self.browser.host, &place);
        let sheet = ContainerSize { mirrored: room.mirrored, ..ContainerSize::SHEET };
        // The sheet says where it is from; while it does, the page's own size means nothing.
        let _ = match paper {
            true => self.browser.host.set_attribute(container::PAPER, &url_bar::whole()),
            false => self.browser.host.remove_attribute(container::PAPER),
        };
        act(&self.dispatcher, Action::Env(EnvAction::Resize(if paper { sheet } else { room })));
        draw_now();
    }

    /// The page asks for parts of an address, such as `theme=stress`; the rest stays. False if it asks for something
    /// that is not on this map.
    pub fn join(&self, parts: &str) -> bool {
        let asked = address::parse(parts, &self.map.atlas, Level::DEFAULT);
        act(&self.dispatcher, Action::View(ViewAction::MergeAddress(parts.to_string())));
        !asked.notices.iter().any(|notice| matches!(notice, Notice::OldLink(_)))
    }

    /// The page wants something else around the map: controls, or what the panel offers.
    pub fn surroundings(&self) {
        let host = &self.browser.host;
        act(&self.dispatcher, Action::Env(EnvAction::Controls(controls(host))));
        act(&self.dispatcher, Action::Env(EnvAction::Start(start(host, &self.map))));
    }

    /// Destroys the tree and every listener, and gives back the memory.
    pub fn dispose(mut self) {
        self.kept.clear();
        self.dispatcher.replace(Entry::Ended);
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// The address of our own page; in a language that is not the first it says which.
fn own_page(map: &LocalizedMap, languages: &str) -> String {
    let mut page = url_bar::own_page();
    let tag = &map.language.tag;
    if !page.is_empty() && !languages.is_empty() && !languages.starts_with(tag.as_str()) {
        page.push_str("?lang=");
        page.push_str(tag);
    }
    page
}

/// The languages to choose from: tag and name.
fn choice(lines: &str) -> Vec<(String, String)> {
    let pairs = lines.lines().filter_map(|line| line.split_once('\t'));
    pairs.map(|(tag, name)| (tag.to_string(), name.to_string())).collect()
}

/// What the panel holds while nothing is explained, as the element's attribute says; a map without questions has none.
fn start(host: &HtmlElement, map: &LocalizedMap) -> Start {
    match map.questions.is_empty() {
        true => Start::None,
        false => Start::from_id(&host.get_attribute("start").unwrap_or_default()),
    }
}

/// How much stands around the map, as its attribute says.
fn controls(host: &HtmlElement) -> Controls {
    Controls::from_id(&host.get_attribute("controls").unwrap_or_default())
}
