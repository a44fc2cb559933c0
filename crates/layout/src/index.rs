//! The whole map: columns of rows, and the links at rest between them.
//!
//! Rows keep the authored order. Columns are as wide as their longest label, gutters share the rest;
//! where that is less than gutters need, the map keeps its width and pans sideways.

pub use super::index_routes::{FocusLink, focus, routes};
use super::lanes::treatments;
use super::text_metrics::width;
use super::{Frame, Index, LanePlace, RowPlace, Treatments};
use content::bundle::Column;
use content::vocabulary::Evidence;
use graph::{Atlas, LaneId, LinkId, NodeId, ViewId};

/// Height of a row at text size 1; a tall screen spreads rows to one and a half of it.
pub const ROW: f64 = 24.0;
/// Radius of a row's silhouette at text size 1.
pub const RADIUS: f64 = 7.5;
/// Size of a row's label at text size 1; overview nodes are set in bold.
pub const LABEL: f64 = 12.5;
/// Size of a group's heading at text size 1, in bold.
pub const HEADING: f64 = 12.0;
/// Size of a lane's name at text size 1, in bold.
const LANE_NAME: f64 = 14.0;
/// Width of a lane's emblem.
const EMBLEM: f64 = 20.0;
/// From the top to the first heading: the lane's head.
const TOP: f64 = 29.0;
/// Height of a group's heading.
const HEADING_HEIGHT: f64 = 19.0;
/// Space after a group.
const GROUP_GAP: f64 = 2.0;
/// Between silhouette and label.
const LABEL_GAP: f64 = 6.0;
/// The least and the most a gutter may be wide: links need the one, readers the other.
const GUTTER: (f64, f64) = (23.2, 72.0);
/// At either side of the map.
const MARGIN: f64 = 10.0;
/// A lane's name may stand that far out into the gutter after it, and a heading that far, where no link bends yet.
const OVERHANG: f64 = 17.0;
const HEADING_OVERHANG: f64 = 3.0;
/// From that width on the map is larger, where the height allows it.
const WIDE: f64 = 1600.0;
const LARGER: f64 = 1.15;

/// Length of the bar that says how many links a row has, in pixels; it is 3 thick.
pub fn degree_bar(links: usize) -> f64 {
    if links == 0 { 0.0 } else { 2.5 + 2.6 * (links as f64).sqrt() }
}

/// Lays out the whole map.
pub fn lay_out(atlas: &Atlas, frame: &Frame) -> Index {
    let columns = &atlas.map().everything;
    let mut scale = frame.text;
    if frame.width >= WIDE && tallest(columns, ROW * scale * LARGER, scale * LARGER) <= frame.height
    {
        scale *= LARGER;
    }
    let mut row = ROW * scale;
    while row < ROW * scale * 1.5 && tallest(columns, row + 1.0, scale) <= frame.height {
        row += 1.0;
    }
    let overview = atlas.view(ViewId::Overview);
    let on_overview = |node: u16| {
        overview.is_some_and(|v| {
            v.lanes.iter().any(|l| l.columns.iter().flatten().any(|p| p.node == node))
        })
    };

    let needs: Vec<f64> =
        columns.iter().map(|column| need(atlas, columns, column, scale)).collect();
    let (count, total) = (needs.len().max(1) as f64, needs.iter().sum::<f64>());
    let wide = frame.width.max((total + count * GUTTER.0 * scale + 2.0 * MARGIN).ceil());
    let gutter = ((wide - 2.0 * MARGIN - total) / count).min(GUTTER.1 * scale);
    let mut left = (wide - total - count * gutter) / 2.0 + gutter / 2.0;

    let radius = RADIUS * scale;
    let mut index = Index {
        width: wide,
        height: frame.height.max(tallest(columns, row, scale).ceil()),
        label_size: LABEL * scale,
        ..Index::default()
    };
    for (column, need) in columns.iter().zip(needs) {
        let lane = LaneId(column.lane);
        extend_lane(&mut index, lane, (left - gutter / 2.0, need + gutter), left - 2.0, scale);
        let mut y = TOP * scale;
        for (group, nodes) in &column.groups {
            if heading(atlas, *group).is_some() {
                index.headings.push((*group, (left - scale, y + 14.0 * scale)));
            }
            y += HEADING_HEIGHT * scale;
            for &node in nodes {
                let (id, hub, middle) = (NodeId(node), on_overview(node), y + row / 2.0);
                index.rows.push(RowPlace {
                    node: id,
                    lane,
                    at: (left + radius, middle),
                    r: radius,
                    label: (left + 2.0 * radius + LABEL_GAP * scale, middle + 4.3 * scale),
                    area: (left - 8.0, y, need + 16.0, row),
                    end: label_end(atlas, id, left, scale, hub),
                    hub,
                });
                y += row;
            }
            y += GROUP_GAP * scale;
        }
        left += need + gutter;
    }
    for lane in &mut index.lanes {
        lane.treatments =
            treatments(atlas, index.rows.iter().filter(|r| r.lane == lane.lane).map(|r| r.node));
    }
    if frame.mirrored {
        mirror(&mut index);
    }
    let strong: Vec<LinkId> =
        atlas.links().filter(|link| atlas.link(*link).evidence == Evidence::Strong).collect();
    index.spine = routes(atlas, &index, &strong);
    index
}

