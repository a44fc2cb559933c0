//! Two maps on one page: what is done to one of them never reaches the other.

mod drags;
mod panels;
mod sheets;

use super::{open_host, put};
use end_to_end::{Visit, WebDriverResult};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Short names for what stands in one of the maps.
const IN_MAP: &str = "
    const inside = (index, selector) => maps[index].shadowRoot.querySelector(selector);
    const panel_of = (index) => inside(index, '[part~=panel]:not([data-start])');
    const title_of = (index) => { const heading = panel_of(index)?.querySelector('h2'); return heading ? words(heading) : null; };
    const focus_of = (index) => maps[index].shadowRoot.activeElement;
";

/// Puts two maps under each other, each of this height in pixels, both wholly in view.
async fn put_two(visit: &Visit, attributes: [&str; 2], height: u32) -> WebDriverResult {
    open_host(visit).await?;
    visit
        .value::<Value>(
            "document.querySelector('h1').hidden = true; document.body.style.margin = 0; return null",
        )
        .await?;
    for attributes in attributes {
        put(visit, attributes).await?;
        let sized = format!(
            "const map = maps.at(-1); map.style.display = 'block'; map.style.height = '{height}px'; await frames(); return null"
        );
        visit.value::<Value>(&sized).await?;
    }
    visit.until_still().await
}

/// The value of a script with the short names.
async fn value<T: DeserializeOwned>(visit: &Visit, script: &str) -> WebDriverResult<T> {
    visit.value(&format!("{IN_MAP}{script}")).await
}

/// Waits until a script with the short names returns true.
async fn until(visit: &Visit, what: &str, script: &str) -> WebDriverResult {
    visit.until(what, &format!("{IN_MAP}{script}")).await
}

/// The middle of an element in one of the maps, where a pointer meets it.
async fn middle(visit: &Visit, map: usize, selector: &str) -> WebDriverResult<(i64, i64)> {
    let script = format!(
        "{IN_MAP} const element = inside({map}, arguments[0]); const box = element.getBoundingClientRect();\
         const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];\
         const hit = maps[{map}].shadowRoot.elementFromPoint(x, y);\
         return element.contains(hit) ? [x, y] : null"
    );
    let spot: Option<(i64, i64)> = visit.value_of(&script, vec![json!(selector)]).await?;
    Ok(spot.unwrap_or_else(|| panic!("a pointer cannot reach {selector} of map {map}")))
}

/// A thing of one of the maps that a pointer meets in the middle: its id and that point.
async fn mark(visit: &Visit, map: usize) -> WebDriverResult<(String, (i64, i64))> {
    let script = format!(
        "for (const mark of maps[{map}].shadowRoot.querySelectorAll('.canvas [data-node]')) {{\
           const box = mark.getBoundingClientRect();\
           const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];\
           if (mark.contains(maps[{map}].shadowRoot.elementFromPoint(x, y))) return [mark.dataset.node, [x, y]]; }}"
    );
    value(visit, &script).await
}
