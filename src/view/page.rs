//! Pages of text: about, help, sources, words.

use super::ViewContext;
use super::cite;
use super::controls::{Over, over};
use super::element::{Child, Element, element, fragment, push_button};
use super::legend;
use super::parts::{each, in_language};
use crate::present::TextPage;
use crate::present::sources::Source;
use crate::state::{Action, Command, Overlay, OverlayAction, Page, Texts, ViewAction, address};
use content::bundle::{Deferred, Term};
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
pub(super) fn coming(s: &ViewContext) -> Html {
    match s.state.env.texts {
        Texts::Failed => {
            let again = push_button("btn line")
                .on_click(s.on_click_command(Command::FetchTexts))
                .child(s.word(MessageId::ErrorTryAgain));
            fragment().child(prose(s.word(MessageId::ErrorTexts))).child(again).into()
        }
        _ => prose(s.word(MessageId::PanelComing)).into(),
    }
}

fn prose(inside: impl Child) -> Element {
    element("p").class("prose").child(inside)
}

fn paragraphs(language: Option<&str>, texts: &[String]) -> Html {
    let texts = each(&mut texts.iter().map(|text| prose(text.as_str()).into()));
    in_language(language, "div", texts)
}

fn about(s: &ViewContext, rest: Option<&Deferred>) -> Html {
    let to = |word, page| {
        let open = Action::Overlay(OverlayAction::Open(Overlay::Page(page)));
        push_button("btn line").on_click(s.on_click(open)).child(s.word(word))
    };
    let language = s.map.page_language(TextPage::HowToRead);
    let how = rest.map_or_else(|| coming(s), |rest| paragraphs(language, &rest.how_to_read));
    let facts = rest.map(|_| s.map.about()).unwrap_or_default().into_iter();
    let facts = each(&mut facts.map(|fact| element("li").child(fact).into()));
    let legend = element("summary").child(s.word(MessageId::LegendLabel));
    fragment()
        .child(element("h3").child(s.word(MessageId::AboutHow)))
        .child(how)
        .child(element("details").child(legend).child(legend::entries(s)))
        .child(element("ul").class("facts-list").child(facts))
        .child(
            element("div")
                .class("onward")
                .child(to(MessageId::AboutSources, Page::Sources))
                .child(to(MessageId::AboutWords, Page::Words))
                .child(to(MessageId::MoreHelp, Page::Help)),
        )
        .into()
}

/// Help has to be there at once: until the texts have come, the note says the most important.
fn help(s: &ViewContext, rest: Option<&Deferred>) -> Html {
    let text = match rest {
        Some(rest) => paragraphs(s.map.page_language(TextPage::Help), &rest.help),
        None => prose(s.word(MessageId::HelpNoteText)).into(),
    };
    let title = element("b").child(s.word(MessageId::HelpNoteTitle));
    fragment().child(prose(title)).child(text).into()
}

/// All works, or those that answer what is typed, and a way to take them along.
fn sources(s: &ViewContext, rest: &Deferred) -> Html {
    let uses = citations(rest);
    let shown = s.map.works_with(&s.state.overlay.source_query);
    let count = shown.len();
    let dispatch = s.dispatch.clone();
    let narrow = Callback::from(move |event: InputEvent| {
        let field: web_sys::HtmlInputElement = event.target_unchecked_into();
        dispatch.emit(Action::Overlay(OverlayAction::SourceQuery(field.value())));
    });
    let field = element("input")
        .class("narrow")
        .attribute("type", "text")
        .words("aria-label", s.word(MessageId::CiteFilter))
        .words("placeholder", s.word(MessageId::CiteFilter))
        .value(s.state.overlay.source_query.clone())
        .on_input(narrow);
    let mut works = s.map.sources(&shown).into_iter().map(|source| {
        let uses = uses.get(usize::from(source.id)).map(|uses| used(s, uses));
        work(s, source, uses)
    });
    let works = each(&mut works);
    let sentence = s.map.messages.count(MessageId::CiteShown, count);
    let name = s.map.file_name(s.word(MessageId::AboutSources));
    let take = || cite::cite(s).child(cite::forms(s, &sentence, shown, &name));
    fragment()
        .child(field)
        .child(
            element("p")
                .class("small-note")
                .child(s.map.messages.count(MessageId::MapSources, count)),
        )
        .child((count > 0).then(take))
        .child(element("ol").class("works").child(works))
        .into()
}

/// A work: who, what, where, how it was studied.
fn work(s: &ViewContext, source: Source<'_>, used: Option<Html>) -> Html {
    let work = source.work;
    let place = [work.journal.as_str(), work.place.as_str()].into_iter();
    let place = place.filter(|text| !text.is_empty());
    let address = || {
        let mut href = String::from("https://doi.org/");
        href.push_str(&work.doi);
        let title = s.map.messages.fill(MessageId::PanelOpenSource, &[("place", "doi.org")]);
        element("a")
            .attribute("href", href)
            .attribute("target", "_blank")
            .attribute("rel", "noopener noreferrer")
            .attribute("title", title)
            .child(work.doi.as_str())
    };
    let corrected = || element("p").class("by").child(s.word(MessageId::PanelCorrected));
    let line =
        element("p").child(element("b").child(source.line)).child(" ").child(work.title.as_str());
    let by = element("p")
        .class("by")
        .child(each(&mut place.map(|text| element("span").child(text).into())))
        .child(element("span").class("kindtag").child(source.study))
        .child((!work.doi.is_empty()).then(address));
    element("li")
        .child(line)
        .child(by)
        .child((!work.correction.is_empty()).then(corrected))
        .child(used)
        .into()
}

/// Where a work is used, folded away.
fn used(s: &ViewContext, uses: &Citations) -> Html {
    if uses.count() == 0 {
        return Html::default();
    }
    let count = s.map.messages.count(MessageId::PanelUsedIn, uses.count());
    let to = |subject| {
        let to = push_button("more")
            .attribute("data-to", address::subject(subject, &s.map.atlas))
            .on_click(s.on_click(Action::View(ViewAction::Select(subject))))
            .child(s.map.title(subject));
        element("li").child(to).into()
    };
    let places = each(&mut s.map.used_for(uses).into_iter().map(to));
    element("details")
        .child(element("summary").child(count))
        .child(element("ul").child(places))
        .into()
}

fn words(s: &ViewContext, rest: &Deferred) -> Html {
    let terms = s.map.words_by_name();
    let terms = terms.iter().filter_map(|at| Some((*at, rest.glossary.get(usize::from(*at))?)));
    let term = |(at, term): (_, &Term)| {
        let here =
            |text: &str| in_language(s.map.term_language(at), "span", text.to_string().into());
        let more = || element("small").child(here(&term.more));
        let meaning = element("dd").child(here(&term.meaning));
        fragment()
            .child(element("dt").child(here(&term.term)))
            .child(meaning.child((!term.more.is_empty()).then(more)))
            .into()
    };
    element("dl").class("terms").child(each(&mut terms.map(term))).into()
}
