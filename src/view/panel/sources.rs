//! Works cited: one line each, on press what a work found and where to read it.

use super::super::element::Element;
use super::super::{ViewContext, cite};
use super::rows::{fold, shown};
use super::{block, button, counted, el, plain_text, say, some};
use crate::present::sources::Source;
use crate::state::{Action, Disclosure, PanelAction, Subject};
use content::messages::MessageId;
use graph::ViewId;
use yew::prelude::*;

/// How many works stand there before "Show all".
const WORKS: usize = 3;

/// The works cited, and a way to take them along; beside a theme's text also all works of the theme.
pub(super) fn sources(s: &ViewContext, subject: Subject, sources: &[Source]) -> Html {
    let shown = shown(s, Disclosure::Sources, WORKS, sources.len());
    let entries = sources.iter().take(shown).enumerate();
    let entries = entries.map(|(at, source)| entry(s, at, source)).collect();
    let works = sources.iter().map(|source| source.id).collect();
    let copy = cite::forms(s, s.word(MessageId::CiteCopy), works, "");
    let all = match subject {
        Subject::Intro(shown) => Some(all_of(s, shown)),
        _ => None,
    };
    let cites = cite::cite(s).child(copy).child(all);
    let inside = vec![
        el("ol", "refs", entries),
        fold(s, Disclosure::Sources, WORKS, sources.len()),
        cites.into(),
    ];
    let heading = counted(s.word(MessageId::PanelSources), sources.len());
    some(!sources.is_empty(), || block(heading, inside))
}

/// The works of a whole theme.
fn all_of(s: &ViewContext, shown: ViewId) -> Element {
    let (works, name) = (s.map.works_of(shown), s.map.name(shown));
    let places = [("name", name)];
    let sentence = s.map.messages.count_with(MessageId::CiteTheme, works.len(), &places);
    cite::forms(s, &sentence, works, &s.map.file_name(name))
}

fn entry(s: &ViewContext, at: usize, source: &Source) -> Html {
    let unfold = Disclosure::Source(at as u16);
    // The first stands open from the start, so that pressing it folds it.
    let open = (at == 0) != s.state.panel.is_unfolded(unfold);
    let line = [
        say("b", "", &source.line),
        plain_text(" "),
        say("span", "kindtag", source.study),
        say("span", "finding", if open { "" } else { source.finding() }),
    ];
    let press = s.on_click(Action::Panel(PanelAction::Disclose(unfold)));
    let mut inside = vec![button("work", Some(open), press, line.into_iter().collect())];
    inside.push(some(open, || found(s, source)));
    el("li", "", inside)
}

/// What a work found, in whom, its correction, the whole citation and its address.
fn found(s: &ViewContext, source: &Source) -> Html {
    let work = source.work;
    let mut inside = Vec::new();
    let mut labeled = |word: Option<MessageId>, text: &str| {
        if !text.is_empty() {
            let label = say("small", "", word.map_or("", |word| s.word(word)));
            inside.push(el("p", "", vec![label, plain_text(text)]));
        }
    };
    labeled(None, &work.title);
    for (at, text) in work.findings.iter().enumerate() {
        labeled((at == 0).then_some(MessageId::PanelFound), text);
    }
    for (at, text) in work.samples.iter().enumerate() {
        labeled((at == 0).then_some(MessageId::PanelSample), text);
    }
    labeled(Some(MessageId::PanelCorrected), &work.correction);
    let mut citation = work.authors.clone();
    for (part, stop) in [(&work.journal, ". "), (&work.place, " ")] {
        if !part.is_empty() {
            citation.push_str(if citation.ends_with('.') { " " } else { stop });
            citation.push_str(part);
        }
    }
    inside.push(say("p", "cite", &citation));
    if !work.doi.is_empty() {
        let mut href = String::from("https://");
        let scheme = href.len();
        href.push_str("doi.org/");
        href.push_str(&work.doi);
        let address = say("bdi", "", href.get(scheme..).unwrap_or_default());
        inside.push(el(
            "p",
            "cite",
            vec![html! { <a {href} target="_blank" rel="noopener noreferrer">{ address }</a> }],
        ));
    }
    let used = s.map.messages.count(MessageId::PanelUsedIn, s.map.used_in(source.id));
    inside.push(say("p", "cite", &used));
    el("div", "found", inside)
}
