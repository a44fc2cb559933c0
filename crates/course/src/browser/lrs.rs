//! A store of learning records: statements go there one after the other, and once more after any doubt.

use super::net::{Answer, Ask, ask, send};
use super::page::Page;
use super::store;
use crate::queue::{Parcel, Queue, Verdict};
use crate::statement::{Moment, Statement, Tale, Teller, uuid};
use crate::words::Sentence;
use crate::{News, Session, cmi5};
use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A store, and what is on its way there.
pub(super) struct Lrs {
    /// Ends in a slash.
    pub(super) endpoint: String,
    pub(super) auth: String,
    pub(super) teller: Teller,
    pub(super) page: Rc<Page>,
    /// The names under which this browser keeps the queue, and the place where the store keeps none.
    pub(super) kept: (String, String),
    pub(super) queue: RefCell<Queue>,
    sending: Cell<bool>,
    /// Whether the learner was told that the connection is lost.
    lost: Cell<bool>,
    /// The platform takes nothing more in this visit.
    over: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
    /// The place that was kept last.
    place: RefCell<String>,
}

/// How long leaving waits for the last answers, in milliseconds, and how often it looks.
const LAST: u32 = 3_000;
const LOOK: u32 = 50;
/// What a place may take in a store.
const MOST: usize = 64_000;

impl Lrs {
    /// A store that is known by name.
    pub(super) fn new(endpoint: String, auth: String, teller: Teller, page: &Rc<Page>) -> Lrs {
        // By learner and enrolment, so that nobody gets another's on a shared computer.
        let owner = format!("{} {:?} {}", teller.activity, teller.registration, teller.actor);
        Lrs {
            endpoint,
            auth,
            teller,
            page: Rc::clone(page),
            kept: (format!("crosstalk-queue {owner}"), format!("crosstalk-place {owner}")),
            queue: RefCell::default(),
            sending: Cell::new(false),
            lost: Cell::new(false),
            over: Cell::new(false),
            timer: RefCell::default(),
            place: RefCell::default(),
        }
    }

    /// Where the learner goes afterwards.
    pub(super) fn return_url(&self) -> Option<String> {
        self.teller.profile.as_ref()?.return_url.clone()
    }

    /// What is news.
    pub(super) fn tell(self: &Rc<Self>, session: &Session, news: &News) {
        let tale = match news {
            News::Opened { item, .. } => Tale::Experienced(item.clone()),
            // Where the theme completes the course, that is said instead.
            News::Theme(_) if session.completed() => return,
            News::Theme(_) => Tale::Progressed(session.measure() / 100),
            News::Completed => Tale::Completed(self.page.clock.seconds()),
        };
        self.put(session, &tale);
        self.pump();
    }

