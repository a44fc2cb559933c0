//! A learning platform for tests, under `/platform/`. Statements are passed on to a real store of learning records under
//! this origin, because that store sends no CORS headers. Documents (launch data, places, the learner's wishes) and cmi5's
//! token come from here: a stand-in, because that store has no such resources.

use crate::request::Request;
use crate::{Shared, lock};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// What the addresses of the platform begin with.
pub(crate) const PREFIX: &str = "/platform/";
/// The store's own address for what is below `/platform/xapi/`.
const STORE: &str = "/xAPI/";
/// How long the store may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// The store behind a test platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    /// Its port on this machine.
    pub port: u16,
    /// The value of `Authorization` without `Basic `, which is cmi5's token too.
    pub key: String,
}

/// What the platform keeps while the server runs.
#[derive(Default)]
pub(crate) struct Kept {
    /// Documents by their address with its query.
    documents: BTreeMap<String, Vec<u8>>,
    /// Fetch addresses that have given their token.
    spent: Vec<String>,
}

/// Status, content type and body.
pub(crate) type Reply = (u16, &'static str, Vec<u8>);

const JSON: &str = "application/json";

/// The answer to a request below `/platform/`; nothing for any other.
pub(crate) fn answer(request: &Request, shared: &Shared) -> Option<Reply> {
    let store = shared.options.store.as_ref()?;
    let path = request.path.strip_prefix(PREFIX)?;
    let reply = match (request.method.as_str(), path) {
        ("POST", "fetch") => token(&request.query, store, shared),
        (_, "fetch") => (405, JSON, Vec::new()),
        _ if request.authorization != format!("Basic {}", store.key) => (401, JSON, Vec::new()),
        (method, "xapi/activities/state" | "xapi/agents/profile") => {
            document(method, request, shared)
        }
        (_, path) => match path.strip_prefix("xapi/") {
            Some(rest) => passed_on(request, rest, store).unwrap_or((502, JSON, Vec::new())),
            None => (404, JSON, Vec::new()),
        },
    };
    Some(reply)
}

/// cmi5's token, once for each address.
fn token(query: &str, store: &Store, shared: &Shared) -> Reply {
    let mut kept = lock(&shared.platform);
    if kept.spent.iter().any(|spent| spent == query) {
        let spent = r#"{"error-code":"1","error-text":"The token was given already."}"#;
        return (200, JSON, spent.as_bytes().to_vec());
    }
    kept.spent.push(query.to_owned());
    (200, JSON, format!("{{\"auth-token\":\"{}\"}}", store.key).into_bytes())
}

fn document(method: &str, request: &Request, shared: &Shared) -> Reply {
    let mut parts: Vec<&str> = request.query.split('&').collect();
    parts.sort_unstable();
    let name = format!("{}?{}", request.path, parts.join("&"));
    let mut kept = lock(&shared.platform);
    match method {
        "PUT" => {
            kept.documents.insert(name, request.body.clone());
            (204, JSON, Vec::new())
        }
        "GET" => match kept.documents.get(&name) {
            Some(body) => (200, JSON, body.clone()),
            None => (404, JSON, Vec::new()),
        },
        _ => (405, JSON, Vec::new()),
    }
}

/// Passes a request on to the store, and its answer back.
fn passed_on(request: &Request, rest: &str, store: &Store) -> Option<Reply> {
    let mut stream = TcpStream::connect(("127.0.0.1", store.port)).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let Request { method, query, authorization, body, .. } = request;
    let head = format!(
        "{method} {STORE}{rest}?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\
         Authorization: {authorization}\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: {JSON}\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(answer.get(..end)?).into_owned();
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    let body = answer.get(end + 4..)?;
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        let wanted = name.eq_ignore_ascii_case("content-length");
        wanted.then(|| value.trim().parse::<usize>().ok()).flatten()
    });
    Some((status, JSON, body.get(..length.unwrap_or(body.len()))?.to_vec()))
}

#[cfg(test)]
mod tests {
    use crate::{Options, Server, Store};
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn asked(server: &Server, text: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn platform() -> Server {
        let store = Some(Store { port: 9, key: "key".to_owned() });
        Server::start(Options { store, ..Options::site(env!("CARGO_MANIFEST_DIR")) }).unwrap()
    }

    #[test]
    fn a_token_is_given_once() {
        let server = platform();
        let ask = "POST /platform/fetch?k=1 HTTP/1.0\r\n\r\n";
        assert!(asked(&server, ask).ends_with("{\"auth-token\":\"key\"}"));
        assert!(asked(&server, ask).contains("error-code"));
        assert!(asked(&server, "POST /platform/fetch?k=2 HTTP/1.0\r\n\r\n").contains("auth-token"));
    }

    #[test]
    fn a_document_is_kept_for_whoever_has_the_key() {
        let server = platform();
        let put = "PUT /platform/xapi/activities/state?a=1&b=2 HTTP/1.0\r\nAuthorization: Basic key\r\nContent-Length: 2\r\n\r\n{}";
        assert!(asked(&server, put).starts_with("HTTP/1.1 204"));
        let get = |key: &str| {
            asked(
                &server,
                &format!(
                    "GET /platform/xapi/activities/state?b=2&a=1 HTTP/1.0\r\nAuthorization: Basic {key}\r\n\r\n"
                ),
            )
        };
        assert!(get("key").ends_with("\r\n\r\n{}"), "the order of a query is of no matter");
        assert!(get("other").starts_with("HTTP/1.1 401"));
    }

    #[test]
    fn a_store_that_is_not_there_is_a_bad_gateway() {
        let server = platform();
        let ask = "GET /platform/xapi/statements HTTP/1.0\r\nAuthorization: Basic key\r\n\r\n";
        assert!(asked(&server, ask).starts_with("HTTP/1.1 502"));
    }
}
