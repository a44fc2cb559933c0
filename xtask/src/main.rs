//! What a plain `cargo build` cannot do: setup, serve, test, build, package, bench.
fn main() {}
