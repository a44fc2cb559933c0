//! What authors write, as types.
//!
//! `terms` are the closed vocabularies every room shares; `compact` is the form the app reads,
//! `decode` its files; `words` names the interface's words. `load` exists on the host only: it reads the
//! authors' JSON, reports every problem and makes the compact form.

pub mod compact;
pub mod decode;
pub mod terms;
pub mod words;

#[cfg(not(target_arch = "wasm32"))]
pub mod load;
