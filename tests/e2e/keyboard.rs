//! Everything by keyboard only. After each step, focus stands on something.

use crate::fixtures;
use end_to_end::{Key, Reader, Visit, WebDriverResult, visit};

/// What has focus: the mark's id, or the element's name.
async fn focused(visit: &Visit) -> WebDriverResult<String> {
    let focus: Option<String> = visit
        .value(
            "const at = deepest(); if (!at || at === document.body) return null;\
             return at.dataset.node ?? at.dataset.link ?? at.getAttribute('aria-label') ?? words(at)",
        )
        .await?;
    Ok(focus.expect("focus is lost"))
}

async fn key(visit: &Visit, key: Key) -> WebDriverResult<String> {
    visit.key(key).await?;
    focused(visit).await
}

/// Tabs until a mark of the map has focus.
async fn into_the_map(visit: &Visit) -> WebDriverResult<String> {
    for _ in 0..40 {
        let at = key(visit, Key::Tab).await?;
        if visit.value::<bool>("return !!deepest().closest('.canvas')").await? {
            return Ok(at);
        }
    }
    panic!("the map has no tab stop");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_one_stop_with_a_way_past_it() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        assert_eq!(key(&visit, Key::Tab).await?, fixtures::interface("header.skip_map"));
        visit.no_violations("skip link").await?;
        key(&visit, Key::Enter).await?;
        assert!(visit.value::<bool>("return !!deepest().closest('.foot')").await?);
        visit.open_settled("").await?;
        assert_eq!(into_the_map(&visit).await?, "acute-stress", "the first of lane one");
        key(&visit, Key::Tab).await?;
        assert!(
            visit.value::<bool>("return !deepest().closest('.canvas')").await?,
            "one more Tab leaves the map"
        );
        visit.key_back().await?;
        assert_eq!(focused(&visit).await?, "acute-stress");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn arrows_walk_lanes_and_links() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        into_the_map(&visit).await?;
        assert_eq!(key(&visit, Key::Down).await?, "infection");
        assert_eq!(key(&visit, Key::Up).await?, "acute-stress");
        assert_eq!(key(&visit, Key::End).await?, "obesity");
        assert_eq!(key(&visit, Key::Home).await?, "acute-stress");
        let next_lane = key(&visit, Key::PageDown).await?;
        assert_eq!(next_lane, "pro-inflammatory-cytokines");
        assert_eq!(key(&visit, Key::PageUp).await?, "acute-stress");
        let link = key(&visit, Key::Right).await?;
        assert!(link.starts_with("acute-stress~"), "{link}");
        let other = key(&visit, Key::Down).await?;
        assert!(other.starts_with("acute-stress~") && other != link, "{other}");
        let end = key(&visit, Key::Right).await?;
        assert!(other.ends_with(&format!("~{end}")), "{other} leads to {end}");
        assert_eq!(visit.title().await?, None, "walking selects nothing");
        // A focused link can be seen to be focused.
        key(&visit, Key::Left).await?;
        visit.photograph("focus").await?;
        visit.no_violations("focus on the map").await?;
        assert_eq!(visit.count("[role=application] [tabindex='0'][data-node], [role=application] [tabindex='0'][data-link]").await?, 1);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn enter_opens_enter_goes_in_escape_closes() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        into_the_map(&visit).await?;
        assert_eq!(key(&visit, Key::Down).await?, "infection");
        assert_eq!(key(&visit, Key::Enter).await?, "infection", "selecting never moves focus");
        visit.until("it is explained", "return title() === 'Infection'").await?;
        key(&visit, Key::Enter).await?;
        assert!(visit.value::<bool>("return panel().contains(deepest())").await?);
        // Through the panel by Tab: levels by arrows, then a word's meaning opens and Esc closes it first.
        for _ in 0..30 {
            key(&visit, Key::Tab).await?;
            if visit.value::<bool>("return deepest().matches('[role=radio]')").await? {
                break;
            }
        }
        assert_eq!(key(&visit, Key::Right).await?, "In depth");
        visit.until("the level is chosen", "return said() === 'Reading level In depth.'").await?;
        for _ in 0..10 {
            key(&visit, Key::Tab).await?;
            if visit.value::<bool>("return deepest().matches('.term')").await? {
                break;
            }
        }
        let word = key(&visit, Key::Enter).await?;
        visit.until("its meaning is shown", "return !!one('.meaning')").await?;
        assert_eq!(key(&visit, Key::Escape).await?, word);
        assert_eq!(visit.count(".meaning").await?, 0);
        assert_eq!(visit.title().await?.as_deref(), Some("Infection"));
        // Then the explanation, and focus returns to what opened it.
        assert_eq!(key(&visit, Key::Escape).await?, "infection");
        assert_eq!(visit.title().await?, None);
        assert_eq!(key(&visit, Key::Escape).await?, "infection", "nothing is left to close");
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_listed_and_letters_can_be_switched_on() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let start = into_the_map(&visit).await?;
        visit.type_in("?").await?;
        visit.until("the keys are listed", "return !!one('.keys')").await?;
        focused(&visit).await?;
        visit.no_violations("keys").await?;
        assert_eq!(key(&visit, Key::Escape).await?, start, "focus returns");
        visit.type_in("t").await?;
        assert_eq!(visit.count(".picture").await?, 1, "letters are off at first");
        visit.type_in("?").await?;
        visit.until("the keys are listed", "return !!one('.keys')").await?;
        for _ in 0..6 {
            key(&visit, Key::Tab).await?;
            if visit.value::<bool>("return deepest().matches('[role=switch]')").await? {
                break;
            }
        }
        visit.type_in(" ").await?;
        visit.until("letters are on", "return one('[role=switch]').ariaChecked === 'true'").await?;
        assert_eq!(key(&visit, Key::Escape).await?, start);
        visit.type_in("t").await?;
        visit.until("the table is shown", "return !!one('.table')").await?;
        visit.open_settled("").await?;
        into_the_map(&visit).await?;
        visit.type_in("/").await?;
        assert_eq!(focused(&visit).await?, fixtures::interface("search.label"));
        visit.type_in("sleep").await?;
        visit.until("there are results", "return !!one('[role=option]')").await?;
        key(&visit, Key::Enter).await?;
        visit.until("it is explained", "return title() !== null").await?;
        visit.open_settled("").await?;
        into_the_map(&visit).await?;
        visit.type_in("+").await?;
        visit
            .until("the map is larger", "return one('.viewport').style.transform.includes('scale')")
            .await?;
        visit.type_in("0").await?;
        visit
            .until("the whole map is shown", "return one('.viewport').style.transform === ''")
            .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_keep_the_focus_until_they_are_closed() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.value::<()>("named('.header button', 'More').focus(); return null").await?;
        for (word, state) in
            [("more.about", "about"), ("about.sources", "sources"), ("about.words", "words")]
        {
            key(&visit, Key::Enter).await?;
            visit.until("the menu is open", "return !!one('.menu')").await?;
            let name = fixtures::interface(word);
            for _ in 0..20 {
                if key(&visit, Key::Tab).await? == name {
                    break;
                }
            }
            key(&visit, Key::Enter).await?;
            visit.until("the page is open", "return !!one('[aria-modal=true]')").await?;
            assert!(visit.value::<bool>("return !!deepest().closest('[aria-modal=true]')").await?);
            visit.key_back().await?;
            assert!(
                visit.value::<bool>("return !!deepest().closest('[aria-modal=true]')").await?,
                "Tab does not lead out of {state}"
            );
            visit.no_violations(state).await?;
            assert_eq!(key(&visit, Key::Escape).await?, fixtures::interface("header.more"));
        }
        Ok(())
    })
    .await;
}
