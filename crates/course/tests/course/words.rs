//! The sentences of the course's page are in the file of words, and the file has no others.

use course::words::Sentence;
use std::collections::BTreeSet;

#[test]
fn each_sentence_is_there_and_no_other() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/immune-brain/en/interface.json");
    let words: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let there: BTreeSet<&str> = words
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .filter(|key| key.starts_with("learning."))
        .collect();
    let wanted: Vec<String> = Sentence::ALL.iter().map(|sentence| sentence.key()).collect();
    assert_eq!(there, wanted.iter().map(String::as_str).collect());
    for sentence in [Sentence::Refused, Sentence::Launch, Sentence::Settings] {
        assert!(words[sentence.key()].as_str().unwrap().contains("{what}"), "{sentence:?}");
    }
}
