//! The reader's side of the end-to-end tests: a browser on a fresh profile and the site's own server.
//! `input` presses, types and touches; `queries` reads the page, its console and what axe-core finds.
//!
//! `cargo xtask test --only "end-to-end tests"` builds nothing, starts the driver and says where everything is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A broken set-up is a failed test.

pub mod courses;
mod engine;
pub mod files;
mod input;
mod limits;
pub mod platform;
mod queries;
pub mod records;

pub use engine::{Engine, Storage};
pub use files::{package_file, photographs, site};
pub use input::Key;

use serde_json::{Value, json};
use server::{Options, Server};
use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use thirtyfour::prelude::*;
use tokio::sync::Mutex;

/// What a step of a test gives: an error where the browser could not be spoken to.
pub type WebDriverResult<T = ()> = thirtyfour::error::WebDriverResult<T>;

/// How long a test waits for what should be there at once.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// What a reader's browser is like.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Width and height of the page in CSS pixels.
    pub size: (u32, u32),
    /// Whether the system prefers dark colors.
    pub dark: bool,
    /// Whether the page is touched, on a phone.
    pub touch: bool,
    /// Whether scripts run.
    pub script: bool,
}

impl Reader {
    /// At a desk.
    pub const DESKTOP: Self = Self { size: (1280, 800), dark: false, touch: false, script: true };
    /// With a phone.
    pub const PHONE: Self = Self { size: (390, 844), dark: false, touch: true, script: true };
}

/// A browser at the site.
pub struct Visit {
    /// The browser.
    pub driver: WebDriver,
    /// The site's server; faults are switched on here.
    pub server: Server,
    /// Which browser.
    pub engine: Engine,
    /// The browser that is open now, to be closed at the end.
    open: Arc<Mutex<WebDriver>>,
    /// The folder of a profile that outlives its browser.
    profile: Option<PathBuf>,
}

/// What the command that starts the tests tells.
pub fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run `cargo xtask test --only \"end-to-end tests\"`.")
    })
}

/// The site as it is meant to be served.
fn options() -> Options {
    Options::site(variable("CROSSTALK_SITE"))
}

/// Runs a test in a Chromium of its own, which is closed also when the test fails.
pub async fn visit<F, T>(reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    visit_served(Engine::Chromium, reader, options(), test).await;
}

/// The same with a browser that keeps more or less than usual.
pub async fn visit_with<F, T>(storage: Storage, reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    visit_stored(Engine::Chromium, storage, reader, options(), test).await;
}

/// The same with the site in a folder, such as `/school/map/`, and nothing around it.
pub async fn visit_in_folder<F, T>(folder: &str, reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    let mounts = vec![(folder.to_owned(), PathBuf::from(variable("CROSSTALK_SITE")))];
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../pages");
    visit_served(Engine::Chromium, reader, Options { root, mounts, ..options() }, test).await;
}

/// The same at a server with another policy.
pub async fn visit_with_policy<F, T>(policy: &str, reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    let policy = Some(policy.to_owned());
    visit_served(Engine::Chromium, reader, Options { policy, ..options() }, test).await;
}

/// The same in another browser. What only Chromium can (touch, colors, script off, faults of its own) is not there.
pub async fn visit_in<F, T>(engine: Engine, reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    visit_served(engine, reader, options(), test).await;
}

/// The same in Chromium, at a server whose policy forbids WebAssembly.
pub async fn visit_without_wasm<F, T>(reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    let policy = server::STRICT_POLICY.replace(" 'wasm-unsafe-eval'", "");
    visit_with_policy(&policy, reader, test).await;
}

/// The same, with the pages of the tests under `pages/`, the examples under `examples/` and the examples that are built
/// from packages under `built/`: they stand for pages of other people.
pub async fn visit_pages<F, T>(reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    visit_pages_in(Engine::Chromium, reader, test).await;
}

/// The same in another browser.
pub async fn visit_pages_in<F, T>(engine: Engine, reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    visit_served(engine, reader, with_pages(options()), test).await;
}

/// The same, without any policy of the server, as most pages of other people are.
pub async fn visit_pages_freely<F, T>(reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    let options = with_pages(Options { policy: None, ..options() });
    visit_served(Engine::Chromium, reader, options, test).await;
}

