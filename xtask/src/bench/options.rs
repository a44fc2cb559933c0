//! What `cargo xtask bench` is asked for.

use crate::Result;

/// The fewest rounds whose median is worth reading.
const FEWEST: usize = 9;

/// What is measured, and how often.
#[derive(Debug, PartialEq, Eq)]
pub struct Options<'a> {
    /// A commit whose site is measured beside the present one.
    pub against: Option<&'a str>,
    /// How often each page is opened.
    pub rounds: usize,
    /// The one step that is to run.
    pub only: Option<&'a str>,
}

impl<'a> Options<'a> {
    /// # Errors
    /// A sentence about the option that is not understood.
    pub fn parse(arguments: &[&'a str]) -> Result<Self> {
        match arguments {
            [] => Ok(Self { against: None, rounds: FEWEST, only: None }),
            ["--against", commit, rest @ ..] => {
                Ok(Self { against: Some(commit), ..Self::parse(rest)? })
            }
            ["--only", step, rest @ ..] => Ok(Self { only: Some(step), ..Self::parse(rest)? }),
            ["--rounds", number, rest @ ..] => {
                let rounds = number.parse().ok().filter(|rounds| *rounds >= FEWEST);
                let rounds = rounds.ok_or_else(|| {
                    format!("--rounds takes a number from {FEWEST}, not \"{number}\".")
                })?;
                Ok(Self { rounds, ..Self::parse(rest)? })
            }
            [other, ..] => Err(format!(
                "bench takes --against COMMIT, --rounds N and --only STEP, not \"{other}\"."
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_come_in_any_order() {
        let options = Options::parse(&["--rounds", "11", "--against", "main"]);
        assert_eq!(options, Ok(Options { against: Some("main"), rounds: 11, only: None }));
        assert_eq!(Options::parse(&[]).unwrap().rounds, 9);
    }

    #[test]
    fn too_few_rounds_and_unknown_options_are_refused() {
        for wrong in [&["--rounds", "8"][..], &["--rounds", "many"], &["--against"], &["fast"]] {
            assert!(Options::parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
