//! Checksums of finished files, by which a browser refuses what is not what was built (subresource integrity).

use super::{Site, read};
use crate::Result;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};

/// The shortest checksum that browsers take, as they write it.
pub fn of(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

impl Site {
    /// The attributes by which a page loads a file and nothing else in its place. A page in a sandboxed frame has no
    /// origin of its own and may load files only where everyone may (`crossorigin`).
    pub fn sri(&self, name: &str) -> Result<String> {
        let sum = STANDARD.encode(Sha384::digest(self.bytes(name)?));
        Ok(format!("integrity=\"sha384-{sum}\" crossorigin"))
    }

    /// A checksum for the element's script, which carries one for every file it fetches: the shortest that browsers
    /// take, because it does not compress.
    pub fn checksum(&self, name: &str) -> Result<String> {
        Ok(of(&self.bytes(name)?))
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        read(&self.folder.join(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksums_are_those_that_browsers_compute() {
        let folder =
            std::env::temp_dir().join(format!("crosstalk-checksum-{}", std::process::id()));
        let site = Site { folder: folder.clone() };
        site.write("abc.js", "abc").unwrap();
        // Published test vectors of SHA-2 (FIPS 180), written in base64.
        assert_eq!(
            site.checksum("abc.js").unwrap(),
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
        );
        assert_eq!(
            site.sri("abc.js").unwrap(),
            "integrity=\"sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn\" crossorigin"
        );
        assert!(site.checksum("missing.js").is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
