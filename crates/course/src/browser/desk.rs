//! Where everything meets: what the map tells goes into the session, and what is news goes to the platform.

use super::launched::{self, Course};
use super::page::{Page, Told};
use super::platform::Platform;
use super::store;
use crate::words::Sentence;
use crate::{Item, News, Session};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// The page, and the visit once it is known whose it is.
pub(super) struct Desk {
    pub(super) page: Rc<Page>,
    /// What the map told before the platform was found.
    inbox: RefCell<Vec<Told>>,
    visit: OnceCell<Visit>,
    /// Keeps the place a little after the last change.
    later: RefCell<Option<Timeout>>,
    left: Cell<bool>,
}

struct Visit {
    session: RefCell<Session>,
    platform: Platform,
}

/// How long after a change the place is kept, in milliseconds: a platform writes it into its database.
const PAUSE: u32 = 3_000;

/// Finds the course and the platform, takes up an earlier visit, and listens from then on.
pub(super) async fn begin(page: Page) {
    let desk = Rc::new(Desk {
        page: Rc::new(page),
        inbox: RefCell::default(),
        visit: OnceCell::new(),
        later: RefCell::default(),
        left: Cell::new(false),
    });
    listen(&desk);
    let Course { mut session, platform } = match launched::open(&desk.page).await {
        Ok(course) => course,
        Err((sentence, what)) => return desk.page.say(sentence, &what),
    };
    let acted = desk.inbox.borrow().iter().any(|told| matches!(told, Told::Selected(..)));
    // Whoever has begun already is not taken elsewhere.
    if !acted && let Some(id) = desk.page.show(&session.address) {
        let item = session.course.item(&id);
        session.shown(item);
    }
    let due = session.due();
    let visit = Visit { session: RefCell::new(session), platform };
    let _ = desk.visit.set(visit);
    if due {
        desk.news(&News::Completed);
    }
    if let Some(Visit { platform: Platform::Lrs(lrs), .. }) = desk.visit.get()
        && let Some(place) = lrs.return_url()
    {
        let weak = Rc::clone(&desk);
        desk.page.offer_leaving(move || leave_for(&weak, place.clone()));
    }
    for told in desk.inbox.take() {
        desk.hear(told);
    }
}

/// Listens to the map, and to the page's comings and goings, as long as the page is there.
fn listen(desk: &Rc<Desk>) {
    let heard = Rc::clone(desk);
    desk.page.listen(move |told| match heard.visit.get() {
        Some(_) => heard.hear(told),
        None => heard.inbox.borrow_mut().push(told),
    });
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let on = |target: &web_sys::EventTarget, name: &'static str, work: fn(&Rc<Desk>)| {
        let desk = Rc::clone(desk);
        EventListener::new(target, name, move |_| work(&desk)).forget();
    };
    on(&document, "visibilitychange", |desk| {
        let hidden = web_sys::window().and_then(|w| w.document()).is_some_and(|d| d.hidden());
        desk.page.clock.run(!hidden);
        if hidden {
            desk.keep(true);
        }
    });
    on(&window, "pagehide", Desk::leave);
    on(&window, "pageshow", |desk| {
        if desk.left.get() {
            desk.page.say(Sentence::Closed, "");
        }
    });
    on(&window, "online", |desk| {
        if let Some(Visit { platform: Platform::Lrs(lrs), .. }) = desk.visit.get() {
            lrs.wake();
        }
    });
}

impl Desk {
    /// The map tells something.
    fn hear(self: &Rc<Self>, told: Told) {
        let Some(visit) = self.visit.get() else { return };
        match told {
            Told::Selected(kind, id) => {
                let Some(item) = Item::told(&kind, &id) else { return };
                let news = visit.session.borrow_mut().select(item);
                news.iter().for_each(|news| self.news(news));
            }
            Told::Moved(address) => {
                self.page.write_address(&address);
                visit.session.borrow_mut().address = address;
            }
        }
        let desk = Rc::clone(self);
        *self.later.borrow_mut() = Some(Timeout::new(PAUSE, move || desk.keep(false)));
    }

    /// The platform is told.
    fn news(&self, news: &News) {
        let Some(visit) = self.visit.get() else { return };
        let session = visit.session.borrow();
        match &visit.platform {
            Platform::Alone => {}
            Platform::Scorm(scorm) => scorm.tell(&session, news, &self.page),
            Platform::Lrs(lrs) => lrs.tell(&session, news),
        }
        if *news == News::Completed {
            self.page.say(Sentence::Completed, "");
            drop(session);
            self.keep(false);
        }
    }

    /// Keeps the place; `last` where there may be no later occasion.
    fn keep(&self, last: bool) {
        let Some(visit) = self.visit.get().filter(|_| !self.left.get()) else { return };
        let session = visit.session.borrow();
        match &visit.platform {
            Platform::Alone => {
                store::keep(store::PLACE, &session.pack(usize::MAX));
            }
            Platform::Scorm(scorm) => scorm.keep(&session, &self.page),
            Platform::Lrs(lrs) => lrs.keep(&session, last),
        }
    }

    /// The visit is over.
    fn leave(self: &Rc<Self>) {
        self.keep(true);
        if self.left.replace(true) {
            return;
        }
        self.later.take();
        let seconds = self.page.clock.seconds();
        let Some(visit) = self.visit.get() else { return };
        match &visit.platform {
            Platform::Alone => {}
            Platform::Scorm(scorm) => scorm.leave(seconds, &self.page),
            Platform::Lrs(lrs) => lrs.leave(&visit.session.borrow(), seconds),
        }
    }
}

/// Leaves, and goes where the platform wants its learners back, once everything was sent or time is up.
fn leave_for(desk: &Rc<Desk>, place: String) {
    desk.keep(true);
    if desk.left.replace(true) {
        return;
    }
    let desk = Rc::clone(desk);
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(Visit { platform: Platform::Lrs(lrs), session }) = desk.visit.get() {
            let session = session.borrow().clone();
            lrs.leave_and_wait(&session, desk.page.clock.seconds()).await;
        }
        if let Some(window) = web_sys::window() {
            let _ = window.location().assign(&place);
        }
    });
}
