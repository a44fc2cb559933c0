//! Opening the page: with everything in order, and with the app broken in each way that happens to web servers.

use end_to_end::{Reader, visit};
use server::Fault;

#[tokio::test(flavor = "multi_thread")]
async fn the_map_comes_without_a_complaint_and_from_one_origin() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_ready("").await?;
        assert_eq!(visit.complaints().await?, Vec::<String>::new());
        assert_eq!(visit.strangers().await?, Vec::<String>::new());
        let missing: Vec<_> =
            visit.server.seen().into_iter().filter(|seen| seen.status != 200).collect();
        assert_eq!(missing, []);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_its_app_is_never_ready() {
    for fault in [Fault::Missing, Fault::WrongType, Fault::Truncated] {
        visit(Reader::DESKTOP, move |visit| async move {
            visit.server.fault(".wasm", fault);
            visit.open("").await?;
            visit
                .until(
                    "the failure is said",
                    "return !!document.querySelector('[data-why]:not([hidden])')",
                )
                .await?;
            assert!(
                !visit
                    .value::<bool>(
                        "return document.querySelector('crosstalk-map').hasAttribute('ready')"
                    )
                    .await?
            );
            Ok(())
        })
        .await;
    }
}
