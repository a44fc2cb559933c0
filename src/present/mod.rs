//! What is to be drawn and read. It feeds picture, panel, outline, table, exports and tests,
//! so that they cannot disagree: what stands on the screen is decided here and only drawn elsewhere.

pub mod announcements;
pub mod cite;
pub mod glossary_markup;
pub mod highlight;
pub mod key;
mod localized_map;
mod messages;
mod notices;
pub mod outline;
pub mod pages;
pub mod panel;
pub mod quiz;
pub mod relations;
pub mod search;
pub mod sentence;
pub mod share;
mod simple;
pub mod sources;
pub mod start;
pub mod table;
pub mod text_edition;
mod untranslated;

pub use localized_map::LocalizedMap;
pub use messages::Messages;
pub use untranslated::TextPage;
