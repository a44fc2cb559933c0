//! The site behind a real nginx with the file that the build writes for it.

use end_to_end::{Engine, Reader, Visit, site, variable, visit_in};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running nginx, ended with its folder when it is dropped.
struct Nginx {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Nginx {
    /// Serves the site under `/deep/map/`.
    fn start() -> Nginx {
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let folder = std::env::temp_dir().join(format!("crosstalk-nginx-{port}"));
        std::fs::create_dir_all(&folder).unwrap();
        let (at, site) = (folder.display(), site());
        let site = site.display();
        // Its own user may not look into the folder of whoever runs the tests.
        let user = if Command::new("id").arg("-u").output().unwrap().stdout == b"0\n" {
            "user root;"
        } else {
            ""
        };
        let conf = format!(
            "{user} worker_processes 1; pid {at}/pid; error_log {at}/error.log; include /etc/nginx/modules-enabled/*.conf;\n\
             events {{}}\n\
             http {{ access_log off; client_body_temp_path {at}/b; proxy_temp_path {at}/p; fastcgi_temp_path {at}/f;\n\
             uwsgi_temp_path {at}/u; scgi_temp_path {at}/s;\n\
             server {{ listen 127.0.0.1:{port}; location ^~ /deep/map/ {{ alias {site}/; include {site}/nginx.conf; }} }} }}\n"
        );
        std::fs::write(folder.join("nginx.conf"), conf).unwrap();
        let child = Command::new(variable("CROSSTALK_NGINX"))
            .args(["-g", "daemon off;", "-c"])
            .arg(folder.join("nginx.conf"))
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let log = std::fs::read_to_string(folder.join("error.log")).unwrap_or_default();
            assert!(start.elapsed() < Duration::from_secs(10), "nginx does not answer: {log}");
            std::thread::yield_now();
        }
        Nginx { child, folder, port }
    }

    /// Status and headers of a file, in small letters.
    fn head(&self, name: &str, accepts: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET /deep/map/{name} HTTP/1.1\r\nHost: here\r\nAccept-Encoding: {accepts}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).to_lowercase();
        answer.split("\r\n\r\n").next().unwrap().to_owned()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The first file of the site with such an end.
fn file(end: &str) -> String {
    let names = std::fs::read_dir(site())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.ends_with(end)).min().unwrap()
}

#[test]
fn nginx_sends_each_file_with_its_type_its_time_and_the_policy() {
    let nginx = Nginx::start();
    let wasm = file(".wasm");
    for (name, kind, forever) in [
        ("index.html", "text/html; charset=utf-8", false),
        ("embed.html", "text/html; charset=utf-8", false),
        ("manifest.webmanifest", "application/manifest+json", false),
        ("worker.js", "text/javascript; charset=utf-8", false),
        ("crosstalk.js", "text/javascript; charset=utf-8", false),
        (wasm.as_str(), "application/wasm", true),
    ] {
        let head = nginx.head(name, "identity");
        assert!(head.starts_with("http/1.1 200"), "{name}: {head}");
        assert!(head.contains(&format!("content-type: {kind}")), "{name}: {head}");
        assert_eq!(head.contains("immutable"), forever, "{name}: {head}");
        assert_eq!(head.contains("cache-control: no-cache"), !forever, "{name}: {head}");
        for header in server::headers::EVERYWHERE {
            let line = format!("{}: {}", header.0, header.1).to_lowercase();
            assert_eq!(head.matches(&line).count(), 1, "{name} lacks {line}: {head}");
        }
        assert!(!head.contains("content-encoding"), "{name}: {head}");
        assert!(nginx.head(name, "gzip").contains("content-encoding: gzip"), "{name}");
        assert!(nginx.head(name, "br, gzip").contains("content-encoding: br"), "{name}");
    }
    assert!(nginx.head("", "identity").starts_with("http/1.1 200"), "a folder leads to its page");
    assert!(nginx.head("nothing-here", "identity").starts_with("http/1.1 404"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_works_behind_nginx_in_a_folder() {
    visit_in(Engine::Chromium, Reader::DESKTOP, |visit: Visit| async move {
        let nginx = Nginx::start();
        visit
            .driver
            .goto(format!("http://127.0.0.1:{}/deep/map/#select=depression", nginx.port))
            .await?;
        visit.until_ready().await?;
        visit.until("the text is there", "return title() === 'Depression'").await?;
        assert_eq!(visit.complaints().await?, Vec::<String>::new());
        assert_eq!(visit.strangers().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
