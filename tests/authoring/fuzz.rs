//! Ten thousand broken maps: loading never panics, every problem is a sentence about a file that is there, and what is
//! not broken is kept.

use crate::small::{is_told, small};
use authoring::{Files, load};
use graph::Atlas;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use testkit::Dice;

/// Loads, and expects sentences; returns how many problems were told, and how many things and links are left.
fn told(files: &Files, seed: u64) -> (usize, [usize; 2]) {
    let (loaded, problems) = load(files, "en");
    for problem in &problems {
        assert!(files.contains_key(&problem.file), "seed {seed}: {problem:?}");
        is_told(problem);
    }
    // What was loaded holds together: every position is one of its list.
    let (map, rest) = (&loaded.initial.map, &loaded.deferred);
    let nodes = map.nodes.len() as u16;
    assert!(map.links.iter().all(|l| l.from < nodes && l.to < nodes), "seed {seed}");
    assert!(
        map.nodes
            .iter()
            .all(|n| (n.lane as usize) < map.lanes.len() && (n.group as usize) < map.groups.len()),
        "seed {seed}"
    );
    assert_eq!(
        (rest.nodes.len(), rest.links.len()),
        (map.nodes.len(), map.links.len()),
        "seed {seed}"
    );
    assert!(
        rest.links
            .iter()
            .flat_map(|l| &l.references)
            .all(|r| (*r as usize) < rest.references.len()),
        "seed {seed}"
    );
    assert!(map.views.iter().all(|v| v.lanes.len() == map.lanes.len()), "seed {seed}");
    assert!(
        map.tours.iter().flat_map(|tour| &tour.steps).all(|step| {
            usize::from(step.view) < map.views.len()
                && step.quiz.iter().all(|at| usize::from(*at) < rest.quiz.len())
                && step.focus.nodes.iter().all(|node| *node < nodes)
        }),
        "seed {seed}"
    );
    assert!(
        map.tours.iter().map(|tour| tour.steps.len()).eq(rest.tours.iter().map(Vec::len)),
        "seed {seed}"
    );
    let closed = |at: &[u16]| {
        let ends = |at: &u16| (map.links[usize::from(*at)].from, map.links[usize::from(*at)].to);
        at.iter().zip(at.iter().skip(1).chain(at.first())).all(|(a, b)| ends(a).1 == ends(b).0)
    };
    assert!(loaded.asked.loops.iter().all(|one| closed(&one.links)), "seed {seed}");
    assert!(rest.quiz.iter().all(|one| usize::from(one.right) < one.answers.len()), "seed {seed}");
    assert!(
        loaded.initial.questions.iter().all(|one| usize::from(one.tour) < map.tours.len()
            && usize::from(one.view) < map.views.len()),
        "seed {seed}"
    );
    let left = [map.nodes.len(), map.links.len()];
    assert_eq!(Atlas::new(loaded.initial.map).nodes().count(), left[0]);
    (problems.len(), left)
}

#[test]
fn broken_bytes() {
    let whole = small();
    let names: Vec<&String> = whole.keys().collect();
    let mut problems = 0;
    for seed in 1..=5600 {
        let mut dice = Dice::new(seed);
        let mut files = whole.clone();
        let name = *dice.pick(&names);
        let mut bytes = files[name].clone().into_bytes();
        for _ in 0..=dice.below(3) {
            let at = dice.below(bytes.len());
            let to = (at + dice.below(40)).min(bytes.len());
            match dice.below(5) {
                0 => drop(bytes.drain(at..to)),
                1 => bytes.truncate(at),
                2 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
                3 => {
                    let copy = bytes[at..to].to_vec();
                    bytes.splice(at..at, copy);
                }
                _ => {
                    let junk = *dice.pick(&[
                        &b"{"[..],
                        b"]",
                        b"\"",
                        b",",
                        b"null",
                        b"1e999",
                        b"\\u0000",
                        b"-",
                        b"[[[[",
                    ]);
                    bytes.splice(at..at, junk.iter().copied());
                }
            }
        }
        files.insert(name.clone(), String::from_utf8_lossy(&bytes).into_owned());
        problems += told(&files, seed).0;
    }
    assert!(problems > 3700, "{problems} problems: the edits did break something");
}

