//! The compact files: written by the build, read by the app. A file that is damaged or of another form is refused.
//!
//! A file is the number of its form, the value as `packed` writes it, and a check sum of four bytes, so that no changed
//! byte is shown as a fact.

use super::compact::{FORM, First, Lent, Rest};
use super::packed::Packed;
use super::shelves::{Reading, Writing};

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

/// A value that is a file of its own.
pub trait File: Packed {
    /// The form it is written in.
    fn form(&self) -> u16;
}

macro_rules! files {
    ($($name:ident),+) => { $(impl File for $name {
        fn form(&self) -> u16 {
            self.form
        }
    })+ };
}

files!(First, Rest, Lent);

/// Writes a compact file.
pub fn encode<T: File>(value: &T) -> Vec<u8> {
    let mut writing = Writing::default();
    value.write(&mut writing);
    let mut bytes = value.form().to_le_bytes().to_vec();
    bytes.extend(writing.bytes());
    let sum = check_sum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

fn decode<T: File>(bytes: &[u8]) -> Result<T, Refused> {
    let (value, sum) = bytes.split_last_chunk::<4>().ok_or(Refused::Damaged)?;
    if check_sum(value).to_le_bytes() != *sum {
        return Err(Refused::Damaged);
    }
    let (form, value) = value.split_first_chunk::<2>().ok_or(Refused::Damaged)?;
    let found = u16::from_le_bytes(*form);
    if found != FORM {
        return Err(Refused::OtherForm { found });
    }
    let mut reading = Reading::new(value);
    let value = T::read(&mut reading);
    if reading.is_whole() { Ok(value) } else { Err(Refused::Damaged) }
}

/// FNV-1a: few instructions, and any single changed byte changes it.
fn check_sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
