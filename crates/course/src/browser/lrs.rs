//! A learning record store (LRS): statements are sent one after the other, and again after any doubt.

use super::http::{Answer, Request, answer, fetch, send};
use super::page::Page;
use super::storage;
use crate::messages::MessageId;
use crate::queue::{Batch, DeliveryOutcome, Queue};
use crate::statement::{Event, Statement, StatementBuilder, Timestamped, uuid};
use crate::{Session, SessionEvent, cmi5};
use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A store, and the statements that it has not acknowledged.
pub(super) struct Lrs {
    /// The store's address; it ends in a slash.
    pub(super) endpoint: String,
    /// The value of `Authorization`.
    pub(super) auth: String,
    pub(super) builder: StatementBuilder,
    pub(super) page: Rc<Page>,
    pub(super) storage_keys: StorageKeys,
    pub(super) queue: RefCell<Queue>,
    sending: Cell<bool>,
    /// Whether the learner was told that the connection is lost.
    lost: Cell<bool>,
    /// Whether the store accepts nothing more in this session.
    over: Cell<bool>,
    retry_timer: RefCell<Option<Timeout>>,
    /// The suspend data that were saved last, so that none are saved twice.
    saved: RefCell<String>,
}

/// The names under which this browser keeps the queue, and the suspend data for stores that have no state documents.
pub(super) struct StorageKeys {
    pub(super) queue: String,
    pub(super) suspend_data: String,
}

/// How long leaving waits for the last answers, and how often it looks for them, in milliseconds.
const MAX_WAIT: u32 = 3_000;
const POLL_INTERVAL: u32 = 50;
/// The characters that suspend data may take in a store, and the bytes of all statements that are sent when the page is
/// left: browsers drop what is more than 64 KiB then.
const MAX_SUSPEND_DATA: usize = 8_000;
const MAX_LAST_BYTES: usize = 40_000;

impl Lrs {
    /// The store of a launch.
    pub(super) fn new(
        endpoint: String,
        auth: String,
        builder: StatementBuilder,
        page: &Rc<Page>,
    ) -> Lrs {
        // By learner and enrolment, so that nobody gets another learner's on a shared computer.
        let owner = format!("{} {:?} {}", builder.activity, builder.registration, builder.actor);
        Lrs {
            endpoint,
            auth,
            builder,
            page: Rc::clone(page),
            storage_keys: StorageKeys {
                queue: format!("crosstalk-queue {owner}"),
                suspend_data: format!("crosstalk-place {owner}"),
            },
            queue: RefCell::default(),
            sending: Cell::new(false),
            lost: Cell::new(false),
            over: Cell::new(false),
            retry_timer: RefCell::default(),
            saved: RefCell::default(),
        }
    }

    /// The page to which the learner goes afterwards; only cmi5 has one.
    pub(super) fn return_url(&self) -> Option<String> {
        self.builder.launch_data.as_ref()?.return_url.clone()
    }

    /// Reports what is new in the session.
    pub(super) fn report(self: &Rc<Self>, session: &Session, event: &SessionEvent) {
        let event = match event {
            SessionEvent::ItemOpened { item, .. } => Event::Experienced(item.clone()),
            // Where the theme completes the course, that is reported instead.
            SessionEvent::ThemeCompleted(_) if session.completed() => return,
            SessionEvent::ThemeCompleted(_) => Event::Progressed(session.measure() / 100),
            SessionEvent::CourseCompleted => Event::Completed(self.page.stopwatch.seconds()),
            SessionEvent::QuestionAnswered(answer) => Event::Answered(answer.clone()),
            SessionEvent::QuizScored(score) => Event::Scored(score.clone()),
        };
        self.enqueue(session, &event);
        self.start_sending();
    }

