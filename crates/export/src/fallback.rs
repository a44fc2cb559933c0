//! What stands inside `<crosstalk-map>` before the app, and instead of it where it cannot start:
//! the app's title line and theme bar, the overview as a living picture, and its texts below, each under its address.

use super::html::{esc, link, list, paragraphs};
use super::picture::overview;
use super::stroke;
use content::messages::MessageId;
use content::vocabulary::{Level, Population};
use crosstalk::present::{LocalizedMap, sentence::capitalize};
use crosstalk::state::{State, Subject, address};
use graph::{LinkId, NodeId, ViewId};
use layout::Form;

/// The wordmark's two crossing waves.
const WAVES: &str = "<svg class=\"waves\" width=\"30\" height=\"30\" viewBox=\"0 0 30 30\" aria-hidden=\"true\"><path d=\"M3 10.5C11 10.5 12 19.5 27 19.5\"/><path class=\"gap\" d=\"M3 19.5C11 19.5 12 10.5 27 10.5\"/><path class=\"back\" d=\"M3 19.5C11 19.5 12 10.5 27 10.5\"/></svg>";

/// What is around the fallback.
pub struct Options {
    /// Whether its article is the main part of the page; a page has one main part.
    pub is_main: bool,
    /// Whether the page is part of the site, with the text edition beside it in `read/`, so that links lead there, and with
    /// files that may come when the page is loaded again.
    pub has_edition: bool,
}

/// The readable page of a book that has its texts. Ids are addresses (`select=depression`),
/// so that a link followed before the app has come is the app's selection when it takes over.
pub fn page(localized: &LocalizedMap, options: &Options) -> String {
    let word = |word| esc(localized.messages.get(word));
    let late = match options.has_edition {
        true => {
            format!(
                " <span class=\"late\">{}{}</span>",
                word(MessageId::NoticeLate),
                again(localized)
            )
        }
        false => String::new(),
    };
    format!(
        "<div class=\"ct fallback\"><div class=\"face\">\
         <header class=\"header\"><span class=\"brand\">{WAVES}{}</span><span class=\"tagline\">{}</span></header>{}{}\
         <section class=\"stage\" aria-label=\"{}\">{}{}</section>\
         <p class=\"foot\" data-loading role=\"status\"><progress aria-hidden=\"true\"></progress>{}{late}</p></div>{}</div>",
        word(MessageId::HeaderTitle),
        word(MessageId::HeaderTagline),
        themes(localized),
        notices(localized, options),
        esc(localized.name(ViewId::Overview)),
        overview(localized, 1280.0, 647.0, Form::Desktop, "wide"),
        overview(localized, 390.0, 745.0, Form::Phone, "phone"),
        word(MessageId::MapLoading),
        article(localized, options),
    )
}

fn themes(localized: &LocalizedMap) -> String {
    let themes: String = localized
        .atlas
        .map()
        .themes
        .iter()
        .map(|theme| {
            format!(
                "<a class=\"theme th-{3}\" href=\"#theme={0}\"><svg class=\"icon\" width=\"18\" height=\"18\" aria-hidden=\"true\"><use href=\"#i-{1}\"/></svg><span>{2}</span></a>",
                esc(&theme.id),
                esc(&theme.icon),
                esc(&theme.named.name),
                esc(&theme.hue)
            )
        })
        .collect();
    format!(
        "<nav class=\"themes bar{}\" aria-label=\"{}\">{themes}</nav>",
        if localized.atlas.map().themes.len() == 8 { " eight" } else { "" },
        esc(localized.messages.get(MessageId::ThemesLabel))
    )
}

/// Why the app is not there: at once where scripts are off, else by the loader, which has the words here. Where not even
/// the loader has come, the line under the picture says so after a while (`styles/article.css`).
fn notices(localized: &LocalizedMap, options: &Options) -> String {
    let because = |reason: MessageId| {
        let reason = localized.messages.get(reason);
        esc(&localized.messages.fill(MessageId::NoticeTextVersionWhy, &[("reason", reason)]))
    };
    let word = |word: MessageId| esc(localized.messages.get(word));
    format!(
        "<noscript><p class=\"why\">{}</p></noscript>\
         <p class=\"why\" role=\"alert\" hidden data-why data-wasm=\"{}\" data-truncated=\"{}\" data-type=\"{}\" data-old=\"{}\" data-frame=\"{}\" data-script=\"{}\" data-network=\"{}\" data-crashed=\"{}\"><span></span>{}</p>",
        because(MessageId::NoticeReasonScript),
        because(MessageId::NoticeReasonWasm),
        because(MessageId::NoticeReasonTruncated),
        because(MessageId::NoticeReasonType),
        because(MessageId::NoticeReasonOld),
        because(MessageId::NoticeReasonFrame),
        because(MessageId::NoticeReasonChanged),
        word(MessageId::ErrorNetwork),
        word(MessageId::ErrorCrashed),
        if options.has_edition { again(localized) } else { String::new() },
    )
}

/// Loads the page again, also where no script has come.
fn again(localized: &LocalizedMap) -> String {
    format!(
        " <a href=\"\" data-again>{}</a>",
        esc(localized.messages.get(MessageId::ErrorTryAgain))
    )
}

