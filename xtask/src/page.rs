//! The page: build it, serve it, watch it.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use inquit::worker::BUILD;

use crate::process::run;
use crate::site::{self, Site};
use crate::{precache, repository, tools};

/// Writes the optimised page to `dist/`, whose path is returned.
///
/// # Errors
/// A tool is missing and cannot be installed, or the page does not compile.
pub fn build() -> Result<PathBuf> {
    let path = tools::set_up()?;
    // Two builds at once would write into each other's staging folder.
    let target = repository().join("target");
    fs::create_dir_all(&target)?;
    let turn = File::create(target.join("page.lock"))?;
    turn.lock()?;
    run(trunk(&path).args(["build", "--release", "--offline"]))?;
    precache::write(&dist(), BUILD)?;
    Ok(dist())
}

/// Where [`build`] writes the page.
pub fn dist() -> PathBuf {
    repository().join("dist")
}

/// Builds the page and serves it on this machine until the program is stopped.
///
/// # Errors
/// The page cannot be built, or none of the ports is free.
pub fn serve(port: u16, open: bool) -> Result<()> {
    let dist = build()?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let site = Site::start(site::listen(port).await?, &[("/", &dist)])?;
        let address = site.address("/");
        println!("\nInquit is at {address} (Ctrl+C stops it)");
        if open && opener::open_browser(&address).is_err() {
            println!("No browser could be opened; please open the address yourself.");
        }
        site.wait().await
    })
}

/// Trunk's watching server, for people who change the code.
///
/// The page's security policy forbids the script with which Trunk would reload
/// the page, so a person reloads it.
///
/// # Errors
/// A tool is missing, or Trunk stops.
pub fn dev() -> Result<()> {
    let path = tools::set_up()?;
    println!(
        "Reload the page after each \"success\": its security policy allows no script of Trunk's."
    );
    run(trunk(&path).args(["serve", "--offline", "--no-autoreload=true"]))
}

fn trunk(path: &OsStr) -> Command {
    let mut command = Command::new("trunk");
    command
        .current_dir(repository())
        .env("PATH", path)
        // Trunk 0.21 wants "true" or "false" in this variable and stops at the usual "1".
        .env_remove("NO_COLOR");
    command
}
