//! Reading a theme.

use crate::fixtures;
use end_to_end::{Key, Reader, Visit, WebDriverResult, visit};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_opened_read_and_left() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let name = fixtures::word("themes", "gut-brain", "name");
        visit.press_named(".themes button", &name).await?;
        visit
            .until("the theme is shown", "return one('.themes [aria-pressed=true]') !== null")
            .await?;
        assert_eq!(visit.fragment().await?, "theme=gut-brain");
        assert_eq!(visit.marks("data-node").await?, fixtures::view("gut-brain").0);
        assert!(visit.said().await?.starts_with(&name));
        assert_eq!(visit.driver.title().await?, format!("{name} – Crosstalk"));

        visit.press(".header .read").await?;
        visit.until("the introduction is open", "return title() !== null").await?;
        assert_eq!(visit.title().await?, Some(name.clone()));
        assert_eq!(visit.fragment().await?, "theme=gut-brain&select=gut-brain");
        visit.no_violations("a theme with its introduction").await?;

        visit.press_named("[part~=panel] button", &fixtures::interface("panel.close")).await?;
        visit.until("the introduction is closed", "return !panel()").await?;
        visit.press(".themes [aria-pressed=true] .x").await?;
        visit.until("the overview is back", "return location.hash === ''").await?;
        assert_eq!(visit.marks("data-node").await?, fixtures::view("overview").0);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_theme_shows_what_its_authors_chose() {
    visit(Reader::DESKTOP, |visit| async move {
        let themes = fixtures::themes();
        assert_eq!(themes.len(), 8);
        for theme in themes {
            visit.open_settled(&format!("#theme={theme}")).await?;
            let (nodes, links) = fixtures::view(&theme);
            assert_eq!(visit.marks("data-node").await?, nodes, "{theme}");
            assert_eq!(visit.marks("data-link").await?, links, "{theme}");
            visit.no_violations(&format!("theme {theme}")).await?;
        }
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rest_of_a_lane_is_one_press_away() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=stress").await?;
        let before = visit.marks("data-node").await?;
        let more = fixtures::more("stress", "life");
        visit.press(".ghosts").await?;
        visit.until("the tray is open", "return !!one('.tray')").await?;
        let offered: Vec<String> =
            visit.value("return all('.tray [data-to]').map((thing) => thing.dataset.to)").await?;
        assert_eq!(offered, more);
        visit.no_violations("tray").await?;
        visit.press(&format!(".tray [data-to={}]", more[0])).await?;
        visit.until("it is explained", "return title() !== null").await?;
        assert_eq!(visit.title().await?, Some(fixtures::word("nodes", &more[0], "label")));
        assert_eq!(visit.marks("data-node").await?, before, "the view stays as it was");
        visit.press_named(".tray button", &fixtures::interface("panel.close")).await?;
        visit.until("the tray is closed", "return !one('.tray')").await?;
        assert!(visit.title().await?.is_some(), "the explanation stays");
        Ok(())
    })
    .await;
}

