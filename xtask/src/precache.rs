//! What the service worker keeps of the page: every file of the build, each with its fingerprint.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

/// The file that keeps the others.
const KEEPER: &str = "service-worker.js";

/// The line of [`KEEPER`] that the list takes the place of.
const PLACE: &str = "const PRECACHE = null;";

/// Files whose names stay and whose addresses tell versions apart by what stands behind the "?".
const OF_THE_WORKER: [&str; 3] = ["worker.js", "inquit-worker.js", "inquit-worker_bg.wasm"];

/// Writes the list of all files in `dist` into its service worker. `build` marks the addresses of the
/// worker's files.
///
/// The list changes with every byte of the page, and so tells the browser that there is another version.
///
/// # Errors
/// `dist` holds no page that was just built.
pub fn write(dist: &Path, build: &str) -> Result<()> {
    let keeper = dist.join(KEEPER);
    let script = fs::read_to_string(&keeper)
        .with_context(|| format!("{} holds no {KEEPER}", dist.display()))?;
    ensure!(script.contains(PLACE), "{KEEPER} has no place for the list");
    let files = fingerprints(dist, build)?;
    let version = format!("{:x}", Sha256::digest(json!(files).to_string()));
    let list = json!({ "version": &version[..16], "files": files });
    let list = format!("const PRECACHE = {list};");
    Ok(fs::write(keeper, script.replace(PLACE, &list))?)
}

/// The address of each file below the page's own, and what its bytes come to.
fn fingerprints(dist: &Path, build: &str) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let address = match name.as_str() {
            KEEPER => continue,
            // Some hosts send whoever asks for the file itself to its folder.
            "index.html" => "./".to_owned(),
            file if OF_THE_WORKER.contains(&file) => format!("{file}?v={build}"),
            file => file.to_owned(),
        };
        let digest = Sha256::digest(fs::read(dist.join(name))?);
        let fingerprint = format!("sha256-{}", BASE64_STANDARD.encode(digest));
        files.insert(address, fingerprint);
    }
    Ok(files)
}
