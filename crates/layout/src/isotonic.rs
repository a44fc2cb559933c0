//! Isotonic regression by pool adjacent violators: places in a row that may not come too close, each as near its wish
//! as that allows (Ayer, Brunk, Ewing, Reid and Silverman 1955).

/// The value at a position, or zero: no reading here can panic.
pub fn or_zero(list: &[f64], i: usize) -> f64 {
    list.get(i).copied().unwrap_or_default()
}

/// Moves `want` so that each stands at least `apart` (one for each pair of neighbors) after the one before, none before
/// `lo` or after `hi`, and the sum of the squared moves is least. All in pixels; the order never changes.
///
/// Where there is too little room the first stands at `lo` and the last beyond `hi`.
pub fn fit(want: &[f64], apart: &[f64], lo: f64, hi: f64) -> Vec<f64> {
    // Distances are taken off first, so that what remains only has to rise: the isotonic fit.
    let mut taken = Vec::with_capacity(want.len());
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    let mut sum = 0.0;
    for (i, wish) in want.iter().enumerate() {
        if i > 0 {
            sum += or_zero(apart, i - 1);
        }
        taken.push(sum);
        let mut block = (wish - sum, 1.0, 1);
        while let Some(last) = blocks.last().copied().filter(|last| last.0 >= block.0) {
            blocks.pop();
            let weight = last.1 + block.1;
            block = ((last.0 * last.1 + block.0 * block.1) / weight, weight, last.2 + block.2);
        }
        blocks.push(block);
    }
    let top = (hi - sum).max(lo);
    let mut out = Vec::with_capacity(want.len());
    for (mean, _, count) in blocks {
        for _ in 0..count {
            out.push(mean.min(top).max(lo) + or_zero(&taken, out.len()));
        }
    }
    out
}
