// What wasm-bindgen writes for the course's program (`crates/course/src/main.rs`).

export default function init(options: { module_or_path: URL }): Promise<unknown>;