fn article(localized: &LocalizedMap, options: &Options) -> String {
    let Options { is_main, has_edition } = *options;
    let tag = if is_main { "main" } else { "div" };
    let messages = &localized.messages;
    let map = localized.atlas.map();
    let intro = localized
        .intro(ViewId::Overview)
        .map_or(&[][..], |texts| texts.levels.at(Level::DEFAULT).0);
    let how = localized.deferred.as_ref().map_or(&[][..], |rest| rest.how_to_read.as_slice());
    let lanes = localized.atlas.shown_nodes(ViewId::Overview);
    let mut contents: Vec<String> = Vec::new();
    let mut texts = String::new();
    for (lane, nodes) in lanes.iter().filter(|(_, nodes)| !nodes.is_empty()) {
        let name = map.lanes.get(lane.at()).map_or("", |lane| lane.name.as_str());
        let names: Vec<String> = nodes
            .iter()
            .map(|node| {
                link(&href(localized, Subject::Node(*node)), &localized.atlas.node(*node).label)
            })
            .collect();
        contents.push(format!("<b>{}</b> {}", esc(name), names.join(", ")));
        texts.push_str(&format!("<h2>{}</h2>", esc(name)));
        for node in nodes {
            texts.push_str(&thing(localized, *node, has_edition));
        }
    }
    let themes: String = map
        .themes
        .iter()
        .map(|theme| {
            let name = if has_edition {
                link(&format!("read/standard/theme-{}.html", theme.id), &theme.named.name)
            } else {
                esc(&theme.named.name)
            };
            format!(
                "<li id=\"theme={}\">{name} {}</li>",
                esc(&theme.id),
                esc(&theme.named.question)
            )
        })
        .collect();
    let edition = if has_edition {
        format!(" · {}", link("read/index.html", messages.get(MessageId::ArticleEdition)))
    } else {
        String::new()
    };
    format!(
        "<{tag} class=\"article\"><h1>{}</h1><p class=\"meta\">{} · {}{edition}</p>{}\
         <nav aria-label=\"{contents_label}\"><h2>{contents_label}</h2>{}</nav>{texts}\
         <h2>{}</h2><ul>{themes}</ul><h2>{}</h2>{}{}</{tag}>",
        esc(&map.overview.question),
        esc(&summary(localized)),
        esc(&messages.fill(MessageId::MapChecked, &[("date", &map.checked)])),
        paragraphs(intro),
        list("", &contents),
        esc(messages.get(MessageId::ThemesLabel)),
        esc(messages.get(MessageId::AboutHow)),
        paragraphs(how),
        help(localized, true, has_edition),
        contents_label = esc(messages.get(MessageId::ArticleContents)),
    )
}

fn summary(localized: &LocalizedMap) -> String {
    let (things, links, _) = localized.counts(&State::default());
    let sources = localized.deferred.as_ref().map_or(0, |rest| rest.references.len());
    localized.messages.fill(
        MessageId::MapSummary,
        &[
            ("things", &localized.messages.count(MessageId::MapThings, things)),
            ("links", &localized.messages.count(MessageId::MapLinks, links)),
            ("sources", &localized.messages.count(MessageId::MapSources, sources)),
        ],
    )
}

fn href(localized: &LocalizedMap, subject: Subject) -> String {
    format!("#select={}", address::subject(subject, &localized.atlas))
}

/// A thing, its text, and every claim that leaves it.
fn thing(localized: &LocalizedMap, id: NodeId, has_edition: bool) -> String {
    let node = localized.atlas.node(id);
    let gentle = if node.sensitive { help(localized, false, has_edition) } else { String::new() };
    let links: String = localized
        .atlas
        .outgoing(id)
        .iter()
        .filter(|link| localized.atlas.shows_link(ViewId::Overview, **link))
        .map(|link| claim(localized, *link))
        .collect();
    format!(
        "<section id=\"select={}\"><h3>{}</h3><p class=\"meta\">{}</p>{}{gentle}</section>{links}",
        esc(&node.id),
        esc(&node.label),
        esc(&localized.kind_and_lane(id)),
        paragraphs(localized.first_node(id).unwrap_or_default()),
    )
}

fn claim(localized: &LocalizedMap, id: LinkId) -> String {
    let of = localized.atlas.link(id);
    let only = match of.population {
        Population::Animals => localized.messages.get(MessageId::EvidenceAnimals),
        Population::Cells => localized.messages.get(MessageId::EvidenceCells),
        _ => "",
    };
    // The spoken sentence begins with the claim, which is the heading here: what follows it is the line below.
    let sentence = capitalize(&localized.sentence(id));
    let spoken = localized.say_link(id);
    let facts = spoken
        .strip_prefix(&sentence)
        .map_or(spoken.as_str(), |rest| rest.trim_start_matches(['.', ' ']));
    format!(
        "<section class=\"claim\" id=\"select={}\"><h4>{}{}</h4><p class=\"meta\">{}</p>{}{}</section>",
        esc(&address::subject(Subject::Link(id), &localized.atlas)),
        stroke::of(of),
        esc(&sentence),
        esc(facts),
        paragraphs(localized.first_link(id).unwrap_or_default()),
        paragraphs(&[only]),
    )
}

/// The help note; with a kind word before it beside what is hard to read.
fn help(localized: &LocalizedMap, last: bool, has_edition: bool) -> String {
    let word = |word: MessageId| esc(localized.messages.get(word));
    let gentle = if last { String::new() } else { word(MessageId::HelpNoteGentle) + " " };
    let find = if has_edition {
        format!(" {}", link("read/help.html", localized.messages.get(MessageId::HelpNoteFind)))
    } else {
        String::new()
    };
    format!(
        "<p class=\"help\"><b>{}</b> {gentle}{}{find}</p>",
        word(MessageId::HelpNoteTitle),
        word(MessageId::HelpNoteText),
    )
}
