//! Notices in words.

use super::LocalizedMap;
use crate::state::{Notice, State};
use content::messages::MessageId;

impl LocalizedMap {
    /// A notice as a sentence.
    pub fn notice(&self, notice: &Notice) -> String {
        let messages = &self.messages;
        let word = match notice {
            Notice::OldLink(id) => return messages.fill(MessageId::NoticeOldLink, &[("id", id)]),
            Notice::Renamed(old, new) => {
                return messages.fill(MessageId::NoticeRenamed, &[("old", old), ("new", new)]);
            }
            Notice::LinkHidden => MessageId::NoticeLinkHidden,
            Notice::CopyFailed(_) => MessageId::ErrorCopyFailed,
            Notice::NotFetched => MessageId::ErrorFetch,
            Notice::NoStorage => MessageId::ErrorStorage,
            Notice::Offline => MessageId::NoticeOffline,
            Notice::Update => MessageId::NoticeUpdate,
        };
        messages.get(word).to_string()
    }

    /// What is spoken of a change: first what happened, then a notice that is new.
    pub fn say(&self, old: &State, new: &State) -> Option<String> {
        let said = self.say_change(old, new);
        match new.env.notices.iter().find(|notice| !old.env.notices.contains(notice)) {
            None => said,
            Some(notice) => {
                let mut text = said.unwrap_or_default();
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(&self.notice(notice));
                Some(text)
            }
        }
    }
}
