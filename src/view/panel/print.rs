//! What only paper has: how to read the map, where it is from, and its texts with their sources, one by one.

use super::super::ViewContext;
use super::super::element::{Element, element, say};
use super::super::parts::{each, hue_class, sample};
use crate::present::panel::{Body, Explanation};
use crate::present::sources::Source;
use crate::state::Subject;
use content::messages::MessageId;
use graph::{Hue, ViewId};

/// Under the map and on the pages after it.
pub(in crate::view) fn paper(s: &ViewContext) -> Element {
    let map = s.map.atlas.map();
    let mut facts = String::from(s.map.name(s.state.view.shown));
    let license = s
        .map
        .messages
        .fill(MessageId::AboutLicense, &[("license", s.word(MessageId::AboutLicenseNames))]);
    for fact in [
        s.map.map_label(&s.state),
        s.map.level(s.state.reader.level).to_string(),
        s.map.messages.fill(MessageId::MapChecked, &[("date", &map.checked)]),
        license,
    ] {
        facts.push_str(" · ");
        facts.push_str(&fact);
    }
    let under = element("div")
        .class("under")
        .child(say("p", "", s.word(MessageId::PrintHow)))
        .child(say("p", "", &facts));
    element("div").class("paper").child(under).child(texts(s))
}

/// What the texts are about: the selection with its links, else the links of the view. The whole map's would fill a
/// book; the text edition is that book.
fn subjects(s: &ViewContext) -> Vec<Subject> {
    let atlas = &s.map.atlas;
    let links = || atlas.shown_links(s.state.view.shown).into_iter();
    match s.state.view.selection {
        Some(Subject::Node(node)) => {
            let its = links().filter(|link| atlas.from(*link) == node || atlas.to(*link) == node);
            std::iter::once(Subject::Node(node)).chain(its.map(Subject::Link)).collect()
        }
        Some(subject @ Subject::Link(_)) => vec![subject],
        Some(intro) => std::iter::once(intro).chain(links().map(Subject::Link)).collect(),
        None if s.state.view.shown == ViewId::Everything => Vec::new(),
        None => links().map(Subject::Link).collect(),
    }
}

fn texts(s: &ViewContext) -> Element {
    let subjects = subjects(s);
    let all: Vec<Explanation> =
        subjects.iter().map(|subject| s.map.explanation(*subject, &s.state)).collect();
    // Each work has one number, by its first mention.
    let mut works: Vec<&Source> = Vec::new();
    let mut entries = element("div").class("texts");
    for explained in &all {
        let mut cited = String::new();
        for source in &explained.sources {
            let known = works.iter().position(|work| work.id == source.id);
            let number = known.unwrap_or_else(|| {
                works.push(source);
                works.len() - 1
            });
            cited.push_str(if cited.is_empty() { " [" } else { ", " });
            cited.push_str(&(number + 1).to_string());
        }
        if !cited.is_empty() {
            cited.push(']');
        }
        entries = entries.child(entry(s, explained, &cited));
    }
    let sources = || {
        let works = each(&mut works.into_iter().map(|source| work(source).into()));
        element("section")
            .child(say("h3", "", s.word(MessageId::PanelSources)))
            .child(element("ol").class("cited").child(works))
    };
    entries.child((!all.is_empty()).then(sources))
}

/// A heading, for a link its stroke, its grade and its facts, the text, what the grade rests on, the works by number.
fn entry(s: &ViewContext, explained: &Explanation, cited: &str) -> Element {
    let mut all = element("section").child(say("h3", "", &explained.title));
    let mut basis = "";
    if let Body::Link(claim) = &explained.matter {
        let link = s.map.atlas.link(claim.link);
        let hue = Hue::Of(s.map.atlas.link_hue(claim.link, s.state.view.shown));
        let hue = hue_class(&s.map.atlas, hue);
        let mut facts = String::from(s.map.grade(link.evidence));
        for (_, fact) in &claim.facts {
            facts.push_str(" · ");
            facts.push_str(fact);
        }
        let stroke = sample((link.effect, link.association), link.evidence, &hue, 46);
        all = all.child(element("p").class("facts").child(stroke).child(facts));
        basis = claim.basis;
    }
    for pieces in &explained.text.paragraphs {
        let mut text = String::new();
        for piece in pieces {
            text.push_str(piece.text);
            text.push_str(piece.after);
        }
        all = all.child(element("p").child(text));
    }
    all.child(element("p").class("basis").child(basis).child(cited))
}

/// Author, year, title, journal, address.
fn work(source: &Source) -> Element {
    let work = source.work;
    let mut line = source.line.clone();
    for (before, part) in [(". ", &work.title), (". ", &work.journal), (". doi:", &work.doi)] {
        if !part.is_empty() {
            line.push_str(if line.ends_with('.') {
                before.trim_start_matches('.')
            } else {
                before
            });
            line.push_str(part);
        }
    }
    element("li").child(line)
}
