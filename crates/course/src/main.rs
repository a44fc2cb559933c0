//! The course around the map: a program of its own, which only packages for learning platforms carry.

fn main() {
    #[cfg(target_arch = "wasm32")]
    course::browser::start();
}
