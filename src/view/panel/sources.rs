//! Works cited: one line each, on press what a work found and where to read it.

use super::super::element::{Element, element, push_button, say};
use super::super::parts::each;
use super::super::{ViewContext, cite};
use super::rows::{fold, shown};
use super::{block, counted, is_simple};
use crate::present::sources::Source;
use crate::state::{Action, Disclosure, PanelAction, Subject};
use content::messages::MessageId;
use graph::ViewId;

/// How many works stand there before "Show all".
const WORKS: usize = 3;

/// The works cited, and a way to take them along; beside a theme's text also all works of the theme.
pub(super) fn sources(s: &ViewContext, subject: Subject, sources: &[Source]) -> Option<Element> {
    if sources.is_empty() {
        return None;
    }
    let (word, few) = match is_simple(s) {
        true => (MessageId::SimpleSources, 0),
        false => (MessageId::PanelSources, WORKS),
    };
    let shown = shown(s, Disclosure::Sources, few, sources.len());
    let entries = sources.iter().take(shown).enumerate();
    let entries = each(&mut entries.map(|(at, source)| entry(s, at, source).into()));
    let all = block(counted(s.word(word), sources.len()))
        .child(element("ol").class("refs").child(entries))
        .child(fold(s, Disclosure::Sources, few, sources.len()))
        .child(cites(s, subject, sources));
    Some(all)
}

fn cites(s: &ViewContext, subject: Subject, sources: &[Source]) -> Element {
    let works = sources.iter().map(|source| source.id).collect();
    let of_theme = if let Subject::Intro(shown) = subject { Some(all_of(s, shown)) } else { None };
    let copy = cite::forms(s, s.word(MessageId::CiteCopy), works, "");
    cite::cite(s).child(copy).child(of_theme)
}

/// The works of a whole theme.
fn all_of(s: &ViewContext, shown: ViewId) -> Element {
    let (works, name) = (s.map.works_of(shown), s.map.name(shown));
    let places = [("name", name)];
    let sentence = s.map.messages.count_with(MessageId::CiteTheme, works.len(), &places);
    cite::forms(s, &sentence, works, &s.map.file_name(name))
}

fn entry(s: &ViewContext, at: usize, source: &Source) -> Element {
    let unfold = Disclosure::Source(at as u16);
    // The first stands open from the start, so that pressing it folds it.
    let open = (at == 0) != s.state.panel.is_unfolded(unfold);
    let line = push_button("work")
        .attribute("aria-expanded", open)
        .on_click(s.on_click(Action::Panel(PanelAction::Disclose(unfold))))
        .child(say("b", "", &source.line))
        .child(" ")
        .child(say("span", "kindtag", source.study))
        .child(say("span", "finding", if open { "" } else { source.finding() }));
    element("li").child(line).child(open.then(|| found(s, source)))
}

/// What a work found, in whom, its correction, the whole citation and its address.
fn found(s: &ViewContext, source: &Source) -> Element {
    let work = source.work;
    let mut inside = element("div").class("found").child(labeled("", &work.title));
    for (word, texts) in
        [(MessageId::PanelFound, &work.findings), (MessageId::PanelSample, &work.samples)]
    {
        for (at, text) in texts.iter().enumerate() {
            inside = inside.child(labeled(if at == 0 { s.word(word) } else { "" }, text));
        }
    }
    let mut citation = work.authors.clone();
    for (part, stop) in [(&work.journal, ". "), (&work.place, " ")] {
        if !part.is_empty() {
            let goes_on = citation.is_empty() || citation.ends_with('.');
            citation.push_str(if goes_on { " " } else { stop });
            citation.push_str(part);
        }
    }
    let used = s.map.messages.count(MessageId::PanelUsedIn, s.map.used_in(source.id));
    inside
        .child(labeled(s.word(MessageId::PanelCorrected), &work.correction))
        .child(say("p", "cite", &citation))
        .child((!work.doi.is_empty()).then(|| address(&work.doi)))
        .child(say("p", "cite", &used))
}

/// A text under its label; nothing where there is no text.
fn labeled(label: &str, text: &str) -> Option<Element> {
    (!text.is_empty()).then(|| element("p").child(say("small", "", label)).child(text))
}

fn address(doi: &str) -> Element {
    let mut href = String::from("https://");
    let scheme = href.len();
    href.push_str("doi.org/");
    href.push_str(doi);
    let address = say("bdi", "", href.get(scheme..).unwrap_or_default());
    let link = element("a")
        .attribute("href", href)
        .attribute("target", "_blank")
        .attribute("rel", "noopener noreferrer")
        .child(address);
    element("p").class("cite").child(link)
}
