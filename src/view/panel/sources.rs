//! Works cited: one line each, on press what a work found and where to read it.

use super::super::ViewContext;
use super::super::element::{Element, element, push_button, say};
use super::super::parts::each;
use super::rows::{fold, shown};
use super::{block, counted, is_simple};
use crate::present::sources::Source;
use crate::state::{Action, Disclosure, PanelAction};
use content::messages::MessageId;

/// How many works stand there before "Show all".
const WORKS: usize = 3;

pub(super) fn sources(s: &ViewContext, sources: &[Source]) -> Option<Element> {
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
        .child(fold(s, Disclosure::Sources, few, sources.len()));
    Some(all)
}

fn entry(s: &ViewContext, at: usize, source: &Source) -> Element {
    let unfold = Disclosure::Source(at as u16);
    // The first stands open from the start, so that pressing it folds it.
    let open = (at == 0) != s.state.panel.is_unfolded(unfold);
    let work = source.work;
    let mut title = String::from(" ");
    title.push_str(&work.title);
    title.push(' ');
    let line = push_button("work")
        .attribute("aria-expanded", open)
        .on_click(s.on_click(Action::Panel(PanelAction::Disclose(unfold))))
        .child(say("b", "", &source.line))
        .child(title)
        .child(say("i", "", &work.journal))
        .child(" ")
        .child(say("span", "kindtag", source.study));
    element("li").child(line).child(open.then(|| found(s, source)))
}

/// What a work found, in whom, its correction, the whole citation and its address.
fn found(s: &ViewContext, source: &Source) -> Element {
    let work = source.work;
    let mut inside = element("div").class("found");
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
