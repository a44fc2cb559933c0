//! Each rule of the words of a language: a broken edit, and where and how it is told.

use crate::small::{GONE, check, edit, expect, small};
use authoring::load;
use content::bundle::Message;
use content::messages::MessageId;
use content::vocabulary::Level;

#[test]
fn names_and_texts() {
    check(&[
        (
            "en/nodes.json",
            "/fever",
            GONE,
            "fever",
            "There are no words for the thing “fever”. It is shown under its id.",
        ),
        (
            "en/nodes.json",
            "/fevr",
            "{}",
            "fevr",
            "There is no thing called “fevr”. Did you mean “fever”? Its words were left out.",
        ),
        ("en/nodes.json", "/fever/label", GONE, "fever.label", "The field “label” is missing."),
        (
            "en/nodes.json",
            "/fever/label",
            "\"\"",
            "fever.label",
            "This text is empty. It is shown under its id.",
        ),
        (
            "en/nodes.json",
            "/fever/also",
            "\"FEVER\"",
            "fever.also",
            "“FEVER” is the name already. It was left out.",
        ),
        (
            "en/nodes.json",
            "/fever/also",
            "\"A temperature that is higher than usual, by one degree\"",
            "fever.also",
            "The other name has 54 letters; a line holds 50.",
        ),
        (
            "en/nodes.json",
            "/fever/open_question",
            GONE,
            "fever.open_question_simple",
            "This puts simply what is not there. It was left out. Add “open_question”",
        ),
        (
            "en/links.json",
            "/fever~0fatigue/against_simple",
            "\"No.\"",
            "fever~fatigue.against_simple",
            "Add “against”, or remove the field.",
        ),
        (
            "en/links.json",
            "/fatigue~0low-mood/for_simple",
            GONE,
            "fatigue~low-mood.for_simple",
            "Both are shown in their usual form. Add “for_simple”.",
        ),
        ("en/nodes.json", "/fever/short", "\"Hot\"", "fever.short", "is unknown here."),
        ("en/nodes.json", "/fever/plural", "\"no\"", "fever.plural", "true or false"),
        (
            "en/nodes.json",
            "/fever/inside",
            "\"the {label}\"",
            "fever.inside",
            "Only {name} can stand in braces here: it becomes the name. The form was left out.",
        ),
        (
            "en/nodes.json",
            "/fever/standard",
            GONE,
            "fever.standard",
            "The text for the level standard is missing. The text for simple is shown instead.",
        ),
        (
            "en/nodes.json",
            "/fever/simple",
            "[]",
            "fever.simple",
            "The text for the level simple is missing. The text for standard is shown instead.",
        ),
        ("en/nodes.json", "/fever/simple/0", "\"   \"", "fever.simple[0]", "This text is empty."),
        (
            "en/nodes.json",
            "/fever/simple",
            "\"One text.\"",
            "fever.simple",
            "It is read as one paragraph.",
        ),
        ("en/nodes.json", "/fever/simple/0", "\"One\\ntwo.\"", "fever.simple[0]", "line break"),
        (
            "en/nodes.json",
            "/fever/simple/0",
            "\"Gut &amp; brain.\"",
            "fever.simple[0]",
            "“&amp;” looks like markup.",
        ),
        (
            "en/nodes.json",
            "/fever/simple/0",
            "\"A <a href='x'>link</a>.\"",
            "fever.simple[0]",
            "looks like markup.",
        ),
        (
            "en/nodes.json",
            "/fever/open_questions",
            "\"Why?\"",
            "fever.open_questions",
            "Did you mean “open_question”?",
        ),
        (
            "en/links.json",
            "/fever~0fatigue",
            GONE,
            "fever~fatigue",
            "no words for the link “fever~fatigue”",
        ),
        (
            "en/links.json",
            "/fever~0fatigue/basis",
            GONE,
            "fever~fatigue.basis",
            "The grade is shown without its reason.",
        ),
        (
            "en/links.json",
            "/fatigue~0low-mood/against",
            GONE,
            "fatigue~low-mood.against",
            "Only one side is shown. Add “against”.",
        ),
        (
            "en/links.json",
            "/fever~0fatigue/against",
            "\"No.\"",
            "fever~fatigue.for",
            "Only one side is shown. Add “for”.",
        ),
        ("en/themes.json", "/overview", GONE, "overview", "no words for the theme “overview”"),
        ("en/themes.json", "/alarm/key_points", "[]", "alarm.key_points", "no key points"),
        (
            "en/themes.json",
            "/alarm/references",
            "[\"two2022\"]",
            "alarm.references[0]",
            "Did you mean “two2021”?",
        ),
        (
            "en/themes.json",
            "/alarm/references",
            "[]",
            "alarm.references",
            "No source is cited here.",
        ),
        ("en/lanes.json", "/lanes/mind", GONE, "lanes.mind", "no words for the lane “mind”"),
        ("en/lanes.json", "/lanes/mind/spoken", "\"\"", "lanes.mind.spoken", "This text is empty."),
        ("en/lanes.json", "/back", GONE, "back", "The field “back” is missing."),
        ("en/groups.json", "/germs", GONE, "germs", "no words for the group “germs”"),
        ("en/groups.json", "/germs", "7", "germs", "should be a text, but it is a number"),
    ]);
}

