//! Notices in words.

use super::LocalizedMap;
use crate::state::{Notice, State};
use content::words::Word;

impl LocalizedMap {
    /// A notice as a sentence.
    pub fn notice(&self, notice: &Notice) -> String {
        let words = &self.words;
        let word = match notice {
            Notice::OldLink(id) => return words.fill(Word::NoticeOldLink, &[("id", id)]),
            Notice::Renamed(old, new) => {
                return words.fill(Word::NoticeRenamed, &[("old", old), ("new", new)]);
            }
            Notice::LinkHidden => Word::NoticeLinkHidden,
            Notice::CopyFailed(_) => Word::ErrorCopyFailed,
            Notice::NoStorage => Word::ErrorStorage,
            Notice::Offline => Word::NoticeOffline,
            Notice::Update => Word::NoticeUpdate,
        };
        words.get(word).to_string()
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
