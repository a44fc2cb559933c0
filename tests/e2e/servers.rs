//! The site behind real servers, each with the file that the build writes for it.

use end_to_end::{Engine, Reader, Visit, files, site, variable, visit_in};
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server, ended with its folder when it is dropped.
struct Running {
    child: Child,
    folder: PathBuf,
    port: u16,
}

/// A kind of server.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Nginx,
    Apache,
}

const KINDS: [Kind; 2] = [Kind::Nginx, Kind::Apache];

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Nginx => "nginx",
            Kind::Apache => "apache",
        }
    }

    /// Its settings: the folder `site` under `/deep/map/`, and nothing that the site's own file is there for.
    fn settings(self, at: &Path, site: &Path, port: u16) -> String {
        let (at, site) = (at.display(), site.display());
        match self {
            Kind::Nginx => format!(
                "worker_processes 1; pid {at}/pid; error_log {at}/error.log; include /etc/nginx/modules-enabled/*.conf;\n\
                 events {{}}\n\
                 http {{ access_log off; client_body_temp_path {at}/b; proxy_temp_path {at}/p; fastcgi_temp_path {at}/f;\n\
                 uwsgi_temp_path {at}/u; scgi_temp_path {at}/s;\n\
                 server {{ listen 127.0.0.1:{port}; location ^~ /deep/map/ {{ alias {site}/; include {site}/nginx.conf; }} }} }}\n"
            ),
            Kind::Apache => {
                let load = [
                    "mpm_event",
                    "authz_core",
                    "alias",
                    "mime",
                    "dir",
                    "headers",
                    "rewrite",
                    "deflate",
                ];
                let load: String = load
                    .iter()
                    .map(|name| {
                        format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")
                    })
                    .collect();
                // It refuses to work as root, and has a user of its own instead.
                let user = if as_root() { "User #65534\nGroup #65534\n" } else { "" };
                format!(
                    "{load}{user}ServerRoot {at}\nServerName here\nListen 127.0.0.1:{port}\nPidFile {at}/pid\nErrorLog {at}/error.log\n\
                     StartServers 1\nTypesConfig /dev/null\nAlias /deep/map/ {site}/\n\
                     <Directory {site}>\n  AllowOverride All\n  Require all granted\n</Directory>\n"
                )
            }
        }
    }

    fn command(self, settings: &Path) -> Command {
        let mut command = match self {
            Kind::Nginx => Command::new(variable("CROSSTALK_NGINX")),
            Kind::Apache => Command::new(variable("CROSSTALK_APACHE")),
        };
        match self {
            Kind::Nginx => command.args(["-g", "daemon off;", "-c"]).arg(settings),
            Kind::Apache => command.arg("-f").arg(settings).arg("-DFOREGROUND"),
        };
        command
    }
}

fn as_root() -> bool {
    Command::new("id").arg("-u").output().unwrap().stdout == b"0\n"
}

impl Running {
    fn start(kind: Kind) -> Running {
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let folder = std::env::temp_dir().join(format!("crosstalk-{}-{port}", kind.name()));
        let served = folder.join("site");
        // A copy, because a server's own user may not look into the folder of whoever runs the tests.
        files::copy(&site(), &served, &|_| true);
        let settings = folder.join("settings.conf");
        fs::write(&settings, kind.settings(&folder, &served, port)).unwrap();
        let said = fs::File::create(folder.join("stderr.log")).unwrap();
        let child = kind.command(&settings).stdin(Stdio::null()).stderr(said).spawn().unwrap();
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
            let log = format!("{}{}", read("error.log"), read("stderr.log"));
            assert!(
                start.elapsed() < Duration::from_secs(10),
                "{} does not answer: {log}",
                kind.name()
            );
            std::thread::yield_now();
        }
        Running { child, folder, port }
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

impl Drop for Running {
    fn drop(&mut self) {
        // Asked to end, because its helpers would outlive a kill.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn each_file_comes_with_its_type_its_time_and_the_policy() {
    for kind in KINDS {
        behind(&Running::start(kind), kind);
    }
}

fn behind(server: &Running, kind: Kind) {
    let of = kind.name();
    let wasm = files::named(&site(), "crosstalk-", ".wasm");
    for (name, kind, forever) in [
        ("index.html", "text/html; charset=utf-8", false),
        ("embed.html", "text/html; charset=utf-8", false),
        ("manifest.webmanifest", "application/manifest+json", false),
        ("worker.js", "text/javascript; charset=utf-8", false),
        ("crosstalk.js", "text/javascript; charset=utf-8", false),
        (wasm.as_str(), "application/wasm", true),
    ] {
        let head = server.head(name, "identity");
        assert!(head.starts_with("http/1.1 200"), "{of}, {name}: {head}");
        assert_eq!(head.contains("immutable"), forever, "{of}, {name}: {head}");
        for (accepts, encoding) in
            [("identity", None), ("gzip", Some("gzip")), ("br, gzip", Some("br"))]
        {
            let head = server.head(name, accepts);
            let coded = head.lines().find_map(|line| line.strip_prefix("content-encoding: "));
            assert_eq!(coded, encoding, "{of}, {name}: {head}");
            let typed = head.lines().find_map(|line| line.strip_prefix("content-type: "));
            assert_eq!(typed, Some(kind), "{of}, {name}: {head}");
            assert_eq!(head.matches("cache-control: ").count(), 1, "{of}, {name}: {head}");
            assert_eq!(head.contains("cache-control: no-cache"), !forever, "{of}, {name}: {head}");
            for header in server::headers::EVERYWHERE {
                let line = format!("{}: {}", header.0, header.1).to_lowercase();
                assert_eq!(head.matches(&line).count(), 1, "{of}: {name} lacks {line}: {head}");
            }
        }
    }
    let folder = server.head("", "identity");
    assert!(folder.starts_with("http/1.1 200"), "{of}: a folder leads to its page: {folder}");
    assert!(server.head("nothing-here", "identity").starts_with("http/1.1 404"), "{of}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_works_behind_them_in_a_folder() {
    visit_in(Engine::Chromium, Reader::DESKTOP, |visit: Visit| async move {
        for kind in KINDS {
            let server = Running::start(kind);
            let address = format!("http://127.0.0.1:{}/deep/map/#select=depression", server.port);
            visit.driver.goto(address).await?;
            visit.until_settled().await?;
            visit.until("the text is there", "return title() === 'Depression'").await?;
            assert_eq!(visit.console_errors().await?, Vec::<String>::new());
            assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
        }
        Ok(())
    })
    .await;
}
