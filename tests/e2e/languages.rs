//! Other languages: two that nobody speaks, one long and accented, one from right to left, and a copy of the English folder
//! as the README's recipe makes it. They are in a site of their own (`xtask/src/languages/pseudo.rs`).

use end_to_end::{Engine, Reader, Visit, WebDriverResult, variable, visit, visit_served};
use server::Options;
use std::future::Future;
use std::path::PathBuf;

/// Every form of the map.
const FORMS: [&str; 19] = [
    "",
    "#view=outline",
    "#view=table",
    "#select=depression",
    "#select=ibs~anxiety",
    "#theme=everything",
    "#theme=stress",
    "#select=sickness-behavior&level=simple",
    "#tour=flu-week.2",
    "#quiz=stress.1",
    "#ask=paths.chronic-stress.depression",
    "#ask=paths.chronic-stress.depression.columns.at:2",
    "#ask=what-if.up:chronic-stress.why:depression",
    "#ask=downstream.infection",
    "#ask=loops.at:2",
    "#ask=compare.depression.anxiety",
    "#ask=compare-grades",
    "#ask=filter",
    "#ask=take",
];
/// Names of what is wider than its place, though it may not scroll.
const OVERFLOWING: &str = "
    const wide = (element) => element.scrollWidth > element.clientWidth + 1;
    const found = all('.header button, .panel button, .panel h2, .panel h3, .popover .item, .themes a, .themes button, .foot *')
        .filter((element) => element.clientWidth && wide(element) && getComputedStyle(element).overflow === 'visible')
        .map((element) => `${element.tagName} ${words(element)}`);
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page');
    return found;";

