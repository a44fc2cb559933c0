//! The controller of a session: what the map reports goes into the session, and what is new there to the platform.

use super::launch;
use super::page::{MapEvent, Page};
use super::platform::Platform;
use super::storage;
use crate::messages::MessageId;
use crate::{Item, Session, SessionEvent};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// The page, and the session once its launch is read.
pub(super) struct SessionController {
    page: Rc<Page>,
    /// What the map reported before the launch was read.
    inbox: RefCell<Vec<MapEvent>>,
    active: OnceCell<ActiveSession>,
    /// Saves a little after the last change.
    save_timer: RefCell<Option<Timeout>>,
    ended: Cell<bool>,
}

struct ActiveSession {
    session: RefCell<Session>,
    platform: Platform,
}

/// How long after the last change it is saved, in milliseconds: platforms write each time into their database.
const SAVE_DELAY: u32 = 3_000;

/// Reads the launch, resumes an earlier session, and listens to the map from then on.
pub(super) async fn begin(page: Page) {
    let controller = Rc::new(SessionController {
        page: Rc::new(page),
        inbox: RefCell::default(),
        active: OnceCell::new(),
        save_timer: RefCell::default(),
        ended: Cell::new(false),
    });
    listen(&controller);
    let (mut session, platform) = match launch::open(&controller.page).await {
        Ok(opened) => opened,
        Err((message, what)) => return controller.page.show_message(message, &what),
    };
    let is_selection = |event: &MapEvent| matches!(event, MapEvent::Selected(..));
    // A learner who has selected something already stays there.
    let acted = controller.inbox.borrow().iter().any(is_selection);
    if !acted && !session.address.is_empty() {
        if let Some(id) = controller.page.show(&session.address) {
            let item = session.course.item(&id);
            session.mark_shown(item);
        }
        // A map that has not come yet begins with this, and reports no change.
        controller.page.write_address(&session.address);
    }
    let due = session.take_completion();
    let _ = controller.active.set(ActiveSession { session: RefCell::new(session), platform });
    if due {
        controller.report(&SessionEvent::CourseCompleted);
    }
    if let Some(ActiveSession { platform: Platform::Lrs(lrs), .. }) = controller.active.get()
        && let Some(url) = lrs.return_url()
    {
        let leaving = Rc::clone(&controller);
        controller.page.offer_leaving(move || end_and_go_to(&leaving, url.clone()));
    }
    for event in controller.inbox.take() {
        controller.on_map_event(event);
    }
}

/// Listens to the map, and to the page's life cycle, as long as the page is there.
fn listen(controller: &Rc<SessionController>) {
    let listening = Rc::clone(controller);
    controller.page.listen(move |event| match listening.active.get() {
        Some(_) => listening.on_map_event(event),
        None => listening.inbox.borrow_mut().push(event),
    });
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let on =
        |target: &web_sys::EventTarget, name: &'static str, handler: fn(&Rc<SessionController>)| {
            let controller = Rc::clone(controller);
            EventListener::new(target, name, move |_| handler(&controller)).forget();
        };
    on(&document, "visibilitychange", |controller| {
        let hidden = web_sys::window().and_then(|w| w.document()).is_some_and(|d| d.hidden());
        controller.page.stopwatch.run(!hidden);
        if hidden {
            controller.save(true);
        }
    });
    on(&window, "pagehide", SessionController::end);
    on(&window, "pageshow", |controller| {
        if controller.ended.get() {
            controller.page.show_message(MessageId::Closed, "");
        }
    });
    on(&window, "online", |controller| {
        if let Some(ActiveSession { platform: Platform::Lrs(lrs), .. }) = controller.active.get() {
            lrs.retry_now();
        }
    });
}

impl SessionController {
    fn on_map_event(self: &Rc<Self>, event: MapEvent) {
        let Some(active) = self.active.get() else { return };
        match event {
            MapEvent::Selected(kind, id) => {
                let Some(item) = Item::from_event(&kind, &id) else { return };
                let events = active.session.borrow_mut().select(item);
                events.iter().for_each(|event| self.report(event));
            }
            MapEvent::Answered(answer) => {
                let events = active.session.borrow_mut().answer(answer);
                events.iter().for_each(|event| self.report(event));
            }
            MapEvent::StateChanged(address) => {
                self.page.write_address(&address);
                active.session.borrow_mut().address = address;
            }
        }
        let controller = Rc::clone(self);
        let timer = Timeout::new(SAVE_DELAY, move || controller.save(false));
        *self.save_timer.borrow_mut() = Some(timer);
    }

    /// Reports an event to the platform.
    fn report(&self, event: &SessionEvent) {
        let Some(active) = self.active.get() else { return };
        let session = active.session.borrow();
        match &active.platform {
            Platform::Standalone => {}
            Platform::Scorm(scorm) => scorm.report(&session, event, &self.page),
            Platform::Lrs(lrs) => lrs.report(&session, event),
        }
        if *event == SessionEvent::CourseCompleted {
            self.page.show_message(MessageId::Completed, "");
            drop(session);
            self.save(false);
        }
    }

    /// Saves what a later session needs. `last` where there may be no later occasion, so that the request has to survive
    /// the page.
    fn save(&self, last: bool) {
        let Some(active) = self.active.get().filter(|_| !self.ended.get()) else { return };
        let session = active.session.borrow();
        match &active.platform {
            Platform::Standalone => {
                storage::set(storage::SUSPEND_DATA, &session.suspend_data(usize::MAX));
            }
            Platform::Scorm(scorm) => scorm.save(&session, &self.page),
            Platform::Lrs(lrs) => lrs.save(&session, last),
        }
    }

    /// Ends the session, because the page is left.
    fn end(self: &Rc<Self>) {
        self.save(true);
        if self.ended.replace(true) {
            return;
        }
        self.save_timer.take();
        let seconds = self.page.stopwatch.seconds();
        let Some(active) = self.active.get() else { return };
        match &active.platform {
            Platform::Standalone => {}
            Platform::Scorm(scorm) => scorm.end(seconds, &self.page),
            Platform::Lrs(lrs) => lrs.end(&active.session.borrow(), seconds),
        }
    }
}

/// Ends the session, and goes to the platform's return URL once everything is acknowledged or time is up.
fn end_and_go_to(controller: &Rc<SessionController>, url: String) {
    controller.save(true);
    if controller.ended.replace(true) {
        return;
    }
    let controller = Rc::clone(controller);
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(ActiveSession { platform: Platform::Lrs(lrs), session }) =
            controller.active.get()
        {
            let session = session.borrow().clone();
            lrs.end_and_wait(&session, controller.page.stopwatch.seconds()).await;
        }
        if let Some(window) = web_sys::window() {
            let _ = window.location().assign(&url);
        }
    });
}
