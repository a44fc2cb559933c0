//! The system's own packages: only on Debian, only as root or in CI, and never without saying so first. On a person's
//! machine, the person decides.

use super::find;
use crate::Result;
use crate::run;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs Debian packages, if this machine lets us.
pub fn install(what: &str, packages: &[&str]) -> Result {
    let list = packages.join(" ");
    let debian = Path::new("/etc/debian_version").exists() && find::on_path("apt-get").is_some();
    let prefix = rights().filter(|_| debian).ok_or_else(|| {
        format!("{what} is missing: install it (on Debian `apt-get install {list}`) and try again.")
    })?;
    println!("   {what} is missing: apt-get installs {list} on this system");
    let failed =
        format!("{what} is missing and apt-get could not install {list}: install it by hand.");
    run::logged("apt-update", &mut apt(prefix, &["update"]), &failed)?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    run::logged("apt-install", &mut apt(prefix, &arguments), &failed)
}

/// What stands before a command that changes the system, if we may run one: nothing as root; hosted CI (`CI=true`) gives
/// `sudo` without a password.
fn rights() -> Option<&'static [&'static str]> {
    let root = run::answer("id", &["-u"]).is_some_and(|id| id == "0");
    let ci = std::env::var_os("CI").is_some_and(|value| value == "true");
    if root {
        Some(&[])
    } else if ci && find::on_path("sudo").is_some() {
        Some(&["sudo", "--non-interactive"])
    } else {
        None
    }
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Command {
    let noninteractive = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let mut words = prefix.iter().chain(&noninteractive).chain(arguments);
    let mut command = Command::new(words.next().unwrap_or(&"apt-get"));
    command.args(words);
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

/// Whether nginx is here with its module for compressed files; the server alone refuses the site's settings.
fn nginx_serves_brotli() -> bool {
    let settings = std::env::temp_dir().join("crosstalk-nginx-has-brotli.conf");
    let text = "include /etc/nginx/modules-enabled/*.conf; events {} http { brotli_static on; }";
    web_server("nginx").is_some_and(|nginx| {
        let mut command = Command::new(nginx);
        command.args(["-t", "-q", "-c"]).arg(&settings);
        std::fs::write(&settings, text).is_ok()
            && command.output().is_ok_and(|output| output.status.success())
    })
}

/// Gets those that are missing.
pub fn get_web_servers() -> Result {
    for (name, packages) in WEB_SERVERS {
        let there =
            if name == "nginx" { nginx_serves_brotli() } else { web_server(name).is_some() };
        if !there {
            install(name, packages)?;
        }
    }
    Ok(())
}
