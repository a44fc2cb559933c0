//! The measures of a map's form: pitches, sizes and margins (docs/visual.md, "Measures by form").
//!
//! Flow coordinates: `main` runs along the layers (to the right; on phones down), `cross` across them. Mirroring
//! and the larger scale of very wide maps come at the very end. All lengths are CSS pixels before [`Metrics::scale`].

use super::{Form, Frame};
use graph::sort::clamp;

/// Beside a panel, a map at least so wide, in pixels, has the measures of one without.
const ROOMY: f64 = 1300.0;
/// A picture of an element that is 600 to 1023 wide has larger measures from this width on, in pixels.
const TABLET: f64 = 760.0;
/// From this width on, in pixels, everything is drawn larger.
const LARGE: f64 = 1500.0;
/// A picture that gets less height than this, in pixels, has smaller measures.
const LOW: f64 = 580.0;
/// The same for an element that is 600 to 1023 wide.
const LOW_COMPACT: f64 = 520.0;

/// The measures of one map in one room.
#[derive(Clone, Debug)]
pub struct Metrics {
    /// Whether the main axis runs downward (phones).
    pub vertical: bool,
    /// Whether a theme is shown.
    pub theme: bool,
    /// The form of the frame.
    pub form: Form,
    /// Text size, 1.0 to 2.0; label and name sizes below have it in them.
    pub text: f64,
    /// What everything is drawn larger by at the very end: 1 or 1.15.
    pub scale: f64,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// Where the first layer begins, from the picture's left edge: half a pitch before its nodes' centers.
    pub left: f64,
    /// Distance between the centers of neighboring layers.
    pub pitch: f64,
    /// Where across a node of authored place 0 has its center, from the picture's top.
    pub top: f64,
    /// Where across a node of authored place 1 has its center.
    pub bottom: f64,
    /// Least place across for nodes and the links between them.
    pub cross_min: f64,
    /// Greatest place across for them.
    pub cross_max: f64,
    /// Usual radius of a silhouette.
    pub node_radius: f64,
    /// Size of labels.
    pub label_size: f64,
    /// Widest line of a label.
    pub label_width_max: f64,
    /// Distance of links that run side by side through one gap.
    pub line_spacing: f64,
    /// Distance of links at one silhouette.
    pub port_spacing: f64,
    /// Room kept across around nodes.
    pub node_padding: f64,
    /// Least distance across between a label and the next silhouette.
    pub row_gap: f64,
    /// Distance of back edges that run side by side.
    pub track_spacing: f64,
    /// Scale of heads, 1 at usual size.
    pub head_scale: f64,
    /// How far inside the lanes' end edge the first back edge leaves the last layer.
    pub back_edge_end: f64,
    /// How far below the lowest center it runs back.
    pub back_edge_below: f64,
    /// How far inside the lanes' start edge it reaches the first layer.
    pub back_edge_start: f64,
    /// Height of what stands below the nodes besides back edges: the note, or "n more".
    pub foot: f64,
    /// Whether the lanes' sentences stand under their names.
    pub sentences: bool,
    /// Baseline of lane names, from the picture's top.
    pub lane_name_baseline: f64,
}

