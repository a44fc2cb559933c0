//! Makes wasm small or fast with wasm-opt; without it, it goes out as it is, but for its names.

use super::{Site, cached, content_hash};
use crate::Result;
use crate::run;
use crate::tools;
use std::process::Command;
use wasmparser::{Parser, Payload};

/// What the compiler uses of WebAssembly, and wasm-opt may; every browser that we name has it.
pub const FEATURES: [&str; 6] = [
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Small above all: control flow and locals made anew, then everything twice.
///
/// Nothing lies in the first kilobyte of memory but the last of the stack, so that an offset that is added to an address
/// cannot wrap around. A function of one caller stays one unless it is tiny: longer functions compress worse.
/// `docs/decisions/0002-size-of-the-wasm.md` says what each brings.
const SMALL: [&str; 9] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-locals",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=10",
    "--strip-debug",
    "--strip-producers",
];

/// For what calculates while a reader waits.
const FAST: [&str; 4] = ["-O3", "--low-memory-unused", "--strip-debug", "--strip-producers"];

/// What a program is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// It comes soon.
    Size,
    /// It calculates fast.
    Speed,
}

/// wasm-opt makes a part smaller, or faster; where it is missing, at least the names of functions go, which weigh more.
pub fn optimized(site: &Site, name: &str, wasm: &[u8], aim: Aim) -> Result<Vec<u8>> {
    let Some(wasm_opt) = tools::wasm_opt() else {
        println!(
            "   wasm-opt is missing: the app stays a little larger (`cargo xtask setup` gets it by npm)."
        );
        return without_names(wasm).ok_or("the app's wasm is broken.".to_owned());
    };
    let options: &[&str] = match aim {
        Aim::Size => &SMALL,
        Aim::Speed => &FAST,
    };
    // What is cached is so for these options only.
    let how = format!("{}.oz", content_hash::hex(options.concat().as_bytes(), 8));
    cached(&how, wasm, || {
        let file = format!("{name}.wasm");
        site.write(&file, wasm)?;
        let path = site.folder.join(&file);
        let mut command = Command::new(wasm_opt);
        command.args(FEATURES).args(options).arg(&path).arg("-o").arg(&path);
        run::inherit(&mut command, "wasm-opt failed; the reason stands above.")?;
        site.take(&file)
    })
}

/// The module without its `name` and `producers` sections; nothing where it is broken.
fn without_names(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Vec::new();
    // Where the section begins, with its header.
    let mut start = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.ok()?;
        let (end, dropped) = match &payload {
            Payload::Version { range, .. } => (range.end, false),
            Payload::CustomSection(section) => {
                (section.range().end, matches!(section.name(), "name" | "producers"))
            }
            payload => match payload.as_section() {
                Some((_, range)) => (range.end, false),
                // A function of the section before.
                None => continue,
            },
        };
        if !dropped {
            kept.extend_from_slice(wasm.get(start..end)?);
        }
        start = end;
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_and_producers_go() {
        let header = b"\0asm\x01\0\0\0";
        let section =
            |id: u8, body: &[u8]| [&[id, u8::try_from(body.len()).unwrap()], body].concat();
        // One type: a function of nothing.
        let kept = [section(1, b"\x01\x60\0\0"), section(0, b"\x04kept!")].concat();
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
}