async fn visit_languages<F, T>(reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult> + Send + 'static,
{
    let options = Options::site(variable("CROSSTALK_LANGUAGES_SITE"));
    visit_served(Engine::Chromium, reader, options, test).await;
}

async fn open_menu(visit: &Visit) -> WebDriverResult {
    visit.press(".header [aria-haspopup]:last-child").await?;
    visit.until("the menu is open", "return !!one('[part=open]')").await
}

async fn languages(visit: &Visit) -> WebDriverResult<Vec<String>> {
    visit.value("return all('[part=open] [lang]').map((row) => `${row.lang} ${words(row)}`)").await
}

#[tokio::test(flavor = "multi_thread")]
async fn with_one_language_there_is_nothing_to_choose() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_ready("").await?;
        open_menu(&visit).await?;
        assert_eq!(languages(&visit).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copied_folder_appears_in_the_picker_and_can_be_read() {
    visit_languages(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        open_menu(&visit).await?;
        let wanted = ["en English", "ar-XB תירבע", "de Deutsch", "en-XA Éénglíísh, lóóng"]
            .map(str::to_owned);
        assert_eq!(languages(&visit).await?, wanted);
        visit.no_violations("the menu with languages").await?;
        visit.press("[part=open] [lang=de]").await?;
        visit.until("it is shown", "return one('.mount')?.lang === 'de'").await?;
        visit.press("[data-node=depression]").await?;
        visit.until("it is explained", "return words(panel()).length > 400").await?;
        assert_eq!(
            visit.title().await?.as_deref(),
            Some("Depression"),
            "nobody has translated it yet"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn choosing_a_language_changes_all_of_it_and_is_kept() {
    visit_languages(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#select=depression").await?;
        open_menu(&visit).await?;
        visit.press("[part=open] [lang=en-XA]").await?;
        visit.until("it is shown", "return one('.mount')?.lang === 'en-XA' && !!panel()").await?;
        visit.until("its texts are there", "return words(panel()).length > 400").await?;
        assert_eq!(visit.title().await?.as_deref(), Some("Dééprééssííöön"));
        let page: (String, String, String) = visit
            .value("return [document.documentElement.lang, location.search, location.hash]")
            .await?;
        assert_eq!(page, ("en-XA".into(), "?lang=en-XA".into(), "#select=depression".into()));
        assert!(visit.value::<String>("return document.title").await?.contains('é'), "the title too");
        let focused = "return deepest()?.matches('.header [aria-haspopup]:last-child')";
        assert!(visit.value::<bool>(focused).await?, "focus is where the menu was opened");
        let fetched: Vec<String> = visit
            .value("return performance.getEntriesByType('resource').map((e) => e.name.match(/content\\/([^/]+)-(?:first|rest)-/)?.[1]).filter(Boolean)")
            .await?;
        assert!(!fetched.iter().any(|tag| tag == "de" || tag == "ar-XB"), "{fetched:?}");

        visit.open_settled("").await?;
        assert_eq!(visit.value::<String>("return one('.mount').lang").await?, "en-XA", "it is kept");
        visit.open_settled("?lang=en").await?;
        assert_eq!(visit.value::<String>("return one('.mount').lang").await?, "en", "an address says more");
        visit.open_settled("?lang=fr").await?;
        assert_eq!(visit.value::<String>("return one('.mount').lang").await?, "en", "what is not there");
        Ok(())
    })
    .await;
}

async fn every_form(visit: Visit) -> WebDriverResult {
    for (language, direction) in [("en-XA", "ltr"), ("ar-XB", "rtl")] {
        for form in FORMS {
            visit.open_settled(&format!("?lang={language}{form}")).await?;
            if form.contains("ask=") {
                let answered = "return all('.asked > div > *').length > 0 && !one('.running')";
                visit.until("the map answers", answered).await?;
            }
            // A question is answered, and what unfolds is unfolded.
            visit
                .value::<()>("one('.answer')?.click(); all('details').forEach((fold) => { fold.open = true; }); return null")
                .await?;
            let at: (String, String) =
                visit.value("const place = one('.mount'); return [place.lang, getComputedStyle(place).direction]").await?;
            assert_eq!(at, (language.to_owned(), direction.to_owned()));
            let wide: Vec<String> = visit.value(OVERFLOWING).await?;
            assert_eq!(wide, Vec::<String>::new(), "{language}{form}");
            let english: Vec<String> = visit
                .value("const shown = one('.mount').cloneNode(true); shown.querySelectorAll('.refs, .cited').forEach((works) => works.remove()); return [...words(shown).matchAll(/\\b(the|of|and|with|evidence)\\b/gi)].map(([word]) => word)")
                .await?;
            assert!(english.len() <= 2, "{language}{form} still says {english:?}");
        }
        visit.no_violations(&format!("the map in {language}")).await?;
    }
    // The page is written in English, and begins to load it before its script knows better.
    let mut errors = visit.console_errors().await?;
    errors.retain(|line| !line.contains("was preloaded using link preload"));
    assert_eq!(errors, Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_is_there_in_long_and_in_mirrored_words() {
    visit_languages(Reader::DESKTOP, every_form).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_is_there_on_a_phone() {
    visit_languages(Reader::PHONE, every_form).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_runs_from_right_to_left_by_its_language_and_not_by_its_page() {
    visit_languages(Reader::DESKTOP, |visit| async move {
        // Where the first lane stands: at the left or at the right of the last.
        let order = "const x = (id) => one(`[data-node=${id}]`).getBoundingClientRect().left; return Math.sign(x('depression') - x('acute-stress'))";
        visit.open_settled("").await?;
        assert_eq!(visit.value::<f64>(order).await?, 1.0);
        visit.open_settled("?lang=ar-XB").await?;
        assert_eq!(visit.value::<f64>(order).await?, -1.0);
        let script = "addEventListener('readystatechange', () => { document.documentElement.dir = 'rtl'; }, true)";
        visit.before_each_page(script).await?;
        visit.open_settled("?lang=en").await?;
        assert_eq!(visit.value::<f64>(order).await?, 1.0, "English in a page from right to left");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn samples_of_lines_follow_the_direction_of_reading() {
    visit_languages(Reader::DESKTOP, |visit| async move {
        for (language, sign) in [("en", 1.0), ("ar-XB", -1.0)] {
            for address in ["", "#view=outline", "#view=table", "#select=depression"] {
                visit.open_settled(&format!("?lang={language}{address}")).await?;
                // Where the head of each sample is, from its middle to its end: +1 in the direction of reading.
                let heads: Vec<f64> = visit
                    .value(
                        "return all('.sample .head').map((head) => {\
                           const r = head.getBoundingClientRect(), s = head.closest('svg').getBoundingClientRect();\
                           return Math.sign(r.left + r.width / 2 - s.left - s.width / 2); })",
                    )
                    .await?;
                assert!(heads.len() >= 3, "{address}: {heads:?}");
                assert!(heads.iter().all(|head| *head == sign), "{language}, {address}: {heads:?}");
                let marks: Vec<f64> = visit
                    .value("return all('.sample .doubt').map((mark) => Math.sign(mark.getScreenCTM().a))")
                    .await?;
                assert!(marks.iter().all(|mark| *mark > 0.0), "no “?” is turned round: {marks:?}");
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn counts_take_the_plural_forms_and_digits_of_the_language() {
    visit_languages(Reader::DESKTOP, |visit| async move {
        visit.open_settled("?lang=ar-XB").await?;
        // "Map of 24 things …": the count in its own digits, and the form for many.
        let labels: Vec<String> = visit
            .value("return all('[aria-label*=ᵐ]').map((e) => e.getAttribute('aria-label'))")
            .await?;
        let digits: String =
            visit.value("return new Intl.NumberFormat('ar-XB').format(24)").await?;
        assert!(labels.iter().any(|label| label.contains(&digits)), "{labels:?}: many of {digits}");
        visit.press("[role=combobox]").await?;
        // Letters of its own, as they are typed.
        visit.type_in("דהןס").await?;
        visit.until("something is found", "return !!one('[role=option]')").await?;
        let all = "return all('[role=option]').length";
        let (said, found): (String, usize) = (visit.said().await?, visit.value(all).await?);
        let mark = match found {
            1 => "¹",
            2 => "²",
            3..=10 => "ᶠ",
            11..=99 => "ᵐ",
            _ => "",
        };
        assert!(said.contains(mark), "{found} results: {said}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn search_takes_accents_off_by_the_rules_of_the_language() {
    visit_languages(Reader::DESKTOP, |visit| async move {
        visit.open_settled("?lang=en-XA").await?;
        let name: String =
            visit.value("return one('[data-node=depression]').getAttribute('aria-label')").await?;
        assert!(name.starts_with("Dééprééssííöön"), "{name}");
        visit.press("[role=combobox]").await?;
        visit.type_in("DEEPREES").await?;
        visit
            .until("it is found", "return one('[role=option]')?.dataset.to === 'depression'")
            .await?;
        let typed: String =
            visit.value("return words(one('[role=option] mark, [role=option] b'))").await?;
        assert_eq!(typed, "Déépréés");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_translated_is_english_and_says_so() {
    visit_languages(Reader::DESKTOP, |visit| async move {
        visit.open_settled("?lang=ar-XB#select=cortisol").await?;
        let parts = "return [one('.panel h2 > *'), one('.panel p.prose').parentElement].map((e) => [e.lang, e.dir, /[a-z]/.test(words(e))])";
        let english = ("en".to_owned(), "auto".to_owned(), true);
        assert_eq!(visit.value::<Vec<(String, String, bool)>>(parts).await?, [english.clone(), english.clone()]);
        visit.open_settled("?lang=ar-XB#select=crp~depression").await?;
        let text = "const e = one('.panel p.prose').parentElement; return [e.lang, e.dir, /[a-z]/.test(words(e))]";
        assert_eq!(visit.value::<(String, String, bool)>(text).await?, english);
        visit.open_settled("?lang=ar-XB#select=depression").await?;
        assert_eq!(visit.value::<(String, String, bool)>(text).await?, (String::new(), String::new(), false));
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_and_a_frame_take_the_language_that_their_page_asks_for() {
    visit_languages(Reader::DESKTOP, |visit| async move {
        visit.open("embed.html?lang=ar-XB#select=depression").await?;
        visit.until_settled().await?;
        assert_eq!(visit.value::<String>("return one('.mount').dir").await?, "rtl");
        visit.value::<()>("document.querySelector('crosstalk-map').lang = 'en-XA'").await?;
        visit.until("it changes", "return one('.mount')?.lang === 'en-XA' && !!panel()").await?;
        visit.value::<()>("document.querySelector('crosstalk-map').lang = 'de-AT'").await?;
        visit
            .until("a region is read in its language", "return one('.mount')?.lang === 'de'")
            .await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_edition_is_there_in_every_language() {
    visit_languages(Reader::PHONE, |visit| async move {
        let site = PathBuf::from(variable("CROSSTALK_LANGUAGES_SITE"));
        for (folder, language, direction) in [("", "en", "ltr"), ("en-XA/", "en-XA", "ltr"), ("ar-XB/", "ar-XB", "rtl")] {
            for page in ["index.html", "standard/theme-stress.html", "words.html"] {
                assert!(site.join("read").join(folder).join(page).is_file(), "{folder}{page}");
                visit.open(&format!("read/{folder}{page}")).await?;
                let told: (String, String, bool, f64) = visit
                    .value("const html = document.documentElement; return [html.lang, getComputedStyle(html).direction, html.scrollWidth <= innerWidth, document.styleSheets[0].cssRules.length]")
                    .await?;
                assert_eq!((told.0.as_str(), told.1.as_str(), told.2), (language, direction, true), "{folder}{page}");
                assert!(told.3 > 10.0, "{folder}{page} has its styles");
                let others: Vec<String> = visit.value("return all('a[hreflang]').map((a) => a.hreflang)").await?;
                assert_eq!(others.len(), 3, "{others:?}");
            }
            visit.no_violations(&format!("edition in {language}")).await?;
        }
        visit.press("a[hreflang=en]").await?;
        visit.until("the same page", "return location.pathname.endsWith('/read/words.html')").await
    })
    .await;
}