/// Where a row's label ends, for a row that starts at `left`.
pub(super) fn label_end(atlas: &Atlas, node: NodeId, left: f64, scale: f64, bold: bool) -> f64 {
    left + (2.0 * RADIUS + LABEL_GAP + 1.0) * scale + width(atlas.row(node), LABEL * scale, bold)
}

fn heading(atlas: &Atlas, group: u8) -> Option<&str> {
    atlas
        .map()
        .groups
        .get(group as usize)
        .map(|group| group.heading.as_str())
        .filter(|heading| !heading.is_empty())
}

/// Width of a column without its gutter.
fn need(atlas: &Atlas, columns: &[Column], column: &Column, scale: f64) -> f64 {
    let mut need: f64 = 0.0;
    for (group, nodes) in &column.groups {
        // Every label may become bold when it is lit.
        let labels =
            nodes.iter().map(|node| label_end(atlas, NodeId(*node), 0.0, scale, true) + scale);
        need = labels.fold(need, f64::max);
        if let Some(heading) = heading(atlas, *group) {
            need = need.max(width(heading, HEADING * scale, true) - HEADING_OVERHANG * scale);
        }
    }
    // A lane of several columns has room for its name.
    if columns.iter().filter(|other| other.lane == column.lane).count() == 1
        && let Some(lane) = atlas.map().lanes.get(column.lane as usize)
    {
        need = need.max(width(&lane.name, LANE_NAME * scale, true) + (25.0 - OVERHANG) * scale);
    }
    need
}

/// Height of the tallest column, with that row height.
fn tallest(columns: &[Column], row: f64, scale: f64) -> f64 {
    let height = |column: &Column| {
        let group = |(_, nodes): &(u8, Vec<u16>)| {
            (HEADING_HEIGHT + GROUP_GAP) * scale + nodes.len() as f64 * row
        };
        TOP * scale + column.groups.iter().map(group).sum::<f64>() + 2.0
    };
    columns.iter().map(height).fold(0.0, f64::max)
}

/// Opens a lane at its first column, and widens it for each further one.
fn extend_lane(index: &mut Index, lane: LaneId, (left, width): (f64, f64), name: f64, scale: f64) {
    if let Some(open) = index.lanes.last_mut().filter(|open| open.lane == lane) {
        open.area.2 += width;
        return;
    }
    index.lanes.push(LanePlace {
        lane,
        area: (left, 0.0, width, index.height),
        banded: index.lanes.len() % 2 == 1,
        name: (name + 25.0 * scale, 20.0 * scale),
        emblem: Some((name, 5.0 * scale)),
        sentence: None,
        treatments: Treatments::None,
    });
}

/// Turns the story around: from right to left.
fn mirror(index: &mut Index) {
    let wide = index.width;
    for lane in &mut index.lanes {
        lane.area.0 = wide - lane.area.0 - lane.area.2;
        lane.name.0 = wide - lane.name.0;
        lane.emblem = lane.emblem.map(|(x, y)| (wide - x - EMBLEM, y));
    }
    for (_, at) in &mut index.headings {
        at.0 = wide - at.0;
    }
    for row in &mut index.rows {
        row.at.0 = wide - row.at.0;
        row.label.0 = wide - row.label.0;
        row.area.0 = wide - row.area.0 - row.area.2;
        row.end = wide - row.end;
    }
}
