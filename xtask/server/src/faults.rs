//! A layer around everything that is answered: it notes what was asked, and lets go wrong what a test wants to.

use crate::lock;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, RANGE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;

/// What goes wrong with a file, on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is not there: 404.
    Missing,
    /// This status in its place, without words.
    Status(u16),
    /// A page that asks for a name in its place, as a network does that wants readers to sign in; a success, it says.
    SignIn,
    /// The file comes as `text/plain`.
    WrongType,
    /// The file ends in the middle, as if an upload had been cut off.
    Truncated,
    /// The file comes whole, but for one byte in its middle.
    Tampered,
    /// The answer waits until [`crate::Server::heal`].
    Held,
    /// The connection breaks before anything is done.
    Cut,
    /// What was asked is done, and the connection breaks before the answer.
    CutAfter,
}

/// The page of [`Fault::SignIn`].
const SIGN_IN: &str = "<!doctype html><title>Welcome</title><h1>Sign in to use this network</h1><form><input name=user><button>Go on</button></form>";

/// One request that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// `GET`, `HEAD` …
    pub method: String,
    /// The address without its query, percent signs resolved.
    pub path: String,
    /// The status that was answered; 404 where the connection broke before anything was done.
    pub status: u16,
}

/// Marks an answer in whose place the connection breaks.
#[derive(Clone)]
pub(crate) struct Broken;

/// The faults that are switched on, with the end of the paths that meet them, and the requests so far.
#[derive(Default)]
pub(crate) struct Faults {
    list: Mutex<Vec<(String, Fault)>>,
    healed: watch::Sender<()>,
    seen: Mutex<Vec<Seen>>,
}

impl Faults {
    pub(crate) fn add(&self, suffix: &str, fault: Fault) {
        lock(&self.list).push((suffix.to_owned(), fault));
    }

    pub(crate) fn heal(&self) {
        lock(&self.list).clear();
        self.healed.send_replace(());
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        lock(&self.seen).clone()
    }

    pub(crate) fn forget(&self) {
        lock(&self.seen).clear();
    }

    /// The fault that the path meets, once it is not held any more; the newest counts.
    async fn met_by(&self, path: &str) -> Option<Fault> {
        // Before the list is read, so that no healing in between is missed.
        let mut healed = self.healed.subscribe();
        loop {
            let met = lock(&self.list)
                .iter()
                .rev()
                .find(|(suffix, _)| path.ends_with(suffix.as_str()))
                .map(|(_, fault)| *fault);
            if met != Some(Fault::Held) || healed.changed().await.is_err() {
                return met;
            }
        }
    }
}

/// The router with the layer around it.
pub(crate) fn around(faults: &Arc<Faults>, router: Router) -> Router {
    router.layer(from_fn_with_state(Arc::clone(faults), layer))
}

async fn layer(State(faults): State<Arc<Faults>>, request: Request, next: Next) -> Response {
    let method = request.method().to_string();
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy().into_owned();
    let response = match faults.met_by(&path).await {
        Some(fault) => with_fault(fault, request, next).await,
        None => next.run(request).await,
    };
    lock(&faults.seen).push(Seen { method, path, status: response.status().as_u16() });
    response
}

async fn with_fault(fault: Fault, mut request: Request, next: Next) -> Response {
    match fault {
        Fault::Missing => StatusCode::NOT_FOUND.into_response(),
        Fault::Status(status) => {
            StatusCode::from_u16(status).unwrap_or(StatusCode::NOT_FOUND).into_response()
        }
        Fault::SignIn => Html(SIGN_IN).into_response(),
        Fault::Cut => {
            // What was sent is read first: a connection that is closed with something unread looks like another fault.
            let _ = to_bytes(request.into_body(), usize::MAX).await;
            broken(StatusCode::NOT_FOUND.into_response())
        }
        Fault::CutAfter => broken(next.run(request).await),
        Fault::WrongType => {
            let mut response = next.run(request).await;
            let plain = HeaderValue::from_static("text/plain");
            response.headers_mut().insert(CONTENT_TYPE, plain);
            response
        }
        Fault::Truncated | Fault::Tampered => {
            // The file itself, not a compressed form: what arrives has to unpack.
            for name in [ACCEPT_ENCODING, RANGE] {
                request.headers_mut().remove(name);
            }
            let change = if fault == Fault::Truncated { truncate } else { tamper };
            changed(next.run(request).await, change).await
        }
        Fault::Held => next.run(request).await,
    }
}

fn broken(mut response: Response) -> Response {
    response.extensions_mut().insert(Broken);
    response
}

/// The answer with its body changed, and its length as it is then.
async fn changed(response: Response, change: fn(Vec<u8>) -> Vec<u8>) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return broken(StatusCode::INTERNAL_SERVER_ERROR.into_response());
    };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(change(bytes.to_vec())))
}

fn truncate(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() / 2);
    bytes
}

/// Changes one byte, to a space or away from it, so that a text stays a text.
fn tamper(mut bytes: Vec<u8>) -> Vec<u8> {
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte = if *byte == b' ' { b'!' } else { b' ' };
    }
    bytes
}
