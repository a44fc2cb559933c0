//! The pages that are measured beside each other, each visited in a browser of its own that has never seen it.

use end_to_end::{Engine, Reader, Visit, WebDriverResult, variable, visit_served};
use server::{Fault, Options, Server};
use std::env::var;
use std::future::Future;
use std::sync::mpsc;

/// What runs in each page before its own scripts.
const SCRIPT: &str = include_str!("page.js");

/// A page that is measured.
#[derive(Clone)]
pub struct Page {
    pub name: String,
    folder: String,
}

/// Ours first, then the static page, then ours as of another commit, if one was asked for.
pub fn pages() -> Vec<Page> {
    let ours = Page { name: "ours".to_owned(), folder: variable("CROSSTALK_SITE") };
    let plain = Page { name: "static page".to_owned(), folder: variable("CROSSTALK_STATIC") };
    let other = var("CROSSTALK_AGAINST")
        .into_iter()
        .map(|folder| Page { name: variable("CROSSTALK_AGAINST_COMMIT"), folder });
    [ours, plain].into_iter().chain(other).collect()
}

impl Page {
    /// Opens a browser for the page, which `measure` then visits, and gives what was measured.
    pub async fn visit<F, T>(&self, measure: impl FnOnce(Visit) -> F + Send + 'static) -> T
    where
        F: Future<Output = WebDriverResult<T>> + Send + 'static,
        T: Send + 'static,
    {
        let (tell, told) = mpsc::channel();
        let options = Options::site(&self.folder);
        visit_served(Engine::Chromium, Reader::DESKTOP, options, |visit| async move {
            // What keeps the site for use without a connection comes after all that is measured here, and would disturb it.
            visit.server.fault("worker.js", Fault::Missing);
            // A browser starts a process for the first page of a place; that is no part of a page's time.
            let neighbor = Server::start(Options::site(".")).unwrap();
            visit.driver.goto(format!("{}none", neighbor.address())).await?;
            visit.before_each_page(SCRIPT).await?;
            tell.send(measure(visit).await?).unwrap();
            Ok(())
        })
        .await;
        told.recv().unwrap()
    }
}
