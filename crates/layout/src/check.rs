//! Tells in words what is wrong with a drawing: lines over nodes, nodes over nodes, heads in a crowd.
//!
//! Reads only what is drawn, path data included, never the router's own numbers. Host only.

use super::path::{Path, Point, Segment, distance};
use super::{Drawing, LinkPlace, NodePlace};
use crate::text_metrics::width;
use content::vocabulary::{Effect, Evidence, Kind};
use graph::{Atlas, LinkId, NodeId};

/// Something wrong with a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What sort of fault, for counting.
    pub kind: FaultKind,
    /// What is wrong, in words.
    pub sentence: String,
}

/// Sorts of faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// A line through a silhouette.
    LineOverNode,
    /// A line through a label.
    LineOverLabel,
    /// Two nodes or labels that overlap.
    Overlap,
    /// Something outside the picture.
    Outside,
    /// Two heads closer than 9 pixels.
    Heads,
    /// A contested link without "?".
    ContestedMark,
}

/// Left, top, right, bottom.
type Rect = (f64, f64, f64, f64);

/// Everything wrong with a drawing.
pub fn check(drawing: &Drawing, atlas: &Atlas) -> Vec<Fault> {
    let mut out = Vec::new();
    let mut fault = |kind, sentence: String| out.push(Fault { kind, sentence });
    let name = |node: NodeId| atlas.node(node).id.clone();
    let link_name = |link: LinkId| atlas.link_name(link);
    let boxes: Vec<(NodeId, Rect, Rect)> = drawing
        .nodes
        .iter()
        .map(|place| (place.node, silhouette(atlas, place), label(drawing, place)))
        .collect();
    let lines: Vec<(&LinkPlace, Vec<Point>)> =
        drawing.links.iter().map(|link| (link, flatten(&link.line))).collect();
    for (link, points) in &lines {
        let ends = [atlas.from(link.link), atlas.to(link.link)];
        for (node, shape, text) in &boxes {
            if ends.contains(node) {
                // A link may graze the labels of its own two ends, not cross them.
                if points.iter().any(|p| inside(*p, *text, 6.0, 6.0)) {
                    fault(
                        FaultKind::LineOverLabel,
                        format!("{} crosses its own label, {}", link_name(link.link), name(*node)),
                    );
                }
                continue;
            }
            if points.iter().any(|p| inside(*p, *shape, 3.0, 3.0)) {
                fault(
                    FaultKind::LineOverNode,
                    format!("{} runs through {}", link_name(link.link), name(*node)),
                );
            }
            if points.iter().any(|p| inside(*p, *text, 2.0, 3.0)) {
                fault(
                    FaultKind::LineOverLabel,
                    format!("{} runs through the label of {}", link_name(link.link), name(*node)),
                );
            }
        }
        let room: Rect = (0.0, 0.0, drawing.width, drawing.height);
        if points
            .iter()
            .chain([&link.tip])
            .chain(&link.contested_mark)
            .any(|p| !inside(*p, room, 1.0, 1.0))
        {
            fault(FaultKind::Outside, format!("{} leaves the picture", link_name(link.link)));
        }
        let claim = atlas.link(link.link);
        let contested =
            claim.evidence == Evidence::Contested && claim.effect != Effect::NoEffectFound;
        if contested != link.contested_mark.is_some() {
            fault(
                FaultKind::ContestedMark,
                format!("{} has its question mark wrong", link_name(link.link)),
            );
        }
    }
    for (i, (node, shape, text)) in boxes.iter().enumerate() {
        for (other, shape2, text2) in boxes.iter().take(i) {
            if [shape, text].iter().any(|a| meet(**a, *shape2) || meet(**a, *text2)) {
                fault(FaultKind::Overlap, format!("{} overlaps {}", name(*node), name(*other)));
            }
        }
        for r in [shape, text] {
            if r.0 < 0.0 || r.1 < 0.0 || r.2 > drawing.width || r.3 > drawing.height {
                fault(FaultKind::Outside, format!("{} leaves the picture", name(*node)));
            }
        }
    }
    for (i, link) in drawing.links.iter().enumerate() {
        for other in drawing.links.iter().take(i) {
            let shares = link.joins.unwrap_or(link.link) == other.joins.unwrap_or(other.link);
            let apart = distance(link.tip, other.tip);
            if !shares && apart < 9.0 {
                let tenths = (apart * 10.0) as i32;
                fault(
                    FaultKind::Heads,
                    format!(
                        "the heads of {} and {} are {}.{} px apart",
                        link_name(link.link),
                        link_name(other.link),
                        tenths / 10,
                        tenths % 10
                    ),
                );
            }
        }
    }
    out
}

