//! Sources that leave: copied or saved in four forms; all of them narrowed; the table as a file.

use crate::fixtures;
use end_to_end::{Key, Reader, Visit, WebDriverResult, visit};

/// What is copied goes into a variable, what is saved too: a browser of tests has neither clipboard nor folder to be read.
const TAKEN: &str = "window.saved = [];\
    if (navigator.clipboard) navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };\
    URL.createObjectURL = (blob) => { blob.text().then((text) => { window.text = text; }); return 'blob:none'; };\
    HTMLAnchorElement.prototype.click = function () { window.saved.push(this.download); };";

/// The last file: its name and its text.
async fn saved(visit: &Visit) -> WebDriverResult<(String, String)> {
    visit.until("a file is saved", "return window.saved.length > 0 && !!window.text").await?;
    let name = visit.value("return window.saved.pop()").await?;
    Ok((name, visit.value("const text = window.text; window.text = ''; return text").await?))
}

/// Letters and figures alone: the engine draws quotes and dashes by its own rules.
fn plain(text: &str) -> String {
    let text = text.replace(['“', '”', '‘', '’', '"'], "'").replace('–', "-");
    text.to_lowercase()
}

async fn open_sources(visit: &Visit) -> WebDriverResult {
    visit.press_named(".header button", &fixtures::interface("header.more")).await?;
    visit.press_named(".menu button", &fixtures::interface("more.about")).await?;
    visit.press_named(".page button", &fixtures::interface("about.sources")).await?;
    visit.until("the sources are shown", "return !!one('.works')").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sources_of_a_claim_are_copied_in_four_forms() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.before_each_page(TAKEN).await?;
        visit.open_settled("#select=chronic-inflammation~depression").await?;
        let first: String = visit.value("return words(one('.refs li .kindtag'))").await?;
        assert_eq!(first, fixtures::interface("study.meta-analysis"));
        assert!(
            visit
                .value::<bool>("return words(one('.refs li:nth-child(2) .finding')).endsWith('.')")
                .await?
        );
        // By keyboard: the list opens, and its first button copies.
        visit.value::<()>("one('.cites summary').focus(); return null").await?;
        visit.key(Key::Enter).await?;
        visit.until("the forms are shown", "return one('.cites').open").await?;
        visit.no_violations("the forms of sources").await?;
        visit.key(Key::Tab).await?;
        visit.key(Key::Enter).await?;
        visit.until("it is copied", "return !!window.copied").await?;
        let text: String = visit.value("return window.copied").await?;
        assert!(text.contains("). ") && text.contains("https://doi.org/10."), "{text}");
        visit.until("that is said", "return said().length > 0").await?;
        assert_eq!(visit.said().await?, fixtures::interface("panel.copied"));
        for (form, start) in [
            ("cite.bibtex", "@article{"),
            ("cite.ris", "TY  - JOUR\r\n"),
            ("cite.csl", "[\n {\n  \"id\": \""),
        ] {
            visit.value::<()>("window.copied = ''; return null").await?;
            visit.press_named(".cites button", &fixtures::interface(form)).await?;
            visit.until("it is copied", "return !!window.copied").await?;
            let text: String = visit.value("return window.copied").await?;
            assert!(text.starts_with(start), "{text}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_saved_and_all_works_are_written_as_the_engine_of_csl_writes_them() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.before_each_page(TAKEN).await?;
        visit.open_settled("#theme=stress&select=stress").await?;
        visit.press(".cites summary").await?;
        visit
            .press_named(".cites > div:last-child button", &fixtures::interface("cite.ris"))
            .await?;
        let (name, text) = saved(&visit).await?;
        assert!(name.starts_with("crosstalk-stress") && name.ends_with("cc-by-4.0.ris"), "{name}");
        let works = text.matches("TY  - ").count();
        assert!(works > 40 && works < 411, "{works}");

        open_sources(&visit).await?;
        visit.press(".page .cites summary").await?;
        visit.press_named(".page .cites button", &fixtures::interface("cite.apa")).await?;
        let (name, text) = saved(&visit).await?;
        assert!(name.ends_with("cc-by-4.0.txt"), "{name}");
        let mut ours: Vec<String> = text.trim().split("\n\n").map(plain).collect();
        let mut engine: Vec<String> = include_str!("../fixtures/citing/apa.tsv")
            .lines()
            .filter_map(|line| Some(plain(line.split_once('\t')?.1)))
            .collect();
        ours.sort();
        engine.sort();
        assert_eq!(ours, engine);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_sources_are_narrowed_as_one_types() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.before_each_page(TAKEN).await?;
        visit.open_settled("").await?;
        open_sources(&visit).await?;
        let all = visit.count(".works > li").await?;
        visit.press(".narrow").await?;
        visit.type_in("dantzer 2008").await?;
        visit.until("fewer are left", &format!("return all('.works > li').length < {all}")).await?;
        let first: String = visit.value("return words(one('.works > li'))").await?;
        assert!(first.contains("Dantzer") && first.contains("2008"), "{first}");
        visit.until("that is said", "return said().length > 0").await?;
        visit.no_violations("sources that are narrowed").await?;
        visit.press(".page .cites summary").await?;
        visit.press_named(".page .cites button", &fixtures::interface("cite.bibtex")).await?;
        let (_, text) = saved(&visit).await?;
        assert_eq!(text.matches("@article{").count(), visit.count(".works > li").await?);
        visit.press(".narrow").await?;
        visit.type_in("zzz").await?;
        visit.until("none is left", "return !one('.works > li')").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_is_narrowed_and_saved_as_it_is_shown() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.before_each_page(TAKEN).await?;
        visit.open_settled("#theme=everything&view=table").await?;
        let rows = "return all('tbody tr').length";
        assert_eq!(visit.value::<usize>(rows).await?, fixtures::links().len());
        let at_rest = "return all('.filters select').every((list) => list.value === '')";
        assert!(visit.value::<bool>(at_rest).await?, "nothing is chosen");
        let claims: Vec<String> = visit
            .value("return [...one('.filters select').options].map((option) => option.text)")
            .await?;
        assert_eq!(claims, ["any", "raises", "goes with", "lowers", "changes", "no effect found"]);
        visit.press(".filters input").await?;
        visit.type_in("long-term stress").await?;
        visit
            .until(
                "fewer are left",
                &format!("return all('tbody tr').length < {}", fixtures::links().len()),
            )
            .await?;
        let left: usize = visit.value(rows).await?;
        let cells =
            "return all('tbody tr').every((row) => words(row.cells[0]) === 'Long-term stress')";
        assert!(visit.value::<bool>(cells).await?);
        assert_eq!(visit.said().await?, format!("{left} rows"));
        // By keyboard: the third filter is a list of grades; its first letter chooses.
        visit.value::<()>("all('.filters select')[1].focus(); return null").await?;
        visit.type_in("m").await?;
        visit.until("fewer are left", &format!("return all('tbody tr').length < {left}")).await?;
        assert!(
            visit
                .value::<bool>(
                    "return all('tbody tr').every((row) => words(row.cells[3]) === 'moderate')"
                )
                .await?
        );
        let left: usize = visit.value(rows).await?;
        visit.no_violations("a table that is narrowed").await?;
        visit.press(".table-foot button").await?;
        let (name, text) = saved(&visit).await?;
        assert!(
            name.starts_with("crosstalk-everything") && name.ends_with("cc-by-4.0.csv"),
            "{name}"
        );
        let lines: Vec<&str> = text.trim_end_matches(['\r', '\n']).split("\r\n").collect();
        assert_eq!(lines.len(), left + 1);
        assert!(lines[0].starts_with("From,Claim,To,Evidence"), "{}", lines[0]);
        assert!(lines[1..].iter().all(|line| line.starts_with("Long-term stress,")), "{text}");
        Ok(())
    })
    .await;
}
