//! A small, faultless map to break, and the helpers that break it.

use authoring::{Files, Problem, load};
use content::messages::MessageId;
use serde_json::{Value, json};

/// The value of an edit that removes what its pointer names.
pub const GONE: &str = "";

/// The files of the small map.
pub fn small() -> Files {
    let link = |from: &str, to: &str, evidence: &str| {
        json!({"id": format!("{from}~{to}"), "from": from, "to": to, "effect": "increases", "evidence": evidence,
               "population": "both", "time": "hours", "association": false, "theme": "alarm", "themes": ["alarm"], "references": ["one2020"]})
    };
    let node = |id: &str, lane: &str, group: &str| json!({"id": id, "kind": "process", "lane": lane, "group": group, "themes": ["alarm"], "references": ["one2020"]});
    let map = json!({
        "format": 1, "version": "1", "checked": "2026-01-31",
        "lanes": [{"id": "body"}, {"id": "mind", "icon": "lane-mind"}],
        "groups": [{"id": "germs", "lane": "body"}, {"id": "feelings", "lane": "mind"}],
        "themes": [{"id": "alarm", "icon": "bell"}, {"id": "calm"}],
        "nodes": [node("infection", "body", "germs"), node("fever", "body", "germs"), node("fatigue", "mind", "feelings"), node("low-mood", "mind", "feelings")],
        "links": [link("infection", "fever", "strong"), link("fever", "fatigue", "limited"), link("fatigue", "low-mood", "contested"), link("infection", "fatigue", "limited")],
        "views": {
            "overview": {
                "lanes": [
                    {"lane": "body", "columns": [[{"id": "infection", "y": 0.1}, {"id": "fever", "y": 0.9, "size": 1.2}]], "more": [], "phone": [["infection", "fever"]]},
                    {"lane": "mind", "columns": [[{"id": "fatigue", "y": 0.5}]], "more": ["low-mood"]}],
                "links": ["infection~fever", "fever~fatigue", "infection~fatigue"],
                "trunks": [["fever~fatigue", "infection~fatigue"]],
                "runs": {"infection~fever": "offset -5", "fever~fatigue": "foot road 1"}},
            "everything": {"columns": [
                {"lane": "body", "groups": [{"group": "germs", "nodes": ["infection", "fever"]}]},
                {"lane": "mind", "groups": [{"group": "feelings", "nodes": ["fatigue", "low-mood"]}]}]}},
        "aliases": {"tiredness": "fatigue"}
    });
    let work = |id: &str, doi: &str| {
        json!({"id": id, "type": "article-journal", "title": "A title", "author": [{"family": "One", "given": "A."}],
               "issued": {"date-parts": [[2020]]}, "container-title": "A journal", "volume": "3", "page": "1-9", "DOI": doi,
               "custom": {"kind": "cohort", "samples": ["100 adults"], "findings": ["It found something."], "checked": "abstract"}})
    };
    let levels = |mut more: Value| {
        for level in ["simple", "standard", "in_depth"] {
            more[level] = json!([format!("A text for {level}.")]);
        }
        more
    };
    let label = |label: &str| {
        levels(
            json!({"label": label, "synonyms": ["another name"], "open_question": "Why?", "open_question_simple": "Why?"}),
        )
    };
    let basis = || levels(json!({"basis": "One study."}));
    let theme = |name: &str| {
        levels(
            json!({"name": name, "short": name, "question": "What is it?", "key_points": ["A point."], "references": ["two2021"]}),
        )
    };
    let lane = |name: &str| json!({"name": name, "short": name, "spoken": name});
    let step = |title: &str, focus: Value| json!({"theme": "alarm", "focus": focus, "title": title, "simple": "A short text.", "standard": "A text."});
    let mut asking = step("Three questions", json!([]));
    asking["quiz"] = json!(["one", "two", "three"]);
    let tours = json!([{"id": "way", "name": "A way", "minutes": 2, "steps": [step("It begins", json!(["infection", "infection~fever"])), asking]}]);
    let quiz = ["one", "two", "three"].map(|id| json!({"id": id, "theme": "overview", "question": "What?", "answers": ["This.", "That."], "right": 0, "why": "It is.", "about": ["infection~fever", "fever"]}));
    let questions = json!([{"id": "why", "question": "Why?", "note": "See why.", "tour": "way", "view": "overview", "path": ["infection~fever", "fever~fatigue"], "minutes": 2}]);
    let asked =
        |kind: &str| json!({"kind": kind, "text": "What?", "answer": "This.", "about": ["fever"]});
    let worksheets = json!([{"id": "overview", "view": "overview", "title": "All", "ages": "12-16", "tasks": [
        {"kind": "labels", "text": "Write.", "blanks": ["infection", "fever"]},
        {"kind": "trace", "text": "Color.", "path": ["infection~fever"]},
        asked("signs"), asked("question"), asked("question"), asked("question"), asked("question"),
        {"kind": "discussion", "text": "Talk.", "hints": ["A hint."]}]}]);
    let mut interface = json!({"help": {"short": "Ask a doctor.", "long": ["Ask a doctor."]}, "how_to_read": ["From left to right."]});
    for key in MessageId::KEYS {
        interface[*key] = json!("A word");
    }
    interface["map.things"] = json!({"one": "{count} thing", "other": "{count} things"});
    [
        ("map.json", map),
        ("references.json", json!([work("one2020", "10.1234/one"), work("two2021", "10.1234/two")])),
        ("en/nodes.json", json!({"infection": label("Infection"), "fever": label("Fever"), "fatigue": label("Fatigue"), "low-mood": label("Low mood")})),
        ("en/links.json", json!({"infection~fever": basis(), "fever~fatigue": basis(), "infection~fatigue": basis(),
            "fatigue~low-mood": levels(json!({"basis": "Two studies.", "basis_simple": "Two.", "for": "One says yes.", "for_simple": "Yes.", "against": "One says no.", "against_simple": "No."}))})),
        ("en/themes.json", json!({"overview": theme("All"), "alarm": theme("Alarm"), "calm": theme("Calm")})),
        ("en/lanes.json", json!({"lanes": {"body": lane("Body"), "mind": lane("Mind")}, "back": "And back."})),
        ("en/groups.json", json!({"germs": "Germs", "feelings": "Feelings"})),
        ("en/glossary.json", json!({"fever": {"term": "Fever", "forms": ["fever", "fevers"], "meaning": "A capitalize temperature."},
            "germ": {"term": "Germ", "forms": ["germ"], "meaning": "A tiny living thing.", "more": "Most are harmless."}})),
        ("en/questions.json", questions),
        ("en/tours.json", tours),
        ("en/quiz.json", json!(quiz)),
        ("en/worksheets.json", worksheets),
        ("en/loops.json", json!([])),
        ("en/interface.json", interface),
        ("en/language.json", json!({"name": "English", "names_in_sentences": "lowercase"})),
    ]
    .map(|(name, value)| (name.to_string(), serde_json::to_string_pretty(&value).unwrap()))
    .into()
}

