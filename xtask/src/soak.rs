//! The crash story, told for a long time.

use anyhow::Result;

use crate::page;
use crate::process::{cargo, run};
use crate::suite::Tools;

/// Builds the page and kills the browser in the middle of random work, so many times or for so long.
///
/// # Errors
/// The page cannot be built, or something was lost.
pub fn run_until(kills: u32, minutes: u32, seed: u64) -> Result<()> {
    let tools = Tools::set_up()?;
    page::build()?;
    let mut command = cargo();
    tools.equip(&mut command);
    run(command
        .env("INQUIT_SOAK_KILLS", kills.to_string())
        .env("INQUIT_SOAK_MINUTES", minutes.to_string())
        .env("INQUIT_SOAK_SEED", seed.to_string())
        .args(["test", "--locked", "--test", "e2e", "crash::"])
        .args(["--", "--nocapture"]))
}
