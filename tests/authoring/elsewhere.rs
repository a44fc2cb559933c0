//! Maps from elsewhere: the example is whole, and what it lacks are our defaults, but nothing that speaks of our subject.

use super::small::{GONE, edit, small};
use authoring::{load_foreign, merge_defaults, read_folder};
use content::bundle::{BUNDLE_VERSION, DefaultStrings, Message};
use content::decode::{decode_defaults, encode};
use content::messages::MessageId;
use std::path::Path;
use testkit::content as own_map;

fn said(messages: &[Message], id: MessageId) -> &str {
    match &messages[id as usize] {
        Message::One(text) => text,
        Message::Plural(forms) => &forms[0].1,
    }
}

#[test]
fn the_example_is_whole_and_borrows_what_it_lacks() {
    let files = read_folder(Path::new("examples/maps/bread"), "en").unwrap();
    let (mut loaded, problems) = load_foreign(&files, "en");
    assert_eq!(problems, []);
    assert_eq!((loaded.initial.map.nodes.len(), loaded.initial.map.links.len()), (15, 18));
    let defaults = authoring::defaults_from(&own_map());
    assert_eq!(decode_defaults(&encode(&defaults)), Ok(defaults.clone()));
    assert_eq!(defaults.version, BUNDLE_VERSION);
    merge_defaults(&mut loaded, &defaults);
    let messages = &loaded.initial.messages;
    assert_eq!(messages.len(), MessageId::KEYS.len());
    assert_eq!(
        said(messages, MessageId::PanelClose),
        said(&own_map().initial.messages, MessageId::PanelClose)
    );
    assert_eq!(
        said(messages, MessageId::HeaderTagline),
        "Flour, water, yeast, heat: and a loaf.",
        "its own word"
    );
    assert_eq!(said(messages, MessageId::HeaderTitle), "How bread rises", "its own name");
    assert_eq!(said(messages, MessageId::AboutLicense), "", "our license is not that of its texts");
}

#[test]
fn nothing_that_is_lent_speaks_of_our_subject() {
    let DefaultStrings { messages, help, how_to_read, .. } = authoring::defaults_from(&own_map());
    let texts = messages.into_iter().flat_map(|message| match message {
        Message::One(text) => vec![text],
        Message::Plural(forms) => forms.into_iter().map(|(_, text)| text).collect(),
    });
    let spoken: Vec<String> = texts
        .chain(how_to_read)
        .filter(|text| {
            ["immune", "brain", "mental", "inflam"]
                .iter()
                .any(|word| text.to_lowercase().contains(word))
        })
        .collect();
    assert_eq!(spoken, Vec::<String>::new());
    assert!(
        help.iter().any(|text| text.contains("emergency")),
        "where to find help is for everyone"
    );
}

#[test]
fn a_map_from_elsewhere_may_lack_single_words() {
    let mut files = small();
    edit(&mut files, "en/interface.json", "/panel.close", GONE);
    edit(&mut files, "en/interface.json", "/help", GONE);
    let (mut loaded, problems) = load_foreign(&files, "en");
    assert_eq!(problems, []);
    merge_defaults(&mut loaded, &authoring::defaults_from(&own_map()));
    assert_eq!(said(&loaded.initial.messages, MessageId::PanelNext), "A word");
    assert_eq!(
        said(&loaded.initial.messages, MessageId::PanelClose),
        said(&own_map().initial.messages, MessageId::PanelClose)
    );
    assert!(!loaded.deferred.help.is_empty());
}

#[test]
fn themes_without_a_hue_of_their_own_get_one_by_their_place() {
    let (loaded, _) = load_foreign(&small(), "en");
    let hues: Vec<&str> =
        loaded.initial.map.themes.iter().map(|theme| theme.hue.as_str()).collect();
    assert_eq!(hues, ["inflammation", "cytokines"]);
    for theme in &own_map().initial.map.themes {
        assert_eq!(theme.hue, theme.id);
    }
}
