//! The columns of the whole map, made from lanes and groups. Every node stands in exactly one.

use content::bundle::Column;
use graph::Atlas;

/// A lane of more rows than this is cut into columns, so that a desktop shows it without scrolling.
const ROWS_MOST: usize = 26;

/// The columns of the whole map in reading order, without empty ones.
pub fn columns(atlas: &Atlas) -> Vec<Column> {
    let mut placed = vec![false; atlas.map().nodes.len()];
    let mut columns: Vec<Column> = Vec::new();
    for lane in atlas.lanes() {
        cut(lane.0, &rest(atlas, lane.0, &mut placed), &mut columns);
    }
    columns
}

fn first_time(placed: &mut [bool], node: u16) -> bool {
    placed.get_mut(node as usize).is_some_and(|seen| !std::mem::replace(seen, true))
}

/// Adds a node to its group, which it opens at the end where the column has none.
fn add(column: &mut Column, group: u8, node: u16) {
    match column.groups.iter_mut().find(|(known, _)| *known == group) {
        Some((_, nodes)) => nodes.push(node),
        None => column.groups.push((group, vec![node])),
    }
}

/// What is not placed yet of a lane, by group and then in the order of the map.
fn rest(atlas: &Atlas, lane: u8, placed: &mut [bool]) -> Vec<(u8, u16)> {
    let mut left = Vec::new();
    // A node of an unknown lane stands in the last.
    let last = atlas.map().lanes.len().saturating_sub(1).min(255) as u8;
    // Groups beyond the list (a map without groups) come last, as one without a heading.
    for group in 0..=atlas.map().groups.len().min(255) as u8 {
        for id in atlas.nodes() {
            let node = atlas.node(id);
            let known = (node.group as usize).min(atlas.map().groups.len());
            if node.lane.min(last) == lane && known == group as usize && first_time(placed, id.0) {
                left.push((group, id.0));
            }
        }
    }
    left
}

/// Cuts a lane into columns of about the same number of rows, between two groups where one ends nearby.
fn cut(lane: u8, rows: &[(u8, u16)], columns: &mut Vec<Column>) {
    let mut parts = rows.len().div_ceil(ROWS_MOST);
    let mut rest = rows;
    while !rest.is_empty() {
        let even = rest.len().div_ceil(parts.max(1));
        let ends = |at: &usize| rest.get(*at).map(|r| r.0) != rest.get(*at - 1).map(|r| r.0);
        let near =
            (even..=(even + 4).min(rest.len())).chain((even.saturating_sub(4).max(1)..even).rev());
        let at = if parts > 1 { near.into_iter().find(ends).unwrap_or(even) } else { rest.len() };
        let (column, after) = rest.split_at(at.min(rest.len()));
        let mut made = Column { lane, groups: Vec::new() };
        for &(group, node) in column {
            add(&mut made, group, node);
        }
        columns.push(made);
        rest = after;
        parts = parts.saturating_sub(1);
    }
}
