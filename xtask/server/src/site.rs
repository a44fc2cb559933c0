//! The files of the site, compressed forms first, with the headers of [`crate::headers`].

use crate::{Options, headers, lock};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE, IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE,
    LAST_MODIFIED, LOCATION, VARY,
};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tower::ServiceExt;
use tower_http::services::ServeDir;

/// What is served, and the headers of every answer.
pub(crate) struct Site {
    /// The folder that is served now, which a test may swap.
    root: Mutex<PathBuf>,
    mounts: Vec<(String, PathBuf)>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Site {
    pub(crate) fn new(options: Options) -> io::Result<Self> {
        let Options { root, policy, shared, mounts, .. } = options;
        let everywhere = headers::EVERYWHERE.into_iter().filter_map(|(name, value)| match name {
            headers::READABLE => shared.then_some((name, value)),
            headers::POLICY => policy.as_deref().map(|policy| (name, policy)),
            _ => Some((name, value)),
        });
        let parsed = everywhere.map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(io::Error::other)?;
            Ok((name, HeaderValue::from_str(value).map_err(io::Error::other)?))
        });
        let headers = parsed.collect::<io::Result<_>>()?;
        Ok(Self { root: Mutex::new(root), mounts, headers })
    }

    pub(crate) fn serve(&self, root: PathBuf) {
        *lock(&self.root) = root;
    }

    /// The mounted folder that the path begins with, else the site's, and the rest of the path.
    fn locate(&self, path: &str) -> (PathBuf, String) {
        let mounted = self.mounts.iter().find_map(|(prefix, folder)| {
            Some((folder.clone(), format!("/{}", path.strip_prefix(prefix.as_str())?)))
        });
        mounted.unwrap_or_else(|| (lock(&self.root).clone(), path.to_owned()))
    }
}

/// Answers by files.
pub(crate) fn files(site: &Arc<Site>) -> Router {
    Router::new().fallback(file).with_state(Arc::clone(site))
}

/// The router, whose every answer gets the headers.
pub(crate) fn router(site: &Arc<Site>, router: Router) -> Router {
    router.layer(from_fn_with_state(Arc::clone(site), with_headers))
}

async fn file(State(site): State<Arc<Site>>, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let (folder, rest) = site.locate(&path);
    let Ok(uri) = Uri::try_from(&rest) else { return missing() };
    *request.uri_mut() = uri;
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let mut response = files
        .oneshot(request)
        .await
        .map_or_else(|never| match never {}, IntoResponse::into_response);
    let name = if path.ends_with('/') { "index.html" } else { &path };
    let status = response.status();
    if status == StatusCode::NOT_FOUND {
        return missing();
    }
    let headers = response.headers_mut();
    if status.is_success() {
        headers
            .insert(CONTENT_TYPE, HeaderValue::from_static(headers::content_type(Path::new(name))));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(headers::keep(Path::new(name))));
    }
    // A folder without its slash leads to the one with it, below the mount.
    if let (true, Ok(location)) =
        (status.is_redirection(), HeaderValue::try_from(format!("{path}/")))
    {
        headers.insert(LOCATION, location);
    }
    response
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "There is no such file.\n").into_response()
}

async fn with_headers(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    // Dates of files tell seconds apart, and two versions of the site may be made in one: a browser that asks whether its
    // copy is still the newest gets the file.
    for name in [IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE] {
        request.headers_mut().remove(name);
    }
    let mut response = next.run(request).await;
    let keep = if response.status() == StatusCode::NOT_FOUND { "no-store" } else { headers::ASK };
    let headers = response.headers_mut();
    headers.remove(LAST_MODIFIED);
    headers.insert(VARY, HeaderValue::from(ACCEPT_ENCODING));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(keep));
    for (name, value) in &site.headers {
        headers.insert(name, value.clone());
    }
    response
}
