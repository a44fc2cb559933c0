//! The controller of a session: what the map reports goes into the session, and what is new there to the platform.

use super::launch;
use super::page::{MapEvent, Page};
use super::platform::Platform;
use super::storage;
use crate::messages::MessageId;
use crate::{Item, Session, SessionEvent};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The page, and the session once its launch is read.
pub(super) struct SessionController {
    page: Rc<Page>,
    /// What the map reported before the platform was found.
    inbox: RefCell<Vec<MapEvent>>,
    /// What was shown by us before that, and not opened by the learner.
    shown: RefCell<Vec<Item>>,
    active: RefCell<Option<Rc<ActiveSession>>>,
    /// Saves a little after the last change.
    save_timer: RefCell<Option<Timeout>>,
    ended: Cell<bool>,
}

struct ActiveSession {
    session: RefCell<Session>,
    platform: Platform,
}

impl ActiveSession {
    /// Whether a platform may still be found.
    fn waits(&self) -> bool {
        matches!(self.platform, Platform::Awaited)
    }
}

/// How long after the last change it is saved, in milliseconds: platforms write each time into their database.
const SAVE_DELAY: u32 = 3_000;

/// Reads the launch, resumes an earlier session, and listens to the map from then on.
pub(super) async fn begin(page: Page) {
    let controller = Rc::new(SessionController {
        page: Rc::new(page),
        inbox: RefCell::default(),
        shown: RefCell::default(),
        active: RefCell::default(),
        save_timer: RefCell::default(),
        ended: Cell::new(false),
    });
    listen(&controller);
    let page = &controller.page;
    let (session, platform, fragment) = match launch::open(page).await {
        Ok(opened) => opened,
        Err((message, what)) => return page.show_message(message, &what),
    };
    let course = matches!(platform, Platform::Awaited).then(|| session.course.clone());
    controller.start(session, platform);
    let Some(course) = course else { return };
    match launch::wait_for_run_time(page, course, &fragment).await {
        Ok((session, platform)) => controller.start(session, platform),
        Err((message, what)) => page.show_message(message, &what),
    }
}

/// Listens to the map, and to the page's life cycle, as long as the page is there.
fn listen(controller: &Rc<SessionController>) {
    let listening = Rc::clone(controller);
    controller.page.listen(move |event| {
        let active = listening.active();
        if active.as_ref().is_none_or(|active| active.waits()) {
            listening.inbox.borrow_mut().push(event.clone());
        }
        if active.is_some() {
            listening.on_map_event(event);
        }
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
        let is_scorm = |active: Rc<ActiveSession>| matches!(active.platform, Platform::Scorm(_));
        match controller.active().is_some_and(is_scorm) {
            // A page that is left is hidden too, and its end saves everything in one message. A page that stays comes
            // to this.
            true if hidden => controller.save_after(0),
            false if hidden => controller.save(true),
            _ => {}
        }
    });
    on(&window, "pagehide", SessionController::end);
    on(&window, "pageshow", |controller| {
        if controller.ended.get() {
            controller.page.show_message(MessageId::Closed, "");
        }
    });
    on(&window, "online", |controller| {
        if let Some(Platform::Lrs(lrs)) = controller.active().as_deref().map(|a| &a.platform) {
            lrs.retry_now();
        }
    });
}

impl SessionController {
    fn active(&self) -> Option<Rc<ActiveSession>> {
        self.active.borrow().clone()
    }

    /// Begins with a session and its platform; what the map has reported until now goes there.
    fn start(self: &Rc<Self>, mut session: Session, platform: Platform) {
        let is_selection = |event: &MapEvent| matches!(event, MapEvent::Selected(..));
        for item in self.shown.borrow().iter() {
            session.mark_shown(item.clone());
        }
        // A learner who has selected something already stays there.
        let acted = self.inbox.borrow().iter().any(is_selection);
        if !acted && !session.address.is_empty() {
            if let Some(id) = self.page.show(&session.address) {
                let item = session.course.item(&id);
                self.shown.borrow_mut().push(item.clone());
                session.mark_shown(item);
            }
            // A map that has not come yet begins with this, and reports no change.
            self.page.write_address(&session.address);
        }
        let due = session.take_completion();
        self.page.show_goal(&session);
        let active = Rc::new(ActiveSession { session: RefCell::new(session), platform });
        self.active.replace(Some(Rc::clone(&active)));
        if due {
            self.report(&SessionEvent::CourseCompleted);
        }
        if let Platform::Lrs(lrs) = &active.platform
            && let Some(url) = lrs.return_url()
        {
            let leaving = Rc::clone(self);
            self.page.offer_leaving(move || end_and_go_to(&leaving, url.clone()));
        }
        let events = match active.waits() {
            true => self.inbox.borrow().clone(),
            false => self.inbox.take(),
        };
        for event in events {
            self.on_map_event(event);
        }
    }

    fn on_map_event(self: &Rc<Self>, event: MapEvent) {
        let Some(active) = self.active() else { return };
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
        self.page.show_goal(&active.session.borrow());
        self.save_after(SAVE_DELAY);
    }

    /// Saves after that many milliseconds, unless something changes before.
    fn save_after(self: &Rc<Self>, delay: u32) {
        let controller = Rc::clone(self);
        let timer = Timeout::new(delay, move || controller.save(false));
        *self.save_timer.borrow_mut() = Some(timer);
    }

    /// Reports an event to the platform.
    fn report(&self, event: &SessionEvent) {
        let Some(active) = self.active() else { return };
        let session = active.session.borrow();
        match &active.platform {
            // Whether it is complete, a platform will say.
            Platform::Awaited => return,
            Platform::Standalone => {}
            Platform::Scorm(scorm) => scorm.report(event, &self.page),
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
        let Some(active) = self.active().filter(|_| !self.ended.get()) else { return };
        let session = active.session.borrow();
        match &active.platform {
            Platform::Awaited => {}
            Platform::Standalone => {
                storage::set(storage::SUSPEND_DATA, &session.suspend_data(usize::MAX));
            }
            Platform::Scorm(scorm) => scorm.save(&session, &self.page),
            Platform::Lrs(lrs) => lrs.save(&session, last),
        }
    }

    /// Ends the session, because the page is left.
    fn end(self: &Rc<Self>) {
        let Some(active) = self.active().filter(|_| !self.ended.get()) else { return };
        self.save_timer.take();
        let session = active.session.borrow();
        match &active.platform {
            Platform::Standalone => self.save(true),
            Platform::Awaited => {
                let mut kept = session.clone();
                launch::resume_from_browser(&mut kept);
                kept.address.clone_from(&session.address);
                storage::set(storage::SUSPEND_DATA, &kept.suspend_data(usize::MAX));
            }
            Platform::Scorm(scorm) => scorm.end(&session, &self.page),
            Platform::Lrs(lrs) => {
                lrs.save(&session, true);
                lrs.end(&session, self.page.stopwatch.seconds());
            }
        }
        // What waits for a platform may go on waiting if the page comes back.
        self.ended.set(!active.waits());
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
        if let Some(active) = controller.active()
            && let Platform::Lrs(lrs) = &active.platform
        {
            let session = active.session.borrow().clone();
            lrs.end_and_wait(&session, controller.page.stopwatch.seconds()).await;
        }
        if let Some(window) = web_sys::window() {
            let _ = window.location().assign(&url);
        }
    });
}