/// Changes one value of a file: `/nodes/0/kind`, a new field, or `/nodes/-` for one more entry of a list.
pub fn edit(files: &mut Files, file: &str, pointer: &str, value: &str) {
    let mut json: Value = serde_json::from_str(&files[file]).unwrap();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    match json.pointer_mut(parent).unwrap_or_else(|| panic!("{file} has no {parent}")) {
        Value::Object(members) if value == GONE => {
            assert!(members.shift_remove(&name).is_some(), "{file} has no {pointer}")
        }
        Value::Object(members) => drop(members.insert(name, serde_json::from_str(value).unwrap())),
        Value::Array(list) if name == "-" => list.push(serde_json::from_str(value).unwrap()),
        Value::Array(list) if value == GONE => drop(list.remove(name.parse().unwrap())),
        Value::Array(list) => {
            list[name.parse::<usize>().unwrap()] = serde_json::from_str(value).unwrap()
        }
        _ => panic!("{file} has nothing inside {parent}"),
    }
    files.insert(file.into(), serde_json::to_string_pretty(&json).unwrap());
}

/// A broken edit, and the problem that has to be told: file, path, a part of the sentence.
pub type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Breaks the small map in one place and expects that place to be named, in sentences.
pub fn check(cases: &[Case]) {
    for (file, pointer, value, path, words) in cases {
        let mut files = small();
        edit(&mut files, file, pointer, value);
        let (_, problems) = load(&files, "en");
        expect(&problems, file, path, words);
    }
}

/// One of the problems is the expected one, and all of them are sentences about a file that is there.
pub fn expect(problems: &[Problem], file: &str, path: &str, words: &str) {
    let found =
        problems.iter().any(|p| p.file == file && p.path == path && p.sentence.contains(words));
    assert!(found, "expected {file} {path}: …{words}…\nfound {problems:#?}");
    problems.iter().for_each(is_told);
}

/// What every problem owes its reader: a place, what is wrong, what was done, and what to do, as sentences.
pub fn is_told(problem: &Problem) {
    let Problem { sentence, .. } = problem;
    assert!(sentence.ends_with('.'), "{problem:?}");
    assert!(
        sentence.matches(['.', '?']).count() >= 3,
        "says what is wrong, what was done and what to do: {problem:?}"
    );
    // What is quoted is the author's.
    let ours = |part: &'_ str| part.rsplit('”').next().unwrap_or_default().to_string();
    let ours = sentence.split('“').map(ours).collect::<Vec<String>>().join("…");
    assert!(!ours.contains("  ") && !ours.contains(".."), "{problem:?}");
}

#[test]
fn the_small_map_has_no_problem() {
    let (loaded, problems) = load(&small(), "en");
    assert_eq!(problems, []);
    assert_eq!(
        (
            loaded.initial.map.nodes.len(),
            loaded.initial.map.links.len(),
            loaded.deferred.references.len()
        ),
        (4, 4, 2)
    );
    assert_eq!(loaded.initial.node_texts.len(), 3);
    assert_eq!(loaded.initial.link_texts[0], (0, vec!["A text for standard.".to_string()]));
}
