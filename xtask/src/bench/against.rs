//! The site as of another commit, to be measured beside the present one.

use crate::Result;
use crate::paths;
use crate::run::{self, cargo};
use crate::tools::Tools;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A site that was built, and the commit that it was built from.
pub struct Against {
    /// The commit's short name.
    pub commit: String,
    /// The finished site.
    pub site: PathBuf,
}

/// Builds the site of a commit in a work tree of its own, by its own commands. It is kept, and not built again for the
/// same commit.
pub fn build(commit: &str, tools: &Tools) -> Result<Against> {
    let parse = ["rev-parse", "--short", "--verify", "--end-of-options"];
    let name = format!("{commit}^{{commit}}");
    let commit = run::answer_in(paths::root(), "git", &[&parse[..], &[&name]].concat())
        .ok_or_else(|| format!("there is no commit \"{commit}\" here."))?;
    let tree = paths::root().join("target/bench/against");
    let (site, built) = (tree.join("dist/site"), tree.join("dist/built-from"));
    if fs::read_to_string(&built).is_ok_and(|of| of == commit) {
        return Ok(Against { commit, site });
    }
    // What is there is of another commit from here on, also when the build fails.
    let _ = fs::remove_file(&built);
    let mut git = Command::new("git");
    if tree.join(".git").exists() {
        git.arg("-C").arg(&tree).args(["checkout", "--quiet", "--force", "--detach", &commit]);
    } else {
        git.current_dir(paths::root());
        git.args(["worktree", "add", "--quiet", "--force", "--detach"]).arg(&tree).arg(&commit);
    }
    run::inherit(&mut git, "git could not lay out that commit; the reason stands above.")?;
    let mut command = cargo(&["xtask", "build"]);
    // Where the tools are the same, they need not be got again.
    command.current_dir(&tree).env("PATH", &tools.path);
    // Ours would lead the other's commands to our folders.
    for variable in ["CARGO_MANIFEST_DIR", "CARGO_TARGET_DIR"] {
        command.env_remove(variable);
    }
    run::inherit(&mut command, "that commit does not build; the reason stands above.")?;
    fs::write(&built, &commit)
        .map_err(|problem| format!("cannot write {}: {problem}.", built.display()))?;
    Ok(Against { commit, site })
}