#[test]
fn contested_links_tell_both_sides() {
    let mut files = small();
    edit(&mut files, "en/links.json", "/fatigue~0low-mood/for", GONE);
    edit(&mut files, "en/links.json", "/fatigue~0low-mood/against", GONE);
    expect(
        &load(&files, "en").1,
        "en/links.json",
        "fatigue~low-mood.for",
        "The link is contested, but neither side is told.",
    );
}

#[test]
fn the_simple_form_of_one_side_alone_is_not_shown() {
    let mut files = small();
    edit(&mut files, "en/links.json", "/fatigue~0low-mood/against_simple", GONE);
    let texts = &load(&files, "en").0.deferred.links[2];
    assert_eq!(texts.supports.at(Level::Simple), "One says yes.");
    assert_eq!(texts.basis.at(Level::Simple), "Two.");
    assert_eq!(texts.basis.at(Level::Standard), "Two studies.");
}

#[test]
fn a_missing_level_is_shown_as_the_sentence_says() {
    let mut files = small();
    edit(&mut files, "en/nodes.json", "/fever/in_depth", GONE);
    edit(&mut files, "en/nodes.json", "/fever/standard", GONE);
    let (loaded, problems) = load(&files, "en");
    for level in ["in_depth", "standard"] {
        expect(
            &problems,
            "en/nodes.json",
            &format!("fever.{level}"),
            "The text for simple is shown instead.",
        );
    }
    let (shown, level) = loaded.deferred.nodes[1].levels.at(Level::InDepth);
    assert_eq!((shown, level), (&["A text for simple.".to_string()][..], Level::Simple));
}

#[test]
fn the_glossary() {
    check(&[
        (
            "en/glossary.json",
            "/Big Word",
            "{}",
            "Big Word",
            "is not a well-formed id. The term was left out.",
        ),
        ("en/glossary.json", "/germ/forms", GONE, "germ.forms", "The term has no forms."),
        ("en/glossary.json", "/germ/forms/0", "\"\"", "germ.forms[0]", "This text is empty."),
        (
            "en/glossary.json",
            "/germ/forms/0",
            "\"Fevers\"",
            "germ.forms[0]",
            "The form “Fevers” belongs to the term “fever” already.",
        ),
        ("en/glossary.json", "/germ/meaning", GONE, "germ.meaning", "The term was left out."),
        ("en/glossary.json", "/germ/more", "null", "germ.more", "should be a text, but it is null"),
    ]);
}

#[test]
fn the_interface() {
    check(&[
        (
            "en/interface.json",
            "/panel.close",
            GONE,
            "panel.close",
            "The word “panel.close” is missing. Its name is shown instead.",
        ),
        (
            "en/interface.json",
            "/panel.close",
            "\"\"",
            "panel.close",
            "This text is empty. Its name is shown instead.",
        ),
        (
            "en/interface.json",
            "/panel.close",
            "\"Close {name\"",
            "panel.close",
            "The named places of “Close {name” are not well formed.",
        ),
        ("en/interface.json", "/panel.close", "\"Close {}\"", "panel.close", "not well formed"),
        (
            "en/interface.json",
            "/panel.close",
            "\"Close {The Name}\"",
            "panel.close",
            "not well formed",
        ),
        (
            "en/interface.json",
            "/map.things/other",
            GONE,
            "map.things.other",
            "The plural form “other” is missing.",
        ),
        ("en/interface.json", "/map.things/more", "\"x\"", "map.things.more", "unknown here"),
        ("en/interface.json", "/not.used.yet", "\"a}\"", "not.used.yet", "not well formed"),
        ("en/interface.json", "/help", GONE, "help", "The field “help” is missing."),
        ("en/interface.json", "/help/long", "[]", "help.long", "no paragraphs"),
        (
            "en/interface.json",
            "/how_to_read",
            "\"Left to right.\"",
            "how_to_read",
            "should be a list",
        ),
    ]);
    let mut files = small();
    edit(&mut files, "en/interface.json", "/panel.close", GONE);
    edit(&mut files, "en/interface.json", "/panel.closed", "\"Close\"");
    let (loaded, problems) = load(&files, "en");
    expect(&problems, "en/interface.json", "panel.close", "Did you mean “panel.closed”?");
    assert_eq!(
        loaded.initial.messages[MessageId::PanelClose as usize],
        Message::One("panel.close".into())
    );
    assert_eq!(loaded.initial.messages.len(), MessageId::KEYS.len());
}
