//! What the server answers, asked over a connection.
#![allow(clippy::unwrap_used, clippy::panic)]

use server::{Fault, Options, Server};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder with a small site, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let own = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(format!("crosstalk-served-{}-{}", own.0, own.1));
        std::fs::create_dir_all(folder.join("site/read")).unwrap();
        for (name, text) in [
            ("secret", "outside"),
            ("site/index.html", "<p>the page"),
            ("site/index.html.br", "as brotli"),
            ("site/index.html.gz", "as gzip"),
            ("site/a b-0123456789ab.js", "go()"),
            ("site/read/index.html", "text"),
        ] {
            std::fs::write(folder.join(name), text).unwrap();
        }
        Self(folder)
    }

    fn serve(&self) -> Server {
        let mounts = vec![("/deep/".to_owned(), self.0.join("site"))];
        Server::start(Options { mounts, ..Options::site(self.0.join("site")) }).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The whole answer to a request with these further lines; empty where the connection breaks.
fn ask(server: &Server, line: &str, further: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    let head = format!("{line} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n{further}\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8(answer).unwrap()
}

#[test]
fn files_come_with_their_type_their_time_and_every_header() {
    let folder = Folder::new();
    let server = folder.serve();
    let page = ask(&server, "GET /", "");
    let script = ask(&server, "GET /a%20b-0123456789ab.js", "");
    for (answer, lines) in [
        (&page, ["content-type: text/html; charset=utf-8", "cache-control: no-cache"]),
        (
            &script,
            ["content-type: text/javascript; charset=utf-8", "cache-control: public, max-age"],
        ),
    ] {
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(lines.iter().all(|line| answer.contains(line)), "{answer}");
        for (name, value) in server::headers::EVERYWHERE {
            let line = format!("{}: {value}\r\n", name.to_lowercase());
            assert_eq!(answer.matches(&line).count(), 1, "{line}: {answer}");
        }
        assert!(!answer.contains("last-modified"), "{answer}");
    }
    assert!(page.ends_with("<p>the page") && script.ends_with("go()"));
    assert!(ask(&server, "GET /read", "").contains("location: /read/\r\n"));
    assert!(ask(&server, "GET /deep/read", "").contains("location: /deep/read/\r\n"));
    assert!(ask(&server, "GET /deep/read/", "").ends_with("\r\n\r\ntext"));
    assert!(ask(&server, "HEAD /", "").ends_with("\r\n\r\n"), "no body");
    assert!(ask(&server, "POST /", "").starts_with("HTTP/1.1 405"));
    let statuses: Vec<(String, u16)> =
        server.seen().into_iter().map(|seen| (seen.path, seen.status)).take(2).collect();
    assert_eq!(statuses, [("/".to_owned(), 200), ("/a b-0123456789ab.js".to_owned(), 200)]);
}

#[test]
fn the_best_accepted_form_is_sent() {
    let folder = Folder::new();
    let server = folder.serve();
    for (accepts, end) in [
        ("gzip, deflate, br", "as brotli"),
        ("gzip", "as gzip"),
        ("br;q=0, gzip", "as gzip"),
        ("identity", "<p>the page"),
        ("broken", "<p>the page"),
    ] {
        let answer = ask(&server, "GET /index.html", &format!("Accept-Encoding: {accepts}\r\n"));
        assert!(answer.ends_with(end), "{accepts}: {answer}");
        assert!(answer.contains("content-type: text/html; charset=utf-8"), "{accepts}: {answer}");
        assert!(answer.contains("vary: accept-encoding"), "{accepts}: {answer}");
    }
}

#[test]
fn a_copy_is_never_called_the_newest_by_its_date() {
    let folder = Folder::new();
    let server = folder.serve();
    let since = "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n";
    assert!(ask(&server, "GET /", since).starts_with("HTTP/1.1 200"));
}

#[test]
fn nothing_leads_out_of_the_folder() {
    let folder = Folder::new();
    let server = folder.serve();
    for path in [
        "/../secret",
        "/%2e%2e/secret",
        "//etc/passwd",
        "/deep/../../secret",
        "/deep//etc/passwd",
        "/%00",
    ] {
        let answer = ask(&server, &format!("GET {path}"), "");
        assert!(
            answer.starts_with("HTTP/1.1 404") || answer.starts_with("HTTP/1.1 400"),
            "{path}: {answer}"
        );
    }
}

#[test]
fn a_policy_and_a_sharing_of_ones_own() {
    let folder = Folder::new();
    let options = Options { policy: None, shared: false, ..Options::site(folder.0.join("site")) };
    let answer = ask(&Server::start(options).unwrap(), "GET /", "");
    assert!(!answer.contains("content-security-policy") && !answer.contains("allow-origin"));
    let policy = Some("default-src\n'none'".to_owned());
    assert!(Server::start(Options { policy, ..Options::site("") }).is_err(), "that is no header");
}

#[test]
fn files_go_wrong_on_demand_until_they_are_healed() {
    let folder = Folder::new();
    let server = folder.serve();
    let br = "Accept-Encoding: br\r\n";
    for (fault, start, end) in [
        (Fault::Missing, "HTTP/1.1 404", ""),
        (Fault::WrongType, "HTTP/1.1 200", "as brotli"),
        (Fault::Truncated, "HTTP/1.1 200", "\r\n\r\n<p>th"),
        (Fault::Tampered, "HTTP/1.1 200", "\r\n\r\n<p>th  page"),
        (Fault::Cut, "", ""),
        (Fault::CutAfter, "", ""),
    ] {
        server.fault("index.html", fault);
        let answer = ask(&server, "GET /index.html", br);
        assert!(answer.starts_with(start) && answer.ends_with(end), "{fault:?}: {answer}");
        assert_eq!(answer.is_empty(), start.is_empty(), "{fault:?}: {answer}");
        assert!(ask(&server, "GET /read/", "").ends_with("text"), "{fault:?} meets others");
    }
    server.heal();
    assert!(ask(&server, "GET /index.html", br).ends_with("as brotli"));
}

#[test]
fn what_is_held_comes_when_it_is_healed() {
    let folder = Folder::new();
    let server = folder.serve();
    server.fault("/", Fault::Held);
    std::thread::scope(|scope| {
        let held = scope.spawn(|| ask(&server, "GET /", ""));
        // Another request is answered meanwhile.
        assert!(ask(&server, "GET /index.html", "").ends_with("<p>the page"));
        assert!(server.seen().iter().all(|seen| seen.path != "/"), "it is answered already");
        server.heal();
        assert!(held.join().unwrap().ends_with("<p>the page"));
    });
}

#[test]
fn a_server_goes_comes_back_and_serves_another_folder() {
    let folder = Folder::new();
    let server = folder.serve();
    let mut waiting = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    server.stop();
    assert!(matches!(waiting.read(&mut [0]), Ok(0) | Err(_)), "connections end");
    assert!(TcpStream::connect(("127.0.0.1", server.port())).is_err(), "nothing listens");
    server.come_back().unwrap();
    server.serve(folder.0.join("site/read"));
    assert!(ask(&server, "GET /", "").ends_with("\r\n\r\ntext"));
    server.forget();
    assert_eq!(server.seen(), []);
}
