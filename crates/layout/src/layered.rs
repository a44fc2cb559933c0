//! A picture of nodes and links by the method of Sugiyama, Tagawa and Toda (1981): layers (`layering.rs`), order in
//! them (authored, or `order.rs`), coordinates (`coordinates.rs`), then routes, ports and paths; at last everything
//! is projected from flow coordinates to the screen.

use super::layered_graph::{EdgeRoute, LayeredGraph, NodeBox, RouteKind};
use super::layering::{graph, layers};
use super::metrics::Metrics;
use super::path::{Point, length};
use super::{Drawing, Form, Frame, LinkPlace, NodePlace};
use content::bundle::View;
use graph::{Atlas, LinkId};
use std::rc::Rc;

/// The graph a picture was made from, and whether that is mirrored: links that come later are drawn on it without
/// moving anything. Only themes keep it.
#[derive(Clone, Debug, Default)]
pub struct RoutedGraph(pub(super) Option<Rc<(LayeredGraph, bool)>>);

/// Pictures are compared by what is seen.
impl PartialEq for RoutedGraph {
    fn eq(&self, _: &RoutedGraph) -> bool {
        true
    }
}

/// Lays out a view as a picture; an extensible one keeps what further links are drawn from.
pub fn lay_out(atlas: &Atlas, view: &View, extensible: bool, frame: &Frame) -> Drawing {
    let graph = routed(atlas, extensible, view, frame);
    finish(graph, atlas, view, frame)
}

/// A graph with everything placed and every route drawn.
fn routed(atlas: &Atlas, theme: bool, view: &View, frame: &Frame) -> LayeredGraph {
    let mut layers = layers(view, frame.form);
    loop {
        let mut graph = graph(atlas, theme, view, &layers, frame);
        match place_and_route(&mut graph) {
            // A phone's row that does not fit its width gives its last node a row of its own.
            Err(row) => {
                let Some((lane, nodes)) = layers.get_mut(row) else { return graph };
                let rest = nodes.split_off(nodes.len() - 1);
                let lane = *lane;
                layers.insert(row + 1, (lane, rest));
            }
            Ok(()) => {
                graph.separate();
                graph.set_ports();
                graph.draw_paths();
                return graph;
            }
        }
    }
}

/// Places and chooses gaps until every gap holds its links.
fn place_and_route(graph: &mut LayeredGraph) -> Result<(), usize> {
    if graph.layers.is_empty() {
        return Ok(());
    }
    for _ in 0..6 {
        graph.assign_coordinates()?;
        graph.choose_gaps();
        if !graph.grow_gaps() {
            break;
        }
    }
    graph.assign_coordinates()
}

/// From flow coordinates to CSS pixels of the picture, mirrored where it reads from right to left.
pub(super) struct Projection {
    scale: f64,
    width: f64,
    vertical: bool,
    mirrored: bool,
}

impl Projection {
    pub(super) fn of(metrics: &Metrics, mirrored: bool) -> Projection {
        Projection {
            scale: metrics.scale,
            width: metrics.width * metrics.scale,
            vertical: metrics.vertical,
            mirrored,
        }
    }

    /// A point that is already in x and y, scaled and mirrored.
    fn scaled(&self, (x, y): Point) -> Point {
        let x = x * self.scale;
        (if self.mirrored { self.width - x } else { x }, y * self.scale)
    }

    fn project(&self, (main, cross): Point) -> Point {
        self.scaled(if self.vertical { (cross, main) } else { (main, cross) })
    }

    /// Where a point of the picture lies in flow coordinates.
    pub(super) fn unproject(&self, (x, y): Point) -> Point {
        let x = if self.mirrored { self.width - x } else { x };
        let (x, y) = (x / self.scale, y / self.scale);
        if self.vertical { (y, x) } else { (x, y) }
    }

    /// A direction in the picture.
    fn rotate(&self, (main, cross): Point) -> Point {
        let (x, y) = if self.vertical { (cross, main) } else { (main, cross) };
        // Adding zero keeps a mirrored zero positive.
        (if self.mirrored { 0.0 - x } else { x }, y)
    }

    /// A route as it is drawn.
    pub(super) fn link(
        &self,
        route: &EdgeRoute,
        mark: Option<Point>,
        joins: Option<LinkId>,
    ) -> LinkPlace {
        let chevron = |(at, direction)| (self.project(at), self.rotate(direction));
        LinkPlace {
            link: route.link,
            line: Rc::from(route.path.path.write(&|p| self.project(p))),
            length: length(&route.points) * self.scale,
            tip: self.project(route.path.tip),
            direction: self.rotate(route.path.direction),
            scale: route.head_scale * self.scale,
            contested_mark: mark.map(|p| self.project(p)),
            chevrons: chevrons(route).into_iter().map(chevron).collect(),
            joins,
            trunk: joins.map(|_| Rc::from(route.path.trunk.write(&|p| self.project(p)))),
        }
    }
}

