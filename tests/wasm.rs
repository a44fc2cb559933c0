//! What only a browser can show: these tests run in headless Chromium (`cargo xtask test --only "wasm tests"`).
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_browser_can_build_a_shadow_root() {
    let document = gloo::utils::document();
    let host = document.create_element("div");
    assert!(host.is_ok());
}
