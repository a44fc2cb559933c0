//! Scene → bytes, one format a file. Host only: the build writes these once, no browser pays for them.
//!
//! `fallback` stands inside the element until the app answers; `edition` is the whole map as plain pages.

pub mod edition;
pub mod fallback;
mod html;
pub mod pictograms;
mod picture;
mod stroke;
