//! The other pages: all questions, upstream and downstream, what is left, what is shared.

use crate::{answer, asked, every, left, lit, of_class, words};
use ask::Asked;
use content::answer::{Answer, Part};
use content::messages::MessageId;
use graph::LinkId;
use std::collections::BTreeSet;

/// The things that a page lists, by list.
fn things(answer: &Answer) -> Vec<Vec<&str>> {
    let lists = of_class(answer, "things").into_iter();
    lists
        .map(|list| every(&list.parts).into_iter().map(|part| part.subject.as_str()))
        .map(|ids| ids.filter(|id| !id.is_empty()).collect())
        .collect()
}

/// The names of the links that stay.
fn kept(asked: &Asked, keep: impl Fn(LinkId) -> bool) -> Vec<String> {
    let atlas = &asked.map.atlas;
    atlas.links().filter(|link| keep(*link)).map(|link| atlas.link_name(link)).collect()
}

#[test]
fn every_kind_of_question_is_one_press_away() {
    let asked = asked();
    let all = answer(&asked, "");
    let rows: Vec<&str> =
        of_class(&all, "row-ask").into_iter().map(|row| row.ask.as_str()).collect();
    let kinds =
        ["paths", "upstream", "loops", "what-if", "compare", "compare-grades", "filter", "take"];
    assert!(rows.ends_with(&kinds), "{rows:?}");
    // The opening questions, by the ends of their links.
    assert_eq!(rows[..2], ["paths.infection.fatigue", "paths.chronic-stress.depression"]);
    assert!(words(&all).contains("Why does the flu make you tired?"));
}

#[test]
fn rings_are_listed_and_their_links_lit() {
    let asked = asked();
    let up = answer(&asked, "upstream.fatigue.steps:1");
    assert_eq!(things(&up), [["acute-inflammation", "vagus-nerve"]]);
    assert_eq!(up.said, "2 things lead there, up to step 1.");
    assert_eq!(lit(&asked, &up), ["vagus-nerve~fatigue", "acute-inflammation~fatigue"]);
    let down = answer(&asked, "downstream.aspirin.steps:6");
    assert_eq!(things(&down)[0], ["acute-inflammation"]);
    assert!(things(&down).len() > 2);
    // Tested without effect: nothing leads there.
    assert!(!lit(&asked, &down).contains(&"aspirin~depression".to_string()));
}

#[test]
fn over_associations_it_is_said_that_they_show_no_cause() {
    let asked = asked();
    let note = asked.map.messages.get(MessageId::ReachAssociations);
    assert!(!words(&answer(&asked, "upstream.depression")).contains(note));
    assert!(words(&answer(&asked, "upstream.depression.associations:in")).contains(note));
}

#[test]
fn a_filter_counts_and_lists_what_is_left() {
    let asked = asked();
    let all = asked.map.atlas.map().links.len();
    let page = answer(&asked, "filter.effect:decreases.associations:out");
    let link = |id| asked.map.atlas.link(id);
    let wanted = kept(&asked, |id| {
        link(id).effect == content::vocabulary::Effect::Decreases && !link(id).association
    });
    assert_eq!(left(&asked, &page), wanted);
    assert_eq!(page.said, format!("Counts {} of {all} links", wanted.len()));
    let rows: BTreeSet<&str> = of_class(&page, "rel")
        .into_iter()
        .flat_map(|list| list.parts.iter().map(|row| row.subject.as_str()))
        .collect();
    assert_eq!(rows, wanted.iter().map(String::as_str).collect());
    // The view stays.
    assert!(page.view.is_empty());
    let none = answer(&asked, "filter.theme:gut-brain.least:strong.time:years");
    assert!(none.left_links.is_empty() && words(&none).contains("No link is left."));
}

#[test]
fn a_long_list_says_how_much_more_there_is_and_leads_there() {
    let asked = asked();
    let all = answer(&asked, "filter");
    let more: Vec<_> =
        of_class(&all, "textlink").into_iter().filter(|part| part.text.contains("more")).collect();
    assert!(!more.is_empty());
    for part in more {
        let theme = answer(&asked, &part.ask);
        let rows: usize = of_class(&theme, "rel").iter().map(|list| list.parts.len()).sum();
        assert_eq!(rows, theme.left_links.len(), "{}", part.ask);
        assert!(rows > 8);
    }
}

#[test]
fn two_things_are_compared_in_words_first() {
    let asked = asked();
    let page = answer(&asked, "compare.anxiety.sleep-loss");
    assert_eq!(page.said, "1 thing is linked to both.");
    let text = words(&page);
    assert!(text.contains("2 things are linked to anxiety only."), "{text}");
    assert!(text.contains("1 thing is linked to poor sleep only."), "{text}");
    let lists = things(&page);
    assert_eq!(lists[0], ["depression"]);
    assert_eq!(lists[1], ["chronic-stress", "gut-microbiome"]);
    assert_eq!(lists[2], ["pro-inflammatory-cytokines"]);
    let lit: BTreeSet<String> = lit(&asked, &page).into_iter().collect();
    let wanted = ["anxiety~depression", "depression~sleep-loss", "sleep-loss~depression"];
    assert_eq!(lit, wanted.map(String::from).into());
}

#[test]
fn the_links_between_two_things_stand_apart() {
    let asked = asked();
    let page = answer(&asked, "compare.depression.gut-microbiome");
    let between = &of_class(&page, "rel")[0].parts;
    assert_eq!(between.len(), 2);
    assert!(answer(&asked, "compare.anxiety.anxiety").links.is_empty());
}

