//! A link's line as it stands in running text: stroke for the grade, head for the claim, "?" for contested.
//!
//! The same heads as the picture's, without hue: theme is a word here.

use content::bundle::Link;
use content::vocabulary::{Effect, Evidence};
use crosstalk::view::head_shape;

/// The line of a link.
pub(super) fn of(link: &Link) -> String {
    sample((link.effect, link.association), link.evidence)
}

/// A short line with its head, 52 pixels wide, decorative: the words beside it say the same.
pub(super) fn sample((effect, association): (Effect, bool), evidence: Evidence) -> String {
    let stop = match effect {
        Effect::Increases => 39,
        Effect::Decreases => 45,
        Effect::Modulates => 37,
        Effect::NoEffectFound => 40,
    };
    let (class, path) = head_shape(effect, association);
    let doubt = if evidence == Evidence::Contested && effect != Effect::NoEffectFound {
        "<text class=\"doubt\" x=\"19\" y=\"13.3\">?</text>"
    } else {
        ""
    };
    let hollow = match effect {
        Effect::NoEffectFound => format!("<path class=\"hollow\" d=\"M1 9H{stop}\"/>"),
        _ => String::new(),
    };
    format!(
        "<svg class=\"link ev-{} fx-{}\" width=\"52\" height=\"18\" aria-hidden=\"true\"><path class=\"line\" d=\"M1 9H{stop}\"/>{hollow}<path class=\"{class}\" d=\"{path}\" transform=\"translate(50 9)\"/>{doubt}</svg>",
        evidence.id(),
        effect.id()
    )
}
