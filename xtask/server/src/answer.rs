//! The answer to a request, with what a test asked to go wrong.

use crate::files::{self, Found};
use crate::headers;
use crate::platform;
use crate::request::Request;
use crate::{Options, Shared, lock};
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::Ordering;

/// What goes wrong with a file, on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is not there: 404.
    Missing,
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

/// What goes back to the browser.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: String,
    body: Vec<u8>,
    bodiless: bool,
    /// Whether the connection breaks instead.
    pub(crate) cut: bool,
}

/// The answer to one request; waits as long as the file is held.
pub(crate) fn to(request: &Request, shared: &Shared) -> Answer {
    let bodiless = request.method == "HEAD";
    if request.path.starts_with(platform::PREFIX) {
        return of_platform(request, shared);
    }
    if !bodiless && request.method != "GET" {
        return Answer::new(405, shared, None, false);
    }
    let fault = wait_for_fault(&request.path, shared);
    let whole = !matches!(fault, Some(Fault::Truncated | Fault::Tampered));
    let encodings = if !whole { "" } else { &request.encodings };
    let mut found = if fault == Some(Fault::Missing) {
        None
    } else {
        look_up(&request.path, encodings, shared)
    };
    match (fault, &mut found) {
        (Some(Fault::WrongType), Some(found)) => found.kind = "text/plain",
        (Some(Fault::Truncated), Some(found)) => found.bytes.truncate(found.bytes.len() / 2),
        (Some(Fault::Tampered), Some(found)) => tamper(&mut found.bytes),
        _ => {}
    }
    let status = if found.is_some() { 200 } else { 404 };
    Answer::new(status, shared, found, bodiless)
}

/// Changes one byte, to a space or away from it, so that a text stays a text.
fn tamper(bytes: &mut [u8]) {
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte = if *byte == b' ' { b'!' } else { b' ' };
    }
}

/// The answer of the tests' platform.
fn of_platform(request: &Request, shared: &Shared) -> Answer {
    let fault = wait_for_fault(&request.path, shared);
    let reply = match fault {
        Some(Fault::Cut) => None,
        _ => platform::answer(request, shared),
    };
    let (status, kind, bytes) = reply.unwrap_or((404, "text/plain", Vec::new()));
    let found = Found { bytes, kind, encoding: None, keep: headers::ASK };
    let cut = matches!(fault, Some(Fault::Cut | Fault::CutAfter));
    Answer { cut, ..Answer::new(status, shared, Some(found), false) }
}

/// The fault that the path meets now. While it is held, this waits.
fn wait_for_fault(path: &str, shared: &Shared) -> Option<Fault> {
    let meets = |faults: &[(String, Fault)]| {
        faults
            .iter()
            .rev()
            .find(|(suffix, _)| path.ends_with(suffix.as_str()))
            .map(|(_, fault)| *fault)
    };
    let mut faults = lock(&shared.faults);
    loop {
        match meets(&faults) {
            Some(Fault::Held) if !shared.stopped.load(Ordering::SeqCst) => {
                faults =
                    shared.released.wait(faults).unwrap_or_else(|poisoned| poisoned.into_inner());
            }
            fault => return fault,
        }
    }
}

/// The file in the mounted folder that the path begins with, else in the site.
fn look_up(path: &str, encodings: &str, shared: &Shared) -> Option<Found> {
    let mounted = shared.options.mounts.iter().find_map(|(prefix, root)| {
        let rest = path.strip_prefix(prefix.as_str())?;
        Some((root.as_path(), rest))
    });
    let site = lock(&shared.root).clone();
    let (root, path): (&Path, &str) = mounted.unwrap_or((&site, path));
    files::find(root, path, encodings)
}

impl Answer {
    fn new(status: u16, shared: &Shared, found: Option<Found>, bodiless: bool) -> Self {
        let mut headers = String::new();
        let mut header = |name: &str, value: &str| {
            headers.push_str(name);
            headers.push_str(": ");
            headers.push_str(value);
            headers.push_str("\r\n");
        };
        header("Vary", "Accept-Encoding");
        let Options { policy, shared: readable, .. } = &shared.options;
        for (name, value) in headers::EVERYWHERE {
            match name {
                headers::READABLE if !readable => {}
                headers::POLICY => policy.iter().for_each(|policy| header(name, policy)),
                _ => header(name, value),
            }
        }
        let body = match found {
            Some(found) => {
                header("Content-Type", found.kind);
                header(headers::KEEP, found.keep);
                if let Some(encoding) = found.encoding {
                    header("Content-Encoding", encoding);
                }
                found.bytes
            }
            None => {
                header("Content-Type", "text/plain; charset=utf-8");
                header(headers::KEEP, "no-store");
                reason(status).as_bytes().to_vec()
            }
        };
        Self { status, headers, body, bodiless, cut: false }
    }

    /// Sends the answer.
    pub(crate) fn write(&self, mut to: impl Write) -> io::Result<()> {
        let (status, headers, length) = (self.status, &self.headers, self.body.len());
        let head = format!(
            "HTTP/1.1 {status} {}\r\n{headers}Content-Length: {length}\r\n\r\n",
            reason(status)
        );
        to.write_all(head.as_bytes())?;
        if !self.bodiless {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

/// The words of a status.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        404 => "Not Found",
        _ => "Method Not Allowed",
    }
}
