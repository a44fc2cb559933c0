//! A question and its address say the same.

use crate::asked;
use ask::question::{MOST_STEPS, Question, Subject};
use ask::take::Form;
use content::vocabulary::{Effect, Evidence, Kind, Time};
use graph::analysis::criteria::Vocabulary;
use graph::analysis::what_if::Push;
use graph::analysis::{Criteria, Order, Values};
use graph::{Atlas, NodeId};
use testkit::Dice;

/// Addresses as readers keep them: each is read and written back.
const KEPT: [&str; 14] = [
    "questions",
    "paths",
    "paths.chronic-stress.depression",
    "paths.chronic-stress.depression.order:best",
    "paths.chronic-stress.depression.least:moderate.humans",
    "paths.infection.fatigue.kind:molecule.kind:process.associations:in.contested:out.at:3",
    "paths.chronic-stress.depression.columns.at:2",
    "upstream.depression.theme:stress.steps:4",
    "downstream.infection",
    "filter.effect:decreases.time:hours.time:days.associations:out",
    "compare.depression.anxiety",
    "compare-grades.sure:strong",
    "take.effect:increases.associations:out.form:json-graph",
    "what-if.up:chronic-stress.down:cortisol.sure:limited.seed:7.why:depression",
];

fn some<T: Vocabulary>(dice: &mut Dice, all: &[T]) -> Values<T> {
    let chosen: Vec<T> = all.iter().copied().filter(|_| dice.below(3) == 0).collect();
    if chosen.is_empty() { Values::ALL } else { Values::of(&chosen) }
}

/// A question with anything in it.
fn made(dice: &mut Dice, atlas: &Atlas) -> Question {
    let mut node = || NodeId(dice.below(atlas.map().nodes.len()) as u16);
    let (nodes, why) = ([node(), node()], node());
    let mut pushed = [node(), node(), node()].to_vec();
    pushed.dedup();
    pushed.sort_unstable();
    pushed.dedup();
    pushed.truncate(dice.below(4));
    let grade = |dice: &mut Dice| Evidence::ALL[dice.below(Evidence::ALL.len())];
    let theme = dice.below(atlas.map().themes.len() + 1);
    Question {
        subject: Subject::ALL[dice.below(Subject::ALL.len())].0,
        things: nodes[..dice.below(3)].to_vec(),
        pushes: pushed.into_iter().map(|node| Push { node, up: dice.below(2) == 0 }).collect(),
        criteria: Criteria {
            theme: atlas.themes().nth(theme),
            kinds: some(dice, Kind::ALL),
            effects: some(dice, Effect::ALL),
            at_least: grade(dice),
            contested: dice.below(2) == 0,
            humans: dice.below(2) == 0,
            times: some(dice, Time::ALL),
            associations: dice.below(2) == 0,
        },
        order: [Order::Shortest, Order::BestSupported][dice.below(2)],
        at: dice.below(4),
        step: dice.below(4),
        why: (dice.below(2) == 0).then_some(why),
        sure: grade(dice),
        steps: 1 + dice.below(MOST_STEPS),
        seed: dice.below(1000) as u64,
        columns: dice.below(2) == 0,
        lost: false,
        form: Form::ALL[dice.below(Form::ALL.len())],
    }
}

#[test]
fn made_questions_are_read_back_as_they_were_written() {
    let atlas = asked().map.atlas;
    let mut dice = Dice::new(11);
    for _ in 0..2_000 {
        let question = made(&mut dice, &atlas);
        let address = question.print(&atlas);
        assert_eq!(Question::parse(&address, &atlas), question, "{address}");
    }
}

#[test]
fn kept_addresses_are_written_as_they_were_read() {
    let atlas = asked().map.atlas;
    for kept in KEPT {
        assert_eq!(Question::parse(kept, &atlas).print(&atlas), kept);
    }
}

#[test]
fn what_is_not_on_the_map_is_left_out() {
    let atlas = asked().map.atlas;
    let read = |text| Question::parse(text, &atlas).print(&atlas);
    assert_eq!(read("paths.nowhere.depression.order:odd.kind:none"), "paths");
    assert!(Question::parse("paths.depression.nowhere", &atlas).lost, "it is said");
    assert_eq!(read("why-not"), "questions");
    assert_eq!(read("upstream.depression.steps:99"), "upstream.depression.steps:6");
    assert_eq!(read("what-if.up:nobody.down:cortisol.up:cortisol"), "what-if.up:cortisol");
    assert_eq!(read("compare.depression.anxiety.cortisol"), "compare.depression.anxiety");
}

#[test]
fn broken_addresses_are_read_as_something_that_stays_as_it_is() {
    let atlas = asked().map.atlas;
    let mut dice = Dice::new(5);
    let letters: Vec<char> = "paths.depression:at9-~é \u{0}.humans".chars().collect();
    for round in 0..4_000 {
        let mut text: Vec<char> = KEPT[dice.below(KEPT.len())].chars().collect();
        for _ in 0..1 + round % 5 {
            let at = dice.below(text.len());
            text[at] = letters[dice.below(letters.len())];
            text.truncate(1 + dice.below(60));
        }
        let text: String = text.into_iter().collect();
        let read = Question::parse(&text, &atlas);
        let whole = Question { lost: false, ..read.clone() };
        assert_eq!(Question::parse(&read.print(&atlas), &atlas), whole, "{text}");
    }
    let most = format!("paths.seed:{}.at:{}", u64::MAX, usize::MAX);
    assert_eq!(Question::parse(&most, &atlas).print(&atlas), most);
}

#[test]
fn another_question_keeps_what_is_left_of_the_map() {
    let atlas = asked().map.atlas;
    let first = Question::parse("paths.infection.fatigue.humans.associations:in.at:2", &atlas);
    let next = |subject| first.next(subject, &[]).print(&atlas);
    assert_eq!(next(Subject::Loops), "loops.humans.associations:in");
    // Who compares has associations in at first, so that there is nothing to keep.
    assert_eq!(next(Subject::Compare), "compare.humans");
    assert_eq!(first.with(|next| next.criteria.humans = false).at, 0);
}
