//! `cargo xtask package`: builds the site, and writes into `dist` what goes elsewhere.

mod examples;
mod learning;
mod npm;
mod single_page;
mod single_script;

use crate::Result;
use crate::build;
use crate::console::step;
use crate::site::Base;
use crate::tools::{self, Need};

/// What the command is asked for.
#[derive(Debug, Default, PartialEq)]
struct Options {
    /// The address that the site will have.
    base: Option<Base>,
    /// The ids of the themes that a course is to have; none for all.
    themes: Vec<String>,
}

/// Builds and packs.
pub fn run(options: &[&str]) -> Result {
    let Options { base, themes } = asked(options)?;
    build::run(base.as_ref())?;
    let tools = tools::get(Need::Site)?;
    step("one HTML file", single_page::write)?;
    step("package for npm", npm::write)?;
    step("packages for learning platforms", || learning::write(&tools, &themes))
}

/// Packs what is built already, and builds the examples with it.
pub fn packages(tools: &tools::Tools) -> Result {
    single_page::write()?;
    learning::write(tools, &[])?;
    npm::write()?;
    npm::pack()?;
    examples::build()
}

fn asked(options: &[&str]) -> Result<Options> {
    let mut asked = Options::default();
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match (*option, options.next()) {
            ("--theme", Some(theme)) => asked.themes.push((*theme).to_owned()),
            ("--theme", None) => return Err("--theme needs the id of a theme.".to_owned()),
            ("--base-url", Some(address)) => asked.base = Some(Base::parse(address)?),
            ("--base-url", None) => {
                return Err("--base-url needs the address that the site will have.".to_owned());
            }
            (other, _) => {
                return Err(format!(
                    "package knows no option \"{other}\": it takes --base-url ADDRESS and --theme ID."
                ));
            }
        }
    }
    Ok(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order_and_others_refused() {
        let both = ["--theme", "stress", "--base-url", "https://a.example", "--theme", "open"];
        let asked_for = asked(&both).unwrap();
        assert_eq!(asked_for.themes, ["stress", "open"]);
        assert_eq!(asked_for.base, Some(Base::parse("https://a.example/").unwrap()));
        assert_eq!(asked(&[]).unwrap(), Options::default());
        for wrong in [&["--theme"][..], &["--base-url"], &["--base-url", "a"], &["--fast", "1"]] {
            assert!(asked(wrong).is_err(), "{wrong:?}");
        }
    }
}
