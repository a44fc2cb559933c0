//! The numbers of a map's form: pitches, sizes and margins, from the table in VISUAL.md section 4.
//!
//! `f` runs along the story (to the right; on phones down), `c` across it. Mirroring and the larger
//! scale of very wide maps come at the very end.

use super::{Form, Frame};
use graph::sort::between;

/// The numbers of one map in one room.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Whether the story runs downward (phones).
    pub vertical: bool,
    /// Whether a theme is shown.
    pub theme: bool,
    /// The form of the frame.
    pub form: Form,
    /// Text size, 1.0 to 2.0.
    pub text: f64,
    /// What everything is drawn larger by.
    pub scale: f64,
    /// Width of the picture before scaling.
    pub width: f64,
    /// Height of the picture before scaling.
    pub height: f64,
    /// Left edge of the first column.
    pub left: f64,
    /// Distance of columns.
    pub pitch: f64,
    /// Where shares of the height begin.
    pub top: f64,
    /// Where shares of the height end.
    pub bottom: f64,
    /// Where the space for links begins across the story.
    pub lo: f64,
    /// Where it ends.
    pub hi: f64,
    /// Usual radius.
    pub r: f64,
    /// Label size.
    pub size: f64,
    /// Widest label line.
    pub limit: f64,
    /// Distance of links that run side by side.
    pub strand: f64,
    /// Distance of links at a thing.
    pub port: f64,
    /// Room kept around things across the story.
    pub pad: f64,
    /// Distance of return roads.
    pub track: f64,
    /// Scale of heads.
    pub head: f64,
    /// The first return road: from the end edge of the lanes, below the rows, from their start edge.
    pub road: (f64, f64, f64),
    /// What stands below the rows besides return roads: the note, or "n more".
    pub foot: f64,
    /// Baseline of lane names.
    pub name: f64,
}

impl Plan {
    /// The plan for a number of columns.
    pub fn new(theme: bool, frame: &Frame, columns: usize) -> Plan {
        let phone = frame.form == Form::Phone;
        let scale = if frame.width >= 1600.0 && !phone { 1.15 } else { 1.0 };
        let text = between(frame.text, 1.0, 2.0);
        let (mut width, height) =
            (between(frame.width, 200.0, 9e3) / scale, between(frame.height, 100.0, 9e3) / scale);
        if theme {
            width = width.max(896.0);
        }
        let n = columns.max(1) as f64;
        let compact = frame.form == Form::Compact;
        let desktop = frame.form == Form::Desktop;
        // Margins at the start and the end; rows begin and end this far from the edges; usual sizes.
        let ((start, end), (top, tail), (r, size, limit)) = match (theme, frame.form) {
            (_, Form::Phone) => ((6.0, 30.0), (76.0, 48.0), (21.0, 13.0, 106.0)),
            (true, _) if width <= 1000.0 => ((12.0, 12.0), (34.0, 58.0), (19.0, 13.0, 122.0)),
            (true, _) => ((12.0, 12.0), (34.0, 58.0), (21.0, 13.5, 122.0)),
            (_, Form::Desktop) => ((24.0, 36.0), (46.0, 94.0), (24.0, 13.5, 130.0)),
            (_, Form::BesidePanel) => ((26.0, 26.0), (30.0, 84.0), (20.0, 13.0, 108.0)),
            (_, Form::Compact) => ((12.0, 12.0), (14.0, 60.0), (15.5, 12.0, 94.0)),
        };
        let (strand, port, pad, track, head, road) = match (theme, frame.form) {
            (_, Form::Phone) => (7.0, 10.0, 3.0, 6.5, 0.9, (0.0, 8.0, 0.0)),
            (true, _) => (8.0, 10.5, 5.0, 9.0, 1.0, (8.0, 10.0, 0.0)),
            (_, Form::Desktop) => (8.0, 9.5, 7.0, 9.0, 1.0, (14.0, 19.0, 10.0)),
            (_, Form::BesidePanel) => (7.0, 9.5, 6.0, 9.0, 1.0, (14.0, 12.0, 10.0)),
            (_, Form::Compact) => (4.5, 6.5, 2.0, 6.5, 0.82, (12.0, 8.0, 21.0)),
        };
        let pitch = ((width - start - end) / n).min(300.0);
        let left = (width - n * pitch - start - end) / 2.0 + start;
        let name = if phone {
            17.0
        } else if compact {
            16.0
        } else if desktop || theme {
            20.0
        } else {
            22.0
        } * text;
        // Heads grow with the text; a map that is taller than its rows need spreads them, then centers.
        let heads = if desktop && !theme { 41.0 } else { name / text } * (text - 1.0);
        let top = top + heads;
        let usual = 647.0 - top - tail;
        let rows = height - top - tail;
        let spare = (rows - usual * 1.5).max(0.0) / 2.0;
        let (top, bottom) = (top + spare, height - tail - spare);
        let lo = if compact { name + 6.0 } else { top - 4.0 };
        let mut plan = Plan {
            vertical: phone,
            theme,
            form: frame.form,
            text,
            scale,
            width,
            height,
            left,
            pitch,
            top,
            bottom,
            lo,
            hi: bottom + if theme { 4.0 } else { 2.0 },
            r,
            size: size * text,
            limit: limit * text,
            strand,
            port,
            pad,
            track,
            head,
            road,
            foot: if theme {
                28.0
            } else if desktop {
                26.0
            } else {
                8.0
            },
            name,
        };
        if phone {
            plan.lo = 6.0;
            plan.hi = plan.width - 32.0;
        } else {
            let room = if theme && text <= 1.0 { 14.0 } else { 28.0 };
            plan.limit = plan.limit.min(pitch - room);
        }
        plan
    }

    /// Middle of a column.
    pub fn column(&self, i: usize) -> f64 {
        self.left + (i as f64 + 0.5) * self.pitch
    }
}
