//! Quizzes: each answer is told, a score only where a round was answered to its end, and none decides about completion.

use crate::{course, introduction, link, thing};
use course::quiz::{letter, round_id};
use course::scorm::{SetValue, Version};
use course::statement::{Event, NAMESPACE, StatementBuilder, Timestamped};
use course::{Answer, Score, Session, SessionEvent};
use serde_json::{Value, json};

/// The question at that position of three, answered rightly or not.
fn answer(position: usize, right: bool) -> Answer {
    Answer {
        quiz: "stress.1".to_owned(),
        question: format!("stress-{position}"),
        text: "What does stress raise?".to_owned(),
        answers: vec!["Mood".to_owned(), "Cortisol".to_owned()],
        given: usize::from(right),
        correct: 1,
        position,
        total: 3,
    }
}

fn scores(session: &mut Session, answers: &[(usize, bool)]) -> Vec<(usize, usize)> {
    let mut scores = Vec::new();
    for (position, right) in answers {
        let events = session.answer(answer(*position, *right));
        assert_eq!(events[0], SessionEvent::QuestionAnswered(answer(*position, *right)));
        scores.extend(events[1..].iter().map(|event| match event {
            SessionEvent::QuizScored(score) => (score.right, score.total),
            other => panic!("{other:?}"),
        }));
    }
    scores
}

#[test]
fn a_score_is_told_when_all_of_a_round_is_answered() {
    let mut session = Session::new(course());
    assert_eq!(scores(&mut session, &[(0, true), (1, false)]), []);
    assert_eq!(scores(&mut session, &[(2, true)]), [(2, 3)]);
    // Begun anew, an earlier answer counts for nothing.
    assert_eq!(scores(&mut session, &[(0, true), (1, true)]), []);
    assert_eq!(scores(&mut session, &[(0, false), (2, false)]), []);
    assert_eq!(scores(&mut session, &[(1, true)]), [(1, 3)]);
    // Another quiz has answers of its own.
    session.answer(answer(0, true));
    let other = Answer { quiz: "tour.stress.1".to_owned(), total: 1, ..answer(0, false) };
    let events = session.answer(other);
    assert!(matches!(&events[1], SessionEvent::QuizScored(Score { right: 0, total: 1, .. })));
}

#[test]
fn a_quiz_decides_nothing_about_completion() {
    let mut session = Session::new(course());
    let before = session.suspend_data(4096);
    scores(&mut session, &[(0, true), (1, true), (2, true)]);
    assert_eq!((session.measure(), session.take_completion()), (0, false));
    assert_eq!(session.suspend_data(4096), before);
    for item in [thing("stress"), link("stress~mood"), introduction("stress")] {
        session.select(item);
    }
    assert!(session.completed(), "it is complete without the quiz, too");
}

fn pairs(writes: Vec<SetValue>) -> Vec<(String, String)> {
    assert!(writes.iter().all(|write| write.optional), "a platform may lack all of it");
    writes.into_iter().map(|write| (write.element, write.value)).collect()
}

fn all(prefix: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| (format!("{prefix}{name}"), (*value).to_owned())).collect()
}

#[test]
fn an_answer_is_an_interaction_of_scorm() {
    let now = "2026-11-25T03:08:35.652Z";
    assert_eq!(
        pairs(Version::V12.answer(3, &answer(0, false), now)),
        all(
            "cmi.interactions.3.",
            &[
                ("id", "question-stress-0"),
                ("type", "choice"),
                ("time", "03:08:35"),
                ("correct_responses.0.pattern", "b"),
                ("student_response", "a"),
                ("result", "wrong"),
            ]
        )
    );
    assert_eq!(
        pairs(Version::V2004.answer(0, &answer(2, true), now)),
        all(
            "cmi.interactions.0.",
            &[
                ("id", "question-stress-2"),
                ("type", "choice"),
                ("timestamp", "2026-11-25T03:08:35.0Z"),
                ("description", "What does stress raise?"),
                ("correct_responses.0.pattern", "b"),
                ("learner_response", "b"),
                ("result", "correct"),
            ]
        )
    );
    let wrong = pairs(Version::V2004.answer(0, &answer(2, false), now));
    assert_eq!(wrong.last().unwrap().1, "incorrect");
    let long = Answer { text: "n".repeat(400), ..answer(0, true) };
    let writes = pairs(Version::V2004.answer(0, &long, now));
    assert!(writes.iter().all(|(_, value)| value.chars().count() <= 120));
    assert_eq!([letter(0), letter(25), letter(99)], ["a", "z", "z"]);
}

#[test]
fn a_score_has_the_form_of_each_edition() {
    let score = Score { quiz: "stress.1".to_owned(), right: 2, total: 3 };
    assert_eq!(
        pairs(Version::V12.score(&score)),
        all("cmi.core.score.", &[("raw", "66"), ("min", "0"), ("max", "100")])
    );
    assert_eq!(
        pairs(Version::V2004.score(&score)),
        all("cmi.score.", &[("raw", "2"), ("min", "0"), ("max", "3"), ("scaled", "0.6666")])
    );
    let writes = pairs(Version::V2004.score(&Score { right: 3, ..score }));
    assert_eq!(writes.last().unwrap().1, "1");
}

#[test]
fn statements_name_question_answer_and_score() {
    let builder = StatementBuilder {
        actor: json!({ "mbox": "mailto:a@example.org" }),
        registration: None,
        activity: "https://lms.example/au/1".to_owned(),
        launch_data: None,
    };
    let build = |event: Event| {
        let stamp = Timestamped { id: String::new(), timestamp: String::new() };
        builder.build(&course(), &event, stamp).unwrap()
    };
    let parent = |context: &Value| context["contextActivities"]["parent"][0]["id"].clone();
    let answered = build(Event::Answered(answer(1, false)));
    assert_eq!(answered.verb["id"], "http://adlnet.gov/expapi/verbs/answered");
    assert_eq!(answered.object["id"], format!("{NAMESPACE}small/question/stress-1"));
    let definition = &answered.object["definition"];
    assert_eq!(definition["interactionType"], "choice");
    assert_eq!(definition["correctResponsesPattern"], json!(["b"]));
    assert_eq!(definition["choices"][0], json!({ "id": "a", "description": { "en": "Mood" } }));
    assert_eq!(answered.result, Some(json!({ "success": false, "response": "a" })));
    assert_eq!(parent(&answered.context), builder.activity);
    let score = Score { quiz: "stress.2.1".to_owned(), right: 1, total: 2 };
    let scored = build(Event::Scored(score));
    assert_eq!(scored.object["id"], format!("{NAMESPACE}small/quiz/stress.2"));
    assert_eq!(scored.object["definition"]["name"]["en"], "Stress response");
    assert_eq!(
        scored.result,
        Some(json!({ "score": { "scaled": 0.5, "raw": 1, "min": 0, "max": 2 } }))
    );
    assert_eq!(parent(&scored.context), builder.activity);
    assert_eq!([round_id("stress.1"), round_id("tour.stress.1")], ["stress", "tour.stress"]);
}
