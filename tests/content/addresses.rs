//! Addresses that readers have shared still open what they opened.

use crate::atlas;
use crosstalk::state::{Action, State, ViewAction, address, reduce};
use std::path::Path;

#[test]
fn addresses_shared_before_still_open_what_they_opened() {
    let atlas = atlas();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/addresses.tsv");
    let lines = std::fs::read_to_string(file).unwrap();
    let mut count = 0;
    for line in lines.lines().filter(|line| !line.starts_with('#')) {
        let (shared, opens) = line.split_once('\t').unwrap();
        let state = {
            let open = Action::View(ViewAction::Navigate(shared.to_string()));
            reduce(&State::default(), open, &atlas).unwrap_or_default()
        };
        assert_eq!(address::print_all(&state, &atlas), opens, "#{shared}");
        assert!(state.env.notices.is_empty(), "#{shared}: {:?}", state.env.notices);
        count += 1;
    }
    assert!(count > 70, "only {count} addresses");
}
