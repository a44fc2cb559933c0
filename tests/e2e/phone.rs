//! A phone, by touch, and a page at 400 percent.

use crate::fixtures;
use end_to_end::{Key, Reader, Visit, visit};
use serde_json::Value;

/// Nothing sticks out of the page sideways, and no text is cut, except in boxes that scroll.
async fn nothing_is_cut(visit: &Visit, state: &str) -> end_to_end::WebDriverResult {
    let wide: Vec<String> = visit
        .value(
            "const scrolls = (at) => { for (let e = at.parentElement; e; e = e.parentElement) {\
                 const x = getComputedStyle(e).overflowX; if (x === 'auto' || x === 'scroll') return true; } return false; };\
             const out = all('button, a, h1, h2, h3, p, li, input, dd').filter((e) => {\
                 const r = e.getBoundingClientRect();\
                 return e.checkVisibility() && r.width > 2 && (r.right > innerWidth + 1 || r.left < -1) && !scrolls(e); });\
             if (document.documentElement.scrollWidth > innerWidth) out.push(document.documentElement);\
             return out.map((e) => e.outerHTML.slice(0, 120))",
        )
        .await?;
    assert_eq!(wide, Vec::<String>::new(), "{state}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thing_is_tapped_and_its_sheet_grows_and_closes() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("").await?;
        let (nodes, links) = fixtures::view("overview");
        assert_eq!(visit.marks("data-node").await?, nodes);
        assert_eq!(visit.marks("data-link").await?, links);
        nothing_is_cut(&visit, "overview").await?;
        visit.no_violations("phone, overview").await?;
        visit.tap("[data-node=depression]").await?;
        visit.until("the sheet is open", "return panel()?.dataset.sheet === 'half'").await?;
        assert_eq!(visit.title().await?.as_deref(), Some("Depression"));
        visit.until_still().await?;
        // The tapped thing stays in sight above the sheet.
        assert!(
            visit
                .value::<bool>(
                    "const mark = one('[data-node=depression] .shape').getBoundingClientRect();\
                     return mark.top >= 0 && mark.bottom <= panel().getBoundingClientRect().top"
                )
                .await?,
            "the sheet covers what was tapped"
        );
        visit.no_violations("phone, sheet").await?;
        nothing_is_cut(&visit, "sheet").await?;
        visit.tap(".grip").await?;
        visit.until("the sheet is large", "return panel().dataset.sheet === 'full'").await?;
        assert_eq!(visit.value::<String>("return panel().getAttribute('role')").await?, "dialog");
        visit.no_violations("phone, large sheet").await?;
        visit.tap(".grip").await?;
        visit.until("the sheet is small", "return panel().dataset.sheet === 'peek'").await?;
        visit.no_violations("phone, small sheet").await?;
        visit.tap_named("[part~=panel] button", &fixtures::interface("panel.close")).await?;
        visit.until("the sheet is closed", "return !panel()").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_follows_the_finger() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("#select=anxiety").await?;
        visit.until_still().await?;
        let (x, y): (i64, i64) = visit
            .value("const r = one('.grip').getBoundingClientRect(); return [Math.round(r.left + r.width / 2), Math.round(r.top + r.height / 2)]")
            .await?;
        visit.touch("touchStart", &[(x, y)]).await?;
        for step in 1..8 {
            visit.touch("touchMove", &[(x, y - 10 * step)]).await?;
        }
        visit.touch("touchEnd", &[]).await?;
        visit.until("the sheet is large", "return panel().dataset.sheet === 'full'").await?;
        // No click has followed the finger; the first press by a key is a press.
        visit.value::<Value>("one('.grip').focus()").await?;
        visit.key(Key::Enter).await?;
        visit.until("the sheet is small", "return panel().dataset.sheet === 'peek'").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_tapped_or_chosen_among_those_under_the_finger() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("").await?;
        visit.tap("[data-link=\"hpa-axis~depression\"], [data-link]").await?;
        visit
            .until("it is explained or asked", "return title() !== null || !!one('[role=dialog]')")
            .await?;
        if visit.title().await?.is_none() {
            visit.no_violations("phone, which link").await?;
            visit.tap("[role=dialog] .item").await?;
        }
        visit
            .until("a link is explained", "return title() !== null && location.hash.includes('~')")
            .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_a_picture_and_its_other_things_are_behind_n_more() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("").await?;
        let name = fixtures::word("themes", "gut-brain", "name");
        visit.tap_named(".chip", &name).await?;
        let question = "return words(one('.phone .tagline'))";
        visit.until_equal(question, fixtures::word("themes", "gut-brain", "question")).await?;
        visit.until("the picture is shown", "return !!one('svg [data-node=ibs]')").await?;
        assert_eq!(visit.marks("data-node").await?, fixtures::view("gut-brain").0);
        nothing_is_cut(&visit, "theme").await?;
        visit.no_violations("phone, theme").await?;
        visit.tap("[data-node=ibs]").await?;
        visit.until("it is explained", "return title() !== null").await?;
        visit.until("its links are lit", "return all('.link.is-lit').length > 0").await?;
        nothing_is_cut(&visit, "theme with a sheet").await?;
        visit.no_violations("phone, theme with a sheet").await?;
        visit.tap_named("[part~=panel] button", &fixtures::interface("panel.close")).await?;
        visit.until("the sheet is closed", "return !panel()").await?;
        visit.tap(".ghosts").await?;
        let listed = "return all('.tray [data-to]').map((thing) => thing.dataset.to)";
        visit.until("other things are listed", "return !!one('.tray [data-to]')").await?;
        let first = visit.value::<Vec<String>>(listed).await?.remove(0);
        visit.no_violations("phone, theme, other things").await?;
        visit.tap(".tray [data-to]").await?;
        visit.until("it is explained", "return title() !== null").await?;
        let selected = "return location.hash.split('select=')[1] ?? ''";
        visit.until_equal(selected, first).await?;
        visit.until("its links are drawn", "return all('.link.is-lit').length > 0").await?;
        nothing_is_cut(&visit, "other thing of a theme").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_row_of_themes_stays_where_a_reader_has_scrolled_it() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("#theme=open").await?;
        let seen =
            "const chip = one('.chip[aria-pressed=true]'), r = chip.getBoundingClientRect();";
        let whole = format!("{seen} return r.left >= 0 && r.right <= innerWidth");
        visit.until("the chosen theme is in sight", &whole).await?;
        // As when another typeface comes.
        let wider =
            format!("{seen} chip.style.letterSpacing = '1px'; await frames(); return r.width");
        visit.value::<f64>(&wider).await?;
        visit.until("it still is", &whole).await?;
        let scrolled = "one('.chips').scrollLeft = 0; await frames();\
            one('.chip[aria-pressed=true]').style.letterSpacing = '2px'; await frames();\
            return one('.chips').scrollLeft";
        assert_eq!(visit.value::<f64>(scrolled).await?, 0.0);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn search_and_menu_have_room_on_a_phone() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("").await?;
        visit.tap_named(".header button", &fixtures::interface("header.find")).await?;
        visit.until("the field has focus", "return deepest().matches('[role=combobox]')").await?;
        visit.type_in("gut").await?;
        visit.until("there are results", "return all('[role=option]').length > 1").await?;
        nothing_is_cut(&visit, "search").await?;
        visit.no_violations("phone, search").await?;
        visit.tap_named(".field button", &fixtures::interface("search.clear")).await?;
        visit
            .until("the field is empty", "return !one('[role=option]') && deepest().value === ''")
            .await?;
        visit.type_in("gut").await?;
        visit.until("there are results", "return all('[role=option]').length > 1").await?;
        visit.tap("[role=option]").await?;
        visit.until("it is explained", "return title() !== null").await?;
        visit.open_settled("").await?;
        visit.tap_named(".header button", &fixtures::interface("header.menu")).await?;
        visit.until("the menu is open", "return !!one('[role=dialog]')").await?;
        nothing_is_cut(&visit, "menu").await?;
        visit.no_violations("phone, menu").await?;
        visit.tap_named(".menu button", &fixtures::interface("more.about")).await?;
        visit.until("the page is open", "return !!one('[aria-modal=true]')").await?;
        nothing_is_cut(&visit, "about").await?;
        visit.no_violations("phone, about").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn at_four_hundred_percent_nothing_is_cut() {
    visit(Reader { size: (320, 256), ..Reader::DESKTOP }, |visit| async move {
        for address in [
            "",
            "#theme=stress",
            "#theme=everything",
            "#theme=everything&select=microglia",
            "#select=depression",
            "#view=outline",
            "#view=table",
        ] {
            visit.open_settled(address).await?;
            nothing_is_cut(&visit, address).await?;
            visit.no_violations(&format!("400 percent, {address}")).await?;
            if address.contains("select") {
                let room: f64 = visit
                    .value("const s = panel().getBoundingClientRect(); return s.height / innerHeight")
                    .await?;
                assert!(room > 0.7, "words have room at once: {room}");
            }
            // The place in an explanation is read whole, and a table shows rows, not only its head.
            let place = "const p = one('.panel .place'); return !p || (p.scrollWidth <= p.clientWidth && p.scrollHeight <= p.clientHeight)";
            assert!(visit.value::<bool>(place).await?, "{address}: the place is cut");
            let rows = "const box = one('.table-box'); return !box || box.clientHeight > 3 * box.querySelector('thead th').clientHeight";
            assert!(visit.value::<bool>(rows).await?, "{address}: the table has no room for rows");
            // Zoom buttons stand clear of the title line and of the chips.
            let clear = "const fab = one('.fab')?.getBoundingClientRect(); return !fab || !fab.height || fab.top >= one('.chips').getBoundingClientRect().bottom";
            assert!(visit.value::<bool>(clear).await?, "{address}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_opens_with_its_theme_and_its_link_in_sight() {
    visit(Reader::PHONE, |visit| async move {
        let seen = "const row = one('.chips').getBoundingClientRect(), chip = one('.chips [aria-pressed=true]').getBoundingClientRect();\
                    return chip.left >= row.left && chip.right <= row.right";
        for theme in fixtures::themes() {
            visit.open_settled(&format!("#theme={theme}")).await?;
            visit.until("the chosen theme is in sight", seen).await?;
        }
        visit.tap_named(".chip", &fixtures::interface("themes.everything")).await?;
        visit.until("everything is in sight", seen).await?;

        // A link far down: its start is in sight above the sheet; in the list, its first end.
        for (address, mark) in [
            ("#theme=stress&select=chronic-stress~anxiety", ".link.is-selected"),
            ("#theme=messengers&select=ifn-alpha~tryptophan-kynurenine", ".link.is-selected"),
            ("#theme=stress&tour=stress.3", ".link.is-lit"),
            ("#theme=everything&select=sickness-behavior~depression", ".row-line.is-emphasized"),
        ] {
            visit.open_settled(address).await?;
            let in_sight = format!(
                "const r = one('{mark}').getBoundingClientRect(), canvas = one('.canvas').getBoundingClientRect();\
                 return r.top >= canvas.top && r.top < panel().getBoundingClientRect().top"
            );
            visit.until("its start is in sight", &in_sight).await?;
            visit.no_violations(&format!("phone, {address}")).await?;
        }
        assert_eq!(visit.count(".row-line.is-emphasized").await?, 2, "both ends are marked");
        assert_eq!(visit.count("[data-link]").await?, 1, "its line is drawn");
        // Behind "n more": a link of it is drawn and in sight.
        let more = fixtures::more("stress", "life");
        let thing = more.iter().find(|id| !fixtures::added("stress", id).is_empty()).unwrap();
        visit.open_settled(&format!("#theme=stress&select={thing}")).await?;
        visit
            .until(
                "its link is in sight",
                "const r = one('.link.is-lit').getBoundingClientRect();\
                 return r.bottom > one('.canvas').getBoundingClientRect().top && r.top < panel().getBoundingClientRect().top",
            )
            .await?;
        Ok(())
    })
    .await;
}
