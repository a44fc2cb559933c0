//! What the app asks of the browser: one call for each command.

use super::container::Watch;
use super::dispatcher::{Dispatcher, act};
use super::element_bridge::ElementBridge;
use super::foreign_changes::{ForeignChanges, Kept};
use super::viewport::Viewport;
use super::{focus, fullscreen, own_pixels, storage, url_bar};
use crate::state::{Action, Command, EnvAction, Notice, ToolAction, ZoomStep};
use gloo::timers::callback::Timeout;
use graph::Atlas;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// The browser around one map.
pub(super) struct Browser {
    pub(super) host: HtmlElement,
    pub(super) root: ShadowRoot,
    pub(super) page: ElementBridge,
    standalone: bool,
    atlas: Rc<Atlas>,
    pub(super) dispatcher: Dispatcher,
    /// Where the picture stands in its box.
    pub(super) viewport: Cell<Viewport>,
    /// What had focus when something was opened.
    opener: RefCell<Option<Element>>,
    /// Where focus was before something was drawn, if it was here.
    focused: Cell<Option<focus::Region>>,
    /// Takes the "copied" note away.
    later: RefCell<Option<Timeout>>,
    /// Goes on with a tour that does so by itself.
    autoplay: RefCell<Option<Timeout>>,
    /// Tells when somebody else changes what is drawn.
    pub(super) foreign_changes: RefCell<Option<ForeignChanges>>,
    /// What is given back when all is drawn anew for that.
    kept: RefCell<Option<Kept>>,
    /// Keeps the chosen theme in sight where themes are a row that scrolls.
    pub(super) theme_in_sight: RefCell<Option<Watch>>,
}

/// How long the "copied" note stays, in milliseconds.
const NOTE: u32 = 4_000;

impl Browser {
    pub(super) fn new(
        host: HtmlElement,
        root: ShadowRoot,
        page: ElementBridge,
        standalone: bool,
        atlas: Rc<Atlas>,
        dispatcher: Dispatcher,
    ) -> Browser {
        let viewport = Cell::new(Viewport::WHOLE);
        Browser {
            host,
            root,
            page,
            standalone,
            atlas,
            dispatcher,
            viewport,
            opener: RefCell::default(),
            focused: Cell::default(),
            later: RefCell::default(),
            autoplay: RefCell::default(),
            foreign_changes: RefCell::default(),
            kept: RefCell::default(),
            theme_in_sight: RefCell::default(),
        }
    }

    /// Does what the app asks for.
    pub(super) fn answer(self: &Rc<Self>, command: Command) {
        match command {
            Command::Title(title) => {
                if let Some(document) = self.document().filter(|_| self.standalone) {
                    document.set_title(&title);
                }
            }
            Command::Address(address, entry) => {
                if self.standalone {
                    url_bar::write(&address, entry);
                }
            }
            Command::Told(address, state) => self.page.told(&address, &state),
            Command::Remember(line) => {
                if !storage::keep(&line) {
                    act(&self.dispatcher, Action::Env(EnvAction::Notice(Notice::NoStorage)));
                }
            }
            Command::CopyLink => self.page.copy(&url_bar::whole()),
            Command::Copy(text) => self.page.copy(&text),
            Command::Write(form, name, table) => self.page.write(form, &name, &table),
            Command::Ask(question, level, shown) => self.page.ask(&question, level, &shown),
            Command::DrawAnew => *self.kept.borrow_mut() = Some(Kept::of(self)),
            Command::Autoplay(after) => {
                let advance = |after| {
                    let dispatcher = self.dispatcher.clone();
                    Timeout::new(after, move || act(&dispatcher, Action::Tool(ToolAction::Advance)))
                };
                *self.autoplay.borrow_mut() = after.map(advance);
            }
            Command::Drawn => self.drawn(),
            // It may be drawn twice before anything is held.
            Command::Drawing => {
                self.focused.set(focus::region(&self.root).or(self.focused.get()));
            }
            Command::HoldFocus => {
                if let Some(region) = self.focused.take() {
                    focus::hold(&self.root, region);
                }
            }
            Command::Zoom(step) => self.zoom(step),
            Command::Reveal(subject) => super::scroll_into_view::reveal(self, subject),
            Command::Refit => {
                self.place(Viewport::WHOLE, false);
                super::scroll_into_view::reveal_theme(self);
            }
            Command::FocusMark(subject) => focus::mark(&self.root, subject),
            Command::FocusPanel => focus::panel(&self.root),
            Command::FocusPart(part) => focus::part(&self.root, part),
            Command::KeepFocus => *self.opener.borrow_mut() = self.root.active_element(),
            Command::FocusBack => focus::back(&self.root, self.opener.take()),
            Command::FullScreen(true) => self.page.fill_screen(),
            Command::FullScreen(false) => fullscreen::leave(&self.host, &self.dispatcher),
            Command::Print => {
                let _ = web_sys::window().map(|window| window.print());
            }
            Command::FetchTexts => self.page.retry(),
            Command::Language(tag) => self.page.language(&tag),
            Command::TakeUpdate => self.page.take(),
            Command::Answered(told) => self.page.answered(&told),
            Command::Selected(told) => {
                let (kind, id) = told.unwrap_or_default();
                self.page.selected(kind, &id);
            }
        }
    }

