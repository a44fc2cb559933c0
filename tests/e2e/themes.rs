//! Reading a theme.

use crate::story;
use end_to_end::{Reader, visit};

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_opened_read_and_left() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_ready("").await?;
        let name = story::word("themes", "gut-brain", "name");
        visit.press_named("nav button", &name).await?;
        visit.until("the theme is shown", "return one('nav [aria-pressed=true]') !== null").await?;
        assert_eq!(visit.fragment().await?, "theme=gut-brain");
        assert_eq!(visit.marks("data-node").await?, story::view("gut-brain").0);
        assert!(visit.said().await?.starts_with(&name));
        assert_eq!(visit.driver.title().await?, format!("{name} – Crosstalk"));

        visit.press("header .read").await?;
        visit.until("the introduction is open", "return title() !== null").await?;
        assert_eq!(visit.title().await?, Some(name.clone()));
        assert_eq!(visit.fragment().await?, "theme=gut-brain&select=gut-brain");
        visit.no_violations("a theme with its introduction").await?;

        visit.press_named("[part~=panel] button", &story::interface("panel.close")).await?;
        visit.until("the introduction is closed", "return !panel()").await?;
        visit.press("nav [aria-pressed=true] .x").await?;
        visit.until("the overview is back", "return location.hash === ''").await?;
        assert_eq!(visit.count("[data-node]").await?, 24);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_theme_shows_what_its_authors_chose() {
    visit(Reader::DESKTOP, |visit| async move {
        let themes = story::themes();
        assert_eq!(themes.len(), 8);
        for theme in themes {
            visit.open_ready(&format!("#theme={theme}")).await?;
            let (nodes, links) = story::view(&theme);
            assert_eq!(visit.marks("data-node").await?, nodes, "{theme}");
            assert_eq!(visit.marks("data-link").await?, links, "{theme}");
            visit.no_violations(&format!("theme {theme}")).await?;
        }
        assert_eq!(visit.complaints().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rest_of_a_lane_is_one_press_away() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_ready("#theme=stress").await?;
        let before = visit.marks("data-node").await?;
        let more = story::more("stress", "life");
        visit.press(".ghosts").await?;
        visit.until("the tray is open", "return !!one('.tray')").await?;
        let offered: Vec<String> =
            visit.value("return all('.tray [data-to]').map((thing) => thing.dataset.to)").await?;
        assert_eq!(offered, more);
        visit.no_violations("tray").await?;
        visit.press(&format!(".tray [data-to={}]", more[0])).await?;
        visit.until("it is explained", "return title() !== null").await?;
        assert_eq!(visit.title().await?, Some(story::word("nodes", &more[0], "label")));
        assert_eq!(visit.marks("data-node").await?, before, "the view stays as it was");
        visit.press_named(".tray button", &story::interface("panel.close")).await?;
        visit.until("the tray is closed", "return !one('.tray')").await?;
        assert!(visit.title().await?.is_some(), "the explanation stays");
        Ok(())
    })
    .await;
}
