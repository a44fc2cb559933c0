//! Scene → bytes, one format a file. Host only: the build writes these once, no browser pays for them.
//!
//! `fallback` stands inside the element until the app answers; `edition` is the whole map as plain pages.

#[cfg(not(target_arch = "wasm32"))]
pub mod edition;
#[cfg(all(not(target_arch = "wasm32"), feature = "ssr"))]
pub mod fallback;
#[cfg(not(target_arch = "wasm32"))]
mod html;
#[cfg(all(not(target_arch = "wasm32"), feature = "ssr"))]
mod picture;
#[cfg(not(target_arch = "wasm32"))]
mod stroke;