#[test]
fn two_grades_are_compared_whichever_is_chosen_where() {
    use content::vocabulary::Evidence;
    let asked = asked();
    let grade = |id| asked.map.atlas.link(id).evidence;
    let added = kept(&asked, |id| grade(id) == Evidence::Limited);
    for question in
        ["compare-grades.least:limited.sure:moderate", "compare-grades.least:moderate.sure:limited"]
    {
        let page = answer(&asked, question);
        assert_eq!(lit(&asked, &page), added);
        let kept = kept(&asked, |id| grade(id) <= Evidence::Moderate).len();
        assert_eq!(
            page.said,
            format!(
                "{kept} links are left with moderate evidence at least. {} more come with \
                 evidence down to limited.",
                added.len()
            )
        );
    }
}

#[test]
fn a_page_says_what_is_on() {
    let asked = asked();
    let page = answer(&asked, "filter.least:moderate.kind:process.kind:cell.humans");
    let on: Vec<&str> = every(&page.parts)
        .into_iter()
        .filter(|part| part.on == Some(true))
        .map(|part| part.text.as_str())
        .collect();
    for word in ["Moderate", "Any", "Cell, Process", "Associations", "Studied in people"] {
        assert!(on.contains(&word), "{word}: {on:?}");
    }
    let reset = of_class(&page, "textlink")[0];
    assert_eq!((reset.text.as_str(), reset.ask.as_str()), ("Leave nothing out", "filter"));
    assert!(of_class(&answer(&asked, "filter"), "left")[0].parts.is_empty());
}

/// The options of each list of a page with the list's name.
fn options(answer: &Answer) -> Vec<(&str, Vec<&Part>)> {
    of_class(answer, "pick")
        .into_iter()
        .map(|list| (list.parts[0].text.as_str(), every(&list.parts[1].parts)))
        .collect()
}

#[test]
fn what_is_chosen_from_a_list_is_chosen_on_the_next_page() {
    let asked = asked();
    let mut tried = 0;
    for question in ["paths.infection.fatigue", "upstream.fatigue", "compare-grades", "filter"] {
        let page = answer(&asked, question);
        for (name, list) in options(&page) {
            for option in list.iter().filter(|option| !option.ask.is_empty()) {
                let next = answer(&asked, &option.ask);
                let lists = options(&next);
                let (_, list) = lists.iter().find(|(other, _)| *other == name).unwrap();
                let chosen = list.iter().find(|option| option.on == Some(true)).unwrap();
                assert_eq!(chosen.text, option.text, "{name}: {}", option.ask);
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn a_switch_changes_itself_only_and_back() {
    let asked = asked();
    let switches = |question: &str| -> Vec<(Option<bool>, String)> {
        let page = answer(&asked, question);
        let name = asked.map.messages.get(MessageId::AskOnly);
        let mut fields = of_class(&page, "choices").into_iter();
        let field = fields.find(|field| field.parts[0].text == name).unwrap();
        field.parts[1..].iter().map(|part| (part.on, part.ask.clone())).collect()
    };
    for question in ["paths.infection.fatigue", "filter.least:limited", "downstream.infection"] {
        let before = switches(question);
        assert_eq!(before.len(), 3);
        for (at, (on, ask)) in before.iter().enumerate() {
            let after = switches(ask);
            for (other, (now, back)) in after.iter().enumerate() {
                assert_eq!(*now == before[other].0, other != at, "{ask}");
                assert!(other != at || back == question, "{back}");
            }
            assert!(on.is_some());
        }
    }
}

#[test]
fn a_thing_in_a_ring_traces_what_leads_on_from_it() {
    let asked = asked();
    let traces = |question: &str| -> Vec<String> {
        let page = answer(&asked, question);
        let lists = of_class(&page, "things").into_iter();
        lists.flat_map(|list| list.parts.iter().map(|row| row.traces.clone())).collect()
    };
    assert_eq!(
        traces("upstream.fatigue.least:limited.theme:gut-brain.steps:1"),
        ["acute-inflammation~fatigue", "vagus-nerve~fatigue"]
    );
    let up = traces("upstream.vagus-nerve.steps:1");
    assert_eq!(up, ["pro-inflammatory-cytokines~vagus-nerve", "gut-microbiome~vagus-nerve"]);
    let down = traces("downstream.aspirin.steps:2");
    assert_eq!(
        down,
        [
            "aspirin~acute-inflammation",
            "acute-inflammation~pro-inflammatory-cytokines",
            "acute-inflammation~fatigue"
        ]
    );
}

#[test]
fn a_question_leaves_out_of_the_map_what_it_does_not_count() {
    let asked = asked();
    let leaves = |question: &str| answer(&asked, question).left_by;
    // At first a question counts effects only; the map keeps its associations.
    for question in ["questions", "filter", "take", "loops", "paths.chronic-stress.depression"] {
        assert_eq!(leaves(question), "", "{question}");
    }
    for (question, left) in [
        ("paths.chronic-stress.depression.contested:out", "filter.contested:out"),
        ("loops.associations:in.humans", "filter.humans"),
        ("filter.associations:out", "filter.associations:out"),
        ("take.theme:stress.least:moderate", "filter.theme:stress.least:moderate"),
        ("compare-grades.sure:strong.least:moderate", "filter.least:moderate"),
        // Whichever of two grades is the surer one, both stay.
        ("compare-grades.sure:limited.least:strong", "filter.least:limited"),
    ] {
        assert_eq!(leaves(question), left, "{question}");
    }
    let left = left(&asked, &answer(&asked, "take.associations:out"));
    assert_eq!(left, kept(&asked, |id| !asked.map.atlas.link(id).association));
}