/// A further server, as another origin: the examples, readable for everyone only if `shared`.
pub fn elsewhere(shared: bool) -> Server {
    Server::start(Options { shared, ..with_pages(options()) }).unwrap()
}

/// A server of somebody else that serves files which were uploaded to it, as a learning platform does: readable for
/// nobody else, without a policy.
pub fn uploads() -> Server {
    Server::start(Options { policy: None, shared: false, ..with_pages(options()) }).unwrap()
}

/// A server of somebody else whose pages may frame what they like.
pub fn host() -> Server {
    Server::start(Options { policy: None, ..with_pages(options()) }).unwrap()
}

fn with_pages(options: Options) -> Options {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    // The plain example has a copy of the site beside it.
    let site = ("/examples/plain/crosstalk/".to_owned(), options.root.clone());
    let folders = [
        ("/pages/", "tests/pages"),
        ("/examples/", "examples"),
        ("/built/", "target/examples"),
        ("/npm/", "dist/npm"),
        ("/files/", "dist"),
    ]
    .map(|(address, folder)| (address.to_owned(), root.join(folder)));
    Options { mounts: [site].into_iter().chain(folders).collect(), ..options }
}

/// The same in Chromium, at a server that lets no other origin read its files.
pub async fn visit_unshared<F, T>(reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    visit_served(Engine::Chromium, reader, Options { shared: false, ..options() }, test).await;
}

/// The same in any browser, at a server of one's own wishes.
pub async fn visit_served<F, T>(engine: Engine, reader: Reader, options: Options, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    visit_stored(engine, Storage::Usual, reader, options, test).await;
}

async fn visit_stored<F, T>(
    engine: Engine,
    storage: Storage,
    reader: Reader,
    options: Options,
    test: T,
) where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    let engine = engine.chosen();
    let wishes = [
        (storage != Storage::Usual, "profile"),
        (reader.touch, "touch"),
        (!reader.script, "Emulation.setScriptExecutionDisabled"),
        (reader.dark, "Emulation.setEmulatedMedia"),
    ];
    let mut wished = wishes.into_iter().filter(|(wished, _)| *wished);
    // What no browser of the engine can do is left out before one is opened.
    if let Some(reason) = wished.find_map(|(_, asked)| limits::limit(engine, asked)) {
        return println!("left out in {engine:?}: {reason}.");
    }
    let server = Server::start(options).unwrap();
    let profile = (storage == Storage::Kept).then(|| profile_of(server.port()));
    // Firefox's and WebKit's drivers drive one browser at a time; tests run side by side.
    let _turn = engine.turn().await;
    let driver = engine.open(&storage, profile.as_deref()).await.unwrap();
    let open = Arc::new(Mutex::new(driver.clone()));
    let visit = Visit { driver, server, engine, open: Arc::clone(&open), profile: profile.clone() };
    // A size that the engine's window cannot have ends the test here as it does later.
    let adapted = tokio::spawn(async move { visit.adapt(reader).await.map(|()| visit) }).await;
    let result = match adapted {
        Ok(Ok(visit)) => tokio::spawn(test(visit)).await,
        Ok(Err(failed)) => Ok(Err(failed)),
        Err(panic) => Err(panic),
    };
    let closing = open.lock().await.clone();
    closing.quit().await.unwrap();
    if let Some(profile) = profile {
        let _ = std::fs::remove_dir_all(profile);
    }
    match result {
        Ok(outcome) => outcome.unwrap(),
        Err(panic) => match panic.into_panic().downcast::<limits::LeftOut>() {
            Ok(left_out) => println!("left out in {engine:?}: {}.", left_out.0),
            Err(panic) => std::panic::resume_unwind(panic),
        },
    }
}

/// A folder for a profile: two servers never have one port at a time.
fn profile_of(port: u16) -> PathBuf {
    let own = format!("crosstalk-profile-{}-{port}", std::process::id());
    std::env::temp_dir().join(own)
}

impl Visit {
    /// Makes the page as the reader has it: script, size, touch, colors.
    async fn adapt(&self, reader: Reader) -> WebDriverResult {
        if self.engine != Engine::Chromium {
            return self.resize(reader.size, false).await;
        }
        let script = json!({ "value": !reader.script });
        self.command("Emulation.setScriptExecutionDisabled", script).await?;
        self.resize(reader.size, reader.touch).await?;
        let touch = json!({ "enabled": reader.touch });
        self.command("Emulation.setTouchEmulationEnabled", touch).await?;
        self.prefer(&[("prefers-color-scheme", if reader.dark { "dark" } else { "light" })]).await
    }

