//! The compact files: written by the build, read by the app. A file that is damaged or of another form is refused.
//!
//! A file is the value as postcard writes it, then a check sum of four bytes, so that no changed byte is shown as a fact.

use super::compact::{FORM, First, Lent, Rest};
use super::read::{Read, read};
use serde::Serialize;

/// Why a compact file is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It did not arrive whole or was changed on the way.
    Damaged,
    /// Another version of the app wrote it, or reads it from a cache.
    OtherForm {
        /// The form it was written in.
        found: u16,
    },
}

/// Reads what the first screen needs.
pub fn decode_first(bytes: &[u8]) -> Result<First, Refused> {
    decode(bytes)
}

/// Reads everything else.
pub fn decode_rest(bytes: &[u8]) -> Result<Rest, Refused> {
    decode(bytes)
}

/// Reads what is lent to a map from elsewhere.
pub fn decode_lent(bytes: &[u8]) -> Result<Lent, Refused> {
    decode(bytes)
}

/// Writes a compact file; empty if the value cannot be written, which the types of `compact` never cause.
pub fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = postcard::to_allocvec(value).unwrap_or_default();
    let sum = check_sum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

fn decode<T: Read>(bytes: &[u8]) -> Result<T, Refused> {
    let (value, sum) = bytes.split_last_chunk::<4>().ok_or(Refused::Damaged)?;
    if check_sum(value).to_le_bytes() != *sum {
        return Err(Refused::Damaged);
    }
    // Both files begin with their form: it is read by itself, because what follows may have another shape.
    let found: u16 = read(value).ok_or(Refused::Damaged)?;
    if found != FORM {
        return Err(Refused::OtherForm { found });
    }
    read(value).ok_or(Refused::Damaged)
}

/// FNV-1a: few instructions, and any single changed byte changes it.
fn check_sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
