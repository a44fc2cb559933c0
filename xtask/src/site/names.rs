//! Names that change with the content, so that a browser may keep the files for ever.

/// `folder/name-<12 hex digits>.end` for `folder/name.end`.
pub fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{stem}-{:012x}.{end}", hash(bytes) >> 16)
}

/// FNV-1a: the same on every machine and with every compiler. It tells versions apart and guards nothing.
pub fn hash(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        // Published test vectors.
        assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn a_name_keeps_its_folder_and_its_end() {
        assert_eq!(hashed("content/en-first.bin", b"foobar"), "content/en-first-85944171f739.bin");
    }
}
