use crate::*;
fn shipped() -> Asked {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/immune-brain");
    let files = authoring::read_folder(&folder, "en").unwrap();
    let (loaded, problems) = authoring::load(&files, "en");
    assert!(problems.is_empty(), "{problems:#?}");
    let map = crosstalk::present::LocalizedMap::open_english(loaded.initial).with(loaded.deferred);
    Asked { map, loops: Vec::new() }
}
fn dump(parts: &[Part], depth: usize) {
    for p in parts {
        let tag = content::answer::TAGS[p.tag as usize];
        if tag == "option" && p.on != Some(true)
            || tag == "optgroup" && !p.parts.iter().any(|p| p.on == Some(true))
        {
            continue;
        }
        println!(
            "{}{tag}.{} {:?} on={:?} ask={} subj={} tr={}",
            "  ".repeat(depth),
            p.class,
            p.text,
            p.on,
            p.ask,
            p.subject,
            p.traces
        );
        dump(&p.parts, depth + 1);
    }
}
#[test]
fn dump_pages() {
    let asked = shipped();
    for (q, l) in [
        ("", Level::Standard),
        ("paths.chronic-stress.depression", Level::Simple),
        ("paths.chronic-stress.depression.order:best.at:2.associations:in", Level::Standard),
        ("paths.chronic-stress.depression.at:3", Level::InDepth),
        ("paths.depression.infection", Level::Standard),
        ("paths", Level::Standard),
        ("upstream.depression", Level::Standard),
        ("filter.theme:stress.least:moderate", Level::Standard),
        ("compare.depression.anxiety", Level::Standard),
        ("compare-grades", Level::Standard),
    ] {
        let a = answer_at(&asked, q, l);
        println!(
            "\n##### {q} -> {} | {} | said: {} | view {} | {} links",
            a.question,
            a.title,
            a.said,
            a.view,
            a.links.len()
        );
        dump(&a.parts, 0);
    }
}
