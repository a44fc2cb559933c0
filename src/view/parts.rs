//! Small parts that every region uses: icons, silhouettes, line samples.

use super::element::{Element, Value, element};
use content::vocabulary::{Effect, Evidence, Kind};
use graph::{Atlas, Hue, LinkId, NodeId, ViewId};
use layout::shapes;
use yew::prelude::*;

/// The items one after another. One collecting function for all closures, because each of its own would cost wasm.
pub(super) fn each(items: &mut dyn Iterator<Item = Html>) -> Html {
    items.collect()
}

/// A pictogram of the sprite, decorative.
pub(super) fn icon(name: &str, size: u8) -> Html {
    let size = i32::from(size);
    let picture = svg(size, size).class("icon").attribute("viewBox", "0 0 24 24");
    picture.child(element("use").attribute("href", symbol(name))).into()
}

/// A decorative picture of that size in pixels: its name stands beside it.
pub(super) fn svg(width: i32, height: i32) -> Element {
    element("svg")
        .number("width", width)
        .number("height", height)
        .attribute("aria-hidden", "true")
        .attribute("focusable", "false")
}

/// A path of a picture.
pub(super) fn path(class: &'static str, d: impl Value) -> Element {
    element("path").class(class).attribute("d", d)
}

/// What may stand in another language than what is around it: then inside an element that says so.
pub(super) fn in_language(language: Option<&str>, tag: &'static str, inside: Html) -> Html {
    let Some(language) = language else { return inside };
    element(tag).words("lang", language).attribute("dir", "auto").child(inside).into()
}

/// The address of a pictogram in the sprite.
pub(super) fn symbol(name: &str) -> AttrValue {
    let mut href = String::from("#i-");
    href.push_str(name);
    href.into()
}

/// The class of a hue: `th-gut-brain`, `th-none`.
pub(super) fn hue_class(atlas: &Atlas, hue: Hue) -> String {
    let mut class = String::from("th-");
    class.push_str(match hue {
        Hue::Neutral => "none",
        Hue::Of(theme) => atlas.map().themes.get(theme.at()).map_or("none", |theme| &theme.hue),
    });
    class
}

/// A thing's silhouette with its pictogram, beside its name. Radius in pixels.
pub(super) fn glyph(atlas: &Atlas, shown: ViewId, id: NodeId, r: u8) -> Html {
    let node = atlas.node(id);
    let half = i32::from(r) * 13 / 10 + 1;
    let view_box = [-half, -half, half * 2, half * 2].map(|n| n.to_string()).join(" ");
    let picto = i32::from(r) * 11 / 10;
    let mut class = String::from("node glyph ");
    class.push_str(&hue_class(atlas, atlas.hue(id, shown)));
    let radius = f64::from(r);
    let arcs = (node.kind == Kind::Process).then(|| path("mark", shapes::process_arcs(radius)));
    let inner = || element("circle").class("inner").number("r", i32::from(r.saturating_sub(4)));
    svg(half * 2, half * 2)
        .class(class)
        .attribute("viewBox", view_box)
        .child(path("shape", shapes::path(node.kind, radius)))
        .child(arcs)
        .child((node.kind == Kind::Cell).then(inner))
        .child(
            element("use")
                .attribute("href", symbol(node.pictogram()))
                .number("x", -picto / 2)
                .number("y", -picto / 2)
                .number("width", picto)
                .number("height", picto),
        )
        .into()
}

/// The class and the path of a head, its tip at the origin, pointing right: solid for what was tested as an effect,
/// hollow for an association (docs/visual.md, "Links").
pub fn head_shape(effect: Effect, association: bool) -> (&'static str, &'static str) {
    match (effect, association) {
        (Effect::Increases, false) => ("head", "M0 0L-12 5.6V-5.6Z"),
        (Effect::Increases, true) => ("head open", "M-.9 0L-11.6 5V-5Z"),
        (Effect::Decreases, false) => ("head bar", "M-2.5 -7V7"),
        (Effect::Decreases, true) => ("head open", "M-.9 -7V7H-6V-7Z"),
        (Effect::Modulates, false) => ("head", "M0 0L-7.5 -5.5L-15 0L-7.5 5.5Z"),
        (Effect::Modulates, true) => ("head open", "M-1 0L-7.5 -4.8L-14 0L-7.5 4.8Z"),
        (Effect::NoEffectFound, _) => {
            ("head null", "M-1.4 0A4.6 4.6 0 1 1-10.6 0A4.6 4.6 0 1 1-1.4 0M-9 3.2L-3 -3.2")
        }
    }
}

/// The head of a link as SVG.
pub(super) fn head(effect: Effect, association: bool, transform: AttrValue) -> Html {
    let (class, d) = head_shape(effect, association);
    path(class, d).attribute("transform", transform).into()
}

/// The classes of a link's stroke and head: `ev-limited fx-modulates`.
pub(super) fn stroke_classes(evidence: Evidence, effect: Effect) -> String {
    let mut classes = String::from("ev-");
    classes.push_str(evidence.id());
    classes.push_str(" fx-");
    classes.push_str(effect.id());
    classes
}

/// Several classes, without those that are empty.
pub(super) fn classes(classes: &[&str]) -> String {
    let mut all = String::new();
    for class in classes.iter().filter(|class| !class.is_empty()) {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(class);
    }
    all
}

/// A short line as the map draws it, `width` pixels wide (at least 46 where dots and "?" have to show).
pub(super) fn sample(
    (effect, association): (Effect, bool),
    evidence: Evidence,
    hue: &str,
    width: u8,
) -> Html {
    let end = i32::from(width) - 2;
    let stop = end
        - match effect {
            Effect::Increases => 11,
            Effect::Decreases => 5,
            Effect::Modulates => 13,
            Effect::NoEffectFound => 10,
        };
    let mut line = String::from("M1 9H");
    line.push_str(&stop.to_string());
    let mut at = String::from("translate(");
    at.push_str(&end.to_string());
    at.push_str(" 9)");
    let doubtful = evidence == Evidence::Contested && effect != Effect::NoEffectFound;
    let null = effect == Effect::NoEffectFound;
    svg(i32::from(width), 18)
        .class(classes(&["link sample", &stroke_classes(evidence, effect), hue]))
        .child(path("line", line.clone()))
        .child(null.then(|| path("hollow", line)))
        .child(head(effect, association, at.into()))
        .child(doubtful.then(|| doubt(stop / 2)))
        .into()
}

/// The question mark on a contested link.
fn doubt(x: i32) -> Element {
    element("text").class("doubt").number("x", x).attribute("y", "13.3").child("?")
}

/// A line without a head: a grade alone.
pub(super) fn stroke(evidence: Evidence, width: u8) -> Html {
    let mut line = String::from("M2 9H");
    line.push_str(&(i32::from(width) - 2).to_string());
    svg(i32::from(width), 18)
        .class(classes(&["link sample", &stroke_classes(evidence, Effect::Increases)]))
        .child(path("line", line))
        .child((evidence == Evidence::Contested).then(|| doubt(i32::from(width) / 2)))
        .into()
}

/// A link's line sample in its hue.
pub(super) fn link_sample(atlas: &Atlas, shown: ViewId, id: LinkId, width: u8) -> Html {
    let link = atlas.link(id);
    sample(
        (link.effect, link.association),
        link.evidence,
        &hue_class(atlas, Hue::Of(atlas.link_hue(id, shown))),
        width,
    )
}
