//! Maps from elsewhere: the example is whole, and what it lacks is lent, but nothing that speaks of our subject.

use super::small::{GONE, edit, small};
use super::{folder, shipped_map};
use authoring::{lend, load_foreign, read_folder};
use content::compact::{FORM, Lent, Phrase};
use content::decode::{decode_lent, encode};
use content::words::Word;

fn said(words: &[Phrase], word: Word) -> &str {
    match &words[word as usize] {
        Phrase::One(text) => text,
        Phrase::Plural(forms) => &forms[0].1,
    }
}

#[test]
fn the_example_is_whole_and_borrows_what_it_lacks() {
    let files = read_folder(&folder("examples/maps/bread"), "en").unwrap();
    let (mut loaded, problems) = load_foreign(&files, "en");
    assert_eq!(problems, []);
    assert_eq!((loaded.first.map.nodes.len(), loaded.first.map.links.len()), (15, 18));
    let lent = authoring::lent_by(&shipped_map());
    assert_eq!(decode_lent(&encode(&lent)), Ok(lent.clone()));
    assert_eq!(lent.form, FORM);
    lend(&mut loaded, &lent);
    let words = &loaded.first.words;
    assert_eq!(words.len(), Word::KEYS.len());
    assert_eq!(said(words, Word::PanelClose), said(&shipped_map().first.words, Word::PanelClose));
    assert_eq!(
        said(words, Word::HeaderTagline),
        "Flour, water, yeast, heat: and a loaf.",
        "its own word"
    );
    assert_eq!(said(words, Word::HeaderTitle), "How bread rises", "its own name");
    assert_eq!(said(words, Word::AboutLicense), "", "our license is not that of its texts");
}

#[test]
fn nothing_that_is_lent_speaks_of_our_subject() {
    let Lent { words, help, how_to_read, .. } = authoring::lent_by(&shipped_map());
    let phrases = words.into_iter().flat_map(|word| match word {
        Phrase::One(text) => vec![text],
        Phrase::Plural(forms) => forms.into_iter().map(|(_, text)| text).collect(),
    });
    let spoken: Vec<String> = phrases
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
    lend(&mut loaded, &authoring::lent_by(&shipped_map()));
    assert_eq!(said(&loaded.first.words, Word::PanelNext), "A word");
    assert_eq!(
        said(&loaded.first.words, Word::PanelClose),
        said(&shipped_map().first.words, Word::PanelClose)
    );
    assert!(!loaded.rest.help.is_empty());
}

#[test]
fn themes_without_a_hue_of_their_own_get_one_by_their_place() {
    let (loaded, _) = load_foreign(&small(), "en");
    let hues: Vec<&str> = loaded.first.map.themes.iter().map(|theme| theme.hue.as_str()).collect();
    assert_eq!(hues, ["inflammation", "cytokines"]);
    for theme in &shipped_map().first.map.themes {
        assert_eq!(theme.hue, theme.id);
    }
}
