//! Roads of the whole map: through the gutters between columns and the seams between rows, never a row.
//!
//! A seam carries three strands beside each other; links of the same theme and grade share one.

use super::index::{LABEL, ROW, label_end};
use super::path::{P, Path, between};
use super::{Index, LinkPlace, RowPlace};
use content::vocabulary::{Effect, Evidence};
use graph::sort::between as within;
use graph::{Atlas, LinkId, NodeId};

/// A link of the row in focus; like every road of the whole map it has no chevrons and joins none.
pub type FocusLink = LinkPlace;

/// Between the strands of a seam.
const STRAND: f64 = 2.8;
/// Between the tracks of links that stay in one column.
const TRACK: f64 = 3.0;
/// Half the distance of two links that go both ways between two things.
const BOTH_WAYS: f64 = 4.6;
/// Scale of heads, which are drawn for larger silhouettes.
const HEAD: f64 = 0.78;
/// A road leaves that far from the label; the head of an arriving link stands in that space.
const DEPART: f64 = 4.0;
const HEAD_OUT: f64 = 16.0;

/// The roads of these links with the head at the end of each, in their order. Links of other maps are left out.
pub fn roads(atlas: &Atlas, index: &Index, links: &[LinkId]) -> Vec<LinkPlace> {
    let mut seams = Seams::of(index);
    links.iter().filter_map(|link| seams.road(atlas, *link, None)).collect()
}

/// The links of one row in full stroke, the surest last, so that it lies on top.
///
/// Every head stands at the neighbor, because fifty heads cannot share one row: a link that arrives
/// here has it beside its start, pointing away from there.
pub fn focus(atlas: &Atlas, index: &Index, node: NodeId) -> Vec<FocusLink> {
    let mut seams = Seams::of(index);
    let mut found = Vec::new();
    // The surest claims take the middle of their seams.
    for evidence in Evidence::ALL {
        for link in atlas.arriving(node).iter().chain(atlas.leaving(node)) {
            if atlas.link(*link).evidence == *evidence {
                found.extend(seams.road(atlas, *link, Some(node)));
            }
        }
    }
    found.reverse();
    found
}

/// A column as links see it, before mirroring.
struct Column {
    left: f64,
    right: f64,
    /// Heights between rows, each with the strands it carries.
    seams: Vec<(f64, Vec<u16>)>,
    /// Strands of links that stay in the column, from the inside out.
    tracks: Vec<u16>,
}

/// An end of a link, before mirroring.
#[derive(Clone, Copy)]
struct End {
    column: usize,
    left: f64,
    right: f64,
    y: f64,
    label: f64,
}

/// Where a road ends: the head's tip, its direction, and the middle of the "?".
type Target = (P, f64, P);

struct Seams<'a> {
    index: &'a Index,
    scale: f64,
    mirrored: bool,
    columns: Vec<Column>,
}

impl<'a> Seams<'a> {
    fn of(index: &'a Index) -> Self {
        let first = index.rows.first();
        let mirrored = first.is_some_and(|row| row.label.0 < row.at.0);
        let mut seams =
            Seams { index, scale: index.label_size / LABEL, mirrored, columns: Vec::new() };
        let mut last = f64::NAN;
        for row in &index.rows {
            if row.area.0 != last {
                last = row.area.0;
                let left = seams.start(row);
                seams.columns.push(Column {
                    left,
                    right: left + row.area.2 - 16.0,
                    seams: Vec::new(),
                    tracks: Vec::new(),
                });
            }
            let Some(column) = seams.columns.last_mut() else { continue };
            let (top, bottom) = (row.area.1, row.area.1 + row.area.3);
            if column.seams.last().is_none_or(|seam| seam.0 < top - 0.5) {
                column.seams.push((top, Vec::new()));
            }
            column.seams.push((bottom, Vec::new()));
        }
        seams
    }

    /// Where a row's silhouette starts.
    fn start(&self, row: &RowPlace) -> f64 {
        8.0 + if self.mirrored { self.index.width - row.area.0 - row.area.2 } else { row.area.0 }
    }

    fn end(&self, atlas: &Atlas, node: NodeId, bold: bool) -> Option<End> {
        let row = self.index.rows.iter().find(|row| row.node == node)?;
        let left = self.start(row);
        let column = self.columns.iter().position(|column| (column.left - left).abs() < 0.5)?;
        let label = label_end(atlas, node, left, self.scale, bold || row.hub);
        Some(End { column, left, right: left + row.area.2 - 16.0, y: row.at.1, label })
    }

