//! Where everything stands: atlas + view + room → positions and routes, mirrored already where it reads from right to
//! left. CSS pixels at zoom 1 from the map's top left; only + − × ÷ and √, so host and wasm give the same bits.
//!
//! Pictures by the method of Sugiyama, Tagawa and Toda (1981), one file a step: `layering`, `crossing_reduction`,
//! `coordinates`, `edge_routing`, `ports`, `edge_paths`, all on one `layered_graph`. The whole map and a phone's list
//! have layouts of their own (`index`, `rows`). Measures are in docs/visual.md.

mod back_edges;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
mod coordinates;
mod edge_paths;
mod edge_routing;
mod font_metrics;
pub mod index;
pub mod index_routes;
mod isotonic;
pub mod lanes;
mod layered;
pub mod layered_graph;
mod layering;
mod marker_placement;
mod metrics;
mod on_demand_edges;
pub mod path;
mod ports;
pub mod rows;
pub mod shapes;
pub mod svg_numbers;
pub mod text_metrics;
mod view_spec;

pub use layered::RoutedGraph;
pub use on_demand_edges::on_demand_edges;
pub use view_spec::ViewSpec;

use graph::{Atlas, LaneId, LinkId, NodeId};
use std::rc::Rc;

/// How the map stands in its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// The element is at least 1024 wide and no panel stands beside the map.
    Desktop,
    /// At least 1024 wide, the panel open beside the map.
    BesidePanel,
    /// 600 to 1023 wide.
    Compact,
    /// Under 600 wide.
    Phone,
}

/// The room a map gets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width for the map in pixels, without the panel.
    pub width: f64,
    /// Height for the map in pixels, without header, theme bar and foot.
    pub height: f64,
    /// How the map stands in its element.
    pub form: Form,
    /// Text size, 1.0 to 2.0.
    pub text: f64,
    /// Whether it reads from right to left.
    pub mirrored: bool,
}

/// A laid-out map.
#[derive(Clone, Debug, PartialEq)]
pub enum Layout {
    /// A picture of nodes and links (overview everywhere; themes from 600 pixels on).
    Drawn(Drawing),
    /// The whole map as columns of rows (everything, from 600 pixels on).
    Index(Index),
    /// Lanes as bands of rows (everything on phones).
    Rows(Rows),
}

/// A picture of nodes and links.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Width of the picture; more than the frame's where it pans sideways.
    pub width: f64,
    /// Height of the picture; more than the frame's where it scrolls.
    pub height: f64,
    /// Lane heads and bands, in reading order; lanes without nodes are left out.
    pub lanes: Vec<LanePlace>,
    /// Nodes, in lane order from top to bottom.
    pub nodes: Vec<NodePlace>,
    /// Links, in the view's order.
    pub links: Vec<LinkPlace>,
    /// "n more" at the foot of lanes.
    pub more: Vec<MorePlace>,
    /// Middle of the return note's baseline, where there is room for it.
    pub note: Option<(f64, f64)>,
    /// Label size in pixels.
    pub label_size: f64,
    /// Scale of heads.
    pub head_scale: f64,
    /// What further links of a theme are drawn from.
    pub routed: RoutedGraph,
}

/// A lane's head and band.
#[derive(Clone, Debug, PartialEq)]
pub struct LanePlace {
    /// The lane.
    pub lane: LaneId,
    /// Left, top, width and height of the lane.
    pub area: (f64, f64, f64, f64),
    /// Whether the band is drawn (every second lane).
    pub banded: bool,
    /// Anchor of the name: middle of the baseline on desktop, start of the baseline on phones.
    pub name: (f64, f64),
    /// Top left of the 20 px emblem, where there is room for it.
    pub emblem: Option<(f64, f64)>,
    /// Middle of the sentence's baseline, where there is room for it.
    pub sentence: Option<(f64, f64)>,
    /// Whether the lane holds treatments: all, some or none (its name says so).
    pub treatments: Treatments,
}

/// How much of a lane is treatments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatments {
    /// None.
    None,
    /// Some of it.
    Some,
    /// Everything in it.
    All,
}