fn finish(graph: LayeredGraph, atlas: &Atlas, view: &View, frame: &Frame) -> Drawing {
    let metrics = &graph.metrics;
    let k = metrics.scale;
    let mirrored = frame.mirrored;
    let projection = Projection::of(metrics, mirrored);
    let width = projection.width;
    let scaled = |p: Point| projection.scaled(p);
    let mut lanes = graph.lanes(atlas);
    let mut more = graph.more(view, &lanes);
    for lane in &mut lanes {
        let (x, y, w, h) = lane.area;
        lane.area = (if mirrored { width - (x + w) * k } else { x * k }, y * k, w * k, h * k);
        lane.name = scaled(lane.name);
        lane.sentence = lane.sentence.map(scaled);
        lane.emblem = lane
            .emblem
            .map(|(x, y)| if mirrored { (width - x * k - 20.0, y * k) } else { (x * k, y * k) });
    }
    for more in &mut more {
        more.at = scaled(more.at);
    }
    let back_edges = graph.routes.iter().any(|route| route.kind == RouteKind::BackEdge);
    let marks = graph.contested_marks();
    let leader = |route: &EdgeRoute| graph.routes.get(route.joins?).map(|leader| leader.link);
    Drawing {
        width,
        height: metrics.height * k,
        lanes,
        nodes: graph
            .nodes
            .iter()
            .map(|node| node_place(node, &graph, projection.project((node.main, node.cross))))
            .collect(),
        links: graph
            .routes
            .iter()
            .zip(marks)
            .map(|(route, mark)| projection.link(route, mark, leader(route)))
            .collect(),
        more,
        note: (back_edges && !metrics.theme && metrics.foot >= NOTE)
            .then(|| scaled((metrics.width / 2.0, metrics.height - 9.0))),
        label_size: metrics.label_size * k,
        head_scale: metrics.head_scale * k,
        routed: RoutedGraph(metrics.theme.then(|| Rc::new((graph, mirrored)))),
    }
}

/// The least height below the back edges, in pixels, in which the return note stands.
const NOTE: f64 = 20.0;

fn node_place(node: &NodeBox, graph: &LayeredGraph, at: Point) -> NodePlace {
    let metrics = &graph.metrics;
    let k = metrics.scale;
    let touch = matches!(metrics.form, Form::Phone | Form::Compact);
    let least = if touch { 44.0 } else { 24.0 };
    let wide = (node.label_width.max(2.0 * node.radius + 4.0) * k).max(least);
    let (top, bottom) = (-node.shape_top() * k - 2.0, node.label_bottom() * k + 2.0);
    let missing = (least - (bottom - top)).max(0.0);
    NodePlace {
        node: node.node,
        lane: node.lane,
        at,
        r: node.radius * k,
        lines: node.lines.clone(),
        baseline: (node.label_top() + metrics.label_size * 0.95) * k,
        leading: metrics.label_size * 1.22 * k,
        hit: (-wide / 2.0, top - missing / 2.0, wide, bottom - top + missing),
    }
}

/// Small arrowheads along a route against the main axis: points and unit directions in flow coordinates.
fn chevrons(route: &EdgeRoute) -> Vec<(Point, Point)> {
    let mut out = Vec::new();
    if route.kind == RouteKind::BackEdge {
        // The long run under the lanes is the one farthest across.
        let foot = route.points.iter().fold(f64::MIN, |foot, p| foot.max(p.1));
        let run = route.points.iter().filter(|p| foot - p.1 < 0.5);
        let (from, to) = run.fold((f64::MAX, f64::MIN), |(a, b), p| (a.min(p.0), b.max(p.0)));
        for share in [0.3, 0.72] {
            out.push(((to - (to - from) * share, foot), (-1.0, 0.0)));
        }
    } else if route.reversed && !route.gap_crossings.is_empty() {
        let middle = route.gap_crossings.len() / 2;
        if let (Some((from, to)), Some(crossing)) =
            (route.path.flats.get(middle + 1), route.gap_crossings.get(middle))
        {
            out.push(((from + (to - from) * 0.3, crossing.1), (-1.0, 0.0)));
        }
    }
    out
}
