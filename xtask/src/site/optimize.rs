//! Makes wasm small with wasm-opt; without it, it goes out as it is, but for its names.

use super::{Site, cached, content_hash};
use crate::run;
use crate::say::Outcome;
use crate::tools;
use std::process::Command;

/// Small above all. The features are those that the compiler uses; every browser that we name has them.
const OPTIONS: [&str; 10] = [
    "-Oz",
    "--converge",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
];

/// wasm-opt makes a part smaller; where it is missing, at least the names of functions go, which weigh more.
pub fn optimized(site: &Site, name: &str, wasm: &[u8]) -> Outcome<Vec<u8>> {
    let Some(wasm_opt) = tools::wasm_opt() else {
        println!(
            "   wasm-opt is missing: the app stays a little larger (`cargo xtask setup` gets it by npm)."
        );
        return without_names(wasm).ok_or("the app's wasm is broken.".to_owned());
    };
    // What is cached is so for these options only.
    let how = format!("{}.oz", content_hash::hex(OPTIONS.concat().as_bytes(), 8));
    cached(&how, wasm, || {
        let file = format!("{name}.wasm");
        site.write(&file, wasm)?;
        let path = site.folder.join(&file);
        let mut command = Command::new(wasm_opt);
        command.args(OPTIONS).arg(&path).arg("-o").arg(&path);
        run::loud(&mut command, "wasm-opt failed; the reason stands above.")?;
        site.take(&file)
    })
}

/// The module without its `name` and `producers` sections.
fn without_names(wasm: &[u8]) -> Option<Vec<u8>> {
    let (header, mut rest) = wasm.split_at_checked(8)?;
    let mut out = header.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (size, body) = leb128(after_id)?;
        let (body, next) = body.split_at_checked(size)?;
        let name = leb128(body).and_then(|(length, text)| text.get(..length));
        let dropped = id == 0 && matches!(name, Some(b"name" | b"producers"));
        if !dropped {
            out.extend_from_slice(rest.get(..rest.len() - next.len())?);
        }
        rest = next;
    }
    Some(out)
}

/// An unsigned LEB128 number of up to 32 bits, and what follows it.
fn leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_u64;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((usize::try_from(value).ok()?, bytes.get(at + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_and_producers_go() {
        let header = b"\0asm\x01\0\0\0";
        let section =
            |id: u8, body: &[u8]| [&[id, u8::try_from(body.len()).unwrap()], body].concat();
        let kept = [section(1, b"types"), section(0, b"\x04kept!")].concat();
        let with =
            [&header[..], &section(0, b"\x04name123"), &kept, &section(0, b"\x09producers!")]
                .concat();
        assert_eq!(without_names(&with), Some([&header[..], &kept].concat()));
        assert_eq!(
            without_names(&with[..with.len() - 1]),
            None,
            "a module that was cut off is refused"
        );
    }

    #[test]
    fn numbers_of_several_bytes_are_read() {
        assert_eq!(leb128(&[0xe5, 0x8e, 0x26, 7]), Some((624_485, &[7_u8][..])));
        assert_eq!(leb128(&[0x80]), None);
    }
}
