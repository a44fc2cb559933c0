//! (first version)