    /// Closes the browser and opens it again on the same profile, as after a night.
    pub async fn reopen(self, reader: Reader) -> WebDriverResult<Visit> {
        self.driver.quit().await?;
        let driver = self.engine.open(&Storage::Kept, self.profile.as_deref()).await?;
        *self.open.lock().await = driver.clone();
        let visit = Visit { driver, ..self };
        visit.adapt(reader).await?;
        Ok(visit)
    }

    /// Gives the page another size in CSS pixels.
    pub async fn resize(&self, (width, height): (u32, u32), mobile: bool) -> WebDriverResult {
        if self.engine != Engine::Chromium {
            return self.resize_window((width, height)).await;
        }
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.command("Emulation.setDeviceMetricsOverride", screen).await
    }

    /// The same by the window, which has bars around the page.
    async fn resize_window(&self, (width, height): (u32, u32)) -> WebDriverResult {
        let inside = || self.value::<(u32, u32)>("return [innerWidth, innerHeight]");
        self.driver.set_window_rect(0, 0, width, height).await?;
        let (within_width, within_height) = inside().await?;
        let more = (width.saturating_sub(within_width), height.saturating_sub(within_height));
        self.driver.set_window_rect(0, 0, width + more.0, height + more.1).await?;
        // The first page of a test is of any size; a size that a test asks for later is what it is about.
        if inside().await? != (width, height) && self.driver.current_url().await?.scheme() == "http"
        {
            limits::ask(self.engine, "size");
        }
        Ok(())
    }

    /// Sets what the system prefers, such as `("prefers-color-scheme", "dark")`; the rest is as usual.
    pub async fn prefer(&self, features: &[(&str, &str)]) -> WebDriverResult {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await
    }

    /// Runs a script in every page that is opened from now on, before its own.
    pub async fn before_each_page(&self, script: &str) -> WebDriverResult {
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// One command to the browser beyond what drivers offer.
    pub async fn command(&self, name: &str, parameters: Value) -> WebDriverResult {
        self.ask(name, parameters).await?;
        Ok(())
    }

    /// The same with its answer.
    pub async fn ask(&self, name: &str, parameters: Value) -> WebDriverResult<Value> {
        limits::ask(self.engine, name);
        self.driver.cdp().send_raw(name, parameters).await
    }

    /// Opens an address of the site, such as `""` or `"#select=depression"`.
    pub async fn open(&self, address: &str) -> WebDriverResult {
        // From one fragment to another is no new page; a reader who follows a link in a mail gets one.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{address}", self.server.address())).await
    }

    /// Opens a page of somebody else that frames `src`; `wishes` are those of `tests/pages/frame.js`.
    pub async fn open_framed(&self, host: &Server, wishes: &str, src: &str) -> WebDriverResult {
        let src = src.replace('#', "%23").replace('&', "%26").replace('?', "%3F");
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}pages/frame.html?{wishes}&src={src}", host.address())).await
    }

    /// Opens it and waits until the map says that it is ready.
    pub async fn open_ready(&self, address: &str) -> WebDriverResult {
        self.open(address).await?;
        self.until_ready().await
    }

    /// Opens it and waits until nothing is on its way any more.
    pub async fn open_settled(&self, address: &str) -> WebDriverResult {
        self.open(address).await?;
        self.until_settled().await
    }

    /// Waits until the map says that it is ready: from then on it answers. Texts and fonts may be on their way.
    pub async fn until_ready(&self) -> WebDriverResult {
        let ready = "return !!document.querySelector('crosstalk-map[ready]')";
        self.until("the map is ready", ready).await
    }

    /// Waits until the map is ready and has its texts and fonts.
    pub async fn until_settled(&self) -> WebDriverResult {
        self.until_ready().await?;
        self.until(
            "texts and fonts have come",
            "const names = performance.getEntriesByType('resource').map(entry => entry.name);\
             return names.some(name => name.includes('-rest-')) && document.fonts.size > 0\
               && [...document.fonts].filter(face => face.family.includes('Crosstalk Text')).length > 1",
        )
        .await
    }
}
