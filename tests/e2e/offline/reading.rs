//! Pages of the text edition: those that were opened stay, the others answer with the map's outline.

use super::open_and_keep;
use crate::fixtures;
use end_to_end::{Reader, visit};

#[tokio::test(flavor = "multi_thread")]
async fn pages_that_were_opened_stay_and_others_answer_with_the_outline() {
    visit(Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        visit.open("read/standard/theme-stress.html").await?;
        let text: String = visit.value("return words(document.querySelector('main'))").await?;
        let ground = "return getComputedStyle(document.body).backgroundColor";
        let color: String = visit.value(ground).await?;
        visit.server.stop();

        visit.open("read/standard/theme-stress.html").await?;
        assert_eq!(
            visit.value::<String>("return words(document.querySelector('main'))").await?,
            text
        );
        assert_eq!(visit.value::<String>(ground).await?, color, "with its styles");

        for (page, fragment) in [
            ("read/simple/theme-gut-brain.html", "theme=gut-brain&level=simple&view=outline"),
            ("read/in-depth/index.html", "level=in_depth&view=outline"),
            ("read/sources.html", "view=outline"),
        ] {
            visit.open(page).await?;
            visit.until_settled().await?;
            assert_eq!(visit.fragment().await?, fragment, "{page}");
            visit.until("the outline is there", "return all('.outline li').length > 20").await?;
        }
        let gut = fixtures::word("themes", "gut-brain", "name");
        visit.open("read/simple/theme-gut-brain.html").await?;
        visit.until_settled().await?;
        let title: String = visit.value("return document.title").await?;
        assert!(title.starts_with(&gut), "{title}");

        // With the server back, a page is the server's again.
        visit.server.come_back().unwrap();
        visit.open("read/sources.html").await?;
        visit
            .until("it is the page", "return location.pathname.endsWith('/read/sources.html')")
            .await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
