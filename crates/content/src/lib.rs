//! What authors write, as types.
//!
//! `terms` are the closed vocabularies every room shares; `compact` is the form the app reads,
//! `decode` its files (`packed` field by field, sorted onto `shelves`), `twice` what they share; `words` names the interface's words. `load` is no part of the app: it reads the
//! authors' JSON, reports every problem and makes the compact form.

pub mod compact;
pub mod decode;
mod packed;
mod shelves;
pub mod terms;
pub mod twice;
pub mod words;
