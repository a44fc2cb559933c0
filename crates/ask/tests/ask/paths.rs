//! Ways from one thing to another: what they say at each level, what is lit, and what helps where there is none.

use crate::{answer, answer_at, asked, every, lit, of_class, words};
use ask::{Asked, Reading};
use content::answer::{Answer, Part};
use content::language::{Part as Lacking, Untranslated};
use content::messages::MessageId;
use content::vocabulary::Level;
use crosstalk::state::address;
use graph::LinkId;

/// The sentences of the ways.
fn ways(answer: &Answer) -> Vec<&str> {
    of_class(answer, "way").into_iter().map(|way| way.text.as_str()).collect()
}

/// What stands small under the first way.
fn small(answer: &Answer) -> Vec<&str> {
    of_class(answer, "way")[0].parts.iter().map(|part| part.text.as_str()).collect()
}

/// Whether one of the links that a way traces is an association.
fn has_association(asked: &Asked, way: &Part) -> bool {
    let atlas = &asked.map.atlas;
    way.traces.split(' ').any(|link| atlas.link(testkit::link(atlas, link)).association)
}

/// The questions behind the rows of a page.
fn rows(answer: &Answer) -> Vec<&str> {
    of_class(answer, "row-ask").into_iter().map(|row| row.ask.as_str()).collect()
}

#[test]
fn a_way_is_one_sentence_at_each_level() {
    let asked = asked();
    let at = |level| answer_at(&asked, "paths.aspirin.fatigue", level);
    let (simple, standard, deep) = (at(Level::Simple), at(Level::Standard), at(Level::InDepth));
    assert_eq!(
        ways(&simple)[0],
        "More low-dose aspirin may mean less fatigue (through acute inflammation)"
    );
    assert_eq!(
        ways(&standard)[0],
        "Low-dose aspirin decreases acute inflammation; acute inflammation increases fatigue"
    );
    assert_eq!(
        ways(&deep)[0],
        "Low-dose aspirin decreases acute inflammation (strong, in humans and animals); acute inflammation \
         increases fatigue (strong, in humans)"
    );
    assert_eq!(
        small(&standard),
        [
            "More low-dose aspirin would tend to mean less fatigue this way.",
            "Weakest link: strong. Slowest step: within hours."
        ]
    );
    assert_eq!(small(&simple), ["Weakest link: we are sure. Slowest step: within hours."]);
    assert_eq!(standard.title, "How can low-dose aspirin reach fatigue?");
    assert_eq!(standard.said, format!("2 ways. The first: {}.", ways(&standard)[0]));
}

#[test]
fn where_the_direction_depends_it_is_called_unclear() {
    let asked = asked();
    let answer = answer(&asked, "paths.cortisol.depression");
    assert_eq!(small(&answer)[0], "Direction unclear: this way depression may go up or down.");
}

#[test]
fn the_chosen_way_is_lit_and_unfolded_and_no_other() {
    let asked = asked();
    for at in 1..=3 {
        let answer = answer(&asked, &format!("paths.infection.depression.associations:in.at:{at}"));
        let ways = of_class(&answer, "way");
        assert!(ways.len() >= 3);
        for (place, way) in ways.iter().enumerate() {
            assert_eq!(way.on, Some(place + 1 == at));
        }
        let lit = lit(&asked, &answer);
        assert_eq!(lit.join(" "), ways[at - 1].traces);
        let rows: Vec<&str> = of_class(&answer, "rel")
            .into_iter()
            .flat_map(|list| list.parts.iter().map(|row| row.subject.as_str()))
            .collect();
        assert_eq!(rows, lit);
        assert!(answer.said.contains(&ways[at - 1].text));
    }
}

#[test]
fn the_view_draws_what_is_lit() {
    let asked = asked();
    let atlas = &asked.map.atlas;
    let mut elsewhere = 0;
    for to in &atlas.map().nodes {
        for shown in testkit::every_view(atlas) {
            let reading = Reading { level: Level::Standard, shown };
            let question = format!("paths.chronic-stress.{}", to.id);
            let answer = asked.ask(&question, reading).answer(&asked);
            let view = match answer.view.as_str() {
                "" => shown,
                view => address::view(view, atlas).unwrap(),
            };
            elsewhere += usize::from(view != shown);
            let links = answer.links.iter().map(|link| LinkId(*link));
            assert!(links.clone().all(|link| atlas.shows_link(view, link)), "{question}");
            // Whoever sees all of it stays.
            let stays = links.clone().all(|link| atlas.shows_link(shown, link));
            assert!(answer.links.is_empty() || stays == (view == shown), "{question}");
        }
    }
    assert!(elsewhere > 0);
}

