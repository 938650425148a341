//! What a visitor downloads before the page can be used, and how much that may be.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// The most that those files may weigh together, in bytes after brotli 11: what is reached plus five
/// per cent, so that nothing grows unseen. ARCHITECTURE.md says what weighs how much.
pub const LIMIT: usize = 478 * 1024;

/// The files that the page loads before it can be used, as paths below `dist`.
///
/// These are the page itself and the files that it names; what the program
/// fetches later, on demand, is named by other files only.
///
/// # Errors
/// `dist` holds no readable page.
pub fn first_files(dist: &Path) -> Result<Vec<PathBuf>> {
    let page = fs::read_to_string(dist.join("index.html"))
        .with_context(|| format!("{} holds no page", dist.display()))?;
    let mut files = vec![PathBuf::from("index.html")];
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name();
        // The manifest is read when a person installs the page.
        let is_named = |name: &str| page.contains(name) && !name.ends_with(".webmanifest");
        if name.to_str().is_some_and(is_named) {
            files.push(name.into());
        }
    }
    files[1..].sort();
    Ok(files)
}

/// Weighs the files and prints the table.
///
/// # Errors
/// They are over [`LIMIT`], or cannot be read.
pub fn check(dist: &Path) -> Result<()> {
    println!("{:<44} {:>9} {:>9}", "file", "bytes", "brotli");
    let mut total = (0, 0);
    for file in first_files(dist)? {
        let bytes = fs::read(dist.join(&file))?;
        let compressed = brotli_size(&bytes)?;
        row(&file.to_string_lossy(), bytes.len(), compressed);
        total = (total.0 + bytes.len(), total.1 + compressed);
    }
    row("together", total.0, total.1);
    println!("{:<44} {:>9} {LIMIT:>9}", "limit", "");
    ensure!(
        total.1 <= LIMIT,
        "the page is {} bytes over its size budget",
        total.1 - LIMIT
    );
    Ok(())
}

/// What those files weigh together, in bytes after compression.
///
/// # Errors
/// They cannot be read.
pub fn first_visit(dist: &Path) -> Result<usize> {
    let mut total = 0;
    for file in first_files(dist)? {
        total += brotli_size(&fs::read(dist.join(file))?)?;
    }
    Ok(total)
}

fn row(name: &str, bytes: usize, compressed: usize) {
    println!("{name:<44} {bytes:>9} {compressed:>9}");
}

fn brotli_size(mut bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters)?;
    Ok(compressed.len())
}
