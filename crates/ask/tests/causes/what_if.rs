//! What-ifs.

use crate::{all, answer, asked, asked_with, begun, button, is, option, words};
use content::answer::{Answer, Part};
use content::bundle::Link;
use content::decode::encode;
use content::vocabulary::Effect;

/// The rows of the group with that heading, as (name, share); none where there is no such group.
fn group<'a>(page: &'a Answer, heading: &str) -> Vec<(&'a str, &'a str)> {
    let starts = |part: &Part| part.parts.first().is_some_and(|h3| h3.text.starts_with(heading));
    let Some(block) = page.parts.iter().find(|part| is(part, "section") && starts(part)) else {
        return Vec::new();
    };
    let rows: Vec<_> = block.parts[1]
        .parts
        .iter()
        .map(|row| (row.parts[0].text.as_str(), row.parts[0].parts[0].text.as_str()))
        .collect();
    assert_eq!(block.parts[0].text, format!("{heading} ({})", rows.len()));
    rows
}

#[test]
fn up_and_down_are_each_other_s_mirror() {
    let asked = asked();
    let up = answer(&asked, "what-if.up:obesity.up:acute-stress");
    let down = answer(&asked, "what-if.down:obesity.down:acute-stress");
    let (rises, falls) = (group(&up, "Tends to rise"), group(&up, "Tends to fall"));
    assert!(rises.len() > 3 && !falls.is_empty(), "{}", words(&up));
    assert_eq!(rises, group(&down, "Tends to fall"));
    assert_eq!(falls, group(&down, "Tends to rise"));
    let names =
        |page| group(page, "Could go either way").iter().map(|row| row.0).collect::<Vec<_>>();
    assert_eq!(names(&up), names(&down));
    assert_eq!(up.title, "What if obesity goes up, short-term stress goes up?");
}

#[test]
fn what_is_only_raised_rises_and_what_is_only_lowered_falls() {
    let asked = asked();
    let page = answer(&asked, "what-if.up:sleep-loss");
    for (id, heading) in [
        ("sleep-loss~depression", "Tends to rise"),
        ("sleep-loss~vaccine-response", "Tends to fall"),
    ] {
        let link = asked.map.atlas.find_link(id).unwrap();
        let effect = asked.map.atlas.link(link).effect;
        assert_eq!(effect == Effect::Increases, heading == "Tends to rise");
        let name = &asked.map.atlas.node(asked.map.atlas.to(link)).label;
        assert!(group(&page, heading).contains(&(name, "in 100 of 100 versions")), "{id}");
    }
    let others = asked.map.atlas.nodes().count() - page.nodes.len();
    assert!(words(&page).contains(&format!("{others} things do not change.")));
}

#[test]
fn without_a_push_the_page_asks_for_one() {
    let page = answer(&asked(), "what-if");
    assert!(page.said.starts_with("Choose a thing"), "{}", page.said);
    let option = all(&page).into_iter().find(|part| part.text == "Depression").unwrap();
    assert_eq!(option.ask, "what-if.up:depression");
    assert!(page.links.is_empty() && page.nodes.is_empty());
}

