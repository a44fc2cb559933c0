//! Tests as a person, over the finished site in `dist/site`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod arriving;
