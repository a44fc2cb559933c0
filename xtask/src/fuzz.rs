//! `cargo xtask fuzz`: acts by chance on the finished site, as many as one likes, in any engine.

use crate::Result;
use crate::build;
use crate::console::step;
use crate::test;
use crate::tools::{self, Need};

/// How many acts a run has that is not told.
const ACTS: &str = "100000";

/// Builds the site and plays acts on it (`tests/e2e/fuzz`), until something is wrong.
pub fn run(options: &[&str]) -> Result {
    let told = parse(options)?;
    let tools = tools::get(Need::Tests)?;
    step("build", || build::site(&tools))?;
    step("acts", || test::end_to_end(&["fuzz::whatever", "--nocapture"], &told))
}

/// What the tests are told, by names of the environment.
fn parse<'a>(options: &[&'a str]) -> Result<Vec<(&'static str, &'a str)>> {
    let mut told = vec![("CROSSTALK_FUZZ_ACTS", ACTS)];
    for pair in options.chunks(2) {
        match *pair {
            ["--acts", acts] if acts.parse::<u32>().is_ok() => {
                told.push(("CROSSTALK_FUZZ_ACTS", acts))
            }
            ["--seed", seed] if seed.parse::<u32>().is_ok() => {
                told.push(("CROSSTALK_FUZZ_SEED", seed))
            }
            ["--engine", engine @ ("chromium" | "firefox" | "webkit")] => {
                told.push(("CROSSTALK_ENGINE", engine));
            }
            _ => {
                return Err(format!(
                    "fuzz takes --acts N, --seed S and --engine chromium, firefox or webkit, not \"{}\".",
                    options.join(" ")
                ));
            }
        }
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_counts_and_what_is_not_known_is_a_sentence() {
        let told = parse(&["--acts", "10", "--engine", "webkit"]).unwrap();
        assert_eq!(told.last(), Some(&("CROSSTALK_ENGINE", "webkit")));
        assert_eq!(told[1], ("CROSSTALK_FUZZ_ACTS", "10"));
        for wrong in [&["--acts"][..], &["--acts", "many"], &["--engine", "lynx"], &["10"]] {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