    /// The things and links of the map.
    pub(super) fn atlas(&self) -> &Atlas {
        &self.atlas
    }

    fn document(&self) -> Option<web_sys::Document> {
        self.host.owner_document()
    }

    /// Tells that something is copied; after a while the note goes.
    pub(super) fn copied(&self) {
        // The second time is told as well as the first.
        for copied in [false, true] {
            act(&self.dispatcher, Action::Env(EnvAction::Copied(copied)));
        }
        let dispatcher = self.dispatcher.clone();
        let later =
            Timeout::new(NOTE, move || act(&dispatcher, Action::Env(EnvAction::Copied(false))));
        *self.later.borrow_mut() = Some(later);
    }

    /// The box in which the picture stands.
    pub(super) fn canvas(&self) -> Option<HtmlElement> {
        self.root.query_selector(".canvas").ok().flatten()?.dyn_into().ok()
    }

    /// How many pixels of the screen one own pixel of the map is.
    pub(super) fn scale(&self) -> f64 {
        own_pixels::scale(&self.host)
    }

    /// The picture's size, in own pixels.
    pub(super) fn picture_size(&self) -> (f64, f64) {
        let picture = self.root.query_selector(".picture").ok().flatten();
        picture.map_or((0.0, 0.0), |picture| {
            let (rect, scale) = (picture.get_bounding_client_rect(), self.scale());
            (rect.width() / scale, rect.height() / scale)
        })
    }

    fn drawn(&self) {
        if let Some(watch) = &*self.foreign_changes.borrow() {
            watch.drawn();
        }
        if self.theme_in_sight.borrow().is_none() {
            super::scroll_into_view::reveal_theme(self);
        }
        if let Some(kept) = self.kept.take() {
            self.place(self.viewport.get(), false);
            kept.give_back(self);
        }
    }

    fn zoom(&self, step: ZoomStep) {
        let (width, height) = self.picture_size();
        let now = self.viewport.get();
        let next = match step {
            ZoomStep::In => now.zoomed(1.4, (width / 2.0, height / 2.0)),
            ZoomStep::Out => now.zoomed(1.0 / 1.4, (width / 2.0, height / 2.0)),
            ZoomStep::Fit => Viewport::WHOLE,
        };
        self.place(next, true);
    }

    /// Writes the one group's transform; `glide` lets it move there.
    pub(super) fn place(&self, viewport: Viewport, glide: bool) {
        let (width, height) = self.picture_size();
        let viewport = viewport.within(width, height);
        self.viewport.set(viewport);
        let group = self.root.query_selector(".viewport").ok().flatten();
        let Some(group) = group.and_then(|group| group.dyn_into::<web_sys::SvgElement>().ok())
        else {
            return;
        };
        let style = group.style();
        let _ = style.set_property("transition-duration", if glide { "" } else { "0ms" });
        if viewport == Viewport::WHOLE {
            let _ = style.remove_property("transform");
        } else {
            // The browser prints its own numbers: no float formatting in the wasm.
            let number = |value: f64| {
                String::from(
                    js_sys::Number::from(value).to_string_with_radix(10).unwrap_or_default(),
                )
            };
            let mut text = String::from("translate(");
            text.push_str(&number(viewport.x));
            text.push_str("px,");
            text.push_str(&number(viewport.y));
            text.push_str("px) scale(");
            text.push_str(&number(viewport.scale));
            text.push(')');
            let _ = style.set_property("transform", &text);
        }
        if let Some(canvas) = self.canvas() {
            let _ = canvas.toggle_attribute_with_force("data-zoomed", viewport.scale > 1.0);
        }
    }
}
