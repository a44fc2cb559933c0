//! The plural rule of the language that is shown.

use crate::present::PluralRule;

/// The rule of the map's language.
pub(super) fn rule() -> PluralRule {
    // One language is shipped so far, and its rule is one comparison.
    crate::present::english
}
