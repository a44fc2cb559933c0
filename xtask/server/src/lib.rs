//! A small static server on 127.0.0.1, on the standard library alone.
//!
//! `cargo xtask serve` uses it for people; the end-to-end tests use it with [`Fault`]s switched on
//! while it runs, and read from it what was asked. It is no server for the open internet.

mod answer;
mod files;
pub mod headers;
mod platform;
mod request;

pub use answer::Fault;
pub use headers::{STRICT_POLICY, content_type};
pub use platform::Store;

use std::collections::HashMap;
use std::io::{self, BufReader};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};

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
    /// The store of learning records behind the tests' platform, if there is one.
    pub store: Option<Store>,
}

impl Options {
    /// The site at `root` as it is meant to be served: strict policy, readable for everyone, a free port.
    pub fn site(root: impl Into<PathBuf>) -> Self {
        let policy = Some(STRICT_POLICY.to_owned());
        Self { root: root.into(), port: 0, policy, shared: true, mounts: Vec::new(), store: None }
    }
}

/// One request that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// `GET`, `HEAD` …
    pub method: String,
    /// The address without its query, percent signs resolved.
    pub path: String,
    /// The status that was answered.
    pub status: u16,
}

/// What the threads of one server share.
struct Shared {
    options: Options,
    /// The folder that is served now, which a test may swap.
    root: Mutex<PathBuf>,
    stopped: AtomicBool,
    faults: Mutex<Vec<(String, Fault)>>,
    released: Condvar,
    seen: Mutex<Vec<Seen>>,
    open: Mutex<HashMap<u64, TcpStream>>,
    platform: Mutex<platform::Kept>,
}

/// A running server; it stops when it is dropped.
pub struct Server {
    shared: Arc<Shared>,
    port: u16,
    listening: Mutex<Option<JoinHandle<()>>>,
}

impl Server {
    /// Starts serving in the background.
    pub fn start(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", options.port))?;
        let port = listener.local_addr()?.port();
        let root = Mutex::new(options.root.clone());
        let shared = Arc::new(Shared {
            options,
            root,
            stopped: AtomicBool::new(false),
            faults: Mutex::default(),
            released: Condvar::new(),
            seen: Mutex::default(),
            open: Mutex::default(),
            platform: Mutex::default(),
        });
        let server = Self { shared, port, listening: Mutex::default() };
        server.listen(listener);
        Ok(server)
    }

    fn listen(&self, listener: TcpListener) {
        let shared = Arc::clone(&self.shared);
        *lock(&self.listening) = Some(thread::spawn(move || listen(&listener, &shared)));
    }

    /// Goes away, as a server that is switched off: nothing listens, and every connection ends.
    pub fn stop(&self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        self.heal();
        // The listener waits in `accept`: one more connection lets it see that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        for stream in lock(&self.shared.open).values() {
            let _ = stream.shutdown(Shutdown::Both);
        }
        if let Some(listening) = lock(&self.listening).take() {
            let _ = listening.join();
        }
    }

    /// Comes back at the same address after [`Server::stop`].
    pub fn come_back(&self) -> io::Result<()> {
        let listener = TcpListener::bind(("127.0.0.1", self.port))?;
        self.shared.stopped.store(false, Ordering::SeqCst);
        self.listen(listener);
        Ok(())
    }

    /// Serves another folder from now on: a new version of the site.
    pub fn serve(&self, root: impl Into<PathBuf>) {
        *lock(&self.shared.root) = root.into();
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
        lock(&self.shared.faults).push((suffix.to_owned(), fault));
    }

    /// Ends every fault; answers that were held are sent.
    pub fn heal(&self) {
        lock(&self.shared.faults).clear();
        self.shared.released.notify_all();
    }

    /// The requests since the start or since [`Server::forget`], oldest first; held ones come when they are answered.
    pub fn seen(&self) -> Vec<Seen> {
        lock(&self.shared.seen).clone()
    }

    /// Empties the list of requests.
    pub fn forget(&self) {
        lock(&self.shared.seen).clear();
    }

    /// Waits until the server ends, which only another thread or the end of the process brings about.
    pub fn wait(self) {
        let listening = lock(&self.listening).take();
        if let Some(listening) = listening {
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Takes connections until the server is stopped, each on a thread of its own.
fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    let counter = AtomicU64::new(0);
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Ok(own) = stream.try_clone() else { continue };
        let id = counter.fetch_add(1, Ordering::Relaxed);
        lock(&shared.open).insert(id, own);
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            // A browser that goes away in the middle is its own affair.
            let _ = talk(&stream, &shared);
            let _ = stream.shutdown(Shutdown::Both);
            lock(&shared.open).remove(&id);
        });
    }
}

/// Answers the requests of one connection, one after the other.
fn talk(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = request::read(&mut reader)? {
        let answer = answer::to(&request, shared);
        lock(&shared.seen).push(Seen {
            method: request.method,
            path: request.path,
            status: answer.status,
        });
        if answer.cut {
            break;
        }
        answer.write(stream)?;
        if request.last || shared.stopped.load(Ordering::SeqCst) {
            break;
        }
    }
    Ok(())
}

/// A lock that outlives a panic of another thread: the lists behind it are whole after every step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}
