//! Routes of the whole map (docs/visual.md, "The whole map"): through the gutters between columns and the channels between rows, never a row.
//!
//! A channel carries three strands beside each other; links of the same theme and grade share one.

use super::index::{LABEL, ROW, label_end};
use super::path::{Path, Point, lerp};
use super::{Index, LinkPlace, RowPlace};
use content::vocabulary::{Effect, Evidence};
use graph::sort::clamp;
use graph::{Atlas, LinkId, NodeId};

/// A link of the row in focus; like every link of the whole map it has no chevrons and joins none.
pub type FocusLink = LinkPlace;

/// Pixels between the strands of a channel.
const STRAND: f64 = 2.8;
/// Pixels between the tracks of links that stay in one column.
const TRACK: f64 = 3.0;
/// Half the distance of two links that go both ways between two nodes, in pixels at text size 1.
const BOTH_WAYS: f64 = 4.6;
/// Scale of heads, which are drawn for larger silhouettes.
const HEAD: f64 = 0.78;
/// A line leaves that far from the label, in pixels.
const DEPART: f64 = 4.0;
/// Places beside the row in focus stand that far apart, and reach that far together, in pixels at text size 1. They stand
/// out from it, because a selected row has a ground of its own.
const APART: f64 = 8.0;
const TOGETHER: f64 = 24.0;
const OUT: f64 = 5.0;
/// Heads shrink where places are closer, to no less than that.
const LEAST_HEAD: f64 = 0.6;

/// The routes of these links with the head at the end of each, in their order. Links of other maps are left out.
pub fn routes(atlas: &Atlas, index: &Index, links: &[LinkId]) -> Vec<LinkPlace> {
    let mut router = IndexRouter::of(index);
    links.iter().filter_map(|link| router.route(atlas, *link, None)).collect()
}

/// The links of one row in full stroke, the surest last, so that it lies on top.
///
/// Fifty heads cannot stand in one row: those of a kind share a place beside it.
pub fn focus(atlas: &Atlas, index: &Index, node: NodeId) -> Vec<FocusLink> {
    let mut router = IndexRouter::of(index);
    let mut found = Vec::new();
    for link in atlas.incoming(node).iter().chain(atlas.outgoing(node)) {
        let place = router.place(atlas, *link, node);
        if !router.places.contains(&place) {
            router.places.push(place);
        }
    }
    // The surest claims take the middle of their channels.
    for evidence in Evidence::ALL {
        for link in atlas.incoming(node).iter().chain(atlas.outgoing(node)) {
            if atlas.link(*link).evidence == *evidence {
                found.extend(router.route(atlas, *link, Some(node)));
            }
        }
    }
    found.reverse();
    found
}

/// A column as links see it, before mirroring.
struct Column {
    /// Left edge of its silhouettes, from the picture's left, in pixels.
    left: f64,
    /// Where its longest label may end.
    right: f64,
    /// The channels between rows: y from the picture's top, and the styles that have a strand in it.
    channels: Vec<(f64, Vec<u16>)>,
    /// Styles of links that stay in the column, from the inside out.
    tracks: Vec<u16>,
}

/// An end of a link, before mirroring: pixels from the picture's top left.
#[derive(Clone, Copy)]
struct End {
    column: usize,
    left: f64,
    right: f64,
    /// Middle of the row.
    y: f64,
    /// Where the label ends.
    label: f64,
}

/// A place beside the row in focus: which heads arrive there, or that links leave; `BEFORE` is added where it is before it.
type Place = u8;
const LEAVES: Place = 15;
const BEFORE: Place = 16;

/// Where a path ends: the head's tip, its direction (1 rightward, −1 leftward), and the middle of the "?".
type Target = (Point, f64, Point);

/// Routes links one after the other; strands that are taken stay taken.
struct IndexRouter<'a> {
    index: &'a Index,
    scale: f64,
    mirrored: bool,
    columns: Vec<Column>,
    /// The places beside the row in focus, from above.
    places: Vec<Place>,
}

