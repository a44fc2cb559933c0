//! Settings, and what stays between visits.

use crate::fixtures;
use end_to_end::{Reader, Visit, visit};

async fn open_settings(visit: &Visit) -> end_to_end::WebDriverResult {
    visit.press_named(".header button", &fixtures::interface("header.more")).await?;
    visit.until("the menu is open", "return !!one('[role=dialog]')").await?;
    visit.press_named(".menu button", &fixtures::interface("more.settings")).await?;
    visit.until("the settings are open", "return !!one('.settings')").await
}

const GROUND: &str = "getComputedStyle(one('.ct')).backgroundColor";

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_remembered() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let light: String = visit.value(&format!("return {GROUND}")).await?;
        visit.press_named(".header button", &fixtures::interface("header.more")).await?;
        visit.until("the menu is open", "return !!one('[role=dialog]')").await?;
        visit.no_violations("the menu More").await?;
        visit.key(end_to_end::Key::Escape).await?;
        open_settings(&visit).await?;
        visit.no_violations("settings").await?;
        visit.press_named(".settings button", &fixtures::interface("settings.dark")).await?;
        visit.press_named(".settings button", &fixtures::interface("settings.contested")).await?;
        visit.until("it is dark", "return one('.ct').dataset.scheme === 'dark'").await?;
        visit.until_still().await?;
        let dark: String = visit.value(&format!("return {GROUND}")).await?;
        assert_ne!(light, dark);
        let fewer = visit.marks("data-link").await?;
        let all = fixtures::view("overview").1;
        assert!(fewer.len() < all.len(), "contested links are hidden");

        visit.open_settled("").await?;
        assert_eq!(visit.value::<String>(&format!("return {GROUND}")).await?, dark);
        assert_eq!(visit.marks("data-link").await?, fewer);
        visit.no_violations("links hidden").await?;
        visit.press(".hidden-links button").await?;
        let back = format!("return all('[data-link]').length === {}", all.len());
        visit.until("all links are back", &back).await?;

        open_settings(&visit).await?;
        visit
            .press(&format!(
                ".settings button[title=\"{}\"]",
                fixtures::interface("settings.larger")
            ))
            .await?;
        visit.until("text is larger", "return one('.ct').dataset.text === '115'").await?;
        visit.no_violations("larger text").await?;
        visit.press_named(".settings button", &fixtures::interface("settings.reset")).await?;
        visit.open_settled("").await?;
        assert_eq!(visit.value::<String>(&format!("return {GROUND}")).await?, light);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn dark_follows_the_device_and_forced_colors_are_respected() {
    visit(Reader { dark: true, ..Reader::DESKTOP }, |visit| async move {
        visit.open_settled("#select=depression").await?;
        let dark: String = visit.value(&format!("return {GROUND}")).await?;
        visit.prefer(&[("prefers-color-scheme", "light")]).await?;
        visit.until_still().await?;
        let light: String = visit.value(&format!("return {GROUND}")).await?;
        assert_ne!(light, dark);
        visit.prefer(&[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await?;
        visit
            .until(
                "the browser forces colors",
                "return matchMedia('(forced-colors: active)').matches",
            )
            .await?;
        assert_eq!(visit.axe_violations().await?, Vec::<String>::new());
        visit.photograph("forced-colors").await
    })
    .await;
}
