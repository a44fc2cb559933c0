//! The app: wasm, glue and snippets made small, under names that change with their content.

use super::{Files, Site, compress, minify, read_text, remembered};
use crate::run;
use crate::say::Outcome;
use crate::tools;
use std::fs;
use std::process::Command;

/// As Trunk and wasm-bindgen name them.
const GLUE: &str = "crosstalk.js";
const WASM: &str = "crosstalk_bg.wasm";

/// Replaces Trunk's files by the finished ones.
pub fn add(site: &Site, files: &mut Files) -> Outcome {
    optimize(site)?;
    files.wasm = site.write_hashed("crosstalk.wasm", site.take(WASM)?)?;
    let glue = String::from_utf8(site.take(GLUE)?)
        .map_err(|_| "wasm-bindgen's glue is no text.".to_owned())?;
    files.glue = site.write_hashed(GLUE, minify::script(&glue.replace(WASM, &files.wasm))?)?;
    // Snippets lie in folders named by their content, and the glue imports them by that name.
    let snippets = site.folder.join("snippets");
    for file in compress::every_file(&snippets)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|end| end == "js"))
    {
        let small = minify::script(&read_text(&file)?)?;
        fs::write(&file, small)
            .map_err(|problem| format!("cannot write {}: {problem}.", file.display()))?;
    }
    Ok(())
}

/// wasm-opt makes the app smaller; where it is missing, at least the names of functions go, which weigh more.
fn optimize(site: &Site) -> Outcome {
    let wasm = site.take(WASM)?;
    let Some(wasm_opt) = tools::wasm_opt() else {
        println!(
            "   wasm-opt is missing: the app stays a little larger (`cargo xtask setup` gets it by npm)."
        );
        let small = without_names(&wasm).ok_or("wasm-bindgen wrote something that is no wasm.")?;
        return site.write(WASM, small);
    };
    let small = remembered("oz", &wasm, || {
        site.write(WASM, &wasm)?;
        let path = site.folder.join(WASM);
        let mut command = Command::new(wasm_opt);
        command.args(["-Oz", "--strip-debug", "--strip-producers"]).arg(&path).arg("-o").arg(&path);
        run::loud(&mut command, "wasm-opt failed; the reason stands above.")?;
        site.take(WASM)
    })?;
    site.write(WASM, small)
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
