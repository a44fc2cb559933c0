//! How wide a text is, and where a label breaks.
//!
//! Widths come from a table, never from the browser: the same label breaks at the same place on the
//! host, in every browser and before the font has loaded.

use super::font_metrics::{BOLD, EXTRA, REGULAR};
use std::rc::Rc;

/// Width of a text in pixels at that size, in weight 600 or 400.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let mut sum = 0;
    for c in text.chars() {
        sum += thousandths(c, bold);
    }
    f64::from(sum) * size / 1000.0
}

fn thousandths(c: char, bold: bool) -> u32 {
    let table = if bold { &BOLD } else { &REGULAR };
    let code = c as usize;
    let place = match code {
        0x20..=0x7e => code - 0x20,
        0xa0..=0xff => code - 0xa0 + 95,
        // Scripts whose characters fill their square: Chinese, Japanese, Korean.
        0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xff00..=0xff60
        | 0x20000..=0x3fffd => return 1000,
        // Combining marks stand over the letter before them.
        0x300..=0x36f | 0x200b..=0x200f => return 0,
        _ => {
            let found = EXTRA.iter().find(|e| e.0 == c);
            return found.map_or(620, |e| u32::from(if bold { e.2 } else { e.1 }));
        }
    };
    table.get(place).map_or(620, |w| u32::from(*w))
}

/// Breaks a label into the fewest lines that fit the limit, at most three, and of those the most even.
///
/// Returns the lines and the width of the widest. Breaks stand at spaces, after "/", after "-" only
/// in a word that is too wide by itself, between the characters of scripts without spaces, and at "|".
pub fn wrap(text: &str, size: f64, bold: bool, limit: f64) -> (Vec<Rc<str>>, f64) {
    let mut lines: Vec<Rc<str>> = Vec::new();
    let mut widest: f64 = 0.0;
    for forced in text.split('|') {
        let (more, width) = wrap_part(forced.trim(), size, bold, limit);
        lines.extend(more);
        widest = widest.max(width);
    }
    (lines, widest)
}

fn wrap_part(text: &str, size: f64, bold: bool, limit: f64) -> (Vec<Rc<str>>, f64) {
    let breaks = breaks(text, size, bold, limit);
    let line = |a: usize, b: usize| text.get(a..b).unwrap_or("").trim();
    let wide = |a: usize, b: usize| width(line(a, b), size, bold);
    let end = text.len();
    let mut best = (wide(0, end), [end, end]);
    if best.0 > limit {
        let mut two = (f64::MAX, [end, end]);
        for &i in &breaks {
            let w = wide(0, i).max(wide(i, end));
            if w < two.0 - 0.01 {
                two = (w, [i, end]);
            }
        }
        if two.0 < best.0 {
            best = two;
        }
    }
    if best.0 > limit {
        for (k, &i) in breaks.iter().enumerate() {
            for &j in breaks.iter().skip(k + 1) {
                let w = wide(0, i).max(wide(i, j)).max(wide(j, end));
                if w < best.0 - 0.01 {
                    best = (w, [i, j]);
                }
            }
        }
    }
    let (width, [i, j]) = best;
    let lines = [line(0, i), line(i, j), line(j, end)];
    (lines.into_iter().filter(|l| !l.is_empty()).map(Rc::from).collect(), width)
}

/// Where a text may break: the byte offsets at which a next line can start.
fn breaks(text: &str, size: f64, bold: bool, limit: f64) -> Vec<usize> {
    let mut out = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(' ') {
        let alone = width(word.trim(), size, bold) > limit;
        let mut at = start;
        for c in word.chars() {
            at += c.len_utf8();
            if c == ' ' || c == '/' || (c == '-' && alone) || thousandths(c, bold) == 1000 {
                out.push(at);
            }
        }
        start += word.len();
    }
    out.retain(|at| *at < text.len());
    out
}
