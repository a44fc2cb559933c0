//! Writes path data for roads, mirrored where the story runs from right to left.

use super::num::command;

/// Writes path data, mirrored where the story runs from right to left.
pub struct Pen {
    /// The path data so far.
    pub line: String,
    /// The width in which it is mirrored.
    pub flip: Option<f64>,
}

impl Pen {
    /// Where that x is on the picture.
    pub fn x(&self, x: f64) -> f64 {
        self.flip.map_or(x, |width| width - x)
    }

    /// A command with points, all absolute.
    pub fn to(&mut self, letter: &str, points: &[(f64, f64)]) {
        let mut letter = letter;
        for (x, y) in points {
            let x = self.x(*x);
            command(&mut self.line, letter, &[x, *y]);
            letter = " ";
        }
    }

    /// `H` or `V`.
    pub fn along(&mut self, letter: &str, value: f64) {
        let value = if letter == "H" { self.x(value) } else { value };
        command(&mut self.line, letter, &[value]);
    }

    /// A soft step from one height to another; returns its middle.
    pub fn bend(&mut self, from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
        let middle = (from.0 + to.0) / 2.0;
        self.to("C", &[(middle, from.1), (middle, to.1), to]);
        (middle, (from.1 + to.1) / 2.0)
    }
}
