//! Sharing a view: the link, and the code for other pages.

use crate::fixtures;
use end_to_end::{Key, Reader, Visit, WebDriverResult, visit};

async fn open_share(visit: &Visit) -> WebDriverResult {
    visit.press_named(".header button", &fixtures::interface("header.more")).await?;
    visit.until("the menu is open", "return !!one('[role=dialog]')").await?;
    visit.press_named(".menu button", &fixtures::interface("more.share")).await?;
    visit.until("the dialog is open", "return !!one('.share textarea')").await
}

/// Copying goes into a variable: a browser of tests has no clipboard that may be read.
const CLIPBOARD: &str = "if (navigator.clipboard) navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }";

#[tokio::test(flavor = "multi_thread")]
async fn a_view_is_shared_as_a_link_a_frame_and_an_element() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.before_each_page(CLIPBOARD).await?;
        visit.open_settled("?from=a-mail#theme=gut-brain&select=ibs~anxiety&level=simple").await?;
        open_share(&visit).await?;
        visit.no_violations("the dialog to share").await?;
        let whole: String = visit.value("return location.href").await?;
        let whole = whole.replace("?from=a-mail", "");
        assert_eq!(visit.value::<String>("return one('.share input').value").await?, whole);
        visit.press_named(".share button", &fixtures::interface("share.copy")).await?;
        visit.until("it is copied", "return !!window.copied").await?;
        assert_eq!(visit.value::<String>("return window.copied").await?, whole);
        visit.until("that is said", "return said().length > 0").await?;

        let code = "return one('.share textarea').value";
        let frame: String = visit.value(code).await?;
        visit.press_named(".share button", "800").await?;
        visit
            .until("the frame is higher", "return one('.share textarea').value.includes('height=\"800\"')")
            .await?;
        visit.press_named(".share button", &fixtures::interface("embed.element")).await?;
        let element: String = visit.value(code).await?;
        visit.key(Key::Escape).await?;
        visit.until("the dialog is closed", "return !one('.share')").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());

        // The code is read as a page would read it; ours forbids to make one of text.
        visit.driver.goto("about:blank").await?;
        let parsed = |attributes: &str| {
            format!(
                "const page = new DOMParser().parseFromString(arguments[0], 'text/html');\
                 return [{attributes}].map(([tag, name]) => page.querySelector(tag).getAttribute(name))"
            )
        };
        let script = parsed("['iframe', 'src'], ['iframe', 'title'], ['iframe', 'loading'], ['iframe', 'sandbox']");
        let frame: Vec<String> = visit.value_of(&script, vec![frame.into()]).await?;
        let (page, fragment) = whole.split_once('#').unwrap();
        assert_eq!(frame[0], format!("{page}embed.html#{fragment}"));
        assert!(frame[1].contains("Crosstalk"), "{frame:?}");
        assert_eq!(frame[2], "lazy");
        assert!(frame[3].contains("allow-scripts") && !frame[3].contains("same-origin"), "{frame:?}");
        let map = "'crosstalk-map'";
        let script = parsed(&format!("['script', 'src'], [{map}, 'theme'], [{map}, 'select'], [{map}, 'level']"));
        let element: Vec<String> = visit.value_of(&script, vec![element.into()]).await?;
        assert_eq!(element, [&format!("{page}crosstalk.js"), "gut-brain", "ibs~anxiety", "simple"]);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_it_fits_and_a_refused_copy_offers_the_text() {
    visit(Reader::PHONE, |visit| async move {
        visit
            .before_each_page(
                "if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('no'))",
            )
            .await?;
        visit.open_settled("").await?;
        visit.tap_named(".header button", &fixtures::interface("header.menu")).await?;
        visit.until("the menu is open", "return !!one('[role=dialog]')").await?;
        visit.tap_named(".menu button", &fixtures::interface("more.share")).await?;
        visit.until("the dialog is open", "return !!one('.share textarea')").await?;
        visit.no_violations("the dialog to share on a phone").await?;
        let wide: bool =
            visit.value("return document.documentElement.scrollWidth > innerWidth").await?;
        assert!(!wide, "the page scrolls sideways");
        visit.photograph("share-phone").await?;
        visit.tap_named(".share button", &fixtures::interface("share.copy")).await?;
        visit
            .until(
                "the text can be copied by hand",
                "return one('.notice input')?.value === location.href + '#level=standard'",
            )
            .await?;
        Ok(())
    })
    .await;
}
