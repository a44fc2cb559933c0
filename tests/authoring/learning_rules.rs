//! Each rule of questions, tours, quiz, worksheets and loops: a broken edit, and where and how it is told.

use crate::small::{GONE, check, edit, expect, small};
use authoring::{Files, load, load_foreign, load_translation};
use content::bundle::{Marks, TaskKind};
use content::language::Part;
use content::vocabulary::Level;

#[test]
fn opening_questions() {
    check(&[
        ("en/questions.json", "/0/id", "\"Why?\"", "[0].id", "The question was left out."),
        ("en/questions.json", "/0/question", GONE, "[0].question", "The question was left out."),
        (
            "en/questions.json",
            "/0/question",
            "\"Why does the flu make me so tired that I cannot even think straight?\"",
            "[0].question",
            "The question has 68 letters; two lines hold 60.",
        ),
        ("en/questions.json", "/0/note", "\"\"", "[0].note", "This text is empty."),
        (
            "en/questions.json",
            "/0/tour",
            "\"wai\"",
            "[0].tour",
            "There is no tour called “wai”. Did you mean “way”? The question was left out.",
        ),
        (
            "en/questions.json",
            "/0/view",
            "\"alarms\"",
            "[0].view",
            "There is no theme called “alarms”. Did you mean “alarm”?",
        ),
        (
            "en/questions.json",
            "/0/path/0",
            "\"fatigue~low-mood\"",
            "[0].path[0]",
            "The view does not draw this link. It was left out.",
        ),
        ("en/questions.json", "/0/path/1", "\"infection~fever\"", "[0].path[1]", "listed twice"),
        (
            "en/questions.json",
            "/0/path",
            "[]",
            "[0].path",
            "A question lights 1 to 6 links, and 0 can be lit here.",
        ),
        (
            "en/questions.json",
            "/0/minutes",
            "3",
            "[0].minutes",
            "The tour of this question takes 2 minutes. Those are shown.",
        ),
        ("en/questions.json", "/0/minutes", "\"two\"", "[0].minutes", "a whole number from 1"),
        ("en/questions.json", "/0/link", "\"x\"", "[0].link", "unknown here"),
        ("en/questions.json", "/-", "{\"id\": \"why\"}", "[1].id", "occurs twice"),
    ]);
}

#[test]
fn tours() {
    check(&[
        ("en/tours.json", "/0/name", GONE, "[0].name", "The tour was left out."),
        ("en/tours.json", "/0/minutes", "0", "[0].minutes", "a whole number from 1 to 250"),
        ("en/tours.json", "/0/steps", "[]", "[0].steps", "There is no step that can be shown."),
        (
            "en/tours.json",
            "/0/steps/0/theme",
            "\"calmm\"",
            "[0].steps[0].theme",
            "There is no theme called “calmm”. Did you mean “calm”? The step was left out.",
        ),
        (
            "en/tours.json",
            "/0/steps/0/focus/0",
            "\"infektion\"",
            "[0].steps[0].focus[0]",
            "There is no thing called “infektion”.",
        ),
        (
            "en/tours.json",
            "/0/steps/0/focus/1",
            "\"infection~fevr\"",
            "[0].steps[0].focus[1]",
            "There is no link called “infection~fevr”. Did you mean “infection~fever”?",
        ),
        (
            "en/tours.json",
            "/0/steps/0/simple",
            GONE,
            "[0].steps[0].simple",
            "The step was left out.",
        ),
        (
            "en/tours.json",
            "/0/steps/0/quiz",
            "[\"one\"]",
            "[0].steps[0].quiz",
            "Only the last step of a tour asks questions.",
        ),
        (
            "en/tours.json",
            "/0/steps/1/quiz/0",
            "\"four\"",
            "[0].steps[1].quiz[0]",
            "There is no question called “four”.",
        ),
        (
            "en/tours.json",
            "/0/steps/1/quiz/0",
            GONE,
            "[0].steps[1].quiz",
            "A tour ends with 3 questions, and 2 can be asked here.",
        ),
        (
            "en/tours.json",
            "/0/steps/1/focus",
            "[\"fever\"]",
            "[0].steps[1].focus",
            "This step asks questions in place of lit lines.",
        ),
    ]);
}