/// Every place in a value, as pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_string());
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(i, v)| places(v, &format!("{at}/{i}"), found))
        }
        Value::Object(members) => {
            members.iter().for_each(|(k, v)| {
                places(v, &format!("{at}/{}", k.replace('~', "~0").replace('/', "~1")), found)
            });
        }
        _ => {}
    }
}

/// One random change of one random value.
fn mutate(json: &mut Value, dice: &mut Dice) {
    let mut all = Vec::new();
    places(json, "", &mut all);
    let other = json.pointer(dice.pick::<String>(&all)).cloned().unwrap_or_default();
    let target = json.pointer_mut(dice.pick::<String>(&all)).unwrap();
    let junk = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(70000),
        json!(""),
        json!("~"),
        json!("a~b"),
        json!("<b>x</b>"),
        json!([]),
        json!({}),
        json!([[]]),
        json!("é\u{301}\u{202e}"),
    ];
    match (dice.below(4), &mut *target) {
        (0, Value::Array(list)) if !list.is_empty() => drop(list.remove(dice.below(list.len()))),
        (1, Value::Array(list)) if !list.is_empty() => list.push(dice.pick(list).clone()),
        (0, Value::Object(members)) if !members.is_empty() => {
            let name = members.keys().nth(dice.below(members.len())).cloned().unwrap();
            members.shift_remove(&name);
        }
        (1, Value::Object(members)) => drop(members.insert(
            dice.pick(&["id", "lanes", "Ünknown", "", "other", "links"]).to_string(),
            other,
        )),
        (2, _) => *target = other,
        _ => *target = dice.pick(&junk).clone(),
    }
}

#[test]
fn broken_values() {
    let whole = small();
    let names: Vec<&String> = whole.keys().collect();
    let parsed: BTreeMap<&str, Value> = whole
        .iter()
        .map(|(name, text)| (name.as_str(), serde_json::from_str(text).unwrap()))
        .collect();
    let (mut problems, mut untouched) = (0, 0);
    for seed in 5601..=9600 {
        let mut dice = Dice::new(seed);
        let mut broken: BTreeMap<&str, Value> = BTreeMap::new();
        for _ in 0..=dice.below(4) {
            // The interface has hundreds of alike words; half of all edits go to the map itself.
            let name = if dice.below(2) == 0 { "map.json" } else { dice.pick(&names) };
            let json = broken.entry(name).or_insert_with(|| parsed[name].clone());
            mutate(json, &mut dice);
        }
        let mut files = whole.clone();
        let structure = broken.contains_key("map.json");
        files.extend(broken.into_iter().map(|(name, json)| (name.to_string(), json.to_string())));
        let (found, left) = told(&files, seed);
        problems += found;
        if !structure {
            // Broken words and works take no thing and no link away.
            assert_eq!(left, [4, 4], "seed {seed}");
            untouched += 1;
        }
    }
    assert!(untouched > 500, "{untouched} edits were of words alone");
    assert!(problems > 4000, "{problems} problems: the edits did break something");
}

/// Breakage that adds up, in a map with every sort of entry; whatever is left of it is read.
#[test]
fn broken_values_upon_broken_values() {
    let whole = testkit::files();
    let map: Value = serde_json::from_str(&whole["map.json"]).unwrap();
    let mut with_nodes = 0;
    for seed in 1..=40 {
        let mut dice = Dice::new(seed);
        let (mut files, mut json) = (whole.clone(), map.clone());
        for _ in 0..10 {
            for _ in 0..5 {
                mutate(&mut json, &mut dice);
            }
            files.insert("map.json".into(), json.to_string());
            assert!(told(&files, seed).0 > 0, "seed {seed}: fifty edits and no problem");
            with_nodes += usize::from(json["nodes"].is_array());
        }
    }
    assert!(with_nodes > 100, "the map was gone too soon: {with_nodes} of 400 had things");
}

#[test]
fn deep_and_wide_files_end() {
    let mut files = small();
    for text in [
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        format!("[{}]", "1,".repeat(50_000) + "1"),
        "\"".repeat(1000),
        "nul".into(),
        String::new(),
    ] {
        for name in ["map.json", "references.json", "en/nodes.json", "en/interface.json"] {
            files.insert(name.into(), text.clone());
            let (_, problems) = load(&files, "en");
            assert!(!problems.is_empty());
            files.insert(name.into(), small()[name].clone());
        }
    }
}
