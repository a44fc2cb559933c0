//! A phone's list: lanes as bands, things as rows.

use super::{Frame, Rows};
use crate::model::{Atlas, Shown};

/// Lays out a list.
pub fn lay_out(_atlas: &Atlas, _shown: Shown, _frame: &Frame) -> Rows {
    Rows::default()
}
