//! Pan and zoom as a value: a scale and where the picture's origin stands.

use graph::sort::clamp;

/// Where the picture stands in its box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Viewport {
    /// 1 to 4.
    pub(super) scale: f64,
    /// Offset of the picture's left edge, in pixels.
    pub(super) x: f64,
    /// Offset of its top edge.
    pub(super) y: f64,
}

impl Viewport {
    /// The whole map.
    pub(super) const WHOLE: Viewport = Viewport { scale: 1.0, x: 0.0, y: 0.0 };

    /// Scaled by a factor about a point of the box.
    pub(super) fn zoomed(self, factor: f64, at: (f64, f64)) -> Viewport {
        let scale = clamp(self.scale * factor, 1.0, 4.0);
        let ratio = scale / self.scale;
        Viewport { scale, x: at.0 - (at.0 - self.x) * ratio, y: at.1 - (at.1 - self.y) * ratio }
    }

    /// Moved by pixels.
    pub(super) fn moved(self, dx: f64, dy: f64) -> Viewport {
        Viewport { x: self.x + dx, y: self.y + dy, ..self }
    }

    /// Kept over a box of that size, so that no empty ground shows.
    pub(super) fn within(self, width: f64, height: f64) -> Viewport {
        let least = |size: f64| size * (1.0 - self.scale);
        Viewport {
            x: clamp(self.x, least(width), 0.0),
            y: clamp(self.y, least(height), 0.0),
            ..self
        }
    }
}