#[test]
fn quiz_questions() {
    check(&[
        ("en/quiz.json", "/0/theme", "\"noise\"", "[0].theme", "There is no theme called “noise”."),
        ("en/quiz.json", "/0/answers", "[\"This.\"]", "[0].answers", "at least two answers"),
        ("en/quiz.json", "/0/answers/1", "\"This.\"", "[0].answers", "all different"),
        (
            "en/quiz.json",
            "/0/answers/0",
            "\"\"",
            "[0].answers[0]",
            "This text is empty. The question was left out.",
        ),
        ("en/quiz.json", "/0/right", "2", "[0].right", "a whole number from 0 to 1."),
        ("en/quiz.json", "/0/why", GONE, "[0].why", "The question was left out."),
        (
            "en/quiz.json",
            "/0/about/1",
            "\"fevers\"",
            "[0].about[1]",
            "There is no thing called “fevers”. Did you mean “fever”?",
        ),
        (
            "en/quiz.json",
            "/0/about",
            "[]",
            "[0].about",
            "Nothing is named that the answer rests on.",
        ),
    ]);
}

#[test]
fn worksheets() {
    check(&[
        ("en/worksheets.json", "/0/view", "\"al\"", "[0].view", "The worksheet was left out."),
        ("en/worksheets.json", "/0/ages", GONE, "[0].ages", "The worksheet was left out."),
        (
            "en/worksheets.json",
            "/0/tasks/0",
            GONE,
            "[0].tasks",
            "A worksheet has eight tasks: labels, trace, signs, four times question, discussion.",
        ),
        (
            "en/worksheets.json",
            "/0/tasks/1/kind",
            "\"traces\"",
            "[0].tasks[1].kind",
            "“traces” is not a kind of task. Did you mean “trace”?",
        ),
        (
            "en/worksheets.json",
            "/0/tasks/0/blanks/0",
            "\"low-mood\"",
            "[0].tasks[0].blanks[0]",
            "The view does not draw this thing.",
        ),
        (
            "en/worksheets.json",
            "/0/tasks/0/blanks",
            "[]",
            "[0].tasks[0].blanks",
            "A worksheet leaves out 1 to 6 names, and here are 0.",
        ),
        (
            "en/worksheets.json",
            "/0/tasks/1/path/0",
            "\"fatigue~low-mood\"",
            "[0].tasks[1].path[0]",
            "The view does not draw this link.",
        ),
        ("en/worksheets.json", "/0/tasks/1/answer", "\"x\"", "[0].tasks[1].answer", "unknown here"),
        (
            "en/worksheets.json",
            "/0/tasks/2/answer",
            GONE,
            "[0].tasks[2].answer",
            "The task was left out.",
        ),
        (
            "en/worksheets.json",
            "/0/tasks/7/hints",
            GONE,
            "[0].tasks[7].hints",
            "The teacher reads no hints.",
        ),
    ]);
}

/// The small map with a link back, and the loop that it closes.
fn with_loop() -> Files {
    let mut files = small();
    let back = r#"{"id": "fatigue~infection", "from": "fatigue", "to": "infection", "effect": "decreases", "evidence": "moderate",
        "population": "both", "time": "days", "association": false, "theme": "alarm", "themes": ["alarm"], "references": ["one2020"]}"#;
    edit(&mut files, "map.json", "/links/-", back);
    let texts =
        r#"{"basis": "One study.", "simple": ["A."], "standard": ["B."], "in_depth": ["C."]}"#;
    edit(&mut files, "en/links.json", "/fatigue~0infection", texts);
    let brake = r#"{"id": "brake", "name": "A brake", "nodes": ["infection", "fever", "fatigue"], "kind": "balancing",
        "weakest": "limited", "simple": ["Rest helps."], "standard": ["It calms itself."], "in_depth": ["In mice."]}"#;
    edit(&mut files, "en/loops.json", "/-", brake);
    files
}