/// A node's place.
#[derive(Clone, Debug, PartialEq)]
pub struct NodePlace {
    /// The node.
    pub node: NodeId,
    /// Its lane (position in the map).
    pub lane: LaneId,
    /// Center of the silhouette.
    pub at: (f64, f64),
    /// Its radius in pixels.
    pub r: f64,
    /// The label, broken into lines.
    pub lines: Vec<Rc<str>>,
    /// Baseline of the first line: pixels below the center.
    pub baseline: f64,
    /// Pixels between baselines.
    pub leading: f64,
    /// Hit area from the center: left, top, width, height.
    pub hit: (f64, f64, f64, f64),
}

/// A link's route and head.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkPlace {
    /// The link.
    pub link: LinkId,
    /// The line as SVG path data, coordinates in tenths at most.
    pub line: Rc<str>,
    /// Its length in pixels.
    pub length: f64,
    /// Where the head's tip is.
    pub tip: (f64, f64),
    /// Unit direction of the head, along an axis.
    pub direction: (f64, f64),
    /// The head's scale.
    pub scale: f64,
    /// Middle of the "?" (its baseline is 4.3 lower), on contested links.
    pub contested_mark: Option<(f64, f64)>,
    /// Small arrowheads along a link against the reading direction: point, and direction along the x axis or, on
    /// phones, the y axis.
    pub chevrons: Vec<((f64, f64), (f64, f64))>,
    /// The link whose path and head this one joins.
    pub joins: Option<LinkId>,
    /// The line of the bundle from where this one joins it, up to the head, as SVG path data.
    pub trunk: Option<Rc<str>>,
}

/// "n more" at the foot of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct MorePlace {
    /// The lane.
    pub lane: LaneId,
    /// Middle of it.
    pub at: (f64, f64),
    /// What is behind it, best connected first.
    pub nodes: Vec<NodeId>,
}

/// The whole map: columns of rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// Lane heads and bands.
    pub lanes: Vec<LanePlace>,
    /// Group headings: group position in the map, and start of the baseline.
    pub headings: Vec<(u8, (f64, f64))>,
    /// Rows in reading order.
    pub rows: Vec<RowPlace>,
    /// Links at rest: the strong ones.
    pub spine: Vec<LinkPlace>,
    /// Label size in pixels.
    pub label_size: f64,
}

/// A row of the whole map.
#[derive(Clone, Debug, PartialEq)]
pub struct RowPlace {
    /// The node.
    pub node: NodeId,
    /// Its lane.
    pub lane: LaneId,
    /// Center of the silhouette.
    pub at: (f64, f64),
    /// Radius of the silhouette.
    pub r: f64,
    /// Start of the label's baseline.
    pub label: (f64, f64),
    /// Left, top, width and height of the row.
    pub area: (f64, f64, f64, f64),
    /// Where the label ends.
    pub end: f64,
    /// Whether it stands on the overview (drawn in 600).
    pub hub: bool,
}

/// Everything on a phone: lanes as bands, nodes as rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Lanes in reading order.
    pub lanes: Vec<RowLane>,
}

/// A lane of a phone's list.
#[derive(Clone, Debug, PartialEq)]
pub struct RowLane {
    /// The lane.
    pub lane: LaneId,
    /// How much of it is treatments.
    pub treatments: Treatments,
    /// Groups, with their headings where they have one; each with its nodes in order.
    pub groups: Vec<(Option<u8>, Vec<NodeId>)>,
}

/// Lays out a view in the room it gets.
pub fn lay_out(atlas: &Atlas, spec: &ViewSpec, frame: &Frame) -> Layout {
    let phone = frame.form == Form::Phone;
    match spec {
        ViewSpec::Arranged { view, extensible, .. } => {
            Layout::Drawn(layered::lay_out(atlas, view, *extensible, frame))
        }
        ViewSpec::Everything if phone => Layout::Rows(rows::lay_out(atlas)),
        ViewSpec::Everything => Layout::Index(index::lay_out(atlas, frame)),
    }
}
