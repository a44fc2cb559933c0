//! What is to be drawn and read. One scene feeds picture, panel, outline, table, exports and tests,
//! so that they cannot disagree: nobody else asks the atlas for what stands on the screen.

mod book;
pub mod look;
mod notices;
pub mod outline;
pub mod pages;
pub mod panel;
pub mod prose;
pub mod relations;
pub mod say;
pub mod search;
pub mod sentence;
pub mod share;
pub mod sources;
pub mod table;
mod words;

pub use book::Book;
pub use words::{PluralRule, Words, english};
