//! Pictures of the finished site for people to look at: every view, explanations, a phone, dark, forced colors, 400 %.
//! `cargo xtask photograph` runs it; they lie in `target/photographs`.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use end_to_end::{Reader, Visit, WebDriverResult, photographs, visit};
use serde_json::json;

/// The room that a window of 1280 × 1024 has at 400 %, in CSS pixels (WCAG 2.2, 1.4.10).
const ZOOMED: (u32, u32) = (320, 256);

/// What the page opens, by the names of the pictures.
const ADDRESSES: [(&str, &str); 8] = [
    ("overview", ""),
    ("theme", "#theme=gut-brain"),
    ("everything", "#theme=everything"),
    ("everything-selected", "#theme=everything&select=microglia"),
    ("panel-thing", "#select=depression"),
    ("panel-link", "#theme=gut-brain&select=ibs~anxiety"),
    ("outline", "#view=outline"),
    ("table", "#view=table"),
];

#[tokio::main]
async fn main() {
    visit(Reader::DESKTOP, desktop).await;
    visit(Reader::PHONE, phone).await;
    visit(Reader { size: ZOOMED, ..Reader::DESKTOP }, zoomed).await;
    println!("{}", photographs().canonicalize().unwrap().display());
}

async fn desktop(visit: Visit) -> WebDriverResult {
    photograph_each(&visit, "", &ADDRESSES).await?;
    // The article stays behind the map and names every theme.
    let themes: Vec<String> = visit
        .value("return [...document.querySelectorAll('[id^=\"theme=\"]')].map(({ id }) => id)")
        .await?;
    assert!(themes.len() > 1, "the article names no themes");
    for theme in themes {
        visit.open_settled(&format!("#{theme}")).await?;
        visit.photograph(&theme.replace('=', "-")).await?;
    }
    visit.prefer(&[("prefers-color-scheme", "dark")]).await?;
    photograph_each(&visit, "dark-", &ADDRESSES).await?;
    visit.prefer(&[("prefers-contrast", "more")]).await?;
    photograph_each(&visit, "contrast-", &ADDRESSES).await?;
    visit.prefer(&[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await?;
    photograph_each(&visit, "forced-colors-", &ADDRESSES).await
}

async fn phone(visit: Visit) -> WebDriverResult {
    photograph_each(&visit, "phone-", &ADDRESSES).await?;
    visit.prefer(&[("prefers-color-scheme", "dark")]).await?;
    photograph_each(&visit, "phone-dark-", &ADDRESSES).await
}

async fn zoomed(visit: Visit) -> WebDriverResult {
    // As sharp as the reader sees it.
    let (width, height) = ZOOMED;
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 4, "mobile": false });
    visit.command("Emulation.setDeviceMetricsOverride", screen).await?;
    photograph_each(&visit, "zoom-400-", &ADDRESSES).await
}

async fn photograph_each(
    visit: &Visit,
    start: &str,
    addresses: &[(&str, &str)],
) -> WebDriverResult {
    for (name, address) in addresses {
        visit.open_settled(address).await?;
        visit.photograph(&format!("{start}{name}")).await?;
    }
    Ok(())
}