#[test]
fn loops() {
    let (loaded, problems) = load(&with_loop(), "en");
    assert_eq!(problems, []);
    let one = &loaded.asked.loops[0];
    assert_eq!((one.id.as_str(), one.name.as_str()), ("brake", "A brake"));
    assert_eq!(one.links, [0, 1, 4], "from each thing to the next, and back");
    assert_eq!(one.levels.at(Level::InDepth).0, ["In mice."]);
    assert!(loaded.asked.messages.is_empty(), "they are among those of the first file");
    let out = "The loop was left out.";
    for (pointer, value, path, words, kept) in [
        ("/0/id", "\"A brake\"", "[0].id", out, 0),
        ("/0/name", GONE, "[0].name", out, 0),
        ("/0/nodes", GONE, "[0].nodes", out, 0),
        ("/0/nodes", "\"fever\"", "[0].nodes", "This should be a list", 0),
        ("/0/nodes", "[\"fever\"]", "[0].nodes", "at least two things, each of them once", 0),
        ("/0/nodes/-", "\"infection\"", "[0].nodes", "each of them once", 0),
        ("/0/nodes/1", "\"fevr\"", "[0].nodes[1]", "Did you mean “fever”? The loop was", 0),
        (
            "/0/nodes/2",
            GONE,
            "[0].nodes[1]",
            "No link with an effect leads from “fever” to “infection”.",
            0,
        ),
        ("/0/kind", "\"calming\"", "[0].kind", "“calming” is not a kind of loop.", 1),
        ("/0/kind", "\"reinforcing\"", "[0].kind", "but by its links it is balancing.", 1),
        ("/0/weakest", "\"strong\"", "[0].weakest", "but by its links it is limited.", 1),
        ("/0/simple", GONE, "[0].simple", "The text for standard is shown instead.", 1),
        ("/0/link", "\"x\"", "[0].link", "unknown here", 1),
        ("/-", "{\"id\": \"brake\"}", "[1].id", "occurs twice", 1),
    ] {
        let mut files = with_loop();
        edit(&mut files, "en/loops.json", pointer, value);
        let (loaded, problems) = load(&files, "en");
        expect(&problems, "en/loops.json", path, words);
        assert_eq!((problems.len(), loaded.asked.loops.len()), (1, kept), "{pointer} {value}");
    }
}

#[test]
fn what_a_loop_does_follows_from_its_links() {
    for (effect, kind) in
        [("increases", "reinforcing"), ("decreases", "balancing"), ("modulates", "undetermined")]
    {
        let mut files = with_loop();
        edit(&mut files, "map.json", "/links/4/effect", &format!("\"{effect}\""));
        edit(&mut files, "en/loops.json", "/0/kind", &format!("\"{kind}\""));
        assert_eq!(load(&files, "en").1, [], "{effect}");
    }
    let mut files = with_loop();
    edit(&mut files, "map.json", "/links/4/effect", "\"no-effect-found\"");
    expect(&load(&files, "en").1, "en/loops.json", "[0].nodes[2]", "No link with an effect");
    // A link that was left out takes the loop with it, and says so.
    let mut files = with_loop();
    edit(&mut files, "map.json", "/links/4/time", "\"soon\"");
    let (loaded, problems) = load(&files, "en");
    let left_out = "The link “fatigue~infection” was left out because of a problem of its own.";
    expect(&problems, "en/loops.json", "[0].nodes[2]", left_out);
    assert!(loaded.asked.loops.is_empty());
}

#[test]
fn a_translated_loop_has_words_of_its_own_and_nothing_else() {
    let mut files = with_loop();
    for name in ["language", "loops"] {
        let text = files[&format!("en/{name}.json")].clone();
        files.insert(format!("de/{name}.json"), text);
    }
    edit(&mut files, "de/loops.json", "/0/name", "\"Eine Bremse\"");
    edit(&mut files, "de/loops.json", "/0/in_depth", "[\"Bei Mäusen.\"]");
    edit(&mut files, "de/loops.json", "/0/nodes", GONE);
    let (loaded, problems) = load_translation(&files, "de", "en");
    assert_eq!(problems, []);
    let one = &loaded.asked.loops[0];
    assert_eq!((one.name.as_str(), &one.links[..]), ("Eine Bremse", &[0, 1, 4][..]));
    assert_eq!(one.levels.at(Level::InDepth).0, ["Bei Mäusen."]);
    assert_eq!(loaded.initial.untranslated.language_of(Part::Loops, 0), None);
    edit(&mut files, "de/loops.json", "/0/standard", GONE);
    let (loaded, _) = load_translation(&files, "de", "en");
    assert_eq!(loaded.asked.loops[0].name, "A brake", "the words of an entry come together");
    assert_eq!(loaded.initial.untranslated.language_of(Part::Loops, 0), Some("en"));
}

