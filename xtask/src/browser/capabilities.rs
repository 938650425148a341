//! What a driver is told of the browser that it starts.

use std::fs;
use std::path::Path;

use anyhow::Result;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::engine::Engine;

/// How the browser is started on a profile; what it downloads goes to a folder.
///
/// # Errors
/// The profile cannot be written.
pub fn capabilities(
    engine: Engine,
    browser: &Path,
    profile: &Path,
    downloads: &Path,
    arguments: &[&str],
) -> Result<Capabilities> {
    let capabilities = match engine {
        Engine::Chromium => chromium(browser, profile, downloads, arguments),
        Engine::Firefox => firefox(browser, profile, downloads, arguments)?,
        Engine::WebKit => webkit(browser, arguments),
    };
    match capabilities {
        Value::Object(capabilities) => Ok(capabilities),
        _ => unreachable!("each is written as an object below"),
    }
}

fn chromium(browser: &Path, profile: &Path, downloads: &Path, arguments: &[&str]) -> Value {
    let mut all = vec![
        "--headless=new".to_owned(),
        // Root may not use the sandbox.
        "--no-sandbox".to_owned(),
        // Containers have a small /dev/shm.
        "--disable-dev-shm-usage".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--no-first-run".to_owned(),
        "--window-size=1280,900".to_owned(),
        "--lang=en-US".to_owned(),
        // Whatever would leave this machine fails, and so shows in the console.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1".to_owned(),
        format!("--user-data-dir={}", profile.display()),
    ];
    all.extend(arguments.iter().map(|&argument| argument.to_owned()));
    json!({
        "goog:chromeOptions": {
            "binary": browser,
            "args": all,
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                "intl.accept_languages": "en",
            },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(browser: &Path, profile: &Path, downloads: &Path, arguments: &[&str]) -> Result<Value> {
    let preferences = json!({
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.useDownloadDir": true,
        "browser.download.alwaysOpenPanel": false,
        "browser.helperApps.neverAsk.saveToDisk": "application/json",
        // Each visit is to be like the first one.
        "dom.serviceWorkers.enabled": false,
        "intl.accept_languages": "en",
        // Whatever would leave this machine fails.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
    });
    let lines = preferences.as_object().into_iter().flatten();
    let lines = lines.map(|(name, value)| format!("user_pref({}, {value});\n", json!(name)));
    fs::write(profile.join("user.js"), String::from_iter(lines))?;
    let mut all = vec![
        json!("-headless"),
        json!("--width=1280"),
        json!("--height=900"),
        json!("--profile"),
        json!(profile),
    ];
    all.extend(arguments.iter().map(|argument| json!(argument)));
    Ok(json!({ "moz:firefoxOptions": { "binary": browser, "args": all } }))
}

fn webkit(browser: &Path, arguments: &[&str]) -> Value {
    let mut all = vec!["--automation"];
    all.extend(arguments);
    json!({ "webkitgtk:browserOptions": { "binary": browser, "args": all } })
}
