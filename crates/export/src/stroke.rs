//! A link's line as it stands in running text: stroke for the grade, head for the effect, "?" for contested.
//!
//! The same shapes as the picture's (a test compares them), without hue: theme is a word here.

use content::vocabulary::{Effect, Evidence};

/// A short line with its head, 52 pixels wide, decorative: the words beside it say the same.
pub(super) fn sample(effect: Effect, evidence: Evidence) -> String {
    let (stop, head) = match effect {
        Effect::Increases => (39, "<path class=\"head\" d=\"M0 0L-12 5.6V-5.6Z\""),
        Effect::Decreases => (45, "<path class=\"head bar\" d=\"M-2.5 -7V7\""),
        Effect::Modulates => {
            (37, "<path class=\"head open\" d=\"M-1 0L-7.5 -4.8L-14 0L-7.5 4.8Z\"")
        }
        Effect::NoEffectFound => (
            40,
            "<path class=\"head null\" d=\"M-1.4 0A4.6 4.6 0 1 1-10.6 0A4.6 4.6 0 1 1-1.4 0M-9 3.2L-3 -3.2\"",
        ),
    };
    let doubt = if evidence == Evidence::Contested && effect != Effect::NoEffectFound {
        "<text class=\"doubt\" x=\"19\" y=\"13.3\">?</text>"
    } else {
        ""
    };
    format!(
        "<svg class=\"link ev-{} fx-{}\" width=\"52\" height=\"18\" aria-hidden=\"true\"><path class=\"line\" d=\"M1 9H{stop}\"/>{head} transform=\"translate(50 9)\"/>{doubt}</svg>",
        evidence.id(),
        effect.id()
    )
}
