//! One request, as far as a static server needs it.

use std::io::{self, BufRead, Read};

/// Longest head that is read.
const LONGEST_HEAD: u64 = 32_768;
/// Largest body that is kept.
const LARGEST_BODY: u64 = 1_000_000;

/// What a browser asked for.
pub(crate) struct Request {
    pub(crate) method: String,
    /// Without the query, percent signs resolved, always beginning with `/`.
    pub(crate) path: String,
    /// What follows `?`, as it came.
    pub(crate) query: String,
    /// What it accepts: the value of `Accept-Encoding`.
    pub(crate) encodings: String,
    /// The value of `Authorization`.
    pub(crate) authorization: String,
    /// What came with it; only a test's platform reads it.
    pub(crate) body: Vec<u8>,
    /// Whether the connection ends after this answer.
    pub(crate) last: bool,
}

/// Reads the next request; nothing when the other side has closed.
pub(crate) fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut head = reader.by_ref().take(LONGEST_HEAD);
    let mut line = String::new();
    if head.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let method = words.next().unwrap_or_default().to_owned();
    let target = words.next().unwrap_or("/");
    let path = resolve(target.split(['?', '#']).next().unwrap_or("/"));
    let query = target.split('#').next().and_then(|target| target.split_once('?'));
    let mut request = Request {
        method,
        path,
        query: query.map_or("", |(_, query)| query).to_owned(),
        encodings: String::new(),
        authorization: String::new(),
        body: Vec::new(),
        last: line.contains("HTTP/1.0"),
    };
    let mut body = 0;
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.encodings = value.to_owned(),
            "authorization" => request.authorization = value.to_owned(),
            "connection" => request.last |= value.eq_ignore_ascii_case("close"),
            "content-length" => body = value.parse().unwrap_or(0),
            _ => {}
        }
    }
    reader.by_ref().take(body.min(LARGEST_BODY)).read_to_end(&mut request.body)?;
    // What is too large is dropped, but what follows it is the next request.
    io::copy(&mut reader.by_ref().take(body.saturating_sub(LARGEST_BODY)), &mut io::sink())?;
    Ok(Some(request))
}

/// The path with `%20` and the like resolved; what is not UTF-8 then leads nowhere.
fn resolve(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match code.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    let path = String::from_utf8_lossy(&bytes).into_owned();
    if path.starts_with('/') { path } else { format!("/{path}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_matters_of_a_request() {
        let text = "GET /a%20b/?q=%2f HTTP/1.1\r\nAccept-Encoding: gzip, br\r\nContent-Length: 2\r\n\r\nxyGET / HTTP/1.0\r\n\r\n";
        let mut reader = text.as_bytes();
        let first = read(&mut reader).unwrap().unwrap();
        assert_eq!(
            (first.path.as_str(), first.encodings.as_str(), first.last),
            ("/a b/", "gzip, br", false)
        );
        assert!(read(&mut reader).unwrap().unwrap().last, "HTTP/1.0 closes");
        assert!(read(&mut reader).unwrap().is_none());
    }

    #[test]
    fn half_a_percent_code_stays_as_it_is() {
        assert_eq!(resolve("/100%/%zz%4"), "/100%/%zz%4");
    }
}
