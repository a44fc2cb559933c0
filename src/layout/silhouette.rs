//! The outline of each kind of thing, and where a line meets it.
