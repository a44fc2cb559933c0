//! The messages of the course's page are in the file of words, and the file has no others.

use course::messages::MessageId;
use std::collections::BTreeSet;

#[test]
fn each_message_is_there_and_no_other() {
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
    let wanted: Vec<String> = MessageId::ALL.iter().map(|message| message.key()).collect();
    assert_eq!(there, wanted.iter().map(String::as_str).collect());
    for message in [MessageId::Refused, MessageId::Launch, MessageId::Settings] {
        assert!(words[message.key()].as_str().unwrap().contains("{what}"), "{message:?}");
    }
}
