//! Ten thousand broken addresses, and as many broken attributes: none panics, each is named in words, and the good rest
//! is kept.

use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use crosstalk::state::{
    Action, Notice, ReaderState, State, ViewAction,
    address::{self, ParsedAddress},
    reduce,
};
use graph::Atlas;
use testkit::Dice;

/// What may stand in a place where it makes no sense, or another.
const JUNK: [&str; 22] = [
    "",
    "=",
    "~",
    ".",
    "%",
    "%7",
    "%7E",
    "%ff",
    "%00",
    "\0",
    "#",
    "?",
    ";",
    "&amp;",
    "é\u{301}",
    "\u{202e}",
    "🧠",
    "-1",
    "256",
    "99999999999999999999",
    "__proto__",
    "<b>x</b>",
];

/// An address that says every part, each of something that the map has, and some a second time.
fn whole(atlas: &Atlas, dice: &mut Dice) -> Vec<String> {
    let map = atlas.map();
    let theme = dice.pick(&map.themes).id.clone();
    let select = match dice.below(3) {
        0 => dice.pick(&map.nodes).id.clone(),
        1 => atlas.link_name(*dice.pick(&atlas.links().collect::<Vec<_>>())),
        _ => dice.pick(&map.themes).id.clone(),
    };
    let tool = match dice.below(3) {
        0 => format!("tour={}.{}", dice.pick(&map.tours).id, dice.below(3) + 1),
        1 => format!("quiz={theme}.{}", dice.below(5) + 1),
        _ => format!("quiz=tour.{}.1", dice.pick(&map.tours).id),
    };
    let (level, view) = (dice.pick(Level::ALL).id(), *dice.pick(&["map", "outline", "table"]));
    vec![
        format!("theme={theme}"),
        format!("select={select}"),
        format!("level={level}"),
        format!("view={view}"),
        tool,
    ]
}

/// One to three changes of a text, in letters.
fn broken(text: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(3) {
        let at = dice.below(letters.len());
        let to = (at + dice.below(8)).min(letters.len());
        match dice.below(5) {
            0 => drop(letters.drain(at..to)),
            1 => letters.truncate(at),
            2 => {
                let copy = letters[at..to].to_vec();
                letters.splice(at..at, copy);
            }
            3 if !letters.is_empty() => letters.swap(at, to.saturating_sub(1)),
            _ => drop(letters.splice(at..at, dice.pick(&JUNK).chars())),
        }
    }
    letters.into_iter().collect()
}

/// Whatever was asked for, it is told in words of bearable length, and what opened prints as an address that opens the same.
fn opens(asked: &str, map: &LocalizedMap) -> ParsedAddress {
    let atlas = &map.atlas;
    let opened = address::parse(asked, atlas, Level::DEFAULT);
    assert!(opened.notices.len() <= 2, "{asked:?}: {:?}", opened.notices);
    for notice in &opened.notices {
        let sentence = map.notice(notice);
        assert!(sentence.ends_with('.') && sentence.chars().count() < 300, "{asked:?}: {sentence}");
        let Notice::OldLink(part) = notice else { panic!("{asked:?}: {notice:?}") };
        assert!(!part.is_empty() && sentence.contains(part), "{asked:?}: {sentence}");
    }
    for begun in [
        State::default(),
        State {
            reader: ReaderState { level: Level::Simple, ..ReaderState::default() },
            ..State::default()
        },
    ] {
        for how in
            [ViewAction::Navigate(asked.to_owned()), ViewAction::MergeAddress(asked.to_owned())]
        {
            let state = reduce(&begun, Action::View(how), atlas).unwrap_or(begun.clone());
            let printed = address::print(&state, atlas);
            let again = address::parse(&printed, atlas, Level::DEFAULT);
            assert!(again.notices.is_empty(), "{asked:?} became {printed}: {:?}", again.notices);
            assert_eq!(
                (again.shown, again.selection, again.level, again.presentation, again.tool),
                (
                    state.view.shown,
                    state.view.selection,
                    state.reader.level,
                    state.view.presentation,
                    state.tool
                ),
                "{asked:?} became {printed}"
            );
        }
    }
    opened
}

/// What each of the first four parts of [`whole`] asks for.
fn parts(opened: &ParsedAddress) -> [String; 4] {
    let ParsedAddress { shown, selection, level, presentation, .. } = opened;
    [
        format!("{shown:?}"),
        format!("{selection:?}"),
        format!("{level:?}"),
        format!("{presentation:?}"),
    ]
}

#[test]
fn ten_thousand_broken_addresses_open_and_keep_what_is_whole() {
    let map = testkit::parts().0;
    let mut named = 0;
    for seed in 1..=10_000 {
        let mut dice = Dice::new(seed);
        let mut asked = whole(&map.atlas, &mut dice);
        if seed % 2 == 0 {
            named += opens(&broken(&asked.join("&"), &mut dice), &map).notices.len();
            continue;
        }
        // One part is broken, and stays one part.
        let wanted = parts(&address::parse(&asked.join("&"), &map.atlas, Level::DEFAULT));
        let at = dice.below(asked.len());
        let (name, value) = asked[at].split_once('=').unwrap();
        asked[at] = format!("{name}={}", broken(value, &mut dice).replace('&', "+"));
        let opened = opens(&asked.join("&"), &map);
        named += opened.notices.len();
        for (part, (wanted, found)) in wanted.iter().zip(parts(&opened)).enumerate() {
            assert!(
                part == at || *wanted == found,
                "seed {seed}: {asked:?} opens {found}, not {wanted}"
            );
        }
    }
    assert!(named > 7000, "{named} were named: the edits did break something");
}

/// As `src/js/element/map.js` writes a value behind an attribute's name.
fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn ten_thousand_broken_attribute_values_are_named_and_change_nothing() {
    let map = testkit::parts().0;
    let rest = address::parse("", &map.atlas, Level::DEFAULT);
    let mut named = 0;
    for seed in 1..=10_000 {
        let mut dice = Dice::new(seed);
        let good = dice
            .pick(&whole(&map.atlas, &mut Dice::new(seed)))
            .split_once('=')
            .unwrap()
            .1
            .to_owned();
        let (name, value) = (*dice.pick(&address::NAMES), broken(&good, &mut dice));
        let opened = opens(&format!("{name}={}", encoded(&value)), &map);
        // An empty attribute asks for nothing.
        if opened.notices.is_empty() || value.is_empty() {
            continue;
        }
        named += 1;
        let cut: String = value.chars().take(60).collect();
        assert!(
            opened.notices.contains(&Notice::OldLink(cut)),
            "seed {seed}: {name}={value:?}: {:?}",
            opened.notices
        );
        // A tour or quiz without the step that was asked for begins.
        if !["tour", "quiz"].contains(&name) {
            assert_eq!(
                ParsedAddress { notices: Vec::new(), ..opened },
                rest,
                "seed {seed}: {name}={value:?}"
            );
        }
    }
    assert!(named > 7000, "{named} were named");
}
