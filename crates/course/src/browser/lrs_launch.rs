//! A launch that names a learning record store: by cmi5, or with endpoint and authorization in the address.

use super::http::{Request, fetch};
use super::lrs::{Lrs, get_document, percent_encoded, string_member};
use super::page::Page;
use super::settings::{LaunchError, apply};
use super::storage;
use crate::launch::{self, LrsAddress};
use crate::messages::MessageId;
use crate::queue::Queue;
use crate::statement::{Event, StatementBuilder, course_activity_id};
use crate::{Session, cmi5};
use std::rc::Rc;

/// A launch by cmi5. The token is fetched, then the launch data, then the learner's preferences; only then may a
/// statement be sent.
///
/// # Errors
/// Where the token was given already, or the platform's answers lack something.
pub(super) async fn cmi5(
    page: &Rc<Page>,
    session: &mut Session,
    address: LrsAddress,
    fetch_url: &str,
) -> Result<Rc<Lrs>, LaunchError> {
    let error = |what: &str| (MessageId::Launch, what.to_owned());
    let answer = fetch(Request {
        method: "POST",
        url: fetch_url.to_owned(),
        auth: None,
        body: None,
        keepalive: false,
    });
    let answer = answer.await.ok_or(error("fetch"))?;
    // A page that was reloaded finds that its token was given already.
    let auth = cmi5::token(&answer.text).map_err(|_| (MessageId::Expired, String::new()))?;
    let mut lrs = open(page, session, address, auth);
    let document = get_document(&lrs, lrs.state_url(cmi5::LAUNCH_DATA)).await;
    let launch_data = cmi5::launch_data(&document).ok_or(error(cmi5::LAUNCH_DATA))?;
    // Read because cmi5 requires it. The course has one language and no sound, so nothing follows from it.
    let preferences = format!(
        "{}agents/profile?profileId={}&agent={}",
        lrs.endpoint,
        cmi5::PREFERENCES,
        percent_encoded(&lrs.builder.actor.to_string())
    );
    get_document(&lrs, preferences).await;
    apply(&mut session.course.rule, &launch::parse_pairs(&launch_data.parameters), page);
    session.counts = launch_data.counts;
    lrs.builder.launch_data = Some(launch_data);
    Ok(begin(lrs, session).await)
}

/// A launch with endpoint and authorization in the address.
pub(super) async fn xapi(
    page: &Rc<Page>,
    session: &mut Session,
    address: LrsAddress,
    auth: String,
) -> Rc<Lrs> {
    // Some launches give the credentials without their scheme.
    let auth = if auth.contains(' ') { auth } else { format!("Basic {auth}") };
    begin(open(page, session, address, auth), session).await
}

fn open(page: &Rc<Page>, session: &Session, address: LrsAddress, auth: String) -> Lrs {
    let LrsAddress { endpoint, actor, registration, activity } = address;
    let activity = activity.unwrap_or_else(|| course_activity_id(&session.course));
    let builder = StatementBuilder { actor, registration, activity, launch_data: None };
    Lrs::new(endpoint, auth, builder, page)
}

/// Resumes an earlier session, and reports that this one has begun.
async fn begin(lrs: Lrs, session: &mut Session) -> Rc<Lrs> {
    let keys = &lrs.storage_keys;
    lrs.queue.replace(Queue::read(&storage::get(&keys.queue).unwrap_or_default()));
    let stored_here = storage::get(&keys.suspend_data).unwrap_or_default();
    session.resume(&stored_here);
    let stored_there = get_document(&lrs, lrs.state_url(cmi5::SUSPEND_DATA)).await;
    session.resume(&string_member(&stored_there, "place").unwrap_or_default());
    lrs.enqueue(session, &Event::Initialized);
    let lrs = Rc::new(lrs);
    lrs.start_sending();
    lrs
}
