//! The text edition: the whole map as plain pages under `read/`, at three levels, readable and printable without script.
//!
//! `shell` is what every page has around it; `things`, `claims`, `themes`, `tours` are the pages of a level, `lists` and
//! `worksheets` those that all levels share. Ids in pages are the ids of addresses.

mod claims;
mod lists;
mod shell;
mod themes;
mod things;
mod tours;
mod worksheets;

use super::html::{esc, in_language};
use content::bundle::Worksheet;
use content::messages::MessageId;
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use crosstalk::present::glossary_markup::Piece;
use crosstalk::present::sources::Source;
use crosstalk::present::text_edition::folder;
use crosstalk::state::{EnvState, ReaderState, State, Subject, Texts, ViewState, address};
use graph::{LinkId, NodeId, ViewId};

/// The style sheet of the pages: the app's colors and picture, the article's rules, and its own few.
const STYLE: &str = concat!(
    include_str!("../../../../styles/tokens.css"),
    include_str!("../../../../styles/map.css"),
    include_str!("../../../../styles/article.css"),
    include_str!("../../../../styles/read/read.css"),
    include_str!("../../../../styles/read/handout.css"),
    include_str!("../../../../styles/print.css"),
);

/// A language in which there is an edition.
pub struct Translation {
    /// Its tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// The folder of its pages under `read/`, ending in a slash; empty for `read/` itself, where the style sheet lies.
    pub folder: String,
}

/// All pages of the edition in the language of `localized`, which has to have its texts, as (path under the folder of
/// that language, text). The style sheet is among those that lie in `read/` itself. `worksheets` are those of that
/// language, `languages` are all that there are.
pub fn pages(
    localized: &LocalizedMap,
    worksheets: &[Worksheet],
    languages: &[Translation],
) -> Vec<(String, String)> {
    let own = languages.iter().find(|of| of.tag == localized.language.tag);
    let is_root = own.is_none_or(|own| own.folder.is_empty());
    let mut pages = Vec::new();
    if is_root {
        pages.push(("read.css".to_string(), STYLE.to_string()));
    }
    let at = |level| Edition { localized, worksheets, languages, is_root, state: reader(level) };
    pages.extend(lists::pages(&at(Level::DEFAULT)));
    pages.extend(worksheets::pages(&at(Level::DEFAULT)));
    for level in Level::ALL {
        let edition = at(*level);
        pages.extend(themes::pages(&edition));
        pages.extend(things::pages(&edition));
        pages.extend(tours::pages(&edition));
    }
    pages
}

/// Somebody who reads everything at that level.
fn reader(level: Level) -> State {
    State {
        view: ViewState { shown: ViewId::Everything, ..ViewState::default() },
        reader: ReaderState { level, ..ReaderState::default() },
        env: EnvState { texts: Texts::Here, ..EnvState::default() },
        ..State::default()
    }
}

/// One level of the edition: what its pages are made from.
struct Edition<'a> {
    localized: &'a LocalizedMap,
    worksheets: &'a [Worksheet],
    languages: &'a [Translation],
    /// Whether its pages lie in `read/` itself.
    is_root: bool,
    state: State,
}

