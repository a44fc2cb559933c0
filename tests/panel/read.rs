//! What is read: every part of every explanation, as data.

use super::{books, selecting, subjects};
use content::vocabulary::{Effect, Evidence, Level, Population};
use crosstalk::present::panel::{Body, Explanation, Fact};
use crosstalk::state::{EnvState, ReaderState, State, Subject, Texts, ViewState};
use graph::{LinkId, ViewId};

/// Every word of an explanation.
fn all_words(explained: &Explanation) -> Vec<String> {
    let mut words = vec![explained.title.clone(), explained.eyebrow.clone()];
    words.extend(explained.place.clone());
    words.push(explained.text.note.clone());
    words.extend(explained.text.paragraphs.iter().flatten().map(|piece| piece.text.to_string()));
    for source in &explained.sources {
        words.extend([source.line.clone(), source.study.to_string()]);
    }
    match &explained.matter {
        Body::Node { lists, none, also, open_question } => {
            words.extend([also, open_question].map(|text| text.to_string()));
            words.extend(none.iter().map(|sentence| sentence.to_string()));
            for list in lists {
                words.push(list.heading.to_string());
                words
                    .extend(list.rows.iter().flat_map(|row| [row.name.clone(), row.grade.clone()]));
            }
        }
        Body::Link(claim) => {
            words.extend([claim.verb, claim.basis].map(String::from));
            words.extend(claim.notes.iter().map(|note| note.to_string()));
            words.extend(claim.facts.iter().map(|(_, fact)| fact.clone()));
            words.extend(claim.back.iter().map(|row| row.name.clone()));
        }
        Body::Intro { question, key_points, counts } => {
            words.extend([question.to_string(), counts.clone()]);
            words.extend(key_points.iter().cloned());
        }
    }
    words
}

#[test]
fn everything_has_its_text_at_every_level_and_no_place_is_left_unfilled() {
    let (map, _) = books();
    for level in Level::ALL {
        let state = State {
            reader: ReaderState { level: *level, ..ReaderState::default() },
            ..State::default()
        };
        for subject in subjects(&map) {
            let explained = map.explanation(subject, &state);
            let name = &explained.title;
            assert!(!name.is_empty());
            assert!(!explained.text.paragraphs.is_empty(), "{name} has no text");
            assert_eq!(explained.text.note, "", "{name}");
            assert!(!explained.sources.is_empty(), "{name} has no source");
            for words in all_words(&explained) {
                assert!(!words.contains(['{', '}']), "{name}: {words}");
            }
        }
    }
}

#[test]
fn every_link_stands_in_the_panels_of_both_its_ends_strongest_first() {
    let (map, _) = books();
    let state = State::default();
    for node in map.atlas.nodes() {
        let Body::Node { lists, none, .. } = map.explanation(Subject::Node(node), &state).matter
        else {
            panic!("a thing is explained as a thing");
        };
        let mut listed: Vec<LinkId> = Vec::new();
        for list in &lists {
            let grades: Vec<Evidence> =
                list.rows.iter().map(|row| map.atlas.link(row.link).evidence).collect();
            // Lists with both directions hold each strongest first.
            let arriving = list.rows.iter().filter(|row| map.atlas.to(row.link) == node).count();
            let (into, out) = grades.split_at(arriving);
            assert!(into.is_sorted() && out.is_sorted(), "{}", list.heading);
            listed.extend(list.rows.iter().map(|row| row.link));
        }
        let mut touching = [map.atlas.incoming(node), map.atlas.outgoing(node)].concat();
        listed.sort();
        touching.sort();
        assert_eq!(listed, touching, "{}", map.atlas.node(node).label);
        let silent = [map.atlas.incoming(node), map.atlas.outgoing(node)];
        assert_eq!(none.len(), silent.iter().filter(|links| links.is_empty()).count());
    }
}

#[test]
fn verbs_are_no_surer_than_their_evidence() {
    let (map, _) = books();
    let state = State::default();
    let (mut may, mut with, mut null) = (0, 0, 0);
    for id in map.atlas.links() {
        let explained = map.explanation(Subject::Link(id), &state);
        let Body::Link(claim) = &explained.matter else { panic!("a link is explained as one") };
        let link = map.atlas.link(id);
        let unsure = matches!(link.evidence, Evidence::Limited | Evidence::Contested);
        for text in [claim.verb, &explained.title] {
            if link.effect == Effect::NoEffectFound {
                assert!(text.contains("no effect"), "{text}");
                assert!(text.contains("test"), "{text}");
                null += 1;
                continue;
            }
            let has = |word: &str| format!(" {text} ").contains(&format!(" {word} "));
            assert_eq!(has("may"), unsure, "{text}");
            let goes = has("goes with") || has("go with");
            assert_eq!(goes, link.association, "{text}");
            may += usize::from(unsure);
            with += usize::from(link.association);
        }
    }
    assert!(may > 0 && with > 0 && null > 0);
}

