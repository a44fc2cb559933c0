//! What is being laid out: nodes as boxes in layers, links as routes between them.
//!
//! The layered graph of Sugiyama, Tagawa and Toda (1981). All positions are in *flow coordinates*, CSS pixels
//! before [`Metrics::scale`]: `main` runs along the layers' order from the first lane to the last (rightward; on
//! phones downward), `cross` across it (downward; on phones rightward). Both grow in that direction from the
//! top left corner of the picture; mirroring for right-to-left comes after everything else.

use super::metrics::Metrics;
use super::path::{Path, Point};
use super::shapes::boundary;
use content::vocabulary::{Effect, Kind};
use graph::{LaneId, LinkId, NodeId};
use std::rc::Rc;

/// A node's silhouette and label.
#[derive(Debug)]
pub struct NodeBox {
    /// The node.
    pub node: NodeId,
    /// Its silhouette.
    pub kind: Kind,
    /// Its lane.
    pub lane: LaneId,
    /// Its layer: a column of a lane; on phones a row.
    pub layer: usize,
    /// Its position in its layer, 0 first across.
    pub position: usize,
    /// Authored place across, 0 to 1 between [`Metrics::top`] and [`Metrics::bottom`].
    pub authored_cross: f64,
    /// Center of the silhouette along the main axis, in pixels.
    pub main: f64,
    /// Center of the silhouette across, in pixels.
    pub cross: f64,
    /// Radius of the silhouette in pixels.
    pub radius: f64,
    /// The label's lines.
    pub lines: Vec<Rc<str>>,
    /// Width of the widest line in pixels.
    pub label_width: f64,
    /// Height of all lines in pixels.
    pub label_height: f64,
}

/// A box in flow coordinates: least main, least cross, greatest main, greatest cross.
pub type Area = (f64, f64, f64, f64);

impl NodeBox {
    /// From the center up to the top of the silhouette on screen, in pixels.
    pub fn shape_top(&self) -> f64 {
        self.radius * if self.kind == Kind::Condition { 1.16 } else { 1.04 }
    }

    /// From the center down to the top of the label on screen, in pixels.
    pub fn label_top(&self) -> f64 {
        self.radius * if self.kind == Kind::Condition { 1.08 } else { 1.0 } + 5.0
    }

    /// From the center down to the bottom of the label on screen, in pixels.
    pub fn label_bottom(&self) -> f64 {
        self.label_top() + self.label_height
    }

    /// Half of what it takes sideways on screen, in pixels.
    pub fn half_width(&self) -> f64 {
        (self.radius * 1.1).max(self.label_width / 2.0)
    }

    /// What it takes across, before and after its center, in pixels.
    pub fn cross_extent(&self, vertical: bool) -> (f64, f64) {
        if vertical {
            (self.half_width(), self.half_width())
        } else {
            (self.shape_top(), self.label_bottom())
        }
    }

    /// From where to where it reaches along the main axis, with 4 or 5 pixels of air at both ends.
    pub fn main_interval(&self, vertical: bool) -> (f64, f64) {
        if vertical {
            (self.main - self.shape_top() - 4.0, self.main + self.label_bottom() + 4.0)
        } else {
            (self.main - self.half_width() - 5.0, self.main + self.half_width() + 5.0)
        }
    }

    /// The boxes of silhouette and label.
    pub fn boxes(&self, vertical: bool) -> [Area; 2] {
        let (main, cross, r) = (self.main, self.cross, self.radius);
        let half = self.label_width / 2.0;
        if vertical {
            [
                (main - self.shape_top(), cross - r, main + r, cross + r),
                (main + self.label_top(), cross - half, main + self.label_bottom(), cross + half),
            ]
        } else {
            [
                (main - r, cross - self.shape_top(), main + r, cross + r),
                (main - half, cross + self.label_top(), main + half, cross + self.label_bottom()),
            ]
        }
    }

    /// Where along the main axis a line at `cross + port` meets the side that faces the layer before.
    pub fn entry(&self, port: f64, vertical: bool) -> f64 {
        self.main - boundary(self.kind, port / self.radius, vertical) * self.radius
    }

    /// Where along the main axis a line at `cross + port` leaves the side that faces the next layer: the
    /// silhouette, or below the label where the main axis runs down.
    pub fn exit(&self, port: f64, vertical: bool) -> f64 {
        if vertical {
            self.main + self.label_bottom()
        } else {
            self.main + boundary(self.kind, port / self.radius, vertical) * self.radius
        }
    }
}

/// How a link is routed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteKind {
    /// From layer to layer through gaps between nodes; also against the main axis, then it is reversed.
    Forward,
    /// Against the main axis around the foot of the map.
    BackEdge,
    /// Straight to the neighbor in the same layer.
    Adjacent,
    /// Around what stands between two nodes of the same layer.
    SameLayer,
}

