//! What authors write, as types.
//!
//! `vocabulary` holds the closed vocabularies that every room shares; `bundle` the types of the two files that the app
//! reads; `decode` turns them into bytes and back (`codec` field by field, `columns` by place); `dedup` leaves out of the
//! second file what the first has brought; `messages` names the interface's
//! messages; `language` is what a bundle says of its language, `locale` what that language has to answer.

pub mod bundle;
mod codec;
mod columns;
pub mod decode;
pub mod dedup;
pub mod language;
pub mod locale;
pub mod messages;
pub mod vocabulary;
