//! Outline and table: the same without the picture.

use crate::fixtures;
use end_to_end::{Reader, visit};

#[tokio::test(flavor = "multi_thread")]
async fn the_outline_says_the_same_as_the_map() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.press_named(".header button", &fixtures::interface("header.outline")).await?;
        visit.until("the outline is shown", "return !!one('.outline')").await?;
        assert_eq!(visit.said().await?, fixtures::interface("say.outline"));
        let (nodes, links) = fixtures::view("overview");
        assert_eq!(visit.marks("data-node").await?, nodes);
        assert_eq!(visit.marks("data-link").await?, links);
        visit.no_violations("outline").await?;
        visit.press(".outline summary").await?;
        visit.until("its links are unfolded", "return one('.outline details').open").await?;
        let link: String =
            visit.value("return one('.outline details[open] [data-link]').dataset.link").await?;
        visit.press(".outline details[open] [data-link]").await?;
        visit.until("it is explained", "return title() !== null").await?;
        assert_eq!(visit.fragment().await?, format!("select={link}&view=outline"));
        assert_eq!(
            visit
                .value::<String>("return one('[data-link][aria-pressed=true]').dataset.link")
                .await?,
            link
        );
        visit.no_violations("outline with an explanation").await?;
        visit.press_named("button", &fixtures::interface("outline.back")).await?;
        visit.until("the map is back", "return !!one('.picture')").await?;
        assert!(visit.title().await?.is_some(), "the explanation stays");
        // The whole map as an outline, too.
        visit.open_settled("#theme=everything&view=outline").await?;
        assert_eq!(visit.marks("data-node").await?, fixtures::nodes());
        assert_eq!(visit.marks("data-link").await?, fixtures::links());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_sorts_by_every_column() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#view=table").await?;
        assert_eq!(visit.marks("data-link").await?, fixtures::view("overview").1);
        assert_eq!(visit.count("[data-node]").await?, 0);
        visit.no_violations("table").await?;
        // What only goes together is not worded as a cause, here either.
        let verb: String =
            visit.value("return words(one('[data-link=\"anxiety~ibs\"] .effect'))").await?;
        assert_eq!(verb, fixtures::verb("verb.increases.with"));
        let headings: Vec<String> = visit.value("return all('thead button').map(words)").await?;
        assert_eq!(headings.len(), 8);
        let sorted = "return `${words(one('th[aria-sort]'))} ${one('th[aria-sort]')?.ariaSort}`";
        for (at, heading) in headings.iter().enumerate() {
            let column =
                format!("return all('tbody tr').map((row) => words(row.children[{at}])).join('|')");
            let mut ways = Vec::new();
            for _ in 0..2 {
                let before: String = visit.value(sorted).await?;
                visit.press_named("thead button", heading).await?;
                let other = format!("{sorted} !== '{before}'");
                visit.until("it is sorted otherwise", &other).await?;
                assert!(visit.value::<String>(sorted).await?.starts_with(heading.as_str()));
                ways.push(visit.value::<String>(&column).await?);
            }
            assert_ne!(ways[0], ways[1], "{heading} turned round");
            assert_eq!(visit.count("tbody tr").await?, fixtures::view("overview").1.len());
        }
        let link: String = visit.value("return one('tbody tr').dataset.link").await?;
        visit.press("tbody tr td:nth-child(3)").await?;
        visit.until("it is explained", "return title() !== null").await?;
        assert_eq!(visit.fragment().await?, format!("select={link}&view=table"));
        visit.no_violations("table with an explanation").await
    })
    .await;
}
