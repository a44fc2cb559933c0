//! Asking the map: its program comes when a reader asks, answers, and where it does not come can be asked for again.

use crate::fixtures;
use crate::quiz::tab_to;
use end_to_end::{Key, Reader, Visit, WebDriverResult, files, site, visit};
use server::Fault;

/// The panel shows an answer.
const ANSWERED: &str =
    "return !!one('.asked') && all('[part~=panel] select, [part~=panel] .choices').length > 0";

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_come_is_said_and_can_be_asked_for_again() {
    let texts = files::named(&site().join("content"), "en-ask-", ".bin");
    for file in [
        files::named(&site(), "ask-", ".js"),
        files::named(&site(), "ask-", ".wasm"),
        format!("content/{texts}"),
    ] {
        visit(Reader::DESKTOP, |visit| async move {
            visit.server.fault(&file, Fault::Missing);
            visit.open("#ask=loops").await?;
            let again = fixtures::interface("error.try_again");
            visit
                .until(
                    &format!("{file} is missed"),
                    &format!("return all('[part~=panel] button').some((button) => words(button) === '{again}')"),
                )
                .await?;
            visit.server.heal();
            visit.press_named("[part~=panel] button", &again).await?;
            visit.until(&format!("the map answers with {file}"), ANSWERED).await
        })
        .await;
    }
}

/// The program that is asked panics with the first question.
const PANICS_ONCE: &str = "
    const instantiate = WebAssembly.instantiate;
    let panicked = false;
    WebAssembly.instantiate = async (module, imports) => {
        const instance = await instantiate(module, imports);
        if (panicked || !instance.exports?.asking_step) return instance;
        panicked = true;
        const asking_step = () => { throw new WebAssembly.RuntimeError('unreachable'); };
        return { module, instance: { exports: { ...instance.exports, asking_step } } };
    };";

#[tokio::test(flavor = "multi_thread")]
async fn after_a_panic_the_next_question_is_answered() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.before_each_page(PANICS_ONCE).await?;
        visit.open_settled("#ask=loops").await?;
        let again = fixtures::interface("error.try_again");
        let said = format!(
            "return all('[part~=panel] button').some((button) => words(button) === {again:?})"
        );
        visit.until("it is said that no answer came", &said).await?;
        visit.press_named("[part~=panel] button", &again).await?;
        visit.until("the map answers", "return all('.way').length > 0").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_styles_of_answers_come_with_them_and_a_later_question_is_the_one_that_is_answered() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let sheets = "return document.querySelector('crosstalk-map').shadowRoot.adoptedStyleSheets.length";
        let before: usize = visit.value(sheets).await?;
        visit
            .value::<serde_json::Value>(
                "const map = document.querySelector('crosstalk-map'); map.ask = 'what-if.up:sleep-loss'; map.ask = 'loops'; return null",
            )
            .await?;
        visit.until("the map answers", ANSWERED).await?;
        assert_eq!(visit.value::<usize>(sheets).await?, before + 1);
        let address: String = visit.value("return location.hash").await?;
        assert!(address.contains("ask=loops") && !address.contains("what-if"), "{address}");
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

/// The words of the open question, once its answer is there.
async fn until_title(visit: &Visit, title: &str) -> WebDriverResult {
    let there = format!("return title() === {title:?} && all('.asked > div > *').length > 0");
    visit.until(&format!("{title} is answered"), &there).await
}