#[test]
fn what_is_read_is_what_stands_there() {
    let (loaded, _) = load(&small(), "en");
    let tour = &loaded.initial.map.tours[0];
    assert_eq!((tour.id.as_str(), tour.minutes, tour.steps.len()), ("way", 2, 2));
    assert_eq!(tour.steps[0].view, 1, "the first theme follows the overview");
    assert_eq!(tour.steps[0].focus, Marks { nodes: vec![0], links: vec![0] });
    assert_eq!(tour.steps[1].quiz, [0, 1, 2]);
    let text = &loaded.deferred.tours[0][0].text;
    assert_eq!((text.at(Level::Simple), text.at(Level::InDepth)), ("A short text.", "A text."));
    let question = &loaded.initial.questions[0];
    assert_eq!((question.tour, question.view, question.path.as_slice()), (0, 0, &[0, 1][..]));
    let quiz = &loaded.deferred.quiz[2];
    assert_eq!((quiz.id.as_str(), quiz.view, quiz.right), ("three", 0, 0));
    assert_eq!(quiz.about, Marks { nodes: vec![1], links: vec![0] });
    let tasks = &loaded.worksheets[0].tasks;
    assert_eq!(tasks.len(), 8);
    assert_eq!(tasks[0].kind, TaskKind::Labels(vec![0, 1]));
    assert!(matches!(&tasks[2].kind, TaskKind::Signs(key) if key.answer == "This."));
}

/// What was left out takes with it what cannot be without it, and moves no other position.
#[test]
fn positions_hold_where_something_was_left_out() {
    let mut files = small();
    edit(&mut files, "en/quiz.json", "/0/why", GONE);
    let (loaded, problems) = load(&files, "en");
    let left_out = "The question “one” was left out because of a problem of its own.";
    expect(&problems, "en/tours.json", "[0].steps[1].quiz[0]", left_out);
    let asked = &loaded.initial.map.tours[0].steps[1].quiz;
    let ids: Vec<&str> =
        asked.iter().map(|at| loaded.deferred.quiz[usize::from(*at)].id.as_str()).collect();
    assert_eq!(ids, ["two", "three"]);
    edit(&mut files, "en/tours.json", "/0/steps/0/title", GONE);
    let (loaded, _) = load(&files, "en");
    let (tour, texts) = (&loaded.initial.map.tours[0], &loaded.deferred.tours[0]);
    assert_eq!((tour.steps.len(), texts.len()), (1, 1));
    assert_eq!(texts[0].title, "Three questions");
    edit(&mut files, "en/tours.json", "/0/name", GONE);
    let (loaded, problems) = load(&files, "en");
    let left_out = "The tour “way” was left out because of a problem of its own.";
    expect(&problems, "en/questions.json", "[0].tour", left_out);
    assert_eq!((loaded.initial.questions.len(), loaded.initial.map.tours.len()), (0, 0));
}

#[test]
fn a_map_from_elsewhere_may_have_none_of_them() {
    let mut files = small();
    for name in ["questions", "tours", "quiz", "worksheets", "loops"] {
        files.remove(&format!("en/{name}.json"));
    }
    assert_eq!(load_foreign(&files, "en").1, []);
    let mut files = small();
    files.remove("en/tours.json");
    let (loaded, problems) = load_foreign(&files, "en");
    let none = "Each question begins a tour, and no tours could be read.";
    expect(&problems, "en/questions.json", "", none);
    assert_eq!(loaded.initial.questions, []);
}

/// Without authored views nobody knows what is drawn, so that any link may light up.
#[test]
fn a_view_that_the_layout_finds_draws_what_it_will() {
    let mut files = small();
    edit(&mut files, "map.json", "/views", "{}");
    edit(&mut files, "en/questions.json", "/0/path/0", "\"fatigue~low-mood\"");
    let (loaded, problems) = load(&files, "en");
    assert_eq!(problems, []);
    assert_eq!(loaded.initial.questions[0].path, [2, 1]);
}