impl<'a> IndexRouter<'a> {
    fn of(index: &'a Index) -> Self {
        let first = index.rows.first();
        let mirrored = first.is_some_and(|row| row.label.0 < row.at.0);
        let mut router = IndexRouter {
            index,
            scale: index.label_size / LABEL,
            mirrored,
            columns: Vec::new(),
            places: Vec::new(),
        };
        let mut last = f64::NAN;
        for row in &index.rows {
            if row.area.0 != last {
                last = row.area.0;
                let left = router.start(row);
                router.columns.push(Column {
                    left,
                    right: left + row.area.2 - 16.0,
                    channels: Vec::new(),
                    tracks: Vec::new(),
                });
            }
            let Some(column) = router.columns.last_mut() else { continue };
            // Above a group's first row stands its heading.
            column.channels.push((row.area.1 + row.area.3, Vec::new()));
        }
        router
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

    /// The place of a link beside the row in focus.
    fn place(&self, atlas: &Atlas, link: LinkId, node: NodeId) -> Place {
        let arrives = atlas.to(link) == node;
        let other = if arrives { atlas.from(link) } else { atlas.to(link) };
        let column = |node| self.end(atlas, node, false).map_or(0, |end| end.column);
        let claim = atlas.link(link);
        let heads = claim.effect as Place * 2 + Place::from(claim.association);
        let before = if column(other) < column(node) { BEFORE } else { 0 };
        before + if arrives { heads } else { LEAVES }
    }

    /// How far below the row's middle a place is, and how much of the usual room it has.
    fn below(&self, place: Place) -> (f64, f64) {
        let (mut at, mut last) = (0.0_f64, -1.0_f64);
        for other in &self.places {
            last += f64::from(u8::from((other ^ place) & BEFORE == 0));
            if *other == place {
                at = last;
            }
        }
        let room = (TOGETHER / APART / last.max(1.0)).min(1.0);
        ((at - last / 2.0) * room * APART * self.scale, room)
    }

    /// A link's route; in focus of one of its ends.
    fn route(&mut self, atlas: &Atlas, link: LinkId, focus: Option<NodeId>) -> Option<LinkPlace> {
        let (from, to) = (atlas.from(link), atlas.to(link));
        let (mut a, mut b) =
            (self.end(atlas, from, focus.is_some())?, self.end(atlas, to, focus.is_some())?);
        let arrives = focus == Some(to);
        let mut size = HEAD * self.scale;
        if let Some(node) = focus {
            let (below, room) = self.below(self.place(atlas, link, node));
            let both_ways = atlas.link_between(to, from).map_or(0.0, |_| BOTH_WAYS * self.scale);
            a.y += if arrives { both_ways } else { below };
            b.y += if arrives { below } else { -both_ways };
            if arrives {
                size *= room.max(LEAST_HEAD);
                b.left -= OUT;
                b.label = (b.label + OUT).min(b.right - 3.0);
            }
        }
        let claim = atlas.link(link);
        let untested = u16::from(claim.effect == Effect::NoEffectFound);
        let style = u16::from(claim.theme) * 8 + claim.evidence as u16 * 2 + untested;
        let mut path = Path::default();
        let (tip, forward, mark) = if a.column == b.column {
            self.inside(&mut path, &a, &b, style)
        } else {
            self.across(&mut path, &a, &b, style, arrives)
        };
        let mark = (claim.evidence == Evidence::Contested && claim.effect != Effect::NoEffectFound)
            .then_some(mark);
        Some(LinkPlace {
            link,
            line: path.write(&|(x, y)| (self.x(x), y)).into(),
            tip: (self.x(tip.0), tip.1),
            direction: (if self.mirrored { -forward } else { forward }, 0.0),
            scale: size,
            contested_mark: mark.map(|(x, y)| (self.x(x), y)),
            chevrons: Vec::new(),
            joins: None,
            trunk: None,
            length: 0.0,
        })
    }

    /// Where that x is on the picture.
    fn x(&self, x: f64) -> f64 {
        if self.mirrored { self.index.width - x } else { x }
    }

    /// Within a column: out into the gutter after it, along, and back.
    fn inside(&mut self, path: &mut Path, a: &End, b: &End, style: u16) -> Target {
        let track = self
            .columns
            .get_mut(a.column)
            .map_or(0, |column| strand(&mut column.tracks, style) % 4);
        let x = a.right + 10.0 * self.scale + track as f64 * TRACK;
        let tip = b.label + 5.0;
        let stop = (tip + 9.0 * self.scale).min(x - 6.0);
        *path = Path::orthogonal(&[(a.label + DEPART, a.y), (x, a.y), (x, b.y), (stop, b.y)], 6.0);
        ((tip, b.y), -1.0, (x, (a.y + b.y) / 2.0))
    }

    /// Across columns: through the channel of each column between that is nearest to the straight line.
    fn across(&mut self, path: &mut Path, a: &End, b: &End, style: u16, arrives: bool) -> Target {
        let forth = b.column > a.column;
        let side = if forth { 1.0 } else { -1.0 };
        let gutter = self.gutter();
        let (start, leave) = if forth {
            (a.label + DEPART, clamp(a.label, a.right + 2.0, a.right + 0.35 * gutter))
        } else {
            (a.left - 3.0, a.left - 4.0)
        };
        *path = Path::from((start, a.y));
        path.line((leave, a.y));
        let (mut x, mut y) = (leave, a.y);
        let mut mark = None;
        let passed = a.column.abs_diff(b.column) - 1;
        for step in 0..passed {
            let at = if forth { a.column + 1 + step } else { a.column - 1 - step };
            let want = y + (b.y - y) / (passed - step + 1) as f64;
            let Some(column) = self.columns.get_mut(at) else { continue };
            let channel = column.channel(want, style);
            let (enter, exit) = if forth {
                (column.left - 5.0, column.right + 5.0)
            } else {
                (column.right + 5.0, column.left - 5.0)
            };
            mark = mark.or(Some(lerp((x, y), (enter, channel), 0.5)));
            path.s_curve((x, y), (enter, channel));
            path.line((exit, channel));
            (x, y) = (exit, channel);
        }
        let tip = if forth { b.left - 3.0 } else { b.label + 5.0 };
        let stop = if forth { b.left - 13.0 } else { b.right + 5.0 };
        let last = lerp((x, y), (stop, b.y), 0.5);
        path.s_curve((x, y), (stop, b.y));
        path.line((if forth { (tip - 8.0).max(stop) } else { (tip + 8.0).min(stop) }, b.y));
        // The "?" stands beside the neighbor: in the first gutter of a link that arrives, else in the last.
        let mark = if arrives { mark.unwrap_or(last) } else { last };
        ((tip, b.y), side, mark)
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
    /// The height of the channel nearest to `y`, on the strand of that style.
    fn channel(&mut self, y: f64, style: u16) -> f64 {
        let mut best = f64::MAX;
        let mut nearest = None;
        for channel in &mut self.channels {
            if (channel.0 - y).abs() < best {
                best = (channel.0 - y).abs();
                nearest = Some(channel);
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
