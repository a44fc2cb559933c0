//! SVG path data, written with whole numbers only: tenths of a pixel, no float formatting in the wasm.

/// Writes a length in tenths of a pixel, such as `12.3`.
pub fn tenths(out: &mut String, value: f64) {
    let n = round(value * 10.0);
    if n < 0 {
        out.push('-');
    }
    let n = n.unsigned_abs();
    whole(out, n / 10);
    if !n.is_multiple_of(10) {
        out.push('.');
        whole(out, n % 10);
    }
}

/// Writes a whole number.
pub fn whole(out: &mut String, n: u32) {
    if n > 9 {
        whole(out, n / 10);
    }
    out.push((b'0' + (n % 10) as u8) as char);
}

/// The nearest whole number.
pub fn round(value: f64) -> i32 {
    (value + if value < 0.0 { -0.5 } else { 0.5 }) as i32
}

/// Writes a command letter, if there is one, and its numbers with spaces between.
pub fn command(out: &mut String, letter: &str, numbers: &[f64]) {
    out.push_str(letter);
    for (i, n) in numbers.iter().enumerate() {
        if i > 0 {
            out.push(' ');
        }
        tenths(out, *n);
    }
}
