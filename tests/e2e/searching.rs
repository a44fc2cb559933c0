//! Finding things and links by name.

use crate::fixtures;
use end_to_end::{Key, Reader, visit};

#[tokio::test(flavor = "multi_thread")]
async fn things_are_found_by_name_and_synonym_with_the_keys_of_a_list() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.press("[role=combobox]").await?;
        visit.type_in("microbiome").await?;
        visit.until("there are results", "return all('[role=option]').length > 1").await?;
        let first: String = visit.value("return one('[role=option]').dataset.to").await?;
        assert_eq!(first, "gut-microbiome");
        assert!(visit.said().await?.contains("result"), "{}", visit.said().await?);
        visit.no_violations("search results").await?;

        let active = "return one('[role=combobox]').getAttribute('aria-activedescendant')";
        let before: String = visit.value(active).await?;
        visit.key(Key::Down).await?;
        visit
            .until(
                "the next is active",
                "return one('[aria-selected=true]') !== one('[role=option]')",
            )
            .await?;
        assert_ne!(visit.value::<String>(active).await?, before);
        let chosen: String = visit.value("return one('[aria-selected=true]').dataset.to").await?;
        visit.key(Key::Enter).await?;
        visit.until("it is explained", "return title() !== null").await?;
        assert_eq!(visit.fragment().await?, format!("select={chosen}"));
        assert!(!visit.value::<bool>("return !!one('[role=option]')").await?, "the list closes");

        // By another name for it.
        let typed: String = visit.value("return one('[role=combobox]').value").await?;
        assert_eq!(typed, "", "the next search starts anew");
        visit.type_in("feeling down").await?;
        visit
            .until(
                "it is the first result",
                "return one('[role=option]')?.dataset.to === 'depression'",
            )
            .await?;
        assert!(
            visit
                .value::<String>("return words(one('[role=option]'))")
                .await?
                .contains("feeling down"),
            "the synonym is shown"
        );
        visit.press("[role=option]").await?;
        visit.until("it is explained", "return title() === 'Depression'").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_that_come_faster_than_results_are_drawn_mean_what_is_found_by_then() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit
            .value::<bool>(
                "const field = one('[role=combobox]'), how = { bubbles: true, composed: true, cancelable: true };\
                 for (const letter of 'cort') { field.value += letter; field.dispatchEvent(new InputEvent('input', how)); }\
                 for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Enter'])\
                   field.dispatchEvent(new KeyboardEvent('keydown', { key, ...how }));\
                 return true",
            )
            .await?;
        visit.until("the first is explained", "return title() === 'Cortisol'").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_leads_to_its_tour_and_to_what_it_asks_for() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.press("[role=combobox]").await?;
        visit.type_in("why am I tired when I have the flu").await?;
        let first = "return all('[role=option]').slice(0, 3).map((hit) => hit.dataset.to)";
        visit
            .until(
                "the tour stands first",
                "return one('[role=option]')?.dataset.to === 'flu-week'",
            )
            .await?;
        assert!(visit.value::<Vec<String>>(first).await?.contains(&"fatigue".to_owned()));
        visit.no_violations("the answers to a question").await?;
        visit.key(Key::Enter).await?;
        visit.until("the tour begins", "return location.hash.includes('tour=flu-week')").await?;
        assert!(!visit.value::<bool>("return !!one('[role=option]')").await?, "the list closes");

        // With a typing error, by mouse.
        visit.press("[role=combobox]").await?;
        visit.type_in("cortizol").await?;
        visit
            .until("it is found", "return one('[role=option]')?.dataset.to === 'cortisol'")
            .await?;
        visit.press("[role=option]").await?;
        visit.until("it is explained", "return title() === 'Cortisol'").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_is_said_with_a_way_on() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.press("[role=combobox]").await?;
        visit.type_in("xylophone").await?;
        visit.until("it is said", "return !!one('.empty')").await?;
        let text: String = visit.value("return words(one('.empty'))").await?;
        assert!(text.contains("Nothing called “xylophone”."), "{text}");
        assert_eq!(visit.said().await?, fixtures::interface("say.no_results"));
        let offered: Vec<String> = visit
            .value("return all('.search-pop [role=group]').map((group) => group.ariaLabel)")
            .await?;
        let guesses = ["search.did_you_mean", "start.title"].map(fixtures::interface);
        assert_eq!(offered, guesses, "what looks like it, and questions");
        visit.no_violations("nothing found").await?;
        visit.key(Key::Escape).await?;
        visit.until("it is closed", "return !one('.empty')").await?;
        assert!(visit.value::<bool>("return deepest().matches('[role=combobox]')").await?);
        visit.type_in("xylophone").await?;
        visit.until("it is said", "return !!one('.empty')").await?;
        visit.press(".empty button").await?;
        visit.until("the outline is shown", "return !!one('.outline')").await?;
        assert_eq!(visit.fragment().await?, "theme=everything&view=outline");
        assert_eq!(visit.marks("data-node").await?, fixtures::nodes());
        Ok(())
    })
    .await;
}