#[test]
fn things_are_pushed_turned_and_removed() {
    let asked = asked();
    let page = begun(&asked, "what-if.up:chronic-stress.down:sleep-loss.why:depression");
    assert_eq!(button(&page, "Down").ask, "what-if.down:chronic-stress.down:sleep-loss");
    assert_eq!(button(&page, "Remove").ask, "what-if.down:sleep-loss");
    let another = |page: &Answer| all(page).into_iter().any(|part| part.text == "Another thing");
    assert!(another(&page));
    let five = "what-if.up:chronic-stress.up:sleep-loss.up:obesity.up:infection.up:depression";
    assert!(!another(&begun(&asked, five)), "no room for a sixth");
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_draws_again() {
    let asked = asked();
    let first = answer(&asked, "what-if.up:chronic-stress");
    assert_eq!(encode(&first), encode(&answer(&asked, "what-if.up:chronic-stress")));
    let again = &button(&first, "Try other random strengths").ask;
    assert_eq!(again, "what-if.up:chronic-stress.seed:2");
    let other = answer(&asked, again);
    assert_ne!(group(&first, "Could go either way"), group(&other, "Could go either way"));
}

#[test]
fn what_runs_says_how_far_it_is_and_can_be_cancelled() {
    let page = begun(&asked(), "what-if.up:chronic-stress");
    assert!(words(&page).contains(" of 1000 versions"), "{}", words(&page));
    assert_eq!(button(&page, "Cancel").ask, "questions");
    assert!(page.said.is_empty() && page.nodes.is_empty());
    assert!(group(&page, "Tends to rise").is_empty());
}

#[test]
fn reasons_unfold_under_their_row_and_are_lit() {
    let asked = asked();
    let page = answer(&asked, "what-if.up:chronic-stress");
    assert!(page.links.is_empty());
    let directed = group(&page, "Tends to rise").len() + group(&page, "Tends to fall").len();
    assert_eq!(page.nodes.len(), 1 + directed, "what is pushed and what tends to rise or fall");
    let row = all(&page).into_iter().find(|part| part.class == "row-ask fold").unwrap();
    assert_eq!(row.on, Some(false));
    let open = answer(&asked, &row.ask);
    let opened = button(&open, &row.text);
    assert_eq!((opened.on, &opened.ask), (Some(true), &page.question));
    let rows: Vec<&Part> =
        all(&open).into_iter().filter(|part| part.subject.contains('~')).collect();
    assert!(!rows.is_empty());
    for link in &open.links {
        let name = asked.map.atlas.link_name(graph::LinkId(*link));
        assert!(rows.iter().any(|row| row.subject == name), "{name} is lit without a row");
    }
    assert!(rows.len() >= open.links.len());
    assert!(words(&open).contains("From long-term stress over"), "{}", words(&open));
    // What does not change, and what is pushed itself, has none.
    assert_eq!(
        answer(&asked, "what-if.up:chronic-stress.why:chronic-stress").question,
        "what-if.up:chronic-stress"
    );
}

#[test]
fn reasons_for_come_first_and_none_against_is_said() {
    let asked = asked();
    let one_way = words(&answer(&asked, "what-if.up:sleep-loss.why:depression"));
    let none = "No way of up to 6 links does the opposite.";
    assert!(one_way.contains(none) && !one_way.contains("Strongest ways that lower it"));
    // Two things that do the opposite to depression: the answer has ways for and against.
    let both = "what-if.up:sleep-loss.up:antidepressants.why:depression";
    let both = words(&answer(&asked, both));
    assert!(both.contains("ways that raise it") && both.contains("ways that lower it"), "{both}");
    assert!(!both.contains(none));
    let falls = words(&answer(&asked, "what-if.up:exercise.why:depression"));
    let (lower, either) = (falls.find("ways that lower it"), falls.find("ways that can do either"));
    assert!(lower.is_some() && lower < either, "{falls}");
}

#[test]
fn shares_come_in_order_and_are_never_rounded_up_to_a_tendency() {
    let page = answer(&asked(), "what-if.up:chronic-stress");
    for (heading, least) in
        [("Tends to rise", 80), ("Tends to fall", 80), ("Could go either way", 1)]
    {
        let shares: Vec<usize> = group(&page, heading)
            .iter()
            .map(|(_, text)| {
                let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
                let numbers: Vec<usize> = numbers.map(|n| n.parse().unwrap()).collect();
                assert_eq!(numbers.last(), Some(&100), "{text}");
                numbers[..numbers.len() - 1].iter().copied().max().unwrap()
            })
            .collect();
        assert!(shares.is_sorted_by(|a, b| a >= b), "{heading}: {shares:?}");
        assert!(shares.iter().all(|share| *share >= least), "{heading}: {shares:?}");
    }
}

#[test]
fn associations_are_left_out_until_they_are_taken_for_causes() {
    let asked = asked();
    let page = begun(&asked, "what-if.up:chronic-stress");
    assert_eq!(option(&page, "leave out").on, Some(true));
    let with = &option(&page, "treat as causes").ask;
    assert_eq!(with, "what-if.up:chronic-stress.associations:in");
    // Whatever leads out of depression only goes with it.
    let without = answer(&asked, "what-if.up:depression");
    assert_eq!(without.nodes.len(), 1, "{}", without.said);
    let with = answer(&asked, "what-if.up:depression.associations:in");
    assert!(with.nodes.len() > 1, "{}", with.said);
}

#[test]
fn nothing_is_advice_and_nothing_an_amount() {
    let asked = asked();
    let exercise = asked.map.atlas.nodes().map(|node| asked.map.atlas.node(node));
    let treatment = exercise
        .filter(|node| node.kind == content::vocabulary::Kind::Treatment)
        .map(|node| node.id.as_str())
        .next()
        .unwrap();
    let pages =
        ["what-if.up:chronic-stress.why:depression".to_string(), format!("what-if.up:{treatment}")];
    for page in pages.iter().map(|page| answer(&asked, page)) {
        assert!(words(&page).contains("A teaching model of what the links claim together."));
        // Names of things are not ours.
        let ours = all(&page).into_iter().filter(|part| !is(part, "option"));
        let said = ours.map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n");
        let lower = said.to_lowercase();
        let parts: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        for word in ["should", "must", "ought", "recommend", "percent", "mg", "dose"] {
            assert!(!parts.contains(&word), "{word}: {said}");
        }
        assert!(!said.contains('%'));
    }
}

#[test]
fn where_too_few_versions_come_to_rest_it_says_so() {
    let page = answer(&asked(), "what-if.up:chronic-stress.sure:contested.associations:in");
    let said = words(&page);
    assert!(said.contains("the work stopped early"), "{said}");
    assert!(said.contains("Hardly any version that was drawn settled."), "{said}");
    // Shares are told of the versions that there are.
    let versions =
        said.split("Counted in ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
    let told = versions.parse::<usize>().unwrap().min(100);
    assert!(said.contains(&format!(" of {told} versions")), "{said}");
}

#[test]
fn what_hangs_together_too_much_is_refused_with_a_way_out() {
    let asked = asked_with(&|map| {
        let things = map.nodes.len() as u16;
        let causal = map.links.iter().find(|link| !link.association).unwrap().clone();
        let ring = (0..things).map(|at| (at, (at + 1) % things));
        map.links.extend(ring.map(|(from, to)| Link { from, to, ..causal.clone() }));
    });
    let page = answer(&asked, "what-if.up:chronic-stress");
    assert!(page.said.contains("More than 128 cannot be calculated."), "{}", page.said);
    assert!(page.nodes.is_empty() && group(&page, "Tends to rise").is_empty());
    assert_eq!(option(&page, "only what is sure").ask, "what-if.up:chronic-stress.sure:strong");
}

#[test]
fn the_map_marks_what_the_list_says() {
    let asked = asked();
    let labels = |page: &Answer, wanted: u8| {
        let marked = page.nodes.iter().zip(&page.trends).filter(|(_, trend)| **trend == wanted);
        let label = |node: u16| asked.map.atlas.node(graph::NodeId(node)).label.clone();
        marked.map(|(node, _)| label(*node)).collect::<std::collections::BTreeSet<_>>()
    };
    for (question, up, down) in [
        ("what-if.up:chronic-stress", vec!["Long-term stress"], vec![]),
        ("what-if.down:chronic-stress.up:obesity", vec!["Obesity"], vec!["Long-term stress"]),
    ] {
        let page = answer(&asked, question);
        assert_eq!(page.trends.len(), page.nodes.len());
        for (trend, heading, pushed) in [(0, "Tends to rise", &up), (1, "Tends to fall", &down)] {
            let listed = group(&page, heading).into_iter().map(|(name, _)| name);
            let wanted = listed.chain(pushed.iter().copied()).map(str::to_string).collect();
            assert_eq!(labels(&page, trend), wanted, "{question}: {heading}");
        }
        assert!(labels(&page, 2).is_empty(), "what cannot be told is not lit");
    }
    // Its reasons are about one thing, which may be one of which it cannot be told.
    let page = answer(&asked, "what-if.up:chronic-stress.why:microglia");
    assert_eq!((page.nodes.len(), page.trends.first()), (2, Some(&0)));
    // A picture that shows half of what changes stays; else the smallest that shows all.
    let stays = answer(&asked, "what-if.up:infection");
    assert!(stays.view.is_empty(), "{}", stays.view);
    let away = answer(&asked, "what-if.up:statins");
    assert_eq!(away.view, "therapies");
}
