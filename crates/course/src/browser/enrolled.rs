//! A launch that names a store of learning records: by cmi5, or with endpoint and authorization in the address.

use super::lrs::{Lrs, escaped, look_up, member};
use super::net::{Ask, ask};
use super::page::Page;
use super::settings::{Problem, apply};
use super::store;
use crate::launch::{self, Address};
use crate::queue::Queue;
use crate::statement::{Tale, Teller, course_id};
use crate::words::Sentence;
use crate::{Session, cmi5};
use std::rc::Rc;

/// A launch by cmi5: the token is fetched, then the launch data, then the learner's wishes, and only then is anything
/// told.
pub(super) async fn cmi5(
    page: &Rc<Page>,
    session: &mut Session,
    address: Address,
    fetch: &str,
) -> Result<Rc<Lrs>, Problem> {
    let launch = |what: &str| (Sentence::Launch, what.to_owned());
    let answer = ask(Ask {
        method: "POST",
        address: fetch.to_owned(),
        auth: None,
        body: None,
        keepalive: false,
    });
    let answer = answer.await.ok_or(launch("fetch"))?;
    // A page that was loaded anew finds its token spent.
    let auth = cmi5::token(&answer.text).map_err(|_| (Sentence::Expired, String::new()))?;
    let mut lrs = open(page, session, address, auth);
    let data = look_up(&lrs, lrs.state(cmi5::LAUNCH_DATA)).await;
    let profile = cmi5::profile(&data).ok_or(launch(cmi5::LAUNCH_DATA))?;
    // Read because cmi5 asks for it: the course speaks one language and makes no sound, so nothing follows from it.
    let learner = format!(
        "{}agents/profile?profileId={}&agent={}",
        lrs.endpoint,
        cmi5::PREFERENCES,
        escaped(&lrs.teller.actor.to_string())
    );
    look_up(&lrs, learner).await;
    apply(&mut session.course.rule, &launch::pairs(&profile.parameters), page);
    session.counts = profile.counts;
    lrs.teller.profile = Some(profile);
    Ok(begin(lrs, session).await)
}

/// A launch with endpoint and authorization in the address.
pub(super) async fn xapi(
    page: &Rc<Page>,
    session: &mut Session,
    address: Address,
    auth: String,
) -> Rc<Lrs> {
    // Some launches give the bare key.
    let auth = if auth.contains(' ') { auth } else { format!("Basic {auth}") };
    begin(open(page, session, address, auth), session).await
}

fn open(page: &Rc<Page>, session: &Session, address: Address, auth: String) -> Lrs {
    let Address { endpoint, actor, registration, activity } = address;
    let activity = activity.unwrap_or_else(|| course_id(&session.course));
    let teller = Teller { actor, registration, activity, profile: None };
    Lrs::new(endpoint, auth, teller, page)
}

/// Takes up an earlier visit, and tells that this one has begun.
async fn begin(lrs: Lrs, session: &mut Session) -> Rc<Lrs> {
    let (queue, place) = &lrs.kept;
    lrs.queue.replace(Queue::read(&store::read(queue).unwrap_or_default()));
    let here = store::read(place).unwrap_or_default();
    session.resume(&here);
    let there = look_up(&lrs, lrs.state(cmi5::PLACE)).await;
    session.resume(&member(&there, "place").unwrap_or_default());
    lrs.put(session, &Tale::Initialized);
    let lrs = Rc::new(lrs);
    lrs.pump();
    lrs
}