/// Every crossing of two lines.
pub fn crossings(drawing: &Drawing) -> Vec<(LinkId, LinkId)> {
    let lines: Vec<(LinkId, Vec<Point>)> =
        drawing.links.iter().map(|link| (link.link, flatten(&link.line))).collect();
    let mut out = Vec::new();
    for (i, (one, first)) in lines.iter().enumerate() {
        for (two, second) in lines.iter().take(i) {
            for a in first.windows(2) {
                for b in second.windows(2) {
                    if let ([a, b], [c, d]) = (a, b)
                        && cross(*a, *b, *c, *d)
                    {
                        out.push((*one, *two));
                    }
                }
            }
        }
    }
    out
}

fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |u: Point, v: Point, w: Point| (v.0 - u.0) * (w.1 - u.1) - (v.1 - u.1) * (w.0 - u.0);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

fn inside(p: Point, r: Rect, x: f64, y: f64) -> bool {
    r.0 + x < p.0 && p.0 < r.2 - x && r.1 + y < p.1 && p.1 < r.3 - y
}

fn meet(a: Rect, b: Rect) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// The box of a silhouette as it is drawn.
fn silhouette(atlas: &Atlas, place: &NodePlace) -> Rect {
    let (x, y) = place.at;
    let (wide, tall) = match atlas.node(place.node).kind {
        Kind::Molecule => (0.92, 1.02),
        Kind::Organ => (0.92, 0.92),
        Kind::Condition => (1.12, 1.12),
        Kind::Treatment => (1.22, 0.72),
        _ => (1.0, 1.0),
    };
    (x - wide * place.r, y - tall * place.r, x + wide * place.r, y + tall * place.r)
}

/// The box of a label: measured lines, from the top of the first to the foot of the last.
fn label(drawing: &Drawing, place: &NodePlace) -> Rect {
    let half =
        place.lines.iter().fold(0.0_f64, |w, line| w.max(width(line, drawing.label_size, true)))
            / 2.0;
    let top = place.at.1 + place.baseline - drawing.label_size * 0.95;
    (place.at.0 - half, top, place.at.0 + half, top + place.leading * place.lines.len() as f64)
}

/// Points along path data of absolute M, L, C and Q.
pub fn flatten(line: &str) -> Vec<Point> {
    let mut path = Path::default();
    let mut numbers: Vec<f64> = Vec::new();
    let mut letter = 'M';
    let mut word = String::new();
    let mut end = |letter: char, numbers: &mut Vec<f64>| {
        let p = |i: usize| {
            (
                numbers.get(i).copied().unwrap_or(f64::NAN),
                numbers.get(i + 1).copied().unwrap_or(f64::NAN),
            )
        };
        match letter {
            'M' => path.start = p(0),
            'L' => path.segments.push(Segment::Line(p(0))),
            'C' => path.segments.push(Segment::Cubic(p(0), p(2), p(4))),
            'Q' => path.segments.push(Segment::Quadratic(p(0), p(2))),
            _ => path.segments.push(Segment::Line((f64::NAN, f64::NAN))),
        }
        numbers.clear();
    };
    for c in line.chars().chain([' ', 'Z']) {
        if c.is_ascii_alphabetic() || c == ' ' {
            if let Ok(n) = word.parse() {
                numbers.push(n);
            }
            word.clear();
            if c != ' ' {
                if !numbers.is_empty() {
                    end(letter, &mut numbers);
                }
                letter = c;
            }
        } else {
            word.push(c);
        }
    }
    path.points()
}
