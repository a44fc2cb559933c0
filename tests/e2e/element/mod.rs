//! The element in pages of other people: what its author may rely on.

mod attributes;
mod colors;
mod direction;
mod engines;
mod examples;
mod foreign_changes;
mod hosts;
mod keys;
mod leaks;
mod manners;
mod morphed;
mod pages;
mod scaled;
mod source;
mod two_maps;
mod upgrade;

use end_to_end::{Visit, WebDriverResult};
use serde_json::Value;

/// Opens the empty page of the tests, with short names for what its scripts do.
async fn open_host(visit: &Visit) -> WebDriverResult {
    visit.open("pages/host.html").await?;
    visit.until("the element is defined", "return !!customElements.get('crosstalk-map')").await
}

/// Puts a map into the page: `attributes` is an object of JavaScript. It becomes `maps[n]`.
async fn put(visit: &Visit, attributes: &str) -> WebDriverResult {
    let script = format!(
        "window.maps ??= []; window.heard ??= [];\
         const map = document.createElement('crosstalk-map');\
         for (const [name, value] of Object.entries({attributes})) map.setAttribute(name, value);\
         for (const name of ['ready', 'select', 'state', 'error'])\
           map.addEventListener('crosstalk-' + name, (event) => heard.push([name, event.detail]));\
         maps.push(map);\
         document.getElementById('here').append(map);"
    );
    visit.value::<Value>(&script).await?;
    visit.until("it answers clicks", "return maps.at(-1).hasAttribute('ready')").await
}

/// The page is as it was: no history, no fragment, no other title.
async fn left_alone(visit: &Visit, entries: usize) -> WebDriverResult {
    let now: (usize, String, String) =
        visit.value("return [history.length, location.hash, document.title]").await?;
    assert_eq!(now, (entries, String::new(), "A page of its own".to_owned()));
    Ok(())
}
