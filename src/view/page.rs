//! Pages of text: about, help, sources, words.

use super::ViewContext;
use super::controls::{Over, over};
use super::legend;
use super::parts::{each, in_language};
use crate::present::TextPage;
use crate::state::{Action, Command, Overlay, OverlayAction, Page, Texts, ViewAction, address};
use content::bundle::Deferred;
use content::messages::MessageId;
use graph::citations::{Citations, citations};
use yew::prelude::*;

/// The page that is open.
pub(super) fn page(s: &ViewContext) -> Html {
    let Some(Overlay::Page(page)) = s.state.overlay.open else { return Html::default() };
    let rest = s.map.deferred.as_deref();
    let (title, body) = match page {
        Page::About => (MessageId::AboutTitle, about(s, rest)),
        Page::Help => (MessageId::MoreHelp, help(s, rest)),
        Page::Sources => {
            (MessageId::AboutSources, rest.map_or_else(|| coming(s), |rest| sources(s, rest)))
        }
        Page::Words => {
            (MessageId::AboutWords, rest.map_or_else(|| coming(s), |rest| words(s, rest)))
        }
    };
    over(s, Over::Page, "page", s.word(title), body)
}

/// The texts are on their way, or did not come and may be asked for again.
fn coming(s: &ViewContext) -> Html {
    match s.state.env.texts {
        Texts::Failed => html! {
            <>
                <p class="prose">{ s.word(MessageId::ErrorTexts) }</p>
                <button type="button" class="btn line" onclick={s.on_click_command(Command::FetchTexts)}>{ s.word(MessageId::ErrorTryAgain) }</button>
            </>
        },
        _ => html! { <p class="prose">{ s.word(MessageId::PanelComing) }</p> },
    }
}

fn paragraphs(language: Option<&str>, texts: &[String]) -> Html {
    let texts = each(&mut texts.iter().map(|text| html! { <p class="prose">{ text.clone() }</p> }));
    in_language(language, "div", texts)
}

fn about(s: &ViewContext, rest: Option<&Deferred>) -> Html {
    let to = |word, page| {
        html! { <button type="button" class="btn line" onclick={s.on_click(Action::Overlay(OverlayAction::Open(Overlay::Page(page))))}>{ s.word(word) }</button> }
    };
    html! {
        <>
            <h3>{ s.word(MessageId::AboutHow) }</h3>
            { rest.map_or_else(|| coming(s), |rest| paragraphs(s.map.page_language(TextPage::HowToRead), &rest.how_to_read)) }
            <details><summary>{ s.word(MessageId::LegendLabel) }</summary>{ legend::entries(s) }</details>
            <ul class="facts-list">{ each(&mut s.map.about().into_iter().map(|fact| html! { <li>{ fact }</li> })) }</ul>
            <div class="ways">{ to(MessageId::AboutSources, Page::Sources) }{ to(MessageId::AboutWords, Page::Words) }{ to(MessageId::MoreHelp, Page::Help) }</div>
        </>
    }
}

/// Help has to be there at once: until the texts have come, the note says the most important.
fn help(s: &ViewContext, rest: Option<&Deferred>) -> Html {
    html! {
        <>
            <p class="prose"><b>{ s.word(MessageId::HelpNoteTitle) }</b></p>
            { match rest {
                Some(rest) => paragraphs(s.map.page_language(TextPage::Help), &rest.help),
                None => html! { <p class="prose">{ s.word(MessageId::HelpNoteText) }</p> },
            } }
        </>
    }
}

fn sources(s: &ViewContext, rest: &Deferred) -> Html {
    let uses = citations(rest);
    let all = s.map.sources(&s.map.works_by_author());
    html! {
        <>
            <p class="small-note">{ s.map.messages.count(MessageId::MapSources, all.len()) }</p>
            <ol class="works">
                { each(&mut all.into_iter().map(|source| {
                    let work = source.work;
                    let mut href = String::from("https://doi.org/");
                    href.push_str(&work.doi);
                    let place = [work.journal.as_str(), work.place.as_str()].into_iter().filter(|text| !text.is_empty());
                    html! {
                        <li>
                            <p><b>{ source.line }</b>{ " " }{ work.title.clone() }</p>
                            <p class="by">
                                { each(&mut place.map(|text| html! { <span>{ text.to_string() }</span> })) }
                                <span class="kindtag">{ source.study }</span>
                                if !work.doi.is_empty() {
                                    <a {href} target="_blank" rel="noopener noreferrer" title={s.map.messages.fill(MessageId::PanelOpenSource, &[("place", "doi.org")])}>{ work.doi.clone() }</a>
                                }
                            </p>
                            if !work.correction.is_empty() { <p class="by">{ s.word(MessageId::PanelCorrected) }</p> }
                            { uses.get(usize::from(source.id)).map(|uses| used(s, uses)) }
                        </li>
                    }
                })) }
            </ol>
        </>
    }
}

/// Where a work is used, folded away.
fn used(s: &ViewContext, uses: &Citations) -> Html {
    if uses.count() == 0 {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ s.map.messages.count(MessageId::PanelUsedIn, uses.count()) }</summary>
            <ul>
                { each(&mut s.map.used_for(uses).into_iter().map(|subject| html! {
                    <li><button type="button" class="more" data-to={address::subject(subject, &s.map.atlas)} onclick={s.on_click(Action::View(ViewAction::Select(subject)))}>{ s.map.title(subject) }</button></li>
                })) }
            </ul>
        </details>
    }
}

fn words(s: &ViewContext, rest: &Deferred) -> Html {
    let terms = s.map.words_by_name();
    html! {
        <dl class="terms">
            { each(&mut terms.iter().filter_map(|at| Some((*at, rest.glossary.get(usize::from(*at))?))).map(|(at, term)| {
                let here = |text: &str| in_language(s.map.term_language(at), "span", text.to_string().into());
                html! {
                    <>
                        <dt>{ here(&term.term) }</dt>
                        <dd>{ here(&term.meaning) }if !term.more.is_empty() { <small>{ here(&term.more) }</small> }</dd>
                    </>
                }
            })) }
        </dl>
    }
}