/// What is lit: things and links, sorted.
async fn lit(visit: &Visit) -> WebDriverResult<Vec<String>> {
    visit
        .value("return all('.is-lit[data-node], .is-lit[data-link]').map((mark) => mark.dataset.node ?? mark.dataset.link).sort()")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_student_sees_the_ways_that_do_not_lean_on_contested_links() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        // By typing: the first result asks for the ways.
        visit.press("[role=combobox]").await?;
        visit.type_in("stress to depression").await?;
        visit
            .until(
                "it is the first result",
                "return one('[role=option]')?.dataset.to.startsWith('paths.')",
            )
            .await?;
        visit.key(Key::Enter).await?;
        visit.until("ways are listed", "return all('.way').length > 1").await?;
        let before = lit(&visit).await?;
        assert!(before.len() > 2, "the first way is lit: {before:?}");
        // Two presses more: what counts, and contested links no longer.
        visit.press("summary.left").await?;
        visit.press_named(".choice", &fixtures::interface("ask.contested")).await?;
        visit
            .until("contested links are out", "return location.hash.includes('contested:out')")
            .await?;
        let grades =
            "return all('.way small').some((small) => words(small).includes(arguments[0]))";
        let contested: bool = visit
            .value_of(grades, vec![fixtures::interface("evidence.contested.word").into()])
            .await?;
        assert!(!contested, "no way leans on a contested link");
        // Another way is lit by a press, and its things keep their places.
        visit.press(".ways li:nth-of-type(2) .way").await?;
        visit.until("the second way is lit", "return location.hash.includes('at:2')").await?;
        visit.until_settled().await?;
        assert_ne!(lit(&visit).await?, before);
        visit.driver.back().await?;
        visit
            .until(
                "one press leads back",
                "return !location.hash.includes('ask=') && !one('.asked')",
            )
            .await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

/// Whether the map is covered where its middle is.
const COVERED: &str = "const box = one('[part~=map]').getBoundingClientRect(); return !!root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.closest('.panel')";

#[tokio::test(flavor = "multi_thread")]
async fn a_way_stands_step_by_step_over_the_map_and_leads_back_to_it() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#ask=paths.chronic-stress.depression.order:best.at:2").await?;
        visit.until("ways are listed", "return all('.way').length > 1").await?;
        assert!(!visit.value::<bool>(COVERED).await?, "the map is seen");
        visit.press_named(".choice", &fixtures::interface("paths.columns")).await?;
        visit.until("its steps stand over the map", COVERED).await?;
        // Side by side and from the first to the last, each beside the one before it.
        let begins: Vec<f64> = visit
            .value("return all('.steps > li').map((step) => step.getBoundingClientRect().left)")
            .await?;
        assert!(begins.len() > 2 && begins.is_sorted() && begins[0] < begins[1], "{begins:?}");
        visit.no_violations("a way step by step").await?;
        // Who goes into the map by keyboard sees it.
        visit.value::<()>("one('[data-node][tabindex=\"0\"]').focus(); return null").await?;
        visit.key(Key::Right).await?;
        visit.until("focus is in the map", "return !!deepest().closest('[part~=map]')").await?;
        visit.until_equal(COVERED, false).await?;
        visit.value::<()>("one('.way').focus(); return null").await?;
        visit.until_equal(COVERED, true).await?;
        // A step is explained on the map; from there it goes back to the steps.
        visit.press(".steps .row").await?;
        visit.until("a link is explained", "return location.hash.includes('select=')").await?;
        visit.until_equal(COVERED, false).await?;
        visit.press_named(".panel-bar button", &fixtures::interface("ask.return")).await?;
        visit.until_equal(COVERED, true).await?;
        visit.press_named(".choice", &fixtures::interface("paths.on_map")).await?;
        visit.until_equal(COVERED, false).await?;
        let focused = "return deepest().matches('.choice[aria-pressed=true]')";
        assert!(visit.value::<bool>(focused).await?, "focus stays on what was pressed");
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_an_address_and_clean() {
    visit(Reader::DESKTOP, |visit| async move {
        for question in [
            "questions",
            "paths.chronic-stress.depression.at:2",
            "paths.chronic-stress.depression.columns",
            "downstream.infection.steps:3",
            "loops.depression.associations:in",
            "what-if.up:chronic-stress.why:microglia",
            "compare.depression.anxiety",
            "compare-grades",
            "filter.least:strong.humans",
            "paths.nonsense.depression",
        ] {
            visit.open_settled(&format!("#ask={question}")).await?;
            visit
                .until(
                    "it is answered",
                    "return all('.asked > div > *').length > 0 && !one('.running')",
                )
                .await?;
            visit.no_violations(question).await?;
            let (title, marks) = (visit.title().await?, lit(&visit).await?);
            let address: String = visit.value("return location.hash").await?;
            assert!(address.contains("ask="), "{address}");
            visit.open_settled(&address).await?;
            visit
                .until(
                    "it is answered",
                    "return all('.asked > div > *').length > 0 && !one('.running')",
                )
                .await?;
            assert_eq!((visit.title().await?, lit(&visit).await?), (title, marks), "{address}");
            assert_eq!(visit.value::<String>("return location.hash").await?, address);
        }
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pupil_asks_by_keyboard_alone() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.listen().await?;
        tab_to(&visit, &fixtures::interface("ask.label")).await?;
        visit.key(Key::Enter).await?;
        until_title(&visit, &fixtures::interface("ask.title")).await?;
        visit.until("focus is on the title", "return deepest().dataset.part === 'title'").await?;
        // The first example is the flu's question; its answer lights a way, and focus stays in the panel.
        visit.key(Key::Tab).await?;
        visit.key(Key::Enter).await?;
        visit.until("ways are listed", "return all('.way').length > 0").await?;
        visit.until("focus is in the panel", "return !!deepest().closest('.panel')").await?;
        visit.until("its ends are lit", "return all('.is-lit[data-node]').length > 1").await?;
        assert!(!visit.said().await?.is_empty(), "the answer is spoken");
        // A list is chosen from by an arrow key.
        visit.value::<serde_json::Value>("one('.asked select').focus(); return null").await?;
        let before = visit.title().await?;
        visit.key(Key::Down).await?;
        visit
            .until(
                "another question is answered",
                &format!("return title() !== {:?}", before.unwrap_or_default()),
            )
            .await?;
        visit.until("focus stays on the list", "return deepest().localName === 'select'").await?;
        visit.key(Key::Escape).await?;
        visit.until("Escape leaves it", "return !one('.asked')").await?;
        assert!(visit.value::<bool>("return deepest() !== document.body").await?);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panel_leads_to_questions_about_its_thing_and_back() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#select=cortisol").await?;
        visit.press_named(".asks button", &fixtures::interface("ask.loops_here")).await?;
        visit
            .until(
                "loops are listed",
                "return all('.way').length > 0 && location.hash.includes('ask=loops.cortisol')",
            )
            .await?;
        // A link of the answer is explained, and from there it goes back to the question.
        visit.press(".asked .rel a").await?;
        visit.until("a link is explained", "return location.hash.includes('select=')").await?;
        visit.press_named(".panel-bar button", &fixtures::interface("ask.return")).await?;
        visit
            .until("the question is back", "return !!one('.asked') && all('.way').length > 0")
            .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_an_answer_another_question_is_answered_from_the_address_the_page_and_an_explanation()
 {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#ask=loops").await?;
        visit.until("loops are listed", "return all('.way').length > 0").await?;
        visit.value::<()>("location.hash = '#ask=compare-grades'; return null").await?;
        until_title(&visit, &fixtures::interface("compare.grades")).await?;
        visit
            .value::<()>(
                "document.querySelector('crosstalk-map').ask = 'loops.cortisol'; return null",
            )
            .await?;
        visit.until("loops are listed", "return all('.way').length > 0").await?;
        visit.press(".asked .rel a").await?;
        visit.until("a link is explained", "return !!one('.asks button')").await?;
        visit.press_named(".asks button", &fixtures::interface("ask.ways")).await?;
        visit
            .until(
                "the ways between its ends are listed",
                "return location.hash.includes('ask=paths.') && all('.way').length > 0",
            )
            .await?;
        visit.driver.back().await?;
        visit.driver.back().await?;
        visit
            .until(
                "back leads to the loops",
                "return location.hash.includes('ask=loops.cortisol') && all('.way').length > 0",
            )
            .await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_a_question_stands_in_the_sheet() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("").await?;
        visit.tap_named("[part~=header] button", &fixtures::interface("header.menu")).await?;
        visit.tap_named(".popover button", &fixtures::interface("ask.label")).await?;
        until_title(&visit, &fixtures::interface("ask.title")).await?;
        visit.no_violations("questions on a phone").await?;
        visit.tap(".asked .row-ask").await?;
        visit.until("ways are listed", "return all('.way').length > 0").await?;
        let low: usize = visit
            .value("return all('.asked :is(button, select, summary)').filter((at) => at.checkVisibility() && at.getBoundingClientRect().height < 39).length")
            .await?;
        assert_eq!(low, 0, "what is pressed is 40 px high");
        let wide: bool = visit.value("return one('.panel-body').scrollWidth <= one('.panel-body').clientWidth").await?;
        assert!(wide, "nothing runs out of the sheet");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_out_is_out_of_picture_outline_and_table_until_it_is_shown_again() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#ask=filter").await?;
        visit.until("the map answers", ANSWERED).await?;
        let all = visit.marks("data-link").await?;
        visit.press_named(".choice", &fixtures::interface("ask.associations")).await?;
        let fewer = format!("return all('[data-link]:not(.rel *)').length < {}", all.len());
        visit.until("the picture has fewer links", &fewer).await?;
        visit.no_violations("a part is left out").await?;
        // It stays when the question is closed, and the line under the map says so.
        visit.press_named("[part~=panel] button", &fixtures::interface("panel.close")).await?;
        visit.until("it is closed", "return !one('.asked')").await?;
        let left = visit.marks("data-link").await?;
        let hidden = all.len() - left.len();
        let says = format!("return words(one('.hidden-links')).includes('{hidden}')");
        visit.until("the line says how many are hidden", &says).await?;
        visit
            .until_equal("return location.hash", "#ask=filter.associations:out".to_owned())
            .await?;
        // The other ways to read hold the same.
        visit.press_named(".header button", &fixtures::interface("header.outline")).await?;
        visit.until("the outline is shown", "return !!one('.outline')").await?;
        let mut listed = visit.marks("data-link").await?;
        listed.dedup();
        assert_eq!(listed, left, "the outline");
        visit.press_named("button", &fixtures::interface("table.title")).await?;
        visit.until("the table is shown", "return !!one('tbody tr')").await?;
        assert_eq!(visit.marks("data-link").await?, left, "the table");
        // A copied address opens with the same, and one press shows everything again.
        let address = visit.fragment().await?;
        visit.open_settled(&format!("#{address}")).await?;
        visit.until("the map answers", ANSWERED).await?;
        assert_eq!(visit.marks("data-link").await?, left, "from its address");
        visit.press_named("button", &fixtures::interface("map.hidden_show")).await?;
        visit.until("nothing is left out", "return location.hash.endsWith('ask=filter')").await?;
        visit
            .until(
                "all links are back",
                &format!("return all('tbody tr').length === {}", all.len()),
            )
            .await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
