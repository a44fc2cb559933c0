//! The whole map.

use crate::fixtures;
use end_to_end::{Reader, visit};

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_there_and_links_come_for_what_is_pointed_at() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.press(".header .everything").await?;
        visit.until("everything is shown", "return location.hash === '#theme=everything'").await?;
        assert_eq!(visit.marks("data-node").await?, fixtures::nodes());
        visit.no_violations("everything").await?;
        let mut rest = visit.marks("data-link").await?;
        rest.dedup();
        assert_eq!(rest.len(), visit.count("[data-link]").await?, "each link once");

        visit.point_at("[data-node=microglia]").await?;
        visit.until("its links are drawn", "return !!one('.picture .lit')").await?;
        assert_eq!(visit.marks("data-link").await?, fixtures::links_of("microglia"));

        visit.press("[data-node=microglia]").await?;
        visit.until("it is explained", "return title() === 'Microglia'").await?;
        assert_eq!(visit.fragment().await?, "theme=everything&select=microglia");
        assert_eq!(visit.marks("data-link").await?, fixtures::links_of("microglia"));
        visit.no_violations("everything with a selection").await?;
        let hidden: usize = visit
            .value(
                "return all('.foot button').filter((b) => b.checkVisibility() && !spot(b)).length",
            )
            .await?;
        assert_eq!(hidden, 0, "controls of the foot lie under the panel");

        // What has focus is drawn with its links as well.
        visit.open_settled("#theme=everything").await?;
        visit.value::<()>("one('[data-node=depression]').focus(); return null").await?;
        visit.key(end_to_end::Key::Enter).await?;
        visit.until("it is explained", "return title() === 'Depression'").await?;
        assert_eq!(visit.marks("data-link").await?, fixtures::links_of("depression"));
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
