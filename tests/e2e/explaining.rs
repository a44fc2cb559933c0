//! Explanations of things and links.

use crate::fixtures;
use end_to_end::{Key, Reader, visit};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_selection_asks_the_server_for_nothing() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        // What is kept for use without a connection has come.
        visit.until("the site is kept", "return !!(await navigator.serviceWorker.getRegistration())?.active").await?;
        visit.until_still().await?;
        visit.server.forget();
        visit.value::<Value>("performance.clearResourceTimings(); return null").await?;
        for thing in ["depression", "anxiety", "depression"] {
            visit.press(&format!("[data-node={thing}]")).await?;
            visit.until("it is explained", &format!("return one('[data-node={thing}]').getAttribute('aria-pressed') === 'true'")).await?;
        }
        visit.until_still().await?;
        let asked: Vec<String> = visit.server.seen().into_iter().map(|seen| seen.path).filter(|path| path.contains("icon")).collect();
        assert_eq!(asked, Vec::<String>::new());
        let fetched: Vec<String> = visit.value("return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('icon'))").await?;
        assert_eq!(fetched, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thing_is_explained() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.listen().await?;
        visit.press("[data-node=depression]").await?;
        visit.until("it is explained", "return title() === 'Depression'").await?;
        assert_eq!(visit.said().await?, "Depression selected. Explanation open.");
        let pressed: Vec<String> = visit
            .value("return all('[data-node][aria-pressed=true]').map((mark) => mark.dataset.node)")
            .await?;
        assert_eq!(pressed, ["depression"]);
        let events = visit.events().await?;
        let (names, details): (Vec<&str>, Vec<&Value>) =
            events.iter().map(|(name, detail)| (name.as_str(), detail)).unzip();
        assert_eq!(names, ["crosstalk-state", "crosstalk-select"]);
        assert_eq!(details[0]["address"], "select=depression");
        assert_eq!(*details[1], json!({ "kind": "node", "id": "depression" }));
        assert_eq!(visit.fragment().await?, "select=depression");
        // Beside what is hard to read about, the help note stands in full.
        let help: String = visit
            .value("return words(panel().querySelector('.help-text')) + words(panel().querySelector('.help'))")
            .await?;
        for part in ["help_note.gentle", "help_note.title", "help_note.text", "help_note.find"] {
            assert!(help.contains(&fixtures::interface(part)), "{part} is missing: {help}");
        }
        visit.no_violations("a thing explained").await?;

        visit
            .press_named("[part~=panel] .help button", &fixtures::interface("help_note.find"))
            .await?;
        visit.until("help is open", "return !!one('[role=dialog][aria-modal=true]')").await?;
        assert_eq!(
            visit.value::<String>("return words(one('[role=dialog] h2'))").await?,
            fixtures::interface("more.help")
        );
        visit.no_violations("find help").await?;
        visit.press_named("[role=dialog] button", &fixtures::interface("panel.close")).await?;
        visit.until("help is closed", "return !one('[role=dialog]')").await?;
        assert_eq!(
            visit.value::<String>("return words(deepest())").await?,
            fixtures::interface("help_note.find"),
            "focus returns to what opened"
        );

        visit.listen().await?;
        visit.press_named("[part~=panel] button", &fixtures::interface("panel.close")).await?;
        visit.until("it is closed", "return !panel()").await?;
        let events = visit.events().await?;
        assert_eq!(
            (events[0].0.as_str(), &events[0].1["address"]),
            ("crosstalk-state", &json!(""))
        );
        let cleared = ("crosstalk-select".to_owned(), json!({ "kind": null, "id": null }));
        assert_eq!(events[1..], [cleared]);
        assert_eq!(visit.said().await?, fixtures::interface("say.closed"));
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_explained_by_a_press_on_its_line() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.listen().await?;
        visit.press("[data-link=\"ibs~anxiety\"]").await?;
        visit.until("it is explained", "return title() !== null").await?;
        let title = visit.title().await?.unwrap();
        assert!(title.starts_with("Irritable bowel") && title.contains("go"), "{title}");
        assert_eq!(visit.said().await?, format!("{title} selected. Explanation open."));
        let events = visit.events().await?;
        assert!(events.contains(&(
            "crosstalk-select".to_owned(),
            json!({ "kind": "link", "id": "ibs~anxiety" })
        )));
        let text: String = visit.value("return words(panel())").await?;
        // An association is not worded as a cause, and its grade, basis and population stand there.
        for part in
            ["evidence.question", "evidence.association", "evidence.moderate", "panel.sources"]
        {
            assert!(text.contains(&fixtures::interface(part)), "{part} is missing");
        }
        visit.no_violations("a link explained").await?;
        // Every line of the overview can be pressed somewhere, and means itself.
        for link in fixtures::view("overview").1 {
            visit.press(&format!("[data-link=\"{link}\"]")).await?;
            let follows = format!("return location.hash === '#select={link}'");
            visit.until(&format!("{link} is explained"), &follows).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_level_changes_in_place() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#select=depression").await?;
        visit
            .value::<()>("panel().querySelector('.panel-body').scrollTop = 60; return null")
            .await?;
        let standard: String = visit.value("return words(panel().querySelector('.text'))").await?;
        visit.press_named(".panel [role=radio]", "In depth").await?;
        visit.until("the level is chosen", "return said() === 'Reading level In depth.'").await?;
        let deep: String = visit.value("return words(panel().querySelector('.text'))").await?;
        assert_ne!(standard, deep);
        assert!(deep.contains("107 studies"), "{deep}");
        assert_eq!(
            visit.value::<i64>("return panel().querySelector('.panel-body').scrollTop").await?,
            60,
            "the place in the text is kept"
        );
        assert_eq!(visit.value::<String>("return words(deepest())").await?, "In depth");
        assert_eq!(visit.title().await?.as_deref(), Some("Depression"));
        assert_eq!(visit.fragment().await?, "select=depression&level=in_depth");
        visit.press_named(".header [role=radio]", "Simple").await?;
        visit.until("the level is chosen", "return said() === 'Reading level Simple.'").await?;
        visit.no_violations("the simple level").await?;
        // The next explanation is at the same level.
        visit.press("[data-node=anxiety]").await?;
        visit.until("it is explained", "return title() === 'Anxiety'").await?;
        let simple: bool = visit
            .value("return all('[role=radio][aria-checked=true]').every((at) => (at.ariaLabel ?? words(at)) === 'Simple')")
            .await?;
        assert!(simple);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_explanation_leads_on_and_back() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#select=microglia").await?;
        let first: String = visit.value("return words(panel().querySelector('.rel a'))").await?;
        let to: String = visit.value("return panel().querySelector('.rel a').dataset.to").await?;
        assert!(fixtures::links_of("microglia").contains(&to), "{to}");
        visit.press("[part~=panel] .rel a").await?;
        visit.until("the link is explained", "return title() !== 'Microglia'").await?;
        assert_eq!(visit.fragment().await?, format!("select={to}"), "after pressing {first}");
        assert!(
            visit
                .value::<bool>("return deepest().matches('h2') && panel().contains(deepest())")
                .await?,
            "focus goes along to the new title"
        );
        // On to the thing at its other end, then back twice and forward once.
        visit.press("[part~=panel] h2 a[data-to]:last-of-type").await?;
        visit.until("a thing is explained", "return !location.hash.includes('~')").await?;
        let thing = visit.fragment().await?;
        visit.driver.back().await?;
        visit
            .until("back at the link", "return location.hash.includes('~') && title() !== null")
            .await?;
        assert_eq!(visit.fragment().await?, format!("select={to}"));
        visit.driver.back().await?;
        visit.until("back at the thing", "return title() === 'Microglia'").await?;
        visit.driver.forward().await?;
        visit.driver.forward().await?;
        visit.until("forward again", "return !location.hash.includes('~')").await?;
        assert_eq!(visit.fragment().await?, thing);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_unfolds_to_its_citation_and_address() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#select=ibs~anxiety").await?;
        let open = "panel().querySelectorAll('.refs .work')";
        let states: Vec<String> =
            visit.value(&format!("return [...{open}].map((work) => work.ariaExpanded)")).await?;
        assert_eq!(states, ["true", "false"], "the first stands open");
        visit.press(".refs li:nth-child(2) .work").await?;
        visit
            .until(
                "it is unfolded",
                "return one('.refs li:nth-child(2) .work').ariaExpanded === 'true'",
            )
            .await?;
        let (href, target, rel, shown): (String, String, String, String) = visit
            .value(
                "const a = one('.refs li:nth-child(2) .found a');\
                 return [a.href, a.target, a.rel, words(a)]",
            )
            .await?;
        assert!(href.starts_with("https://doi.org/10."), "{href}");
        assert_eq!((target.as_str(), rel.as_str()), ("_blank", "noopener noreferrer"));
        assert!(href.ends_with(&shown), "{shown} is not the end of {href}");
        let cite: String = visit.value("return words(one('.refs li:nth-child(2) .cite'))").await?;
        assert!(cite.len() > 40, "{cite}");
        visit.no_violations("sources unfolded").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_is_explained_where_it_stands() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#select=microglia&level=in_depth").await?;
        visit.until("words can be asked about", "return !!one('.term')").await?;
        let word: String = visit.value("return words(one('.term'))").await?;
        visit.press(".term").await?;
        visit.until("its meaning is shown", "return !!one('.meaning')").await?;
        let meaning: String = visit.value("return words(one('.meaning'))").await?;
        assert!(meaning.len() > word.len() + 20, "{word}: {meaning}");
        visit.no_violations("a word explained").await?;
        visit.press(".meaning button").await?;
        visit.until("it is closed", "return !one('.meaning')").await?;
        assert_eq!(visit.value::<String>("return words(deepest())").await?, word);
        // A press inside leaves it open, one beside it closes it, and so does Escape; the explanation stays.
        for leave in [None, Some(Key::Escape)] {
            visit.press(".term").await?;
            visit.until("its meaning is shown", "return !!one('.meaning')").await?;
            visit.press(".meaning b").await?;
            assert_eq!(visit.count(".meaning").await?, 1, "a press inside leaves it open");
            match leave {
                Some(key) => visit.key(key).await?,
                None => visit.press(".panel-head h2").await?,
            }
            visit.until("it is closed", "return !one('.meaning')").await?;
            assert_eq!(visit.title().await?.as_deref(), Some("Microglia"));
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_to_a_view_can_be_copied() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=gut-brain&select=ibs~anxiety").await?;
        let grant = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": visit.server.address() });
        visit.command("Browser.grantPermissions", grant).await?;
        visit.press_named("[part~=panel] button", &fixtures::interface("panel.copy_link")).await?;
        visit.until("it is said", "return said() === 'Copied.'").await?;
        // The second time it is told as well: the line that is read is another one.
        visit.value::<Value>("window.line = one('[role=status]').firstElementChild.localName").await?;
        visit.press_named("[part~=panel] button", &fixtures::interface("panel.copy_link")).await?;
        visit.until("it is said again", "return said() === 'Copied.' && one('[role=status]').firstElementChild.localName !== line").await?;
        let copied: String = visit.value("return navigator.clipboard.readText()").await?;
        assert_eq!(copied, format!("{}#theme=gut-brain&select=ibs~anxiety&level=standard", visit.server.address()));
        Ok(())
    })
    .await;
}
