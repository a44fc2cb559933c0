//! Sorting and clamping: small tools whose standard counterparts weigh too much in the wasm.

use std::cmp::Ordering;

/// Sorts stably by insertion. Lists here hold some hundreds at most, and each `slice::sort` costs 1.5 KB.
pub fn sort_by<T>(list: &mut [T], order: &mut dyn FnMut(&T, &T) -> Ordering) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0
            && matches!((list.get(at - 1), list.get(at)), (Some(a), Some(b)) if order(a, b) == Ordering::Greater)
        {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts stably by a small number.
pub fn sort_by_rank<T>(list: &mut [T], rank: &mut dyn FnMut(&T) -> i32) {
    sort_by(list, &mut |a, b| rank(a).cmp(&rank(b)));
}

/// Clamps a number; `least` wins where it is more than `most`. `f64::clamp` prints floats when it panics: 7 KB.
pub fn clamp(value: f64, least: f64, most: f64) -> f64 {
    value.min(most).max(least)
}
