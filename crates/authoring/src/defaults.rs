//! What a map from elsewhere does not bring, it takes from our own: messages of the interface, help, how to read a map.
//! Messages about our subject are no defaults; the other map's own names stand in for them.

use super::Loaded;
use content::bundle::{BUNDLE_VERSION, DefaultStrings, Message};
use content::messages::MessageId;

/// Messages that speak of our subject, its license or its authors.
const OURS: [MessageId; 5] = [
    MessageId::HeaderTitle,
    MessageId::HeaderTagline,
    MessageId::HeaderPageTitle,
    MessageId::AboutLicense,
    MessageId::AboutMistakes,
];

/// The defaults that our own map gives.
pub fn defaults_from(loaded: &Loaded) -> DefaultStrings {
    let mut messages = loaded.initial.messages.clone();
    for message in OURS {
        put(&mut messages, message, String::new());
    }
    messages.truncate(MessageId::OF_PROGRAMS);
    // The first paragraphs speak of our lanes and of what our map is not.
    let general = |texts: &[String]| texts.iter().skip(1).cloned().collect();
    DefaultStrings {
        version: BUNDLE_VERSION,
        messages,
        help: general(&loaded.deferred.help),
        how_to_read: general(&loaded.deferred.how_to_read),
    }
}

/// Fills what is missing in `loaded`.
pub fn merge_defaults(loaded: &mut Loaded, defaults: &DefaultStrings) {
    let overview = &loaded.initial.map.overview;
    let mut own = defaults.messages.clone();
    let name = if overview.name.is_empty() { "Crosstalk" } else { &overview.name };
    put(&mut own, MessageId::HeaderTitle, name.to_string());
    put(&mut own, MessageId::HeaderTagline, overview.question.clone());
    put(&mut own, MessageId::HeaderPageTitle, "{name}".to_string());
    let messages = &mut loaded.initial.messages;
    for (at, message) in own.into_iter().enumerate() {
        match messages.get_mut(at) {
            Some(found) if *found == missing() => *found = message,
            Some(_) => {}
            None => messages.push(message),
        }
    }
    for (texts, default) in [
        (&mut loaded.deferred.help, &defaults.help),
        (&mut loaded.deferred.how_to_read, &defaults.how_to_read),
    ] {
        if texts.is_empty() {
            texts.clone_from(default);
        }
    }
}

/// What stands where a message is missing.
pub fn missing() -> Message {
    Message::One(String::new())
}

fn put(messages: &mut [Message], id: MessageId, text: String) {
    if let Some(place) = messages.get_mut(id as usize) {
        *place = Message::One(text);
    }
}