#[test]
fn a_link_says_what_its_grade_rests_on_and_its_limits() {
    let (map, _) = books();
    let state = State::default();
    for id in map.atlas.links() {
        let Body::Link(claim) = map.explanation(Subject::Link(id), &state).matter else {
            panic!("a link is explained as one");
        };
        let link = map.atlas.link(id);
        assert!(!claim.basis.is_empty());
        let limits = usize::from(link.association)
            + usize::from(matches!(link.population, Population::Animals | Population::Cells))
            + usize::from(link.effect == Effect::NoEffectFound);
        assert_eq!(claim.notes.len(), limits);
        let about: Vec<Fact> = claim.facts.iter().map(|(fact, _)| *fact).collect();
        assert_eq!(about, [Fact::Studied(link.population), Fact::Within, Fact::Sources]);
        if link.evidence == Evidence::Contested {
            let (supports, against) = claim.disagree.expect("contested links say who disagrees");
            assert!(!supports.is_empty() && !against.is_empty());
        }
        let back = map.atlas.link_between(claim.to, claim.from);
        assert_eq!(claim.back.map(|row| row.link), back);
    }
}

#[test]
fn what_the_view_does_not_hold_has_no_place_in_it() {
    let (map, _) = books();
    let state = State::default();
    let (mut here, mut elsewhere) = (0, 0);
    for subject in subjects(&map).into_iter().filter(|s| !matches!(s, Subject::Intro(_))) {
        let explained = map.explanation(subject, &state);
        assert_eq!(explained.place.is_none(), explained.elsewhere, "{}", explained.title);
        if explained.elsewhere { elsewhere += 1 } else { here += 1 }
    }
    let overview =
        map.atlas.shown_nodes(ViewId::Overview).iter().map(|(_, n)| n.len()).sum::<usize>()
            + map.atlas.shown_links(ViewId::Overview).len();
    assert_eq!(here, overview);
    assert!(elsewhere > 0);
}

#[test]
fn a_missing_level_shows_the_simpler_one_and_says_so() {
    let (map, early) = books();
    let mut rest = (*map.deferred.clone().unwrap()).clone();
    let state = selecting(&map, "depression", Level::InDepth);
    let Some(Subject::Node(node)) = state.view.selection else { panic!("depression is a thing") };
    let standard = rest.nodes[node.at()].levels.0[1].clone();
    rest.nodes[node.at()].levels.0[2].clear();
    let poorer = early.with(rest);
    let text = poorer.explained(&state).unwrap().text;
    let shown: String = text.paragraphs[0].iter().flat_map(|p| [p.text, p.after]).collect();
    assert_eq!(shown, standard[0]);
    assert!(text.note.contains("In depth") && text.note.contains("Standard"), "{}", text.note);
    assert!(!text.failed);
}

#[test]
fn before_the_texts_have_come_the_overview_can_be_read_and_the_rest_is_announced() {
    let (_, early) = books();
    let far = early.atlas.nodes().find(|n| !early.atlas.shows_node(ViewId::Overview, *n)).unwrap();
    let at = |subject, level, texts| State {
        view: ViewState { selection: Some(subject), ..ViewState::default() },
        reader: ReaderState { level, ..ReaderState::default() },
        env: EnvState { texts, ..EnvState::default() },
        ..State::default()
    };
    for subject in subjects(&early) {
        let in_overview = match subject {
            Subject::Node(node) => early.atlas.shows_node(ViewId::Overview, node),
            Subject::Link(link) => early.atlas.shows_link(ViewId::Overview, link),
            Subject::Intro(_) => false,
        };
        let text = early.text(subject, &at(subject, Level::DEFAULT, Texts::Coming));
        assert_eq!(!text.paragraphs.is_empty(), in_overview);
        assert_eq!(text.note.is_empty(), in_overview);
    }
    let coming =
        early.text(Subject::Node(far), &at(Subject::Node(far), Level::DEFAULT, Texts::Coming));
    let failed =
        early.text(Subject::Node(far), &at(Subject::Node(far), Level::DEFAULT, Texts::Failed));
    assert!(!coming.failed && failed.failed);
    assert_ne!(coming.note, failed.note);
    // Another level than the one that came first is still on its way.
    let anxiety = Subject::Node(early.atlas.find_node("anxiety").unwrap());
    let simple = early.text(anxiety, &at(anxiety, Level::Simple, Texts::Coming));
    assert!(!simple.paragraphs.is_empty() && !simple.note.is_empty());
}
