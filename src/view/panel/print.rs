//! What only paper has: how to read the map, where it is from, and its texts with their sources, one by one.

use super::super::ViewContext;
use super::super::parts::{hue_class, sample};
use super::{el, plain_text, say, some};
use crate::present::panel::{Body, Explanation};
use crate::present::sources::Source;
use crate::state::Subject;
use content::messages::MessageId;
use graph::{Hue, ViewId};
use yew::prelude::*;

/// Under the map and on the pages after it.
pub(in crate::view) fn paper(s: &ViewContext) -> Html {
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
    let under = vec![say("p", "", s.word(MessageId::PrintHow)), say("p", "", &facts)];
    el("div", "paper", vec![el("div", "under", under), texts(s)])
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

fn texts(s: &ViewContext) -> Html {
    let subjects = subjects(s);
    let all: Vec<Explanation> =
        subjects.iter().map(|subject| s.map.explanation(*subject, &s.state)).collect();
    // Each work has one number, by its first mention.
    let mut works: Vec<&Source> = Vec::new();
    let mut entries = Vec::new();
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
        entries.push(entry(s, explained, &cited));
    }
    let works = works.into_iter().map(work).collect();
    let sources = vec![say("h3", "", s.word(MessageId::PanelSources)), el("ol", "cited", works)];
    entries.push(some(!entries.is_empty(), || el("section", "", sources)));
    el("div", "texts", entries)
}

/// A heading, for a link its stroke, its grade and its facts, the text, what the grade rests on, the works by number.
fn entry(s: &ViewContext, explained: &Explanation, cited: &str) -> Html {
    let mut all = vec![say("h3", "", &explained.title)];
    if let Body::Link(claim) = &explained.matter {
        let link = s.map.atlas.link(claim.link);
        let hue = Hue::Of(s.map.atlas.link_hue(claim.link, s.state.view.shown));
        let hue = hue_class(&s.map.atlas, hue);
        let mut facts = String::from(s.map.grade(link.evidence));
        for (_, fact) in &claim.facts {
            facts.push_str(" · ");
            facts.push_str(fact);
        }
        let stroke = sample((link.effect, link.association), link.evidence, Some(hue), 46);
        all.push(el("p", "facts", vec![stroke, plain_text(&facts)]));
    }
    all.extend(explained.text.paragraphs.iter().map(|pieces| {
        let runs =
            pieces.iter().flat_map(|piece| [plain_text(piece.text), plain_text(piece.after)]);
        el("p", "", runs.collect())
    }));
    let basis = match &explained.matter {
        Body::Link(claim) => claim.basis,
        Body::Node { .. } | Body::Intro { .. } => "",
    };
    all.push(el("p", "basis", vec![plain_text(basis), plain_text(cited)]));
    el("section", "", all)
}

/// Author, year, title, journal, address.
fn work(source: &Source) -> Html {
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
    say("li", "", &line)
}