impl Edition<'_> {
    fn word(&self, word: MessageId) -> String {
        esc(self.localized.messages.get(word))
    }

    fn level(&self) -> Level {
        self.state.reader.level
    }

    /// The page of a lane, beside the other pages of its level.
    fn lane_page(&self, node: NodeId) -> String {
        let lane = self.localized.atlas.node(node).lane;
        let id =
            self.localized.atlas.map().lanes.get(usize::from(lane)).map_or("", |lane| &lane.id);
        format!("{id}.html")
    }

    /// Where a subject is read, from a page of the same level. A claim stands with the thing it leaves.
    fn place(&self, subject: Subject) -> String {
        let name = address::subject(subject, &self.localized.atlas);
        match subject {
            Subject::Node(node) => format!("{}#{name}", self.lane_page(node)),
            Subject::Link(link) => {
                format!("{}#{name}", self.lane_page(self.localized.atlas.from(link)))
            }
            Subject::Intro(ViewId::Theme(_)) => format!("theme-{name}.html"),
            Subject::Intro(_) => "index.html".to_string(),
        }
    }

    /// The interactive map at that place, from a page of a level.
    fn on_the_map(&self, subject: Subject) -> String {
        let mut state = State {
            reader: ReaderState { level: self.level(), ..ReaderState::default() },
            ..State::default()
        };
        match subject {
            Subject::Intro(shown) => state.view.shown = shown,
            mark => state.view.selection = Some(mark),
        }
        let address = address::print(&state, &self.localized.atlas);
        format!("../{}#{address}", self.map_page())
    }

    /// The page of the map, from a page that belongs to no level; it opens in the language of the edition.
    fn map_page(&self) -> String {
        match self.is_root {
            true => "../index.html".to_string(),
            false => format!("../../index.html?lang={}", self.localized.language.tag),
        }
    }

    /// A small link to the map.
    fn map_link(&self, subject: Subject) -> String {
        format!(
            "<a class=\"map-link\" href=\"{}\" aria-label=\"{} · {}\">{}</a>",
            esc(&self.on_the_map(subject)),
            self.word(MessageId::MapShowOnMap),
            esc(&self.localized.title(subject)),
            self.word(MessageId::MapShowOnMap),
        )
    }

    /// The text at this level, each explained word linked to its meaning.
    fn text(&self, subject: Subject) -> String {
        let text = self.localized.text(subject, &self.state);
        let mut html = String::new();
        if !text.note.is_empty() {
            html.push_str(&format!("<p class=\"meta\">{}</p>", esc(&text.note)));
        }
        let language = in_language(self.localized.text_language(subject));
        for paragraph in &text.paragraphs {
            let pieces: String = paragraph.iter().map(|piece| self.piece(piece)).collect();
            html.push_str(&format!("<p{language}>{pieces}</p>"));
        }
        html
    }

    fn piece(&self, piece: &Piece) -> String {
        let glossary = self.localized.deferred.as_ref().map(|rest| &rest.glossary);
        let term = piece.term.and_then(|term| glossary?.get(usize::from(term)));
        let after = esc(piece.after);
        match term {
            Some(term) => {
                let id = esc(&term.id);
                let word = esc(piece.text);
                format!("<a class=\"term\" href=\"../words.html#{id}\">{word}</a>{after}")
            }
            None => esc(piece.text) + &after,
        }
    }

    /// "Sources: 12 Gao et al. 2023, …", each linked to the list of all sources.
    fn sources(&self, sources: &[Source]) -> String {
        if sources.is_empty() {
            return String::new();
        }
        let works: Vec<String> = sources
            .iter()
            .map(|source| {
                let number = usize::from(source.id) + 1;
                let id = esc(&source.work.id);
                format!("<a href=\"../sources.html#{id}\">{number} {}</a>", esc(&source.line))
            })
            .collect();
        format!(
            "<p class=\"works\"><b>{}</b> {}</p>",
            self.word(MessageId::PanelSources),
            works.join("; ")
        )
    }

    /// A claim as a line: stroke, sentence, grade.
    fn claim_line(&self, link: LinkId) -> String {
        self.claim_line_from(link, "")
    }

    /// The same on a page from which the pages of the level lie in that folder.
    fn claim_line_from(&self, link: LinkId, folder: &str) -> String {
        let of = self.localized.atlas.link(link);
        format!(
            "{}<a href=\"{folder}{}\">{}</a> <small>{}</small>",
            super::stroke::of(of),
            esc(&self.place(Subject::Link(link))),
            esc(&self.localized.title(Subject::Link(link))),
            esc(self.localized.grade(of.evidence)),
        )
    }
}
