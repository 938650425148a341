//! A static file server on this machine, which remembers what was asked of it.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// How many ports are tried, the first included.
const PORTS: u16 = 100;

/// One request and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The path with its leading slash, without the query.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
}

type Visits = Arc<Mutex<Vec<Visit>>>;

/// Folders, served until this value is dropped.
pub struct Site {
    socket: SocketAddr,
    visits: Visits,
    server: JoinHandle<io::Result<()>>,
}

/// Takes a port of 127.0.0.1, or the next one that is free. Port 0 leaves the choice to the system.
///
/// # Errors
/// None of the hundred ports is free.
pub async fn listen(port: u16) -> Result<TcpListener> {
    for port in port..=port.saturating_add(PORTS - 1) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).with_context(|| format!("port {port} of 127.0.0.1")),
        }
    }
    anyhow::bail!("port {port} of 127.0.0.1 and the next ones are all taken")
}

impl Site {
    /// Serves folders, each at a path that begins and ends with a slash.
    ///
    /// # Errors
    /// The listener has no address.
    pub fn start(listener: TcpListener, folders: &[(&str, &Path)]) -> Result<Self> {
        let socket = listener.local_addr()?;
        let visits = Visits::default();
        let mut router = Router::new();
        for (path, folder) in folders {
            let files = ServeDir::new(folder);
            router = match *path {
                "/" => router.fallback_service(files),
                path => router.nest_service(path, files),
            };
        }
        let router = router
            .layer(middleware::from_fn_with_state(visits.clone(), remember))
            // A rebuilt page is seen at once; what has not changed is answered by 304.
            .layer(constant_header(header::CACHE_CONTROL, "no-cache"))
            .layer(constant_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .layer(constant_header(header::REFERRER_POLICY, "no-referrer"));
        let server = tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self {
            socket,
            visits,
            server,
        })
    }

    /// The address of a path, which begins with a slash.
    pub fn address(&self, path: &str) -> String {
        format!("http://{}{path}", self.socket)
    }

    /// What has been asked for since the start, in order.
    pub fn visits(&self) -> Vec<Visit> {
        self.visits
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Waits for the server, which ends only by a failure.
    ///
    /// # Errors
    /// The server has failed.
    pub async fn wait(mut self) -> Result<()> {
        Ok((&mut self.server).await??)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

fn constant_header(
    name: header::HeaderName,
    value: &'static str,
) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

async fn remember(State(visits): State<Visits>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let status = StatusCode::as_u16(&response.status());
    visits
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(Visit { path, status });
    response
}
