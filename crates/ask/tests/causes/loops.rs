//! Feedback loops.

use crate::{READING, all, answer, asked, button, is, words};
use ask::Reading;
use content::answer::{Answer, Part};
use content::language::{Part as Lacking, Untranslated};
use content::vocabulary::{Effect, Level};

/// The loops of a page.
fn ways(page: &Answer) -> Vec<&Part> {
    all(page).into_iter().filter(|part| part.class == "way").collect()
}

#[test]
fn told_loops_come_first_with_name_and_story() {
    let asked = asked();
    assert_eq!(asked.loops.len(), 12);
    let page = answer(&asked, "loops.associations:in");
    let names: Vec<&str> = ways(&page).into_iter().map(|way| way.text.as_str()).collect();
    assert_eq!(names.len(), 12);
    for told in &asked.loops {
        let at = names.iter().position(|name| *name == told.name);
        let at = at.unwrap_or_else(|| panic!("{} is not among {names:?}", told.name)) + 1;
        let page = answer(&asked, &format!("loops.associations:in.at:{at}"));
        assert_eq!(page.links, told.links, "lit from where its authors begin");
        for paragraph in told.levels.at(READING.level).0 {
            assert!(words(&page).contains(paragraph));
        }
    }
    // At another level the story is another.
    let simple = Reading { level: Level::Simple, ..READING };
    let mut work = asked.ask("loops", simple);
    while !work.step(1_000_000) {}
    let told = |level| asked.loops.iter().map(move |told| &told.levels.at(level).0[0]);
    let text = words(&work.answer(&asked));
    assert!(told(Level::Simple).any(|story| text.contains(story)));
    assert!(!told(Level::Standard).any(|story| text.contains(story)));
}

#[test]
fn a_loop_is_told_wherever_its_links_begin() {
    let mut asked = asked();
    for told in &mut asked.loops {
        told.links.rotate_left(1);
    }
    let page = answer(&asked, "loops.associations:in");
    assert!(ways(&page).iter().all(|way| asked.loops.iter().any(|told| told.name == way.text)));
    // The same things with another link between them are another loop.
    for told in &mut asked.loops {
        told.links.reverse();
    }
    let page = answer(&asked, "loops.associations:in");
    let named = |way: &&Part| asked.loops.iter().any(|told| told.name == way.text);
    assert!(ways(&page).iter().filter(|way| named(way)).count() < 12);
}

#[test]
fn words_follow_the_parity_of_the_signs() {
    let asked = asked();
    let mut kinds = Vec::new();
    for at in 1..=12 {
        let page = answer(&asked, &format!("loops.order:best.at:{at}"));
        let lit: Vec<&Part> = ways(&page).into_iter().filter(|way| way.on == Some(true)).collect();
        assert_eq!(lit.len(), 1);
        let links = asked.map.atlas.links().filter(|link| page.links.contains(&link.0));
        let links: Vec<_> = links.map(|link| asked.map.atlas.link(link)).collect();
        let open = links.iter().any(|link| link.association || link.effect == Effect::Modulates);
        let lowering = links.iter().filter(|link| link.effect == Effect::Decreases).count();
        let kind = match (open, lowering % 2) {
            (true, _) => "direction unclear",
            (false, 0) => "feeds itself",
            (false, _) => "calms itself",
        };
        assert!(lit[0].parts[0].text.starts_with(kind), "{}: {kind}", lit[0].parts[0].text);
        let weakest = links.iter().map(|link| link.evidence).max().unwrap();
        let weakest = format!("weakest link: {}", asked.map.grade(weakest));
        assert!(lit[0].parts[0].text.contains(&weakest));
        kinds.push(kind);
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 3, "the map has loops of every kind");
}

