//! The package for npm, `dist/npm`: the element as one script with everything inside, as files that it fetches, and what
//! editors and documentation read about it.

use super::single_script;
use crate::Result;
use crate::console::kilobytes;
use crate::paths;
use crate::run;
use crate::site::{brotli, every_file, read};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Everything inside.
const WHOLE: &str = "crosstalk-map.standalone.js";
/// What is in the package as it lies here.
const STATIC: [(&str, &str); 4] = [
    ("crosstalk-map.d.ts", include_str!("crosstalk-map.d.ts")),
    ("react.d.ts", include_str!("react.d.ts")),
    ("custom-elements.json", include_str!("custom-elements.json")),
    ("README.md", include_str!("README.md")),
];
/// What is in it from the root of the project.
const FROM_ROOT: [(&str, &str); 4] = [
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-CONTENT", "content/LICENSE"),
    ("LICENSE-FONT", "assets/fonts/LICENSE"),
];

/// Where it is written.
fn folder() -> PathBuf {
    paths::root().join("dist/npm")
}

/// Writes the package from the finished site.
pub fn write() -> Result {
    let folder = folder();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|problem| format!("cannot write {}: {problem}.", path.display()))
    };
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .map_err(|problem| format!("cannot empty {}: {problem}.", folder.display()))?;
    }
    let script = single_script::script()?;
    put(WHOLE, script.as_bytes())?;
    for (name, text) in STATIC {
        put(name, text.as_bytes())?;
    }
    for (name, path) in FROM_ROOT {
        put(name, &read(&paths::root().join(path))?)?;
    }
    let site = paths::site();
    for file in every_file(&site)? {
        let name = file.strip_prefix(&site).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if of_the_element(&name) {
            put(&format!("esm/{name}"), &read(&file)?)?;
        }
    }
    let manifest = serde_json::to_vec_pretty(&manifest())
        .map_err(|problem| format!("package.json cannot be written: {problem}."))?;
    put("package.json", &manifest)?;
    println!(
        "   dist/npm: {WHOLE} {} KB, {} KB as brotli",
        kilobytes(script.len()),
        kilobytes(brotli(script.as_bytes()).len())
    );
    Ok(())
}

/// Whether the element fetches that file of the site; pages and compressed forms are the site's own.
fn of_the_element(name: &str) -> bool {
    let own = [
        "crosstalk",
        "more-",
        "icons-",
        "more_icons-",
        "cite",
        "ask",
        "map_reader",
        "reader-",
        "content/",
        "fonts/",
        "snippets/",
    ];
    let compressed = name.ends_with(".br") || name.ends_with(".gz");
    own.iter().any(|start| name.starts_with(start)) && !name.ends_with(".html") && !compressed
}

fn manifest() -> Value {
    json!({
        "name": "crosstalk-map",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "An interactive map of how the immune system and mental health affect each other, as a page element",
        "license": "(MIT OR Apache-2.0) AND CC-BY-4.0 AND OFL-1.1",
        "type": "module",
        "main": format!("./{WHOLE}"),
        "module": format!("./{WHOLE}"),
        "types": "./crosstalk-map.d.ts",
        "unpkg": format!("./{WHOLE}"),
        "jsdelivr": format!("./{WHOLE}"),
        "customElements": "custom-elements.json",
        "exports": {
            ".": { "types": "./crosstalk-map.d.ts", "default": format!("./{WHOLE}") },
            "./standalone": { "types": "./crosstalk-map.d.ts", "default": format!("./{WHOLE}") },
            "./esm": { "types": "./crosstalk-map.d.ts", "default": "./esm/crosstalk.js" },
            "./esm/*": "./esm/*",
            "./react": { "types": "./react.d.ts" },
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json"
        },
        // Loading it defines the element: nobody may leave that out.
        "sideEffects": true,
        "keywords": ["web-component", "custom-element", "immune-system", "mental-health", "education"],
    })
}

/// npm has to accept it, and to take everything in.
pub fn pack() -> Result {
    let mut command = Command::new("npm");
    command.args(["pack", "--dry-run", "--json"]).current_dir(folder());
    let output = command
        .output()
        .map_err(|problem| format!("npm cannot be run: {problem}. Put node and npm on PATH."))?;
    let listed: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let files = listed.pointer("/0/files").and_then(Value::as_array).map_or(0, Vec::len);
    let written = every_file(&folder())?.len();
    if !output.status.success() || files != written {
        return Err(format!(
            "npm would pack {files} of {written} files of dist/npm: {}",
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    // On a server, where pages are only written, importing it does nothing and says nothing.
    let import = format!("await import('./{WHOLE}')");
    let imported = run::answer_in(&folder(), "node", &["--input-type=module", "-e", &import]);
    match imported {
        Some(said) if said.is_empty() => Ok(()),
        _ => Err(format!("node cannot import dist/npm/{WHOLE}: run it by hand to see why.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::read_text;

    const METHODS: [&str; 4] = ["select", "save", "restore", "dispose"];
    const EVENTS: [&str; 5] = ["ready", "select", "state", "answer", "error"];

    #[test]
    fn manifest_types_and_class_tell_the_same() {
        let manifest: Value = serde_json::from_str(include_str!("custom-elements.json")).unwrap();
        let class = manifest.pointer("/modules/0/declarations/0").unwrap();
        let names = |key: &str| -> Vec<&str> {
            class[key]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|entry| entry["name"].as_str())
                .collect()
        };
        let script = read_text(&paths::root().join("src/js/element/map.js")).unwrap();
        let types = include_str!("crosstalk-map.d.ts");
        assert_eq!(names("events"), EVENTS.map(|name| format!("crosstalk-{name}")));
        let methods: Vec<&str> = class["members"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|member| member["kind"] == "method")
            .filter_map(|member| member["name"].as_str())
            .collect();
        assert_eq!(methods, METHODS);
        for name in METHODS {
            assert!(script.contains(&format!("{name}(")) && types.contains(name), "{name}");
        }
        for name in EVENTS {
            assert!(script.contains(&format!("#emit('{name}'")), "nobody tells {name}");
            assert!(
                types.contains(&format!("\"crosstalk-{name}\"")),
                "the types do not know {name}"
            );
        }
        for part in names("cssParts") {
            let views = ["app", "header", "themes", "panel/mod", "footer", "search"];
            let drawn = views.iter().any(|view| {
                let view = read_text(&paths::root().join(format!("src/view/{view}.rs"))).unwrap();
                view.contains(&format!("part=\"{part}\""))
                    || view.contains(&format!("\"part\", \"{part}\""))
            });
            assert!(drawn, "no view has the part {part}");
        }
        let tokens = read_text(&paths::root().join("styles/tokens.css")).unwrap();
        for property in names("cssProperties") {
            assert!(tokens.contains(&format!("var({property},")), "no style reads {property}");
        }
    }

    #[test]
    fn only_what_the_element_fetches_is_packed() {
        assert!(
            of_the_element("crosstalk.js") && of_the_element("content/en-rest-0123456789ab.bin")
        );
        assert!(!of_the_element("index.html") && !of_the_element("read/index.html"));
        assert!(!of_the_element("crosstalk.js.br"));
    }
}
