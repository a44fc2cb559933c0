//! What a person reads while a command runs: a line when a step starts, and how long it took.

use crate::Result;
use std::time::{Duration, Instant};

/// Runs a step, says its name before and its time after.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n── {name}");
    let start = Instant::now();
    let result = work();
    let (mark, time) = (if result.is_ok() { "✓" } else { "✗" }, seconds(start.elapsed()));
    println!("{mark}  {name}: {time}");
    result
}

/// A time in words, to the tenth of a second.
pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Bytes as kilobytes of 1000, to the tenth.
pub fn kilobytes(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}
