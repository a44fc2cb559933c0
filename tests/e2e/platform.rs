//! A learning platform of the tests, under `/platform/`. Statements are passed on to a real learning record store (LRS)
//! under this origin, because that store sends no CORS headers. Documents (launch data, places, the learner's wishes) and
//! cmi5's token come from here: a stand-in, because that store has no such resources.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, RawQuery, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{any, get, post};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

/// The store behind a platform.
#[derive(Clone, Debug)]
pub struct Lrs {
    /// Its port on this machine.
    pub port: u16,
    /// The value of `Authorization` without `Basic `, which is cmi5's token too.
    pub key: String,
}

/// What the platform keeps while its server runs.
struct Platform {
    lrs: Lrs,
    client: reqwest::Client,
    /// Documents by their address and their query.
    documents: Mutex<BTreeMap<(String, Parameters), Bytes>>,
    /// Whether everybody is signed out: then a page to sign in is answered, itself or by way of another address.
    signed_out: Mutex<SignedOut>,
    /// Queries of fetch addresses that have given their token.
    spent: Mutex<BTreeSet<String>>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum SignedOut {
    #[default]
    No,
    Page,
    Redirect,
}

type Parameters = BTreeMap<String, String>;
type Shared = State<Arc<Platform>>;

/// What the platform answers.
pub fn routes(lrs: Lrs) -> Router {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let platform = Arc::new(Platform {
        lrs,
        client,
        documents: Mutex::default(),
        signed_out: Mutex::default(),
        spent: Mutex::default(),
    });
    let xapi = Router::new()
        .route("/activities/state", get(document).put(keep))
        .route("/agents/profile", get(document).put(keep))
        .route("/{*resource}", any(pass_on))
        .layer(from_fn_with_state(Arc::clone(&platform), only_with_key))
        .layer(from_fn_with_state(Arc::clone(&platform), only_signed_in));
    Router::new()
        .route("/platform/fetch", post(token))
        .route("/platform/sign/{how}", post(sign))
        .route("/platform/sign-in", get(sign_in))
        .nest("/platform/xapi", xapi)
        .with_state(platform)
}

async fn only_with_key(State(platform): Shared, request: Request, next: Next) -> Response {
    let wanted = format!("Basic {}", platform.lrs.key);
    match request.headers().get(AUTHORIZATION) {
        Some(given) if given.as_bytes() == wanted.as_bytes() => next.run(request).await,
        _ => StatusCode::UNAUTHORIZED.into_response(),
    }
}

/// Signs out, with `out` or `redirect`, or in again.
async fn sign(State(platform): Shared, Path(how): Path<String>) -> StatusCode {
    *platform.signed_out.lock().unwrap() = match how.as_str() {
        "out" => SignedOut::Page,
        "redirect" => SignedOut::Redirect,
        _ => SignedOut::No,
    };
    StatusCode::NO_CONTENT
}

async fn sign_in() -> Html<&'static str> {
    Html("<!doctype html><title>Sign in</title><form><input name=\"name\"></form>")
}

async fn only_signed_in(State(platform): Shared, request: Request, next: Next) -> Response {
    let signed_out = *platform.signed_out.lock().unwrap();
    match signed_out {
        SignedOut::No => next.run(request).await,
        SignedOut::Page => sign_in().await.into_response(),
        SignedOut::Redirect => Redirect::to("/platform/sign-in").into_response(),
    }
}

/// cmi5's token, once for each address.
async fn token(State(platform): Shared, RawQuery(query): RawQuery) -> Response {
    let first = platform.spent.lock().unwrap().insert(query.unwrap_or_default());
    let answer = if first {
        json!({ "auth-token": platform.lrs.key })
    } else {
        json!({ "error-code": "1", "error-text": "The token was given already." })
    };
    as_json(answer.to_string())
}

async fn document(State(platform): Shared, uri: Uri, Query(query): Query<Parameters>) -> Response {
    let documents = platform.documents.lock().unwrap();
    match documents.get(&(uri.path().to_owned(), query)) {
        Some(document) => as_json(document.clone()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn keep(
    State(platform): Shared,
    uri: Uri,
    Query(query): Query<Parameters>,
    body: Bytes,
) -> StatusCode {
    platform.documents.lock().unwrap().insert((uri.path().to_owned(), query), body);
    StatusCode::NO_CONTENT
}

/// Passes a request on to the store, and its answer back.
async fn pass_on(
    State(platform): Shared,
    Path(resource): Path<String>,
    method: Method,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Response {
    let Lrs { port, key } = &platform.lrs;
    let query = query.unwrap_or_default();
    let answer = platform
        .client
        .request(method, format!("http://127.0.0.1:{port}/xAPI/{resource}?{query}"))
        .header(AUTHORIZATION, format!("Basic {key}"))
        .header("X-Experience-API-Version", "1.0.3")
        .header(CONTENT_TYPE, "application/json")
        .body(body)
        .send()
        .await;
    let Ok(answer) = answer else { return StatusCode::BAD_GATEWAY.into_response() };
    let status = answer.status();
    match answer.bytes().await {
        Ok(bytes) => (status, as_json(bytes)).into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

fn as_json(body: impl IntoResponse) -> Response {
    ([(CONTENT_TYPE, "application/json")], body).into_response()
}