    /// A link's road; in focus of one of its ends, its head is at the other.
    fn road(&mut self, atlas: &Atlas, link: LinkId, focus: Option<NodeId>) -> Option<LinkPlace> {
        let (from, to) = (atlas.from(link), atlas.to(link));
        let (mut a, mut b) =
            (self.end(atlas, from, focus.is_some())?, self.end(atlas, to, focus.is_some())?);
        let arrives = focus == Some(to);
        if focus.is_some() && atlas.between(to, from).is_some() {
            // Only the neighbor's end moves: the row in focus has no room for fifty.
            let end = if arrives { &mut a } else { &mut b };
            end.y += if arrives { BOTH_WAYS } else { -BOTH_WAYS } * self.scale;
        }
        let claim = atlas.link(link);
        let untested = u16::from(claim.effect == Effect::NoEffectFound);
        let style = u16::from(claim.theme) * 8 + claim.evidence as u16 * 2 + untested;
        let mut path = Path::default();
        let (mut tip, mut forward, doubt) = if a.column == b.column {
            self.inside(&mut path, &a, &b, style, arrives)
        } else {
            self.across(&mut path, &a, &b, style, arrives)
        };
        if arrives {
            forward = if a.column <= b.column { 1.0 } else { -1.0 };
            tip = (
                if a.column <= b.column {
                    a.label + HEAD_OUT * self.scale
                } else {
                    a.left - HEAD_OUT * self.scale + 1.0
                },
                a.y,
            );
        }
        let doubt = (claim.evidence == Evidence::Contested
            && claim.effect != Effect::NoEffectFound)
            .then_some(doubt);
        Some(LinkPlace {
            link,
            line: path.write(&|(x, y)| (self.x(x), y)).into(),
            tip: (self.x(tip.0), tip.1),
            direction: (if self.mirrored { -forward } else { forward }, 0.0),
            scale: HEAD * self.scale,
            doubt: doubt.map(|(x, y)| (self.x(x), y)),
            chevrons: Vec::new(),
            joins: None,
        })
    }

    /// Where that x is on the picture.
    fn x(&self, x: f64) -> f64 {
        if self.mirrored { self.index.width - x } else { x }
    }

    /// Within a column: out into the gutter after it, along, and back.
    fn inside(&mut self, path: &mut Path, a: &End, b: &End, style: u16, arrives: bool) -> Target {
        let track = self
            .columns
            .get_mut(a.column)
            .map_or(0, |column| strand(&mut column.tracks, style) % 4);
        let x = a.right + 10.0 * self.scale + track as f64 * TRACK;
        let tip = b.label + 5.0;
        // Where the head stands at the start, the line itself reaches the label.
        let stop = (tip + if arrives { 3.0 } else { 9.0 * self.scale }).min(x - 6.0);
        *path = Path::square(&[(a.label + DEPART, a.y), (x, a.y), (x, b.y), (stop, b.y)], 6.0);
        ((tip, b.y), -1.0, (x, (a.y + b.y) / 2.0))
    }

    /// Across columns: through the seam of each column between that is nearest to the straight line.
    fn across(&mut self, path: &mut Path, a: &End, b: &End, style: u16, arrives: bool) -> Target {
        let forth = b.column > a.column;
        let side = if forth { 1.0 } else { -1.0 };
        let gutter = self.gutter();
        // A head beside a long label stands in the gutter: the road bends after it.
        let past = if arrives { HEAD_OUT * self.scale } else { 0.0 };
        let (start, leave) = if forth {
            (a.label + DEPART, within(a.label + past, a.right + 2.0, a.right + 0.35 * gutter))
        } else {
            (a.left - 3.0, (a.left - past.max(4.0)).max(a.left - 0.45 * gutter))
        };
        *path = Path::from((start, a.y));
        path.line((leave, a.y));
        let (mut x, mut y) = (leave, a.y);
        let mut doubt = None;
        let passed = a.column.abs_diff(b.column) - 1;
        for step in 0..passed {
            let at = if forth { a.column + 1 + step } else { a.column - 1 - step };
            let want = y + (b.y - y) / (passed - step + 1) as f64;
            let Some(column) = self.columns.get_mut(at) else { continue };
            let seam = column.seam(want, style);
            let (enter, exit) = if forth {
                (column.left - 5.0, column.right + 5.0)
            } else {
                (column.right + 5.0, column.left - 5.0)
            };
            doubt = doubt.or(Some(between((x, y), (enter, seam), 0.5)));
            path.swing((x, y), (enter, seam));
            path.line((exit, seam));
            (x, y) = (exit, seam);
        }
        let tip = if forth { b.left - 3.0 } else { b.label + 5.0 };
        let stop = if forth { b.left - 13.0 } else { b.right + 5.0 };
        let last = between((x, y), (stop, b.y), 0.5);
        path.swing((x, y), (stop, b.y));
        let short = if arrives { 0.0 } else { 8.0 };
        path.line((if forth { (tip - short).max(stop) } else { (tip + short).min(stop) }, b.y));
        // The "?" stands beside the head: in the first gutter for one at the start, in the last for one at the end.
        let doubt = if arrives { doubt.unwrap_or(last) } else { last };
        ((tip, b.y), side, doubt)
    }

    /// Width of the gutters: what lies between the first two columns.
    fn gutter(&self) -> f64 {
        match self.columns.as_slice() {
            [a, b, ..] => b.left - a.right,
            _ => ROW,
        }
    }
}

impl Column {
    /// The height of the seam nearest to `y`, on the strand of that style.
    fn seam(&mut self, y: f64, style: u16) -> f64 {
        let mut best = f64::MAX;
        let mut nearest = None;
        for seam in &mut self.seams {
            if (seam.0 - y).abs() < best {
                best = (seam.0 - y).abs();
                nearest = Some(seam);
            }
        }
        let Some((height, strands)) = nearest else { return y };
        *height
            + match strand(strands, style) % 3 {
                0 => 0.0,
                1 => STRAND,
                _ => -STRAND,
            }
    }
}

/// The place of a style among the strands; a new one comes last.
fn strand(strands: &mut Vec<u16>, style: u16) -> usize {
    strands.iter().position(|known| *known == style).unwrap_or_else(|| {
        strands.push(style);
        strands.len() - 1
    })
}
