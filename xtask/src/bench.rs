//! `cargo xtask bench`: benchmarks on this machine, and the size report.

use crate::build;
use crate::run;
use crate::say::{Outcome, step};

/// Builds, runs the benchmarks and prints the sizes.
pub fn run() -> Outcome {
    let report = build::run()?;
    step("benchmarks", || {
        run::loud(
            &mut run::cargo(&["bench", "--package", "crosstalk"]),
            "a benchmark failed; the reason stands above.",
        )
    })?;
    report.judge()
}