/// Where things and authored roads of a theme are drawn.
async fn picture(visit: &Visit, theme: &str) -> WebDriverResult<Vec<String>> {
    visit
        .value_of(
            "return all('[data-node]').map((at) => at.dataset.node + at.getAttribute('transform')).concat(\
               arguments[0].map((link) => link + one(`[data-link='${link}'] .line`).getAttribute('d')))",
            vec![fixtures::view(theme).1.into()],
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_selection_adds_its_other_links_and_moves_nothing() {
    visit(Reader::DESKTOP, |visit| async move {
        // With an explanation open, so that the map has its room already.
        visit.open_settled("#theme=inflammation&select=aging").await?;
        let before = picture(&visit, "inflammation").await?;
        let added = fixtures::added("inflammation", "depression");
        assert!(added.len() > 3, "{added:?}");
        visit.press("[data-node=depression]").await?;
        visit.until("it is explained", "return title() === 'Depression'").await?;
        let mut links = fixtures::view("inflammation").1;
        links.extend(added.clone());
        links.sort();
        assert_eq!(visit.marks("data-link").await?, links, "each link once");
        assert_eq!(picture(&visit, "inflammation").await?, before, "nothing has moved");
        let said = visit.said().await?;
        assert!(said.ends_with(&format!("{} more links are drawn.", added.len())), "{said}");
        visit.no_violations("a theme with added links").await?;
        visit.photograph("added-links").await?;

        // By keyboard: from the thing to its links, through all of them, back.
        visit.value::<()>("one('[data-node=depression]').focus(); return null").await?;
        visit.key(Key::Left).await?;
        visit.key(Key::Home).await?;
        let mut walked = Vec::new();
        loop {
            let at: String = visit
                .value("await frames(); await frames(); return deepest().dataset.link ?? ''")
                .await?;
            if walked.last() == Some(&at) {
                break;
            }
            walked.push(at);
            visit.key(Key::Down).await?;
        }
        for link in &added {
            assert!(walked.contains(link), "keys do not reach {link}: {walked:?}");
        }
        let owned: String = visit.value("return one('.picture').getAttribute('aria-owns')").await?;
        for link in &added {
            let place = format!("l-{link}");
            assert_eq!(
                owned.split(' ').filter(|id| *id == place).count(),
                1,
                "{link} is read once"
            );
        }
        // One of them is explained and stays.
        visit.press("[data-link='infection~depression']").await?;
        visit
            .until("it is explained", "return location.hash.includes('infection~depression')")
            .await?;
        assert_eq!(visit.count("[data-link='infection~depression'].is-selected").await?, 1);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pointing_into_the_tray_draws_links_to_the_core() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=stress").await?;
        let rest = visit.marks("data-link").await?;
        let before = picture(&visit, "stress").await?;
        let more = fixtures::more("stress", "life");
        let thing = more.iter().find(|id| fixtures::added("stress", id).len() > 1).unwrap();
        let mut lit = fixtures::added("stress", thing);
        lit.extend(rest.clone());
        lit.sort();
        visit.press(".ghosts").await?;
        visit.until("the tray is open", "return !!one('.tray')").await?;
        visit.point_at(&format!(".tray [data-to={thing}]")).await?;
        visit.until("its links are drawn", "return all('.lifted .link').length > 0").await?;
        assert_eq!(visit.marks("data-link").await?, lit);
        assert_eq!(picture(&visit, "stress").await?, before, "nothing has moved");
        assert_eq!(visit.count(".picture.lit").await?, 1, "the view's own links recede");
        visit.no_violations("a thing in the tray pointed at").await?;
        visit.point_at(".tray h2").await?;
        visit.until("they are gone", "return all('.lifted .link').length === 0").await?;
        assert_eq!(visit.marks("data-link").await?, rest);
        // Focus does the same.
        let script = format!("one('.tray [data-to={thing}]').focus(); return null");
        visit.value::<()>(&script).await?;
        visit.until("its links are drawn", "return all('.lifted .link').length > 0").await?;
        assert_eq!(visit.marks("data-link").await?, lit);
        visit.key(Key::Enter).await?;
        visit.until("it is explained", "return title() !== null").await?;
        assert_eq!(visit.marks("data-link").await?, lit, "chosen, its links stay");
        Ok(())
    })
    .await;
}

/// Opens a theme, and tells what moves: what it is, what of it, and from when to when in milliseconds.
async fn motion(visit: &Visit, theme: &str) -> WebDriverResult<Vec<(String, String, f64, f64)>> {
    // Slowly, so that none is over before it is read.
    let rate = |rate: f64| ("Animation.setPlaybackRate", json!({ "playbackRate": rate }));
    visit.command("Animation.enable", json!({})).await?;
    let (name, slow) = rate(0.05);
    visit.command(name, slow).await?;
    let moves = visit
        .value_of(
            // A busy machine draws the things in a later frame than the lines.
            "const [theme] = arguments, moving = () => one('.ct').getRootNode().getAnimations();\
             const still = matchMedia('(prefers-reduced-motion: reduce)').matches;\
             named('.themes button', theme).click();\
             await frames();\
             for (let i = 0; i < 100 && !still && !moving().some((motion) => motion.transitionProperty === 'transform'); i++) await frames();\
             return moving().map((motion) => {\
               const { delay, endTime } = motion.effect.getComputedTiming();\
               const part = ['leaving', 'links', 'nodes'].find((name) => motion.effect.target.closest(`.${name}`));\
               return [part ?? '', motion.transitionProperty ?? motion.animationName, delay, endTime];\
             })",
            vec![fixtures::word("themes", theme, "name").into()],
        )
        .await;
    let (name, usual) = rate(1.0);
    visit.command(name, usual).await?;
    moves
}

#[tokio::test(flavor = "multi_thread")]
async fn on_the_way_to_a_theme_no_head_points_at_nothing() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let motion = motion(&visit, "gut-brain").await?;
        let of = |part: &str, what: &str| {
            let found = motion.iter().filter(|at| at.0 == part && at.1 == what);
            let times: Vec<_> = found.map(|at| (at.2, at.3)).collect();
            assert!(!times.is_empty(), "{part}: {what} is not in {motion:?}");
            times
        };
        // The old links are gone after a fifth of their time, and then wait for the others.
        let faded = of("leaving", "leave").iter().fold(0.0, |most: f64, at| most.max(at.1 * 0.2));
        let travel = of("nodes", "transform");
        let arrived = travel.iter().fold(0.0, |most: f64, at| most.max(at.1));
        assert!(travel.iter().all(|at| at.0 >= faded), "{motion:?}");
        assert!(of("links", "draw").iter().all(|at| at.0 >= arrived), "{motion:?}");
        let gone = "return getComputedStyle(one('.leaving')).opacity === '0'";
        visit.until("the old links are gone", gone).await?;
        visit.until_still().await?;
        visit.prefer(&[("prefers-reduced-motion", "reduce")]).await?;
        let motion = self::motion(&visit, "stress").await?;
        assert!(motion.iter().all(|at| at.3 == 0.0), "{motion:?}");
        visit.until("the old links are gone", gone).await?;
        assert_eq!(visit.marks("data-link").await?, fixtures::view("stress").1);
        // Where the map is laid out anew, it is there at once.
        visit.resize((1200, 760), false).await?;
        visit.until("it has its new room", "return !one('.leaving, .turning')").await?;
        Ok(())
    })
    .await;
}
