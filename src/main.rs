//! The app as one program: link-time optimization only works on programs, and nearly halves the wasm.
//! The page begins at [`crosstalk::host`], which the element's loader calls.

use crosstalk as _;

/// Blocks of memory in constant time; the usual allocator weighs 2 KB more in the wasm.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