/// A link and how it runs.
#[derive(Debug)]
pub struct EdgeRoute {
    /// The link.
    pub link: LinkId,
    /// Index in [`LayeredGraph::nodes`] of where it is drawn from; of a forward route, the earlier layer's.
    pub source: usize,
    /// Index of where it is drawn to.
    pub target: usize,
    /// Whether it was reversed to run forward, as Sugiyama's method does with edges that close a cycle: the
    /// link points from `target` to `source`, and its head is at `source`.
    pub reversed: bool,
    /// How it is routed.
    pub kind: RouteKind,
    /// What it claims.
    pub effect: Effect,
    /// Whether it needs a "?".
    pub contested: bool,
    /// Scale of its head, 1 at usual size.
    pub head_scale: f64,
    /// Authored shift in pixels: along the main axis for adjacent routes, away from the layer for brackets.
    pub authored_offset: f64,
    /// Of a back edge: which of the parallel tracks it takes, 0 nearest to the nodes.
    pub track: usize,
    /// For each layer it passes: which gap it goes through, and where across, in pixels. Elsewhere a place like
    /// this is called a dummy vertex.
    pub gap_crossings: Vec<(usize, f64)>,
    /// Where it meets its source: pixels across from the source's center, positive toward greater `cross`.
    pub source_port: f64,
    /// Where it meets its target, likewise.
    pub target_port: f64,
    /// The route it is bundled with: it joins that one's path and shares its head.
    pub joins: Option<usize>,
    /// How it is drawn.
    pub path: EdgePath,
    /// Points along the path, at most [`super::path::MAX_POINT_SPACING`] apart.
    pub points: Vec<Point>,
}

/// The drawn line of a route.
#[derive(Debug, Default)]
pub struct EdgePath {
    /// From where to where along the main axis it is level: at its source, in each layer it passes, at its target.
    pub flats: Vec<(f64, f64)>,
    /// The line, up to where its head begins.
    pub path: Path,
    /// Of a route that joins another: the other's line from there on.
    pub trunk: Path,
    /// Tip of the head.
    pub tip: Point,
    /// Unit vector in which the head points.
    pub direction: Point,
}

impl EdgeRoute {
    /// How many pixels farther off a node its head has to stand than the outline at `port` asks for: a bar is wide, and
    /// the outline may come nearer beside the port. `vertical` where the head points along the screen's height.
    pub fn setback(&self, node: &NodeBox, port: f64, vertical: bool) -> f64 {
        if self.effect != Effect::Decreases {
            return 0.0;
        }
        let reach =
            |d: f64| boundary(node.kind, (port + d * self.head_scale) / node.radius, vertical);
        let beside = [-8.6, -5.0, 5.0, 8.6].map(reach).into_iter().fold(reach(0.0), f64::max);
        (beside - reach(0.0)) * node.radius
    }

    /// How many pixels before the head's tip the line stops.
    pub fn head_length(&self) -> f64 {
        self.head_scale
            * match self.effect {
                Effect::Increases => 11.5,
                Effect::Decreases => 5.0,
                Effect::Modulates => 13.0,
                Effect::NoEffectFound => 10.0,
            }
    }
}

/// Free space of a layer before, between or after its nodes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gap {
    /// Where it begins across, in pixels.
    pub min: f64,
    /// Where it ends across; less than `min` where its neighbors leave no room.
    pub max: f64,
    /// From where to where along the main axis a line through it has to be level.
    pub main_interval: (f64, f64),
    /// Whether it lies before the first or after the last node.
    pub outer: bool,
}

/// The graph in layers.
#[derive(Debug)]
pub struct LayeredGraph {
    /// The measures of the form it is laid out for.
    pub metrics: Metrics,
    /// Nodes, layer by layer.
    pub nodes: Vec<NodeBox>,
    /// For each layer, the indices in `nodes`, in order across.
    pub layers: Vec<Vec<usize>>,
    /// Links in the view's order.
    pub routes: Vec<EdgeRoute>,
    /// Gaps of each layer; one more than it has nodes.
    pub gaps: Vec<Vec<Gap>>,
    /// Pixels that each gap needs beyond the usual.
    pub extra_room: Vec<Vec<f64>>,
}

impl LayeredGraph {
    /// Source and target of a route; `None` only for a route of another graph.
    pub fn ends(&self, route: &EdgeRoute) -> Option<(&NodeBox, &NodeBox)> {
        Some((self.nodes.get(route.source)?, self.nodes.get(route.target)?))
    }

    /// The nodes of a layer in order across.
    pub fn layer(&self, layer: usize) -> impl Iterator<Item = &NodeBox> {
        self.layers.get(layer).into_iter().flatten().filter_map(|i| self.nodes.get(*i))
    }

    /// From where to where a layer's nodes reach along the main axis.
    pub fn extent(&self, layer: usize) -> (f64, f64) {
        let mut out = (f64::MAX, f64::MIN);
        for node in self.layer(layer) {
            let (from, to) = node.main_interval(self.metrics.vertical);
            out = (out.0.min(from), out.1.max(to));
        }
        out
    }

    /// A gap of a layer; an empty one where there is none.
    pub fn gap(&self, layer: usize, gap: usize) -> Gap {
        self.gaps.get(layer).and_then(|gaps| gaps.get(gap)).copied().unwrap_or_default()
    }

    /// The order in which links are routed: those over few layers first, ties in the view's order.
    pub fn shortest_first(&self) -> Vec<usize> {
        let mut out = Vec::new();
        for reach in 0..self.layers.len() {
            for (i, route) in self.routes.iter().enumerate() {
                if self.ends(route).is_some_and(|(a, b)| a.layer.abs_diff(b.layer) == reach) {
                    out.push(i);
                }
            }
        }
        out
    }
}
