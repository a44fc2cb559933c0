//! The shipped map: what holds for every page holds for its pages, and pupils' questions have an answer there.

use crate::crawl::crawl;
use crate::{answer, answer_at, lit, of_class, words};
use ask::Asked;
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use std::path::Path;

pub fn shipped() -> Asked {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/immune-brain");
    let files = authoring::read_folder(&folder, "en").unwrap();
    // Without problems no word is missing.
    let (loaded, problems) = authoring::load(&files, "en");
    assert!(problems.is_empty(), "{problems:#?}");
    let map = LocalizedMap::open_english(loaded.initial).with(loaded.deferred);
    Asked { map, loops: Vec::new() }
}

#[test]
fn its_pages_lead_on() {
    assert!(crawl(&shipped(), 2, 17) > 50);
}

#[test]
fn its_examples_are_answered() {
    let asked = shipped();
    let first = answer(&asked, "");
    let examples: Vec<_> =
        of_class(&first, "row-ask").into_iter().filter(|row| !row.parts.is_empty()).collect();
    assert_eq!(examples.len(), 3);
    for example in examples {
        for level in Level::ALL {
            let page = answer_at(&asked, &example.ask, *level);
            let ways = of_class(&page, "way");
            assert!((1..=5).contains(&ways.len()), "{}", example.ask);
            assert_eq!(lit(&asked, &page).join(" "), ways[0].traces);
        }
    }
}

#[test]
fn where_there_are_many_ways_it_says_that_these_are_the_first() {
    let asked = shipped();
    let page = answer(&asked, "paths.chronic-stress.depression");
    assert_eq!(of_class(&page, "way").len(), 5);
    assert!(words(&page).contains("More than 5 ways lead there. These are the first."));
    assert_eq!(page.said, "More than 5 ways. The first: Long-term stress increases depression.");
}

#[test]
fn ways_that_do_not_lean_on_contested_links_are_found() {
    let asked = shipped();
    let page = answer(&asked, "paths.chronic-stress.depression.contested:out");
    let ways = of_class(&page, "way");
    assert!(!ways.is_empty());
    for way in ways {
        for link in way.traces.split(' ') {
            let link = asked.map.atlas.link(testkit::link(&asked.map.atlas, link));
            assert_ne!(link.evidence, content::vocabulary::Evidence::Contested);
            assert!(!link.association);
        }
    }
}