#[test]
fn beyond_the_last_way_the_last_is_lit() {
    let asked = asked();
    let answer = answer(&asked, "paths.aspirin.fatigue.at:9");
    assert_eq!(answer.question, "paths.aspirin.fatigue.at:2");
    assert_eq!(lit(&asked, &answer).join(" "), of_class(&answer, "way")[1].traces);
}

#[test]
fn the_better_supported_come_first_where_that_is_asked() {
    let asked = asked();
    let first = |question: &str| lit(&asked, &answer(&asked, question));
    assert_eq!(first("paths.infection.depression"), ["infection~depression"]);
    let best = first("paths.infection.depression.order:best");
    assert!(best.len() > 1, "{best:?}");
}

#[test]
fn a_way_over_an_association_claims_nothing() {
    let asked = asked();
    let (nodes, messages) = (&asked.map.atlas.map().nodes, &asked.map.messages);
    let no_net = messages.get(MessageId::PathsNoNet);
    let mut seen = [0, 0];
    for from in nodes {
        for to in nodes.iter().filter(|to| to.id != from.id) {
            let question = format!("paths.{}.{}.associations:in", from.id, to.id);
            let simple = answer_at(&asked, &question, Level::Simple);
            let standard = answer_at(&asked, &question, Level::Standard);
            let pairs = of_class(&simple, "way").into_iter().zip(of_class(&standard, "way"));
            for (short, long) in pairs {
                let association = has_association(&asked, long);
                seen[usize::from(association)] += 1;
                assert_eq!(long.parts[0].text == no_net, association, "{}", long.text);
                let links: Vec<&str> = long.traces.split(' ').collect();
                let said = short.text.contains("but shows no cause");
                assert_eq!(said, association && links.len() > 1, "{}", short.text);
                // Each step is worded as everywhere.
                for link in links {
                    let sentence = asked.map.sentence(testkit::link(&asked.map.atlas, link));
                    assert!(long.text.to_lowercase().contains(&sentence.to_lowercase()));
                }
            }
        }
    }
    assert!(seen[0] > 20 && seen[1] > 20, "{seen:?}");
}

#[test]
fn associations_are_out_until_they_are_let_in() {
    let asked = asked();
    let out = answer(&asked, "paths.il-6.depression");
    assert!(ways(&out).is_empty() && out.links.is_empty());
    assert!(
        out.said.starts_with("No way of up to 6 links leads from interleukin-6"),
        "{}",
        out.said
    );
    let offered = rows(&out);
    assert_eq!(offered[0], "paths.il-6.depression.associations:in");
    let inside = answer(&asked, offered[0]);
    assert_eq!(ways(&inside)[0], "Interleukin-6 may go with more depression");
    assert_eq!(lit(&asked, &inside), ["il-6~depression"]);
}

#[test]
fn what_is_offered_where_there_is_no_way_leads_to_one() {
    let asked = asked();
    let nodes = &asked.map.atlas.map().nodes;
    let (mut offers, mut without) = (0, 0);
    for from in nodes {
        for to in nodes.iter().filter(|to| to.id != from.id) {
            let none = answer(&asked, &format!("paths.{}.{}.least:strong", from.id, to.id));
            if !ways(&none).is_empty() {
                continue;
            }
            let offered: Vec<&str> =
                rows(&none).into_iter().filter(|row| row.starts_with("paths")).collect();
            for question in &offered {
                assert!(!ways(&answer(&asked, question)).is_empty(), "{question}");
            }
            offers += offered.len();
            let nowhere = asked.map.messages.get(MessageId::PathsNowhere);
            without += usize::from(words(&none).contains(nowhere));
        }
    }
    assert!(offers > 20 && without > 20, "{offers} {without}");
}

#[test]
fn the_same_thing_twice_is_no_question() {
    let asked = asked();
    let answer = answer(&asked, "paths.depression.depression");
    assert_eq!(answer.said, "Choose two different things.");
    assert!(ways(&answer).is_empty() && answer.links.is_empty());
}

