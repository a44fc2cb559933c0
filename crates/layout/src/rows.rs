//! Everything on a phone: lanes as bands, nodes as rows, and the arcs of a tapped row in the gutter beside them.

use super::lanes::treatments;
use super::path::Path;
use super::{LinkPlace, RowLane, Rows, Treatments};
use content::vocabulary::{Effect, Evidence};
use graph::{Atlas, LaneId, LinkId, NodeId};

/// Height of a row at text size 1.
pub const ROW: f64 = 44.0;
/// Height of a lane's head at text size 1.
pub const LANE_HEAD: f64 = 44.0;
/// Height of a group's heading at text size 1.
pub const GROUP_HEAD: f64 = 32.0;
/// Width of the gutter after the labels; it does not grow with the text.
pub const GUTTER: f64 = 64.0;

/// Up to so many arcs each have a track of their own.
const ARCS_MOST: usize = 9;
/// The innermost track, and the distance to the next.
const TRACK: (f64, f64) = (12.0, 6.0);
/// Tracks of the links that arrive and of those that leave, where there are more.
const SPINES: (f64, f64) = (24.0, 42.0);
/// Between the lines that meet at the tapped row.
const PORT: f64 = 4.0;
/// From the middle of a row, where links go both ways.
const BOTH_WAYS: f64 = 6.0;
/// Radius of an arc's corners.
const CORNER: f64 = 3.0;
/// Scale of heads.
const HEAD: f64 = 0.75;

/// Every node, under the headings of its groups.
pub fn lay_out(atlas: &Atlas) -> Rows {
    let mut lanes: Vec<RowLane> = Vec::new();
    for column in &atlas.map().everything {
        let groups = column.groups.iter().map(|(group, nodes)| {
            let headed = atlas
                .map()
                .groups
                .get(*group as usize)
                .is_some_and(|group| !group.heading.is_empty());
            (headed.then_some(*group), ids(nodes))
        });
        match lanes.iter_mut().find(|lane| lane.lane.0 == column.lane) {
            Some(lane) => lane.groups.extend(groups),
            None => {
                let (lane, groups) = (LaneId(column.lane), groups.collect());
                lanes.push(RowLane { lane, treatments: Treatments::None, groups });
            }
        }
    }
    for lane in &mut lanes {
        lane.treatments =
            treatments(atlas, lane.groups.iter().flat_map(|group| group.1.iter().copied()));
    }
    Rows { lanes }
}

fn ids(nodes: &[u16]) -> Vec<NodeId> {
    nodes.iter().map(|node| NodeId(*node)).collect()
}

/// What stands in a list from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListItem {
    /// A lane's head.
    Lane,
    /// A group's heading.
    Group,
    /// A node.
    Thing(NodeId),
}

/// The middle of each visible row below the top of the list, and the height of the list.
pub fn middles(lines: &[ListItem], text: f64) -> (Vec<(NodeId, f64)>, f64) {
    let (mut y, mut rows) = (0.0, Vec::new());
    for line in lines {
        let height = text
            * match line {
                ListItem::Lane => LANE_HEAD,
                ListItem::Group => GROUP_HEAD,
                ListItem::Thing(_) => ROW,
            };
        if let ListItem::Thing(node) = line {
            rows.push((*node, y + height / 2.0));
        }
        y += height;
    }
    (rows, y)
}

/// A link of the tapped row to a visible one.
struct Arc {
    link: LinkId,
    /// Middle of the other row.
    y: f64,
    arrives: bool,
    /// Distance from the labels.
    track: f64,
    /// From the middle of the tapped row.
    port: f64,
}

/// The arcs of a tapped row to the visible rows, in a gutter of [`GUTTER`] whose label side is at 0
/// (mirrored: at 64). `rows` holds the middle of every visible row; heads stand at the other rows.
pub fn arcs(atlas: &Atlas, node: NodeId, rows: &[(NodeId, f64)], mirrored: bool) -> Vec<LinkPlace> {
    let middle = |node: NodeId| rows.iter().find(|row| row.0 == node).map(|row| row.1);
    let Some(here) = middle(node) else { return Vec::new() };
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for (links, arrives) in [(atlas.incoming(node), true), (atlas.outgoing(node), false)] {
        for &link in links {
            let other = if arrives { atlas.from(link) } else { atlas.to(link) };
            let Some(y) = middle(other).filter(|_| other != node) else { continue };
            let side: &mut Vec<Arc> = if y < here { &mut above } else { &mut below };
            // Nearest first; what arrives stays ahead of what leaves for the same row.
            let at = side.iter().take_while(|arc| (arc.y - here).abs() <= (y - here).abs()).count();
            side.insert(at, Arc { link, y, arrives, track: 0.0, port: 0.0 });
        }
    }
    let many = above.len() + below.len() > ARCS_MOST;
    let mut port = -PORT * (above.len() + below.len()).saturating_sub(1) as f64 / 2.0;
    let mut place = |rank: usize, arc: &mut Arc| {
        arc.track = TRACK.0 + TRACK.1 * rank as f64;
        arc.port = port;
        port += PORT;
        if many {
            (arc.track, arc.port) =
                if arc.arrives { (SPINES.0, -BOTH_WAYS) } else { (SPINES.1, BOTH_WAYS) };
        }
    };
    // From top to bottom: short arcs upward, long ones, long ones downward, short ones. So none crosses another.
    above.iter_mut().enumerate().for_each(|(rank, arc)| place(rank, arc));
    below.iter_mut().enumerate().rev().for_each(|(rank, arc)| place(rank, arc));
    above.iter().chain(&below).map(|arc| draw(atlas, arc, here, mirrored)).collect()
}

/// Draws an arc from the link's start to its end.
fn draw(atlas: &Atlas, arc: &Arc, here: f64, mirrored: bool) -> LinkPlace {
    let claim = atlas.link(arc.link);
    let down = if arc.y < here { -1.0 } else { 1.0 };
    let both = atlas.link_between(atlas.to(arc.link), atlas.from(arc.link)).is_some();
    let aside = match (both, arc.arrives) {
        (false, _) => 0.0,
        // The inner of the two ends before the outer.
        (_, true) => -down * BOTH_WAYS,
        _ => down * BOTH_WAYS,
    };
    let (there, here) = (arc.y + aside, here + arc.port);
    let (start, end) = if arc.arrives { (there, here) } else { (here, there) };
    let stop = if arc.arrives { 0.0 } else { 8.0 };
    let corners = [(0.0, start), (arc.track, start), (arc.track, end), (stop, end)];
    let flip = |x: f64| if mirrored { GUTTER - x } else { x };
    let forward = if arc.arrives != mirrored { 1.0 } else { -1.0 };
    let contested = claim.evidence == Evidence::Contested && claim.effect != Effect::NoEffectFound;
    LinkPlace {
        link: arc.link,
        line: Path::orthogonal(&corners, CORNER).write(&|(x, y)| (flip(x), y)).into(),
        tip: (flip(if arc.arrives { 10.0 } else { 1.0 }), there),
        direction: (forward, 0.0),
        scale: HEAD,
        contested_mark: contested.then(|| (flip(arc.track), there - down * 13.0)),
        chevrons: Vec::new(),
        joins: None,
        trunk: None,
        length: 0.0,
    }
}
