//! What is read, lit and said in a quiz.

use crate::map;
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use crosstalk::present::highlight::{Highlight, Look};
use crosstalk::present::quiz::{Asked, Sign};
use crosstalk::state::{
    Action, Answer, QuizOf, QuizPlace, State, Subject, ToolAction, Trace, ViewAction, address,
    reduce,
};
use graph::quiz::{Answer as MadeAnswer, Hidden, ROUND, question};
use graph::{LinkId, NodeId, ViewId};

fn act(map: &LocalizedMap, state: &State, action: ToolAction) -> State {
    reduce(state, Action::Tool(action), &map.atlas).expect("something changes")
}

fn answer(at: u8) -> ToolAction {
    ToolAction::Answer(Answer { at, right: false, links: Vec::new() })
}

/// Every question of every quiz, with the state in which it is asked.
fn each(map: &LocalizedMap, check: &mut dyn FnMut(&Asked, &State)) -> usize {
    let views = testkit::every_view(&map.atlas).into_iter().map(QuizOf::View);
    let mut count = 0;
    for of in views.chain([QuizOf::Tour(0)]) {
        for round in 0..3 {
            let mut state = act(map, &State::default(), ToolAction::StartQuiz(of, round));
            for asked in map.round(of, round) {
                check(&asked, &state);
                count += 1;
                state = act(map, &state, ToolAction::Step(true));
            }
        }
    }
    count
}

fn looks(map: &LocalizedMap, state: &State) -> (Vec<NodeId>, Vec<LinkId>, Vec<LinkId>) {
    let highlight = Highlight::with(&map.atlas, state, &map.focus(state));
    let lit = |look: Look| look.is_lit();
    (
        map.atlas.nodes().filter(|node| lit(highlight.node(*node))).collect(),
        map.atlas.links().filter(|link| lit(highlight.link(*link))).collect(),
        map.atlas.links().filter(|link| highlight.link(*link) == Look::Hidden).collect(),
    )
}

#[test]
fn a_round_begins_with_the_authors_questions_and_holds_eight_at_most() {
    let map = map();
    let stress = ViewId::Theme(testkit::theme(&map.atlas, "stress"));
    let round = map.round(QuizOf::View(stress), 0);
    let ids: Vec<String> = round.iter().map(|asked| asked.id(&map)).collect();
    assert_eq!(ids[..2], ["stress-1", "stress-2"]);
    assert!(ids[2..].iter().all(|id| id.contains('~')), "{ids:?}");
    assert!(ids.len() <= ROUND && ids.len() > 2, "{ids:?}");
    let tour = map.round(QuizOf::Tour(0), 0);
    let ids: Vec<String> = tour.iter().map(|asked| asked.id(&map)).collect();
    assert_eq!(ids, ["stress-1", "stress-2", "alarm-1"], "a tour asks what its authors chose");
    // A later round asks nothing of the first again, as long as there is more.
    let all = QuizOf::View(ViewId::Everything);
    let ids = |round| map.round(all, round).iter().map(|asked| asked.id(&map)).collect::<Vec<_>>();
    assert!(ids(1).iter().all(|id| !ids(0).contains(id)) && !ids(1).is_empty());
    assert_eq!(ids(99), ids(0), "behind the last round the first comes again");
    let (without, _) = testkit::parts();
    assert!(without.round(all, 0).is_empty(), "nothing before the texts have come");
}

#[test]
fn before_the_answer_nothing_tells_it() {
    let map = map();
    let mut seen = [0; 3];
    let count = each(&map, &mut |asked, state| {
        let (nodes, links, hidden) = looks(&map, state);
        let Asked::Made(question) = asked else {
            return assert_eq!((nodes.len(), links.len(), hidden.len()), (0, 0, 0));
        };
        let link = LinkId(question.link);
        let (from, to) = (map.atlas.from(link), map.atlas.to(link));
        assert_eq!((links, hidden), (vec![], vec![link]), "the link is not drawn");
        let mut ends = if question.hidden == Hidden::End { vec![from] } else { vec![from, to] };
        ends.sort();
        assert_eq!(nodes, ends);
        // Neither does pointing at its end draw it, nor its name or the words of the question.
        let trace = Action::View(ViewAction::Trace(Some(Trace::Node(from))));
        let traced = reduce(state, trace, &map.atlas).unwrap();
        assert!(!looks(&map, &traced).1.contains(&link));
        let words = asked.question(&map);
        let firm = map.sentence(link).to_lowercase();
        assert!(!words.to_lowercase().contains(&firm) || firm.contains(" may "), "{words}");
        if question.hidden == Hidden::End {
            assert!(words.ends_with('…'), "{words}");
        }
        seen[question.hidden as usize] += 1;
    });
    assert!(count > 20 && seen.iter().all(|count| *count > 0), "{count} {seen:?}");
}