#[test]
fn two_things_are_chosen_one_after_the_other_and_swapped() {
    let asked = asked();
    let first = answer(&asked, "paths");
    let asks = |answer: &Answer, question: &str| {
        every(&answer.parts).iter().any(|part| part.ask == question)
    };
    assert!(asks(&first, "paths.infection") && first.said.is_empty());
    let second = answer(&asked, "paths.infection");
    assert!(asks(&second, "paths.infection.fatigue"));
    let both = answer(&asked, "paths.infection.fatigue");
    assert!(asks(&both, "paths.fatigue.infection"));
    for next in ["what-if.up:infection", "loops.fatigue", "upstream.fatigue", "questions"] {
        assert!(rows(&both).contains(&next), "{next}");
    }
}

/// The entries of the list of steps.
fn steps(answer: &Answer) -> Vec<&Part> {
    of_class(answer, "steps")[0].parts.iter().collect()
}

#[test]
fn a_way_in_columns_tells_each_step_from_the_first_thing_to_the_last() {
    let asked = asked();
    for level in Level::ALL {
        let answer = answer_at(&asked, "paths.aspirin.fatigue.columns", *level);
        assert_eq!(answer.question, "paths.aspirin.fatigue.columns");
        let steps = steps(&answer);
        let begins: Vec<&str> = steps.iter().map(|step| step.parts[0].subject.as_str()).collect();
        assert_eq!(begins, ["aspirin", "acute-inflammation", "fatigue"]);
        let links: Vec<&str> = steps[..2].iter().map(|s| s.parts[1].subject.as_str()).collect();
        assert_eq!(links, lit(&asked, &answer), "what is told is what is lit");
        for (step, link) in steps.iter().zip(&links) {
            let link = testkit::link(&asked.map.atlas, link);
            let text = &asked.map.link(link).unwrap().levels.at(*level).0[0];
            assert_eq!(&step.parts[2].text, text, "in the words of that level");
        }
        let facts: Vec<&str> = steps[0].parts[3..].iter().map(|part| part.text.as_str()).collect();
        assert_eq!(facts, ["In humans and animals", "Acts within hours"]);
        let end = steps[2];
        assert_eq!(end.parts.len(), 1, "the last thing only stands there");
    }
}

#[test]
fn in_columns_the_ways_are_told_apart_by_what_they_lead_through() {
    let asked = asked();
    let answer = answer(&asked, "paths.infection.depression.associations:in.columns");
    let [first, second] = ways(&answer)[..2] else { panic!("two ways") };
    assert_eq!(first, "Directly");
    assert!(second.starts_with("Through "), "{second}");
    // What it adds up to is said once: of the lit one beside its steps, of the others in the list.
    assert_eq!(of_class(&answer, "way")[0].parts.len(), 0);
    assert!(of_class(&answer, "way")[1..].iter().all(|way| way.parts.len() == 2));
    assert_eq!(of_class(&answer, "sentence").len(), 1);
    // Another way, other things and the map again are one press each, and keep what they need not change.
    let asks = |words: &str| {
        let parts = every(&answer.parts).into_iter();
        parts.filter(|part| part.text == words).map(|part| part.ask.clone()).collect::<Vec<_>>()
    };
    assert_eq!(of_class(&answer, "way")[1].ask, format!("{}.at:2", answer.question));
    assert_eq!(asks("Swap"), ["paths.depression.infection.associations:in.columns"]);
    assert_eq!(asks("On the map"), ["paths.infection.depression.associations:in"]);
}

#[test]
fn what_is_not_translated_yet_is_told_in_its_own_language() {
    let mut asked = asked();
    let link = testkit::link(&asked.map.atlas, "aspirin~acute-inflammation");
    let mut lists = vec![Vec::new(); Lacking::Links as usize + 1];
    lists[Lacking::Links as usize] = vec![link.0];
    asked.map.untranslated = Untranslated { language: "xx".into(), lists }.into();
    let answer = answer(&asked, "paths.aspirin.fatigue.columns");
    let languages: Vec<&str> =
        steps(&answer)[..2].iter().map(|step| step.parts[2].language.as_str()).collect();
    assert_eq!(languages, ["xx", ""]);
}
