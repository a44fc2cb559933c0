//! The app as one program: link-time optimization only works on programs, and nearly halves the wasm.
//! The page begins at [`crosstalk::host`], which the element's loader calls.

use crosstalk as _;

fn main() {}
