//! The only place that lets time pass.

use std::time::{Duration, Instant};

/// How long a story waits for what it expects, on a slow and busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// The time between two looks.
const PAUSE: Duration = Duration::from_millis(20);

/// Looks until there is something to see, which is returned.
///
/// # Panics
/// There is nothing to see after half a minute.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(seen) = look().await {
            return seen;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(PAUSE).await;
    }
}
