//! Points along drawn lines, read from their path data.

/// Points along path data of M, L, H, V, Q and C, at most 4 pixels apart on straight parts.
pub fn points(line: &str) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = Vec::new();
    let mut rest = line;
    while let Some(letter) = rest.chars().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |i| i + 1);
        let n: Vec<f64> = rest[1..end].split_whitespace().map(|n| n.parse().unwrap()).collect();
        rest = &rest[end..];
        let at = out.last().copied().unwrap_or((0.0, 0.0));
        let mut control = vec![at];
        match letter {
            'M' => {
                out.push((n[0], n[1]));
                continue;
            }
            'H' => control.push((n[0], at.1)),
            'V' => control.push((at.0, n[0])),
            'L' => control.push((n[0], n[1])),
            'Q' | 'C' => control.extend(n.chunks(2).map(|p| (p[0], p[1]))),
            other => panic!("a line has the command {other}: {line}"),
        }
        let far =
            control.iter().map(|p| (p.0 - at.0).abs() + (p.1 - at.1).abs()).fold(0.0, f64::max);
        // A little less, so that lines that differ by rounding only have as many points.
        let steps = (far / 3.0 - 0.1).ceil().max(1.0) as usize;
        for step in 1..=steps {
            let t = step as f64 / steps as f64;
            let mut p = [(0.0, 0.0); 4];
            p[..control.len()].copy_from_slice(&control);
            for last in (1..control.len()).rev() {
                for k in 0..last {
                    p[k] = (p[k].0 + (p[k + 1].0 - p[k].0) * t, p[k].1 + (p[k + 1].1 - p[k].1) * t);
                }
            }
            out.push(p[0]);
        }
    }
    out
}