impl Metrics {
    /// The metrics for a number of layers.
    pub fn new(theme: bool, frame: &Frame, layers: usize) -> Metrics {
        // Beside a panel on a large screen there is as much room as on a usual one without.
        let form = match frame.form {
            Form::BesidePanel if frame.width >= ROOMY => Form::Desktop,
            form => form,
        };
        let phone = form == Form::Phone;
        let scale = if frame.width >= LARGE && !phone { 1.15 } else { 1.0 };
        let text = clamp(frame.text, 1.0, 2.0);
        let (mut width, height) =
            (clamp(frame.width, 200.0, 9e3) / scale, clamp(frame.height, 100.0, 9e3) / scale);
        if theme && !phone {
            width = width.max(if form == Form::Compact { 620.0 } else { 896.0 });
        }
        let n = layers.max(1) as f64;
        let compact = form == Form::Compact;
        let desktop = form == Form::Desktop;
        // Smaller measures, and no sentences under the lanes' names.
        // Large text cannot be whole in it either way, and compact themes need the room for what a selection adds.
        let least = if compact { LOW_COMPACT } else { LOW };
        let low = text <= 1.3 && !phone && !(theme && compact) && height < least;
        // Margins at the start and the end; rows begin and end this far from the edges; usual sizes.
        let ((start, end), (top, tail), (node_radius, label_size, label_width_max)) =
            match (theme, form) {
                (_, Form::Phone) => ((6.0, 30.0), (76.0, 48.0), (21.0, 13.0, 106.0)),
                (_, Form::Compact) if low => ((12.0, 12.0), (12.0, 46.0), (12.0, 12.0, 112.0)),
                (_, Form::Compact) if width >= TABLET => {
                    ((12.0, 12.0), (22.0, 64.0), (18.0, 13.5, 126.0))
                }
                (_, Form::Compact) => ((12.0, 12.0), (14.0, 60.0), (15.5, 12.0, 94.0)),
                (true, _) if low => ((12.0, 12.0), (30.0, 52.0), (19.0, 12.5, 130.0)),
                (true, _) if width <= 1000.0 => ((12.0, 12.0), (34.0, 58.0), (19.0, 13.0, 122.0)),
                (true, _) => ((12.0, 12.0), (34.0, 58.0), (21.0, 13.5, 122.0)),
                (_, Form::Desktop | Form::BesidePanel) if low => {
                    ((24.0, 30.0), (26.0, 84.0), (19.0, 12.5, 150.0))
                }
                (_, Form::Desktop) => ((24.0, 36.0), (46.0, 94.0), (24.0, 13.5, 130.0)),
                (_, Form::BesidePanel) => ((26.0, 26.0), (30.0, 84.0), (20.0, 13.0, 108.0)),
            };
        let (line_spacing, port_spacing, node_padding, track_spacing, head_scale, back_edge) =
            match (theme, form) {
                (_, Form::Phone) => (7.0, 10.0, 3.0, 6.5, 0.9, (0.0, 8.0, 0.0)),
                (_, Form::Compact) if low => (4.5, 6.5, 2.0, 5.5, 0.82, (12.0, 7.0, 21.0)),
                (_, Form::Compact) => (4.5, 6.5, 2.0, 6.5, 0.82, (12.0, 8.0, 21.0)),
                (true, _) => (8.0, 10.5, 5.0, 9.0, 1.0, (8.0, 10.0, 0.0)),
                (_, Form::Desktop | Form::BesidePanel) if low => {
                    (6.0, 8.0, 4.0, 7.0, 0.9, (14.0, 10.0, 10.0))
                }
                (_, Form::Desktop) => (8.0, 9.5, 7.0, 9.0, 1.0, (14.0, 19.0, 10.0)),
                (_, Form::BesidePanel) => (7.0, 9.5, 6.0, 9.0, 1.0, (14.0, 12.0, 10.0)),
            };
        let pitch = ((width - start - end) / n).min(300.0);
        let left = (width - n * pitch - start - end) / 2.0 + start;
        let lane_name_baseline = if phone {
            17.0
        } else if compact {
            if low { 13.0 } else { 16.0 }
        } else if low {
            18.0
        } else if desktop || theme {
            20.0
        } else {
            22.0
        } * text;
        // Heads grow with the text; a map that is taller than its rows need spreads them, then centers.
        let heads = if desktop && !theme { 41.0 } else { lane_name_baseline / text } * (text - 1.0);
        let top = top + heads;
        let usual = 647.0 - top - tail;
        let rows = height - top - tail;
        let spare = (rows - usual * 1.5).max(0.0) / 2.0;
        let (top, bottom) = (top + spare, height - tail - spare);
        let cross_min =
            if compact { lane_name_baseline + if low { 2.0 } else { 6.0 } } else { top - 4.0 };
        let mut metrics = Metrics {
            vertical: phone,
            theme,
            form,
            text,
            scale,
            width,
            height,
            left,
            pitch,
            top,
            bottom,
            cross_min,
            cross_max: bottom + if theme { 4.0 } else { 2.0 },
            node_radius,
            label_size: label_size * text,
            label_width_max: label_width_max * text,
            line_spacing,
            port_spacing,
            node_padding,
            row_gap: match low {
                true if compact => 1.0,
                true => 4.0,
                false => 12.0,
            },
            track_spacing,
            head_scale,
            back_edge_end: back_edge.0,
            back_edge_below: back_edge.1,
            back_edge_start: back_edge.2,
            foot: match (theme, low) {
                _ if compact && low => 3.0,
                _ if phone || compact && !theme => 8.0,
                (_, true) => 22.0,
                (true, false) => 28.0,
                (false, false) => 26.0,
            },
            sentences: desktop && !theme && !low,
            lane_name_baseline,
        };
        if phone {
            metrics.cross_min = 6.0;
            metrics.cross_max = metrics.width - 32.0;
        } else {
            let room = if (theme || low) && !compact && text <= 1.0 { 14.0 } else { 28.0 };
            metrics.label_width_max = metrics.label_width_max.min(pitch - room);
        }
        metrics
    }

    /// Where the centers of a layer's nodes are along the main axis.
    pub fn layer(&self, i: usize) -> f64 {
        self.left + (i as f64 + 0.5) * self.pitch
    }
}
