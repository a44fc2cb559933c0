//! Tests as a person, over the finished site in `dist/site`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod arriving;
mod asked;
mod assigned;
mod citing;
mod element;
mod engines;
mod everything;
mod explaining;
mod fixtures;
mod frames;
mod full_screen;
mod fuzz;
mod going_back;
mod heights;
mod keyboard;
mod languages;
mod offline;
mod paper;
mod phone;
mod quiz;
mod reading;
mod ready;
mod remembering;
mod run_times;
mod scorm;
mod searching;
mod servers;
mod sharing;
mod single;
mod stand_in;
mod statements;
mod themes;
mod tours;
mod tracing;
mod without;
