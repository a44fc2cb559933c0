//! What authors write, as types.
//!
//! `vocabulary` holds the closed vocabularies that every room shares; `bundle` the types of the two files that the app
//! reads; `decode` turns them into bytes and back (`codec` field by field, `columns` by place); `dedup` leaves out of the
//! second file what the first has brought; `levels` are texts in several forms, `learning` questions, tours and
//! worksheets; `asked` what the program that is asked says, `answer` what it answers; `messages` names the interface's messages; `language` and `locale` are what a language says and answers.

pub mod answer;
pub mod asked;
pub mod bundle;
mod codec;
mod columns;
pub mod decode;
pub mod dedup;
pub mod language;
mod learning;
mod levels;
pub mod locale;
pub mod messages;
pub mod vocabulary;
