//! The bundles: written by the build, read by the app. A file that is damaged or of another version is refused.
//!
//! A file is the version of its form, the value as `codec` writes it, and a check sum of four bytes, so that no changed
//! byte is shown as a fact.

use super::answer::Answer;
use super::asked::AskTexts;
use super::bundle::{BUNDLE_VERSION, DefaultStrings, Deferred, Initial};
use super::codec::Codec;
use super::columns::{Decoder, Encoder};

/// Why a bundle is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It did not arrive whole or was changed on the way.
    Damaged,
    /// Another version of the app wrote it, or reads it from a cache.
    OtherVersion {
        /// The version it was written in.
        found: u16,
    },
}

/// Reads what the first screen needs.
pub fn decode_initial(bytes: &[u8]) -> Result<Initial, DecodeError> {
    decode(bytes)
}

/// Reads everything else.
pub fn decode_deferred(bytes: &[u8]) -> Result<Deferred, DecodeError> {
    decode(bytes)
}

/// Reads what a map from elsewhere takes from ours.
pub fn decode_defaults(bytes: &[u8]) -> Result<DefaultStrings, DecodeError> {
    decode(bytes)
}

/// Reads what the program that is asked says.
pub fn decode_ask_texts(bytes: &[u8]) -> Result<AskTexts, DecodeError> {
    decode(bytes)
}

/// Reads an answer of that program.
pub fn decode_answer(bytes: &[u8]) -> Result<Answer, DecodeError> {
    decode(bytes)
}

/// A value that is a file of its own.
pub trait File: Codec {
    /// The version it is written in.
    fn version(&self) -> u16;
}

macro_rules! files {
    ($($name:ident),+) => { $(impl File for $name {
        fn version(&self) -> u16 {
            self.version
        }
    })+ };
}

files!(Initial, Deferred, DefaultStrings, AskTexts, Answer);

/// Writes a bundle.
pub fn encode<T: File>(value: &T) -> Vec<u8> {
    let mut encoder = Encoder::default();
    value.write(&mut encoder);
    let mut bytes = value.version().to_le_bytes().to_vec();
    bytes.extend(encoder.bytes());
    let sum = check_sum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

fn decode<T: File>(bytes: &[u8]) -> Result<T, DecodeError> {
    let (value, sum) = bytes.split_last_chunk::<4>().ok_or(DecodeError::Damaged)?;
    if check_sum(value).to_le_bytes() != *sum {
        return Err(DecodeError::Damaged);
    }
    let (version, value) = value.split_first_chunk::<2>().ok_or(DecodeError::Damaged)?;
    let found = u16::from_le_bytes(*version);
    if found != BUNDLE_VERSION {
        return Err(DecodeError::OtherVersion { found });
    }
    let mut decoder = Decoder::new(value);
    let value = T::read(&mut decoder);
    if decoder.is_whole() { Ok(value) } else { Err(DecodeError::Damaged) }
}

/// FNV-1a: few instructions, and any single changed byte changes it.
fn check_sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
