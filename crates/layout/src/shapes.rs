//! The outline of each kind of node, and where a line meets it.

use super::svg_numbers::command;
use content::vocabulary::Kind;
use graph::sort::clamp;

/// Unit directions of the ten lobes' meeting points, from −18° clockwise, as sine and cosine.
const LOBES: [(f64, f64); 10] = [
    (-0.309017, 0.951057),
    (0.309017, 0.951057),
    (0.809017, 0.587785),
    (1.0, 0.0),
    (0.809017, -0.587785),
    (0.309017, -0.951057),
    (-0.309017, -0.951057),
    (-0.809017, -0.587785),
    (-1.0, 0.0),
    (-0.809017, 0.587785),
];

/// The silhouette of a kind around the origin as SVG path data.
pub fn path(kind: Kind, r: f64) -> String {
    let mut d = String::new();
    match kind {
        Kind::Molecule => polygon(
            &mut d,
            r,
            0.2,
            &[
                (0.0, -1.06),
                (0.92, -0.53),
                (0.92, 0.53),
                (0.0, 1.06),
                (-0.92, 0.53),
                (-0.92, -0.53),
            ],
        ),
        Kind::Organ => {
            polygon(&mut d, r, 0.52, &[(-0.92, -0.92), (0.92, -0.92), (0.92, 0.92), (-0.92, 0.92)])
        }
        Kind::Condition => {
            polygon(&mut d, r, 0.28, &[(0.0, -1.22), (1.22, 0.0), (0.0, 1.22), (-1.22, 0.0)])
        }
        Kind::Symptom => {
            command(&mut d, "M", &[-0.62 * r, 0.72 * r]);
            command(&mut d, "A", &[0.95 * r, 0.95 * r, 0.0, 1.0, 1.0, -0.1 * r, 0.945 * r]);
            command(&mut d, "L", &[-0.86 * r, 1.12 * r]);
            d.push('Z');
        }
        Kind::Exposure => {
            let q = 0.93 * r;
            for (i, (sin, cos)) in LOBES.iter().chain(LOBES.first()).enumerate() {
                if i == 0 {
                    command(&mut d, "M", &[q * sin, -q * cos]);
                } else {
                    command(&mut d, "A", &[0.31 * r, 0.31 * r, 0.0, 0.0, 1.0, q * sin, -q * cos]);
                }
            }
            d.push('Z');
        }
        Kind::Treatment => {
            let (half, round) = (0.5 * r, 0.72 * r);
            command(&mut d, "M", &[-half, -round]);
            command(&mut d, "H", &[half]);
            command(&mut d, "A", &[round, round, 0.0, 0.0, 1.0, half, round]);
            command(&mut d, "H", &[-half]);
            command(&mut d, "A", &[round, round, 0.0, 0.0, 1.0, -half, -round]);
            d.push('Z');
        }
        Kind::Cell | Kind::Process => {
            command(&mut d, "M", &[-r, 0.0]);
            command(&mut d, "A", &[r, r, 0.0, 1.0, 1.0, r, 0.0]);
            command(&mut d, "A", &[r, r, 0.0, 1.0, 1.0, -r, 0.0]);
            d.push('Z');
        }
    }
    d
}

/// The two arcs inside a process's rim as SVG path data. Outside of it, an arrow would read as a link's head.
pub fn process_arcs(r: f64) -> String {
    let mut d = String::new();
    let q = (0.82 * r).min(r - 3.0);
    let (near, far) = (0.28 * q, 0.96 * q);
    for turn in [1.0, -1.0] {
        command(&mut d, "M", &[turn * near, -turn * far]);
        command(&mut d, "A", &[q, q, 0.0, 0.0, 1.0, turn * far, -turn * near]);
    }
    d
}

/// Width of the pictogram in a silhouette of that radius.
pub fn pictogram_width(kind: Kind, r: f64) -> f64 {
    match kind {
        Kind::Condition | Kind::Symptom | Kind::Treatment => 1.08 * r,
        _ => 1.12 * r,
    }
}

/// A polygon whose corners are cut at that share of a unit along their edges and closed by a quadratic.
fn polygon(d: &mut String, r: f64, cut: f64, points: &[(f64, f64)]) {
    let n = points.len();
    for i in 0..n {
        let at = |k: usize| points.get(k % n).copied().unwrap_or_default();
        let (before, corner, after) = (at(i + n - 1), at(i), at(i + 1));
        let toward = |(x, y): (f64, f64)| {
            let (dx, dy) = (x - corner.0, y - corner.1);
            let k = (cut / (dx * dx + dy * dy).sqrt()).min(0.5);
            ((corner.0 + dx * k) * r, (corner.1 + dy * k) * r)
        };
        let (a, b) = (toward(before), toward(after));
        command(d, if i == 0 { "M" } else { "L" }, &[a.0, a.1]);
        command(d, "Q", &[corner.0 * r, corner.1 * r, b.0, b.1]);
    }
    d.push('Z');
}

/// How far a silhouette reaches from its center, in radii, on a line `d` radii off the middle:
/// sideways, or upward and downward when `vertical`.
pub fn boundary(kind: Kind, d: f64, vertical: bool) -> f64 {
    let d = d.abs();
    let circle = |radius: f64, d: f64| (radius * radius - d * d).max(0.02).sqrt();
    match kind {
        Kind::Molecule if vertical => (1.02 - d * 0.56).max(0.35),
        Kind::Molecule if d <= 0.5 => 0.9,
        Kind::Molecule => (0.9 * (1.04 - d) / 0.54).max(0.2),
        Kind::Organ => {
            let q = d.min(0.86) / 0.92;
            0.92 * (1.0 - q * q * q * q).sqrt().sqrt()
        }
        Kind::Condition => clamp(1.21 - d, 0.25, 1.12),
        Kind::Treatment if vertical => {
            if d <= 0.5 {
                0.72
            } else {
                circle(0.72, d - 0.5)
            }
        }
        Kind::Treatment => 0.5 + circle(0.72, d.min(0.7)),
        Kind::Symptom => circle(0.95, d.min(0.9)).max(0.2) * 0.94 / 0.95,
        _ => circle(1.0, d.min(0.95)),
    }
}
