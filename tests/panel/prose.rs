//! Glossary words: whole, once, the longest.

use super::{books, subjects};
use content::bundle::Term;
use content::vocabulary::Level;
use crosstalk::present::glossary_markup::{Piece, mark};
use crosstalk::state::{ReaderState, State};

fn glossary(forms: &[&[&str]]) -> Vec<Term> {
    forms
        .iter()
        .map(|forms| Term {
            forms: forms.iter().map(|f| f.to_string()).collect(),
            ..Term::default()
        })
        .collect()
}

fn marked<'a>(pieces: &[Vec<Piece<'a>>]) -> Vec<&'a str> {
    pieces.iter().flatten().filter(|piece| piece.term.is_some()).map(|piece| piece.text).collect()
}

fn words(text: &str, forms: &[&[&str]]) -> Vec<String> {
    let text = [text.to_string()];
    let glossary = glossary(forms);
    marked(&mark(&text, &glossary)).into_iter().map(String::from).collect()
}

#[test]
fn only_whole_words_are_marked() {
    assert!(words("Cytokineless epicytokine cytokines’", &[&["cytokine"]]).is_empty());
    assert_eq!(words("(cytokine)", &[&["cytokine"]]), ["cytokine"]);
    assert_eq!(words("A cytokine's work", &[&["cytokine"]]), ["cytokine"]);
    assert!(words("They don't cell", &[&["T cell"]]).is_empty());
}

#[test]
fn case_counts_in_short_forms_only() {
    assert_eq!(words("Inflammation", &[&["inflammation"]]), ["Inflammation"]);
    assert!(words("A pet and an odd ci", &[&["PET"], &["CI"]]).is_empty());
    assert_eq!(words("A PET scan", &[&["PET"]]), ["PET"]);
}

#[test]
fn the_longest_form_wins_and_a_word_is_marked_once() {
    let forms: &[&[&str]] = &[&["inflammation"], &["low-grade inflammation"]];
    let text = "Low-grade inflammation, low-grade inflammation, inflammation and inflammation.";
    assert_eq!(words(text, forms), ["Low-grade inflammation", "inflammation"]);
}

#[test]
fn marks_stay_with_their_word() {
    let text = ["Made of (cytokines), it is said.".to_string()];
    let glossary = glossary(&[&["cytokines"]]);
    let pieces = mark(&text, &glossary);
    assert_eq!(pieces[0][1].after, "),");
    assert_eq!(pieces[0][2].text, " it is said.");
}

#[test]
fn every_text_survives_marking_and_marks_are_whole_words() {
    let (map, _) = books();
    let mut count = 0;
    for level in Level::ALL {
        let state = State {
            reader: ReaderState { level: *level, ..ReaderState::default() },
            ..State::default()
        };
        for subject in subjects(&map) {
            let text = map.text(subject, &state);
            let mut seen = Vec::new();
            for pieces in &text.paragraphs {
                for (at, piece) in pieces.iter().enumerate() {
                    let Some(term) = piece.term else { continue };
                    assert!(!seen.contains(&term), "{} is marked twice", piece.text);
                    seen.push(term);
                    count += 1;
                    let before = at.checked_sub(1).map_or("", |at| {
                        let piece = &pieces[at];
                        if piece.after.is_empty() { piece.text } else { piece.after }
                    });
                    let after = pieces.get(at + 1).map_or("", |piece| piece.text);
                    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                    assert!(!letter(before.chars().last()), "{before}|{}", piece.text);
                    assert!(!piece.after.is_empty() || !letter(after.chars().next()));
                }
            }
        }
    }
    assert!(count > 20, "only {count} words are marked in all texts");
}

#[test]
fn joined_pieces_are_the_paragraph() {
    let (map, _) = books();
    let rest = map.deferred.clone().unwrap();
    for texts in &rest.nodes {
        for level in &texts.levels.0 {
            for (pieces, paragraph) in mark(level, &rest.glossary).iter().zip(level) {
                let joined: String = pieces.iter().flat_map(|p| [p.text, p.after]).collect();
                assert_eq!(&joined, paragraph);
            }
        }
    }
}

#[test]
fn where_a_word_appears_it_does() {
    let (map, _) = books();
    let rest = map.deferred.clone().unwrap();
    let mut found = 0;
    for (at, term) in rest.glossary.iter().enumerate().take(30) {
        for node in map.appears(at as u16, Level::InDepth, None, 5) {
            let text = rest.nodes[node.at()].levels.at(Level::InDepth).0.join(" ").to_lowercase();
            assert!(
                term.forms.iter().any(|form| text.contains(&form.to_lowercase())),
                "{}",
                term.term
            );
            assert!(!map.appears(at as u16, Level::InDepth, Some(node), 200).contains(&node));
            found += 1;
        }
    }
    assert!(found > 5, "{found}");
}