#[test]
fn what_the_files_hold_of_a_question_is_all_of_it() {
    let map = map();
    let mut made = 0;
    each(&map, &mut |asked, state| {
        let Asked::Made(short) = asked else { return };
        let whole = question(&map.atlas, state.view.shown, LinkId(short.link), short.hidden);
        let whole = whole.expect("it can be asked");
        assert_eq!((asked.count(), asked.right(&map)), (whole.answers.len(), whole.right));
        for (at, answer) in whole.answers.iter().enumerate() {
            if let MadeAnswer::Thing(node) = answer {
                assert_eq!(asked.answer(&map, at), map.atlas.node(*node).label);
            }
        }
        made += 1;
    });
    assert!(made > 20, "{made}");
}

#[test]
fn after_the_answer_what_it_rests_on_is_lit() {
    let map = map();
    each(&map, &mut |asked, state| {
        let answered = act(&map, state, answer(0));
        let (_, lit, hidden) = looks(&map, &answered);
        let mut links = asked.links();
        links.sort();
        assert_eq!((lit, hidden), (links, vec![]), "{}", asked.id(&map));
        // An explanation that is opened then is lit alone, as anywhere.
        let Some(link) = asked.links().first().copied() else { return };
        let follow = Action::View(ViewAction::Follow(Subject::Link(link)));
        let aside = reduce(&answered, follow, &map.atlas).unwrap();
        assert_eq!(looks(&map, &aside).1, [link]);
    });
}

#[test]
fn answers_differ_and_carry_the_signs_of_the_map() {
    let map = map();
    each(&map, &mut |asked, state| {
        let answers: Vec<&str> = (0..asked.count()).map(|at| asked.answer(&map, at)).collect();
        let mut different = answers.clone();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), answers.len(), "{answers:?}");
        assert!(answers.iter().all(|answer| !answer.is_empty()), "{answers:?}");
        let place = state.quiz().unwrap();
        let told = asked.told(&map, place, 1, 5);
        let told: Vec<&str> = told.lines().collect();
        let at = place.at.to_string();
        let right = asked.right(&map).to_string();
        let first = address::quiz(QuizPlace { at: 0, ..place }, &map.atlas);
        assert_eq!(told[..3], [first, asked.id(&map), asked.question(&map)]);
        assert_eq!(told[3..7], ["1", &right, &at, "5"]);
        assert_eq!(told[7..], answers);
        let signs = (0..asked.count()).filter(|at| asked.sign(*at) != Sign::None).count();
        let drawn = match asked {
            Asked::Made(question) if question.hidden != Hidden::End => asked.count(),
            _ => 0,
        };
        assert_eq!(signs, drawn, "{}", asked.id(&map));
        assert!(!asked.why(&map, Level::Simple).is_empty(), "{} says no why", asked.id(&map));
    });
}

#[test]
fn right_and_wrong_are_said_and_counted() {
    let map = map();
    let of = QuizOf::Tour(0);
    let mut state = act(&map, &State::default(), ToolAction::StartQuiz(of, 0));
    let asked = |state: &State| state.quiz().unwrap();
    let give = |state: &State, at| {
        let new = act(&map, state, answer(at));
        let said = map.say(state, &new).expect("it is said");
        (new, said)
    };
    assert_eq!(map.quiz_place(asked(&state)), "Quiz · question 1 of 3");
    let (new, said) = give(&state, 0);
    assert_eq!(said, "Right. A stress hormone follows. The evidence is strong.");
    state = act(&map, &new, ToolAction::Step(true));
    let (new, said) = give(&state, 2);
    assert_eq!(said, "Not quite. The answer: It calms it. It lowers alarm cytokines.");
    // The third is left out.
    state = act(&map, &act(&map, &new, ToolAction::Step(true)), ToolAction::Step(true));
    let (right, links, things) = map.result(QuizPlace::first(of, 0), &state);
    let links: Vec<String> = links.into_iter().map(|link| map.atlas.link_name(link)).collect();
    let missed = ["cortisol~pro-inflammatory-cytokines", "infection~acute-inflammation"];
    assert_eq!((right, links), (1, missed.map(str::to_string).to_vec()));
    assert_eq!(things, [], "a thing is named where no link is");
    assert_eq!(map.quiz_place(asked(&state)), "Quiz yourself");
    assert!(map.page_title(&state).contains("Quiz"));
}
