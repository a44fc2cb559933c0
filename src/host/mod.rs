//! The page around us: element, address bar, storage, gestures, focus. All of web-sys and gloo is here,
//! and no rule about the subject.

mod bar;
mod crash;
mod focus;
mod gestures;
mod mounted;
mod page;
mod pick;
mod plural;
mod requests;
mod reveal;
mod room;
mod screen;
mod storage;
mod viewport;
mod way;

pub use mounted::{Mounted, mount};
