//! Serves a finished site on 127.0.0.1.
//!
//! `cargo xtask serve` uses it for people; the end-to-end tests use it with [`Fault`]s switched on while it runs, and read
//! from it what was asked. It is no server for the open internet.

mod connections;
mod faults;
pub mod headers;
mod site;

pub use faults::{Fault, Seen};
pub use headers::{STRICT_POLICY, content_type};

use axum::Router;
use connections::Listening;
use faults::Faults;
use site::Site;
use std::io;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};

/// What is served, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of the site.
    pub root: PathBuf,
    /// The port; 0 takes a free one.
    pub port: u16,
    /// The content security policy sent with every answer, if any.
    pub policy: Option<String>,
    /// Whether pages of other origins, and of none, may read the files (`Access-Control-Allow-Origin: *`).
    pub shared: bool,
    /// Further folders and the address each begins with, such as `("/examples/", "examples")`.
    pub mounts: Vec<(String, PathBuf)>,
    /// What is answered by programs instead of files.
    pub routes: Router,
}

impl Options {
    /// The site at `root` as it is meant to be served: strict policy, readable for everyone, a free port.
    pub fn site(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            port: 0,
            policy: Some(STRICT_POLICY.to_owned()),
            shared: true,
            mounts: Vec::new(),
            routes: Router::new(),
        }
    }
}

/// A running server; it stops when it is dropped.
pub struct Server {
    site: Arc<Site>,
    faults: Arc<Faults>,
    router: Router,
    port: u16,
    listening: Mutex<Option<Listening>>,
}

impl Server {
    /// Starts serving in the background.
    ///
    /// # Errors
    /// The port is taken, or the policy is no header.
    pub fn start(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", options.port))?;
        let port = listener.local_addr()?.port();
        let routes = options.routes.clone();
        let (site, faults) = (Arc::new(Site::new(options)?), Arc::new(Faults::default()));
        let router = site::router(&site, faults::around(&faults, site::files(&site).merge(routes)));
        let listening = Mutex::new(Some(Listening::start(listener, router.clone())?));
        Ok(Self { site, faults, router, port, listening })
    }

    /// Goes away, as a server that is switched off: nothing listens, and every connection ends.
    pub fn stop(&self) {
        drop(lock(&self.listening).take());
        self.heal();
    }

    /// Comes back at the same address after [`Server::stop`].
    ///
    /// # Errors
    /// Another program has taken the port.
    pub fn come_back(&self) -> io::Result<()> {
        let listener = TcpListener::bind(("127.0.0.1", self.port))?;
        *lock(&self.listening) = Some(Listening::start(listener, self.router.clone())?);
        Ok(())
    }

    /// Serves another folder from now on: a new version of the site.
    pub fn serve(&self, root: impl Into<PathBuf>) {
        self.site.serve(root.into());
    }

    /// The port that is served.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of the site, ending in a slash.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// From now on, every path that ends with `suffix` meets this fault.
    pub fn fault(&self, suffix: &str, fault: Fault) {
        self.faults.add(suffix, fault);
    }

    /// Ends every fault; answers that were held are sent.
    pub fn heal(&self) {
        self.faults.heal();
    }

    /// The requests since the start or since [`Server::forget`], oldest first; held ones come when they are answered.
    pub fn seen(&self) -> Vec<Seen> {
        self.faults.seen()
    }

    /// Empties the list of requests.
    pub fn forget(&self) {
        self.faults.forget();
    }

    /// Waits until the server ends, which only the end of the process brings about.
    pub fn wait(self) {
        let listening = lock(&self.listening).take();
        if let Some(listening) = listening {
            listening.wait();
        }
    }
}

/// A lock that outlives a panic of another thread: the lists behind it are whole after every step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}