#[test]
fn a_walk_lights_one_link_after_the_other_and_comes_back() {
    let asked = asked();
    let whole = answer(&asked, "loops");
    let links = whole.links.clone();
    let mut page = answer(&asked, &button(&whole, "Walk round it").ask);
    for link in &links {
        assert_eq!(page.links, [*link]);
        assert_eq!(page.view, whole.view, "the view stays");
        let here: Vec<&Part> = all(&page).into_iter().filter(|part| part.class == "here").collect();
        let name = asked.map.atlas.link_name(graph::LinkId(*link));
        assert_eq!(here.iter().map(|part| &part.subject).collect::<Vec<_>>(), [&name]);
        assert!(page.said.starts_with("Link "), "{}", page.said);
        page = answer(&asked, &button(&page, "Next").ask);
    }
    assert_eq!(page.links, links[..1]);
    let last = answer(&asked, &button(&page, "Back").ask);
    assert_eq!(last.links, links[links.len() - 1..]);
    assert_eq!(answer(&asked, &button(&last, "Whole loop").ask).links, links);
}

#[test]
fn loops_through_a_thing_begin_there() {
    let asked = asked();
    let cortisol = asked.map.atlas.find_node("cortisol").unwrap();
    let page = answer(&asked, "loops.cortisol.at:2");
    assert_eq!(page.title, "Feedback loops through cortisol");
    assert_eq!(asked.map.atlas.from(graph::LinkId(page.links[0])), cortisol);
    let first = all(&page).into_iter().find(|part| is(part, "option")).unwrap();
    assert_eq!((first.text.as_str(), first.on), ("All things", Some(false)));
    assert_eq!(first.ask, "loops");
}

#[test]
fn told_loops_over_associations_can_be_put_in() {
    let asked = asked();
    let page = answer(&asked, "loops.order:best");
    let said = "7 loops with a story lead over links that only go together, which are left out.";
    assert!(words(&page).contains(said), "{}", words(&page));
    assert_eq!(button(&page, "Show them too").ask, "loops.associations:in.order:best");
    let with = answer(&asked, "loops.associations:in");
    assert!(!words(&with).contains("which are left out"));
    assert!(!words(&answer(&asked, "loops.astrocytes")).contains("which are left out"));
}

#[test]
fn what_is_not_there_is_left_out_of_the_question() {
    let asked = asked();
    assert_eq!(answer(&asked, "loops.at:99.step:2").question, "loops.step:2");
    assert_eq!(answer(&asked, "loops.step:99").question, "loops");
    let none = answer(&asked, "loops.kind:treatment");
    assert!(none.said.starts_with("No loop"), "{}", none.said);
    assert!(none.links.is_empty());
}

#[test]
fn a_search_that_runs_says_how_far_it_is() {
    let asked = asked();
    let mut work = asked.ask("loops", READING);
    assert!(!work.step(10));
    let page = work.answer(&asked);
    assert!(words(&page).contains("Looking for loops of"), "{}", words(&page));
    assert!(ways(&page).is_empty());
}

#[test]
fn what_is_told_in_another_language_says_so() {
    let mut asked = asked();
    let mut lists = vec![Vec::new(); Lacking::Loops as usize + 1];
    lists[Lacking::Loops as usize] = vec![2];
    asked.map.untranslated = Untranslated { language: "xx".into(), lists }.into();
    let page = answer(&asked, "loops.associations:in");
    for way in ways(&page) {
        let foreign = way.text == asked.loops[2].name;
        assert_eq!(way.language, if foreign { "xx" } else { "" }, "{}", way.text);
        // What the program says of it is in the map's own language again.
        assert_eq!(way.parts[0].language, if foreign { "en" } else { "" });
    }
    let at = ways(&page).iter().position(|way| way.text == asked.loops[2].name).unwrap() + 1;
    let page = answer(&asked, &format!("loops.associations:in.at:{at}"));
    let story = || all(&page).into_iter().filter(|part| part.class == "story");
    assert!(story().count() > 0 && story().all(|part| part.language == "xx"));
}
