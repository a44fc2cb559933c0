//! The page around us: element, address bar, storage, gestures, focus. All of web-sys and gloo is here,
//! and no rule about the subject.

mod app_instance;
mod commands;
mod container;
mod crash;
mod dispatcher;
mod element_bridge;
mod focus;
mod foreign_changes;
mod fullscreen;
mod gestures;
mod hit_test;
mod keys;
mod own_pixels;
mod pointing;
mod scroll_into_view;
mod storage;
mod url_bar;
mod viewport;

pub use app_instance::{AppInstance, mount};
