//! Names that change with the content, so that a browser may keep the files for ever.

use sha2::{Digest, Sha256};

/// `folder/name-<12 hex digits>.end` for `folder/name.end`.
pub fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{stem}-{}.{end}", hex(bytes, 6))
}

/// The first `count` bytes of the content's SHA-256 as hexadecimal digits. They tell versions apart and guard nothing.
pub fn hex(bytes: &[u8], count: usize) -> String {
    Sha256::digest(bytes).iter().take(count).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_folder_and_its_end() {
        // The published test vector of SHA-256 for "abc" (FIPS 180) begins ba7816bf 8f01cfea.
        assert_eq!(hashed("content/en-first.bin", b"abc"), "content/en-first-ba7816bf8f01.bin");
        assert_eq!(hex(b"abc", 8), "ba7816bf8f01cfea");
    }
}
