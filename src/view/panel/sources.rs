//! Works cited: one line each, on press what a work found and where to read it.

use super::super::Screen;
use super::rows::{fold, shown};
use super::{block, counted};
use crate::content::words::Word;
use crate::scene::sources::Source;
use crate::state::{Action, Fold};
use yew::prelude::*;

/// How many works stand there before "Show all".
const WORKS: usize = 3;

pub(super) fn sources(s: &Screen, sources: &[Source]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    let shown = shown(s, Fold::Sources, WORKS, sources.len());
    block(
        counted(s.word(Word::PanelSources), sources.len()),
        html! {
            <>
                <ol class="refs">{ for sources.iter().take(shown).enumerate().map(|(at, source)| entry(s, at, source)) }</ol>
                { fold(s, Fold::Sources, WORKS, sources.len()) }
            </>
        },
    )
}

fn entry(s: &Screen, at: usize, source: &Source) -> Html {
    let unfold = Fold::Source(at as u16);
    // The first stands open from the start, so that pressing it folds it.
    let open = (at == 0) != s.state.is_unfolded(unfold);
    let work = source.work;
    html! {
        <li>
            <button type="button" class="work" aria-expanded={if open { "true" } else { "false" }} onclick={s.press(Action::Fold(unfold))}>
                <b>{ &source.line }</b>{ " " }{ &work.title }{ " " }
                if !work.journal.is_empty() { <i>{ &work.journal }</i>{ " " } }
                <span class="kindtag">{ source.study }</span>
            </button>
            if open { { found(s, source) } }
        </li>
    }
}

/// What a work found, in whom, its correction, the whole citation and its address.
fn found(s: &Screen, source: &Source) -> Html {
    let work = source.work;
    let labeled = |word: Word, text: String| {
        html! { if !text.is_empty() { <p><small>{ s.word(word) }</small>{ text }</p> } }
    };
    let mut citation = work.authors.clone();
    for (part, stop) in [(&work.journal, ". "), (&work.place, " ")] {
        if !part.is_empty() {
            citation.push_str(if citation.ends_with('.') { " " } else { stop });
            citation.push_str(part);
        }
    }
    let mut href = String::from("https://doi.org/");
    href.push_str(&work.doi);
    html! {
        <div class="found">
            { for work.findings.iter().enumerate().map(|(at, text)| html! {
                <p>if at == 0 { <small>{ s.word(Word::PanelFound) }</small> }{ text }</p>
            }) }
            { labeled(Word::PanelSample, work.samples.join("; ")) }
            { labeled(Word::PanelCorrected, work.correction.clone()) }
            <p class="cite">{ citation }</p>
            <p class="cite">
                if !work.doi.is_empty() {
                    <a {href} target="_blank" rel="noopener noreferrer"><bdi>{ "doi.org/" }{ &work.doi }</bdi></a>{ " · " }
                }
                { s.book.words.count(Word::PanelUsedIn, s.book.used_in(source.id)) }
            </p>
        </div>
    }
}
