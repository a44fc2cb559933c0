//! The system's own packages: only on Debian, only as root, and never without saying so first.

use super::find;
use crate::run;
use crate::say::Outcome;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs Debian packages, if this machine lets us.
pub fn install(what: &str, packages: &[&str]) -> Outcome {
    let list = packages.join(" ");
    let debian = Path::new("/etc/debian_version").exists() && find::on_path("apt-get").is_some();
    let root = run::answer("id", &["-u"]).is_some_and(|id| id == "0");
    if !debian || !root {
        return Err(format!(
            "{what} is missing: install it (on Debian `apt-get install {list}`) and try again."
        ));
    }
    println!("   {what} is missing: apt-get installs {list} on this system");
    let failed =
        format!("{what} is missing and apt-get could not install {list}: install it by hand.");
    run::quiet("apt-update", &mut apt(&["update"]), &failed)?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    run::quiet("apt-install", &mut apt(&arguments), &failed)
}

fn apt(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// The web servers for which the build writes a file that the tests try, with the packages they come in.
const WEB_SERVERS: [(&str, &[&str]); 2] =
    [("nginx", &["nginx", "libnginx-mod-http-brotli-static"]), ("apache2", &["apache2-bin"])];

/// A web server by its name. Debian keeps them where only root looks.
pub fn web_server(name: &str) -> Option<PathBuf> {
    find::on_path(name)
        .or_else(|| Some(Path::new("/usr/sbin").join(name)).filter(|file| file.is_file()))
}

/// Gets those that are missing.
pub fn get_web_servers() -> Outcome {
    for (name, packages) in WEB_SERVERS {
        if web_server(name).is_none() {
            install(name, packages)?;
        }
    }
    Ok(())
}
