//! The explanations of two maps: focus follows in the map where something was pressed, and nowhere else.

use super::{mark, put_two, until, value};
use end_to_end::{Key, Reader, visit_pages};
use serde_json::{Value, json};

/// A row of the explanation that leads to another one.
const ROW: &str = "[part~=panel] .rel a.row";

#[tokio::test(flavor = "multi_thread")]
async fn focus_follows_to_the_new_explanation_in_its_own_map_only() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_two(&visit, ["{ select: 'anxiety' }", "{}"], 390).await?;
        until(&visit, "the first explains", "return title_of(0) === 'Anxiety'").await?;
        // A row is pressed in the first, and before anything is drawn the page selects in the second.
        let both = format!(
            "const row = inside(0, '{ROW}'); row.focus(); row.click(); maps[1].select('depression'); await frames(); return null"
        );
        value::<Value>(&visit, &both).await?;
        until(&visit, "the first explains something else", "return title_of(0) !== null && title_of(0) !== 'Anxiety'").await?;
        until(&visit, "the second explains", "return title_of(1) === 'Depression'").await?;
        until(&visit, "focus is in the first", "return focus_of(0)?.dataset.part === 'title'").await?;
        assert_eq!(
            value::<Value>(&visit, "return [document.activeElement === maps[0], focus_of(1)]").await?,
            json!([true, null])
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_follows_in_one_map_is_not_owed_by_the_other() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_two(&visit, ["{ select: 'anxiety' }", "{}"], 390).await?;
        until(&visit, "the first explains", "return title_of(0) === 'Anxiety'").await?;
        // The row's explanation is never drawn, because its map goes first.
        let gone =
            format!("inside(0, '{ROW}').click(); maps[0].remove(); await frames(); return null");
        value::<Value>(&visit, &gone).await?;
        // A mark is pressed in the other: its explanation opens, and the mark keeps the focus.
        let (id, spot) = mark(&visit, 1).await?;
        visit.press_point(spot).await?;
        let opened = format!("return maps[1].selection === '{id}' && title_of(1) !== null");
        until(&visit, "the second explains", &opened).await?;
        until(&visit, "the mark has focus", &format!("return focus_of(1)?.dataset.node === '{id}'"))
            .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_one_explanation_leaves_the_other_open() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_two(&visit, ["{ select: 'anxiety' }", "{ select: 'depression' }"], 390).await?;
        until(
            &visit,
            "both explain",
            "return title_of(0) === 'Anxiety' && title_of(1) === 'Depression'",
        )
        .await?;
        value::<Value>(&visit, "panel_of(1).querySelector('h2').focus(); return null").await?;
        visit.key(Key::Escape).await?;
        until(&visit, "the second is closed", "return title_of(1) === null").await?;
        assert_eq!(value::<String>(&visit, "return title_of(0)").await?, "Anxiety");
        assert_eq!(
            value::<Value>(&visit, "return maps.map((map) => map.selection)").await?,
            json!(["anxiety", null])
        );
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
