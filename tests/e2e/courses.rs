//! A learner's side of the end-to-end tests: our packages unzipped beside the site, framed by a platform of the tests.

use crate::platform::{self, Lrs};
use crate::{Engine, Reader, Visit, WebDriverResult, options, variable, visit_served};
use serde_json::Value;
use server::Options;
use std::fs::File;
use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use zip::ZipArchive;

/// The package of that name, unzipped into a folder of its own.
fn unzipped(name: &str) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let own = format!("{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = PathBuf::from(variable("CROSSTALK_PACKAGES")).join("../target/courses").join(own);
    package(name).extract(&folder).unwrap();
    folder
}

/// The package of that name.
pub fn package(name: &str) -> ZipArchive<File> {
    let path = PathBuf::from(variable("CROSSTALK_PACKAGES")).join(name);
    let file = File::open(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
    ZipArchive::new(file).unwrap()
}

/// Runs a test at a server with a package under `/course/`, the tests' platform under `/lms/`, and packages from npm.
pub async fn visit_course<F, T>(reader: Reader, name: &str, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    let folder = Unzipped(unzipped(name));
    let mounts = vec![
        ("/course/".to_owned(), folder.0.clone()),
        ("/lms/".to_owned(), PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("platform")),
        ("/npm/".to_owned(), PathBuf::from(variable("CROSSTALK_NPM"))),
    ];
    // A platform's own page may frame what lies beside it; the rest is as strict as for the site.
    let policy = Some(format!("{}; frame-src 'self'", server::STRICT_POLICY));
    let lrs = Lrs {
        port: variable("CROSSTALK_STORE").parse().unwrap(),
        key: variable("CROSSTALK_STORE_KEY"),
    };
    let options = Options { mounts, policy, routes: platform::routes(lrs), ..options() };
    visit_served(Engine::Chromium, reader, options, test).await;
}

/// An unzipped package, removed at the end, also of a test that fails.
struct Unzipped(PathBuf);

impl Drop for Unzipped {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Visit {
    /// Opens an address of the platform, and looks into its frame from then on.
    pub async fn launch(&self, address: &str) -> WebDriverResult {
        self.driver.enter_default_frame().await?;
        self.open(address).await?;
        self.enter().await
    }

    /// Looks into the course's frame, once it is ready.
    pub async fn enter(&self) -> WebDriverResult {
        self.driver.enter_frame(0).await?;
        self.until_settled().await
    }

    /// Looks at the platform, and says what a script there returns.
    pub async fn outside<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
    ) -> WebDriverResult<T> {
        self.driver.enter_default_frame().await?;
        self.value(script).await
    }

    /// What the line under the map says.
    pub async fn line(&self) -> WebDriverResult<String> {
        self.value("return words(document.querySelector('[data-course] [role=status]'))").await
    }

    /// What the line under the map says of the rule and the progress.
    pub async fn goal(&self) -> WebDriverResult<String> {
        self.value("return words(document.querySelector('[data-course-goal]'))").await
    }

    /// Waits until the line says something, and gives it.
    pub async fn until_said(&self) -> WebDriverResult<String> {
        let script = "return words(document.querySelector('[data-course] [role=status]')) !== ''";
        self.until("the line says something", script).await?;
        self.line().await
    }

    /// Waits until the line says this.
    pub async fn until_line(&self, sentence: &str) -> WebDriverResult {
        let script = format!(
            "return words(document.querySelector('[data-course] [role=status]')) === '{sentence}'"
        );
        self.until(sentence, &script).await
    }

    /// Closes the frame, as platforms do when a learner leaves, and gives every call since the first visit.
    pub async fn close_frame(&self) -> WebDriverResult<Vec<Vec<String>>> {
        self.driver.enter_default_frame().await?;
        self.value::<Value>("document.querySelector('iframe').remove(); return null").await?;
        self.value("return window.calls").await
    }

    /// Calls so far, without leaving the frame.
    pub async fn calls(&self) -> WebDriverResult<Vec<Vec<String>>> {
        self.value("return parent.calls").await
    }
}