    /// A further statement waits.
    pub(super) fn put(&self, session: &Session, tale: &Tale) {
        let mut bytes = [0; 16];
        let crypto = web_sys::window().and_then(|window| window.crypto().ok());
        let Some(Ok(_)) = crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes))
        else {
            return;
        };
        let time = String::from(js_sys::Date::new_0().to_iso_string());
        let moment = Moment { id: uuid(bytes), time };
        if let Some(statement) = self.teller.tell(&session.course, tale, moment) {
            self.queue.borrow_mut().push(statement);
            self.save();
        }
    }

    /// The connection is back, perhaps.
    pub(super) fn wake(self: &Rc<Self>) {
        self.timer.take();
        self.pump();
    }

    /// Sends what waits, one after the other, until all is there or something fails.
    pub(super) fn pump(self: &Rc<Self>) {
        let waits = self.timer.borrow().is_some();
        if waits || self.over.get() || self.queue.borrow().is_empty() || self.sending.replace(true)
        {
            return;
        }
        let lrs = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            lrs.send_all().await;
            lrs.sending.set(false);
        });
    }

    async fn send_all(self: &Rc<Self>) {
        loop {
            let Some(statement) = self.queue.borrow_mut().first() else { return };
            self.save();
            let answer = ask(self.one(&statement, false)).await;
            let verdict = match &answer {
                Some(answer) => self.queue.borrow_mut().answered(&statement.id, answer.status),
                None => self.queue.borrow_mut().lost(),
            };
            self.save();
            match verdict {
                Verdict::Delivered => {
                    if self.queue.borrow().is_empty() && self.lost.replace(false) {
                        self.page.say(Sentence::Back, "");
                    }
                }
                Verdict::Refused => self.page.say(Sentence::Refused, &reason(answer)),
                Verdict::Over => {
                    self.over.set(true);
                    return self.page.say(Sentence::Expired, "");
                }
                Verdict::Again(pause) => {
                    self.lost.set(true);
                    self.page.say(Sentence::Lost, "");
                    let lrs = Rc::clone(self);
                    let timer = Timeout::new(pause, move || lrs.wake());
                    *self.timer.borrow_mut() = Some(timer);
                    return;
                }
            }
        }
    }

    fn one(&self, statement: &Statement, keepalive: bool) -> Ask<'_> {
        Ask {
            method: "PUT",
            address: format!("{}statements?statementId={}", self.endpoint, statement.id),
            auth: Some(&self.auth),
            body: serde_json::to_string(statement).ok(),
            keepalive,
        }
    }

    /// Where the learner is: in the store, and here, because not every store has room for states.
    pub(super) fn keep(&self, session: &Session, last: bool) {
        let packed = session.pack(MOST);
        if *self.place.borrow() == packed {
            return;
        }
        store::keep(&self.kept.1, &packed);
        let body = serde_json::json!({ "place": packed }).to_string();
        self.place.replace(packed);
        let address = self.state(cmi5::PLACE);
        let ask = Ask {
            method: "PUT",
            address,
            auth: Some(&self.auth),
            body: Some(body),
            keepalive: last,
        };
        let _ = send(&ask);
    }

    /// What the store keeps under a name for this learner and course.
    pub(super) fn state(&self, name: &str) -> String {
        let mut address = format!("{}activities/state?stateId={}", self.endpoint, escaped(name));
        address.push_str(&format!("&activityId={}", escaped(&self.teller.activity)));
        address.push_str(&format!("&agent={}", escaped(&self.teller.actor.to_string())));
        if let Some(registration) = &self.teller.registration {
            address.push_str(&format!("&registration={}", escaped(registration)));
        }
        address
    }

    /// The visit is over: everything goes on its way, and what is not acknowledged goes once more next time.
    pub(super) fn leave(&self, session: &Session, seconds: u64) {
        self.timer.take();
        self.put(session, &Tale::Terminated(seconds));
        if self.over.replace(true) {
            return;
        }
        let parcels = self.queue.borrow_mut().all();
        self.save();
        for parcel in &parcels {
            let _ = send(&match parcel {
                Parcel::One(statement) => self.one(statement, true),
                Parcel::New(statements) => Ask {
                    method: "POST",
                    address: format!("{}statements", self.endpoint),
                    auth: Some(&self.auth),
                    body: serde_json::to_string(statements).ok(),
                    keepalive: true,
                },
            });
        }
    }

    /// Leaves, and waits until the store has everything, or time is up.
    pub(super) async fn leave_and_wait(self: &Rc<Self>, session: &Session, seconds: u64) {
        self.put(session, &Tale::Terminated(seconds));
        self.wake();
        let mut waited = 0;
        while waited < LAST && !self.queue.borrow().is_empty() && !self.over.get() {
            TimeoutFuture::new(LOOK).await;
            waited += LOOK;
        }
    }

    fn save(&self) {
        store::keep(&self.kept.0, &self.queue.borrow().write());
    }
}

fn reason(answer: Option<Answer>) -> String {
    answer.map(|answer| answer.status.to_string()).unwrap_or_default()
}

/// A text as it stands in an address.
pub(super) fn escaped(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}

/// Reads what a store answers to a question; an empty text where it has nothing or does not answer.
pub(super) async fn look_up(lrs: &Lrs, address: String) -> String {
    let ask =
        ask(Ask { method: "GET", address, auth: Some(&lrs.auth), body: None, keepalive: false });
    ask.await.filter(|answer| answer.status == 200).map(|answer| answer.text).unwrap_or_default()
}

/// The member of a JSON text that is a text.
pub(super) fn member(text: &str, name: &str) -> Option<String> {
    let value = js_sys::JSON::parse(text).ok().filter(JsValue::is_object)?;
    js_sys::Reflect::get(&value, &name.into()).ok()?.as_string()
}