    /// Appends the statement of an event to the queue.
    pub(super) fn enqueue(&self, session: &Session, event: &Event) {
        let mut bytes = [0; 16];
        let crypto = web_sys::window().and_then(|window| window.crypto().ok());
        let Some(Ok(_)) = crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes))
        else {
            return;
        };
        let timestamp = String::from(js_sys::Date::new_0().to_iso_string());
        let stamp = Timestamped { id: uuid(bytes), timestamp };
        if let Some(statement) = self.builder.build(&session.course, event, stamp) {
            self.queue.borrow_mut().push(statement);
            self.store_queue();
        }
    }

    /// Tries again now, because the connection may be back.
    pub(super) fn retry_now(self: &Rc<Self>) {
        self.retry_timer.take();
        self.start_sending();
    }

    /// Sends the queue, one statement after the other, until all are acknowledged or something fails. Does nothing where
    /// that is under way already.
    pub(super) fn start_sending(self: &Rc<Self>) {
        let waits = self.retry_timer.borrow().is_some();
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
            let Some(statement) = self.queue.borrow_mut().next_to_send() else { return };
            self.store_queue();
            let answer = fetch(self.put_request(&statement, false)).await;
            let outcome = match &answer {
                Some(Answer { status, text }) => {
                    self.queue.borrow_mut().on_response(&statement.id, *status, text)
                }
                None => self.queue.borrow_mut().on_no_response(),
            };
            self.store_queue();
            match outcome {
                DeliveryOutcome::Delivered => {
                    if self.queue.borrow().is_empty() && self.lost.replace(false) {
                        self.page.show_message(MessageId::Back, "");
                    }
                }
                DeliveryOutcome::Rejected => {
                    self.page.show_message(MessageId::Refused, &status_of(answer))
                }
                DeliveryOutcome::SessionOver => {
                    self.over.set(true);
                    return self.page.show_message(MessageId::Expired, "");
                }
                DeliveryOutcome::Deferred => {}
                DeliveryOutcome::Retry(delay) => return self.wait(delay, MessageId::Lost),
                DeliveryOutcome::NoReceipt(delay) => {
                    return self.wait(delay, MessageId::NoReceipt);
                }
            }
        }
    }

    /// Tries again after that many milliseconds, and says why.
    fn wait(self: &Rc<Self>, delay: u32, message: MessageId) {
        self.lost.set(true);
        self.page.show_message(message, "");
        let lrs = Rc::clone(self);
        let timer = Timeout::new(delay, move || lrs.retry_now());
        *self.retry_timer.borrow_mut() = Some(timer);
    }

    /// The request that puts one statement under its id.
    fn put_request(&self, statement: &Statement, keepalive: bool) -> Request<'_> {
        Request {
            method: "PUT",
            url: format!("{}statements?statementId={}", self.endpoint, statement.id),
            auth: Some(&self.auth),
            body: serde_json::to_string(statement).ok(),
            keepalive,
        }
    }

    /// Saves the suspend data in the store, and in this browser, because not every store has state documents. A session
    /// that does not count leaves none.
    pub(super) fn save(self: &Rc<Self>, session: &Session, last: bool) {
        let suspend_data = session.suspend_data(MAX_SUSPEND_DATA);
        if !session.counts || *self.saved.borrow() == suspend_data {
            return;
        }
        storage::set(&self.storage_keys.suspend_data, &suspend_data);
        let body = serde_json::json!({ "place": suspend_data }).to_string();
        self.saved.replace(suspend_data);
        let sent = send(&Request {
            method: "PUT",
            url: self.state_url(cmi5::SUSPEND_DATA),
            auth: Some(&self.auth),
            body: Some(body),
            keepalive: last,
        });
        let lrs = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let answer = match sent {
                Some(promise) => answer(promise).await,
                None => None,
            };
            // Anything else is no receipt: then the next save sends them again.
            if answer.is_none_or(|answer| answer.status != 204) {
                lrs.saved.take();
            }
        });
    }

    /// The address of the state document of that id, for this learner and activity.
    pub(super) fn state_url(&self, name: &str) -> String {
        let mut url =
            format!("{}activities/state?stateId={}", self.endpoint, percent_encoded(name));
        url.push_str(&format!("&activityId={}", percent_encoded(&self.builder.activity)));
        url.push_str(&format!("&agent={}", percent_encoded(&self.builder.actor.to_string())));
        if let Some(registration) = &self.builder.registration {
            url.push_str(&format!("&registration={}", percent_encoded(registration)));
        }
        url
    }

    /// Ends the session: everything is sent at once, and what is not acknowledged is sent again in the next session.
    pub(super) fn end(&self, session: &Session, seconds: u64) {
        self.retry_timer.take();
        self.enqueue(session, &Event::Terminated(seconds));
        if self.over.replace(true) {
            return;
        }
        let batches = self.queue.borrow_mut().last_batches(MAX_LAST_BYTES);
        self.store_queue();
        for batch in &batches {
            let _ = send(&match batch {
                Batch::Put(statement) => self.put_request(statement, true),
                Batch::Post(statements) => Request {
                    method: "POST",
                    url: format!("{}statements", self.endpoint),
                    auth: Some(&self.auth),
                    body: serde_json::to_string(statements).ok(),
                    keepalive: true,
                },
            });
        }
    }

    /// Ends the session, and waits until the store has acknowledged everything, or time is up.
    pub(super) async fn end_and_wait(self: &Rc<Self>, session: &Session, seconds: u64) {
        self.enqueue(session, &Event::Terminated(seconds));
        self.retry_now();
        let mut waited = 0;
        while waited < MAX_WAIT && !self.queue.borrow().is_empty() && !self.over.get() {
            TimeoutFuture::new(POLL_INTERVAL).await;
            waited += POLL_INTERVAL;
        }
    }

    fn store_queue(&self) {
        storage::set(&self.storage_keys.queue, &self.queue.borrow().write());
    }
}

/// The status of an answer, as `{what}` of a message; empty where no answer came.
fn status_of(answer: Option<Answer>) -> String {
    answer.map(|answer| answer.status.to_string()).unwrap_or_default()
}

/// A text as it may stand in a query.
pub(super) fn percent_encoded(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}

/// Gets a document from a store; an empty text where it has none or does not answer.
pub(super) async fn get_document(lrs: &Lrs, url: String) -> String {
    let answer =
        fetch(Request { method: "GET", url, auth: Some(&lrs.auth), body: None, keepalive: false });
    answer.await.filter(|answer| answer.status == 200).map(|answer| answer.text).unwrap_or_default()
}

/// The value of a member of a JSON object, where it is a string.
pub(super) fn string_member(text: &str, name: &str) -> Option<String> {
    let value = js_sys::JSON::parse(text).ok().filter(JsValue::is_object)?;
    js_sys::Reflect::get(&value, &name.into()).ok()?.as_string()
}
