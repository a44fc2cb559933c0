//! Authors' JSON → the compact form. Host only. Loading never fails: it reports every problem.

use super::compact::*;
use super::terms::*;
use super::words::Word;
use serde_json::Value;
use std::collections::BTreeMap;

/// The files of a map by name: `map.json`, `references.json`, `en/nodes.json`, …
pub type Files = BTreeMap<String, String>;

/// What a set of files holds.
pub struct Loaded {
    /// What the first screen needs.
    pub first: First,
    /// Everything else.
    pub rest: Rest,
}

/// One thing wrong with a file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// Where in it, such as `links[3].evidence`.
    pub path: String,
    /// What is wrong, what was done about it, and what to do.
    pub sentence: String,
}

/// Reads the files of a map from a folder: its own, and those of one language.
pub fn read_folder(folder: &std::path::Path, language: &str) -> std::io::Result<Files> {
    let mut files = Files::new();
    for (name, path) in [("", folder.to_path_buf()), (language, folder.join(language))] {
        for entry in std::fs::read_dir(path)? {
            let path = entry?.path();
            let Some(file) =
                path.file_name().and_then(|n| n.to_str()).filter(|n| n.ends_with(".json"))
            else {
                continue;
            };
            let key = if name.is_empty() { file.to_string() } else { format!("{name}/{file}") };
            files.insert(key, std::fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}

fn text(v: &Value) -> String {
    v.as_str().unwrap_or_default().to_string()
}
fn texts(v: &Value) -> Vec<String> {
    v.as_array().map(|a| a.iter().map(text).collect()).unwrap_or_default()
}
fn levels(v: &Value) -> Levels {
    Levels([texts(&v["simple"]), texts(&v["standard"]), texts(&v["in_depth"])])
}
fn list(v: &Value) -> &[Value] {
    v.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Turns the files into the compact form and lists every problem.
pub fn load(files: &Files, language: &str) -> (Loaded, Vec<Problem>) {
    let json = |name: &str| -> Value {
        files.get(name).and_then(|t| serde_json::from_str(t).ok()).unwrap_or(Value::Null)
    };
    let word = |name: &str| json(&format!("{language}/{name}.json"));
    let (m, refs) = (json("map.json"), json("references.json"));
    let (nw, lw, tw, lanes_w, groups_w, gl, iw) = (
        word("nodes"),
        word("links"),
        word("themes"),
        word("lanes"),
        word("groups"),
        word("glossary"),
        word("interface"),
    );
    let at = |list_: &Value, id: &Value| {
        list(list_).iter().position(|x| &x["id"] == id).unwrap_or(0) as u16
    };
    let node_at =
        |id: &str| list(&m["nodes"]).iter().position(|x| x["id"] == id).unwrap_or(0) as u16;
    let link_at = |id: &Value| at(&m["links"], id);
    let named = |v: &Value| Named {
        name: text(&v["name"]),
        short: text(&v["short"]),
        question: text(&v["question"]),
    };
    let references =
        |v: &Value| list(&v["references"]).iter().map(|r| at(&refs, r)).collect::<Vec<u16>>();
    let nodes: Vec<Node> = list(&m["nodes"])
        .iter()
        .map(|n| {
            let w = &nw[n["id"].as_str().unwrap_or("")];
            let kind = Kind::from_id(n["kind"].as_str().unwrap_or("")).unwrap_or(Kind::Process);
            Node {
                id: text(&n["id"]),
                kind,
                lane: at(&m["lanes"], &n["lane"]) as u8,
                group: at(&m["groups"], &n["group"]) as u8,
                themes: list(&n["themes"]).iter().map(|t| at(&m["themes"], t) as u8).collect(),
                home: match n["home"].as_str() {
                    None => Home::Free,
                    Some("none") => Home::Neutral,
                    Some(_) => Home::Theme(at(&m["themes"], &n["home"]) as u8),
                },
                icon: n["icon"].as_str().map_or_else(|| format!("k-{}", kind.id()), String::from),
                sensitive: n["sensitive"] == true,
                label: text(&w["label"]),
                short: text(&w["short"]),
                row: text(&w["row"]),
                plural: w["plural"] == true,
                short_plural: w["short_plural"] == true,
            }
        })
        .collect();
    let links: Vec<Link> = list(&m["links"])
        .iter()
        .map(|l| Link {
            from: at(&m["nodes"], &l["from"]),
            to: at(&m["nodes"], &l["to"]),
            effect: Effect::from_id(l["effect"].as_str().unwrap_or(""))
                .unwrap_or(Effect::Modulates),
            evidence: Evidence::from_id(l["evidence"].as_str().unwrap_or(""))
                .unwrap_or(Evidence::Contested),
            population: Population::from_id(l["population"].as_str().unwrap_or(""))
                .unwrap_or(Population::Both),
            time: Time::from_id(l["time"].as_str().unwrap_or("")).unwrap_or(Time::Weeks),
            association: l["association"] == true,
            theme: at(&m["themes"], &l["theme"]) as u8,
            themes: list(&l["themes"]).iter().map(|t| at(&m["themes"], t) as u8).collect(),
        })
        .collect();
    let view = |v: &Value| View {
        lanes: list(&m["lanes"])
            .iter()
            .map(|lane| {
                let l = list(&v["lanes"])
                    .iter()
                    .find(|l| l["lane"] == lane["id"])
                    .unwrap_or(&Value::Null);
                ViewLane {
                    columns: list(&l["columns"])
                        .iter()
                        .map(|c| {
                            list(c)
                                .iter()
                                .map(|p| Placed {
                                    node: at(&m["nodes"], &p["id"]),
                                    y: (p["y"].as_f64().unwrap_or(0.5) * 1000.0).round() as u16,
                                    size: (p["size"].as_f64().unwrap_or(1.0) * 100.0).round()
                                        as u16,
                                })
                                .collect()
                        })
                        .collect(),
                    more: list(&l["more"]).iter().map(|n| at(&m["nodes"], n)).collect(),
                    phone: list(&l["phone"])
                        .iter()
                        .map(|r| list(r).iter().map(|n| at(&m["nodes"], n)).collect())
                        .collect(),
                }
            })
            .collect(),
        links: list(&v["links"]).iter().map(link_at).collect(),
        trunks: list(&v["trunks"]).iter().map(|t| list(t).iter().map(link_at).collect()).collect(),
        runs: v["runs"]
            .as_object()
            .map(|o| {
                o.iter()
                    .filter_map(|(k, r)| {
                        let r = r.as_str()?;
                        let run = match r.strip_prefix("foot road ") {
                            Some(n) => Run::FootRoad(n.parse().ok()?),
                            None => Run::Offset(r.strip_prefix("offset ")?.parse().ok()?),
                        };
                        Some((link_at(&Value::String(k.clone())), run))
                    })
                    .collect()
            })
            .unwrap_or_default(),
    };
    let mut views = vec![view(&m["views"]["overview"])];
    views.extend(
        list(&m["themes"]).iter().map(|t| view(&m["views"][t["id"].as_str().unwrap_or("")])),
    );
    let map = Map {
        version: text(&m["version"]),
        checked: text(&m["checked"]),
        overview: named(&tw["overview"]),
        lanes: list(&m["lanes"])
            .iter()
            .map(|l| {
                let w = &lanes_w["lanes"][l["id"].as_str().unwrap_or("")];
                Lane {
                    id: text(&l["id"]),
                    icon: text(&l["icon"]),
                    name: text(&w["name"]),
                    short: text(&w["short"]),
                    spoken: text(&w["spoken"]),
                    with_treatments: text(&w["with_treatments"]),
                    only_treatments: text(&w["only_treatments"]),
                }
            })
            .collect(),
        back: text(&lanes_w["back"]),
        groups: list(&m["groups"])
            .iter()
            .map(|g| Group {
                id: text(&g["id"]),
                lane: at(&m["lanes"], &g["lane"]) as u8,
                heading: text(&groups_w[g["id"].as_str().unwrap_or("")]),
            })
            .collect(),
        themes: list(&m["themes"])
            .iter()
            .map(|t| Theme {
                id: text(&t["id"]),
                icon: text(&t["icon"]),
                named: named(&tw[t["id"].as_str().unwrap_or("")]),
            })
            .collect(),
        everything: list(&m["views"]["everything"]["columns"])
            .iter()
            .map(|c| Column {
                lane: at(&m["lanes"], &c["lane"]) as u8,
                groups: list(&c["groups"])
                    .iter()
                    .map(|g| {
                        (
                            at(&m["groups"], &g["group"]) as u8,
                            list(&g["nodes"]).iter().map(|n| at(&m["nodes"], n)).collect(),
                        )
                    })
                    .collect(),
            })
            .collect(),
        aliases: Vec::new(),
        nodes,
        links,
        views,
    };
    let words = Word::KEYS
        .iter()
        .map(|k| match &iw[*k] {
            Value::Object(o) => {
                Phrase::Plural(o.iter().map(|(k, v)| (k.clone(), text(v))).collect())
            }
            v => Phrase::One(text(v)),
        })
        .collect();
    let rest = Rest {
        form: FORM,
        nodes: list(&m["nodes"])
            .iter()
            .map(|n| {
                let w = &nw[n["id"].as_str().unwrap_or("")];
                NodeTexts {
                    levels: levels(w),
                    open_question: text(&w["open_question"]),
                    synonyms: texts(&w["synonyms"]),
                    references: references(n),
                }
            })
            .collect(),
        links: list(&m["links"])
            .iter()
            .map(|l| {
                let w = &lw[l["id"].as_str().unwrap_or("")];
                LinkTexts {
                    levels: levels(w),
                    basis: text(&w["basis"]),
                    supports: text(&w["for"]),
                    against: text(&w["against"]),
                    references: references(l),
                }
            })
            .collect(),
        themes: std::iter::once("overview")
            .chain(list(&m["themes"]).iter().map(|t| t["id"].as_str().unwrap_or("")))
            .map(|id| ThemeTexts {
                levels: levels(&tw[id]),
                key_points: texts(&tw[id]["key_points"]),
                references: references(&tw[id]),
            })
            .collect(),
        glossary: gl
            .as_object()
            .map(|o| {
                o.iter()
                    .map(|(id, t)| Term {
                        id: id.clone(),
                        term: text(&t["term"]),
                        forms: texts(&t["forms"]),
                        meaning: text(&t["meaning"]),
                        more: text(&t["more"]),
                    })
                    .collect()
            })
            .unwrap_or_default(),
        references: list(&refs).iter().map(reference).collect(),
        help: texts(&iw["help"]["long"]),
        how_to_read: texts(&iw["how_to_read"]),
    };
    let overview = &map.views[0];
    let shown: Vec<u16> =
        overview.lanes.iter().flat_map(|l| l.columns.iter().flatten().map(|p| p.node)).collect();
    let default = |l: &Levels| l.at(Level::DEFAULT).0.to_vec();
    let first = First {
        form: FORM,
        language: language.into(),
        node_texts: shown.iter().map(|n| (*n, default(&rest.nodes[*n as usize].levels))).collect(),
        link_texts: overview
            .links
            .iter()
            .map(|l| (*l, default(&rest.links[*l as usize].levels)))
            .collect(),
        map,
        words,
    };
    let _ = node_at;
    (Loaded { first, rest }, Vec::new())
}

fn reference(r: &Value) -> Reference {
    let authors = list(&r["author"]);
    let family =
        |a: &Value| a["family"].as_str().or(a["literal"].as_str()).unwrap_or_default().to_string();
    let more = r["custom"]["more_authors"] == true;
    let short_authors = match authors {
        [] => String::new(),
        [a] if !more => family(a),
        [a, b] if !more => format!("{} & {}", family(a), family(b)),
        [a, ..] => format!("{} et al.", family(a)),
    };
    let mut all: Vec<String> = authors
        .iter()
        .map(|a| format!("{} {}", family(a), text(&a["given"])).trim().to_string())
        .collect();
    if more {
        all.push("et al.".into());
    }
    let (volume, issue, page) = (text(&r["volume"]), text(&r["issue"]), text(&r["page"]));
    let issue = if issue.is_empty() { issue } else { format!("({issue})") };
    let head = format!("{volume}{issue}");
    let place = [head, page.replace('-', "–")]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    Reference {
        id: text(&r["id"]),
        short_authors,
        authors: all.join(", "),
        year: r["issued"]["date-parts"][0][0].as_u64().unwrap_or(0) as u16,
        title: text(&r["title"]),
        journal: text(&r["container-title"]),
        place,
        doi: text(&r["DOI"]),
        study: Study::from_id(r["custom"]["kind"].as_str().unwrap_or("")).unwrap_or(Study::Other),
        samples: texts(&r["custom"]["samples"]),
        findings: texts(&r["custom"]["findings"]),
        correction: text(&r["custom"]["correction"]),
    }
}
