//! What is read about one thing, link or view: the explanation as plain data, the same for panel, exports and tests.
//!
//! Lists hold the whole data; how many rows stand there at first is the view's affair.

use super::LocalizedMap;
use super::glossary_markup::{Piece, mark};
use super::relations::Relation;
use super::sentence::capitalize;
use super::sources::Source;
use crate::state::{Disclosure, State, Subject, Texts};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Level, Population};
use graph::{LinkId, NodeId, ViewId};

/// One explanation, ready to be read.
pub struct Explanation<'a> {
    /// What it is about.
    pub subject: Subject,
    /// "21 of 24 on this map"; `None` for what the view does not hold.
    pub place: Option<String>,
    /// "Condition · Mind & behavior", "Link · Gut–brain axis"; empty for the overview.
    pub eyebrow: String,
    /// Its name; a link's is its sentence.
    pub title: String,
    /// The explanation itself.
    pub text: Text<'a>,
    /// What only a thing, a link or an introduction has.
    pub matter: Body<'a>,
    /// Works cited; empty until the texts have come.
    pub sources: Vec<Source<'a>>,
    /// Whether the view that is shown does not hold it.
    pub elsewhere: bool,
}

/// The text at the level that could be had.
pub struct Text<'a> {
    /// Paragraphs, split at explained words.
    pub paragraphs: Vec<Vec<Piece<'a>>>,
    /// A sentence about the level or about texts that have not come; empty where all is as wished.
    pub note: String,
    /// Whether the texts did not come and may be asked for again.
    pub failed: bool,
}

/// What only a thing, a link or an introduction has.
pub enum Body<'a> {
    /// A thing.
    Node {
        /// Its relations.
        lists: Vec<List<'a>>,
        /// Sentences in place of empty relations.
        none: Vec<&'a str>,
        /// Its technical or longer name; may be empty.
        also: &'a str,
        /// What is not known; may be empty.
        open_question: &'a str,
    },
    /// A link.
    Link(Claim<'a>),
    /// The introduction of the overview or a theme.
    Intro {
        /// The question it answers.
        question: &'a str,
        /// In short; empty until the texts have come.
        key_points: &'a [String],
        /// "22 things, 30 links, 19 sources".
        counts: String,
    },
}

/// Relations of one sort, strongest first.
pub struct List<'a> {
    /// What unfolds it.
    pub fold: Disclosure,
    /// "What raises it".
    pub heading: &'a str,
    /// Every one.
    pub rows: Vec<Row>,
}

/// A relation: the link and its other end.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The link.
    pub link: LinkId,
    /// The other end's name, or the sentence.
    pub name: String,
    /// "strong", or "may increase · limited".
    pub grade: String,
}

/// What a link has beside its text.
pub struct Claim<'a> {
    /// The link.
    pub link: LinkId,
    /// Where it starts.
    pub from: NodeId,
    /// Where its head is.
    pub to: NodeId,
    /// "may change".
    pub verb: &'a str,
    /// What the grade rests on; empty until the texts have come.
    pub basis: &'a str,
    /// Limits of the claim: an association, animals or cells only, a null result.
    pub notes: Vec<&'a str>,
    /// "In humans", "Acts within weeks", "5 sources".
    pub facts: Vec<(Fact, String)>,
    /// For and against, where researchers disagree.
    pub disagree: Option<(&'a str, &'a str)>,
    /// The link the other way round.
    pub back: Option<Row>,
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// In whom it was studied.
    Studied(Population),
    /// How soon it acts.
    Within,
    /// How many works say so.
    Sources,
}

impl LocalizedMap {
    /// The explanation of the selection.
    pub fn explained(&self, state: &State) -> Option<Explanation<'_>> {
        Some(self.explanation(state.view.selection?, state))
    }

    /// The explanation of anything, at the reader's level.
    pub fn explanation(&self, subject: Subject, state: &State) -> Explanation<'_> {
        let (eyebrow, matter, cited, elsewhere) = match subject {
            Subject::Node(node) => (
                self.kind_and_lane(node),
                self.node_matter(node, state.reader.level),
                self.node(node).map(|texts| &texts.references),
                !self.atlas.shows_node(state.view.shown, node),
            ),
            Subject::Link(link) => (
                self.messages.fill(
                    MessageId::PanelLinkTheme,
                    &[(
                        "theme",
                        self.name(ViewId::Theme(self.atlas.link_hue(link, state.view.shown))),
                    )],
                ),
                Body::Link(self.claim(link, state.reader.level)),
                self.link(link).map(|texts| &texts.references),
                !state.draws(&self.atlas, link),
            ),
            Subject::Intro(shown) => (
                match shown {
                    ViewId::Theme(_) => self.messages.get(MessageId::PanelTheme).to_string(),
                    _ => String::new(),
                },
                self.intro_matter(shown),
                self.intro(shown).map(|texts| &texts.references),
                shown != state.view.shown,
            ),
        };
        Explanation {
            subject,
            place: self.place(subject, state.view.shown),
            eyebrow,
            title: self.title(subject),
            text: self.text(subject, state),
            matter,
            sources: cited.map_or_else(Vec::new, |cited| self.weighed_sources(cited)),
            elsewhere,
        }
    }

    /// "21 of 24 on this map", "Link 9 of 30".
    fn place(&self, subject: Subject, shown: ViewId) -> Option<String> {
        let (word, at, total) = match subject {
            Subject::Node(node) => {
                let lanes = self.atlas.shown_nodes(shown);
                let mut all = lanes.iter().flat_map(|(_, nodes)| nodes);
                let total = all.clone().count();
                (MessageId::PanelPlace, all.position(|other| *other == node)?, total)
            }
            Subject::Link(link) => {
                let all = self.atlas.shown_links(shown);
                (MessageId::PanelPlaceLink, all.iter().position(|other| *other == link)?, all.len())
            }
            Subject::Intro(_) => return None,
        };
        let (position, total) = (self.messages.number(at + 1), self.messages.number(total));
        Some(self.messages.fill(word, &[("position", &position), ("total", &total)]))
    }

    /// The text of anything at the reader's level, else at the next simpler one, else what came with the first screen.
    pub fn text(&self, subject: Subject, state: &State) -> Text<'_> {
        let levels = match subject {
            Subject::Node(node) => self.node(node).map(|texts| &texts.levels),
            Subject::Link(link) => self.link(link).map(|texts| &texts.levels),
            Subject::Intro(shown) => self.intro(shown).map(|texts| &texts.levels),
        };
        if let Some((levels, rest)) = levels.zip(self.deferred.as_deref()) {
            let (text, shown) = levels.at(state.reader.level);
            let note = match shown == state.reader.level {
                true => String::new(),
                false => self.messages.fill(
                    MessageId::LevelMissing,
                    &[("level", self.level(state.reader.level)), ("shown", self.level(shown))],
                ),
            };
            let paragraphs = mark(text, &rest.glossary);
            return Text { paragraphs, note, failed: false };
        }
        let first = match subject {
            Subject::Node(node) => self.first_node(node),
            Subject::Link(link) => self.first_link(link),
            Subject::Intro(_) => None,
        };
        let first = first.unwrap_or_default();
        let failed = state.env.texts == Texts::Failed;
        let note = match (failed, first.is_empty() || state.reader.level != Level::DEFAULT) {
            (true, _) => self.messages.get(MessageId::ErrorTexts),
            (false, true) => self.messages.get(MessageId::PanelComing),
            (false, false) => "",
        };
        Text { paragraphs: mark(first, &[]), note: note.to_string(), failed }
    }

    fn node_matter(&self, node: NodeId, level: Level) -> Body<'_> {
        let mut none = Vec::new();
        if self.atlas.incoming(node).is_empty() {
            none.push(self.messages.get(MessageId::PanelAffectedNone));
        }
        if self.atlas.outgoing(node).is_empty() {
            none.push(self.messages.get(MessageId::PanelAffectsNone));
        }
        let lists = match level {
            Level::Simple => self.simple_lists(node),
            _ => self.lists(node),
        };
        let open_question = self.node(node).map_or("", |texts| texts.open_question.at(level));
        Body::Node { lists, none, also: self.also(node), open_question }
    }

    /// A thing's relations by what they say of it.
    fn lists(&self, node: NodeId) -> Vec<List<'_>> {
        let relations = self.relations(node);
        let lists = [
            (Disclosure::Raises, MessageId::PanelRaises, relations.raises),
            (Disclosure::Lowers, MessageId::PanelLowers, relations.lowers),
            (Disclosure::Changes, MessageId::PanelChanges, relations.changes),
            (Disclosure::GoesWith, MessageId::PanelGoesWith, relations.goes_with),
            (Disclosure::Affects, MessageId::PanelAffects, relations.affects),
            (Disclosure::NoEffect, MessageId::PanelNoEffect, relations.no_effect),
        ];
        self.listed(lists, &|link| self.row(node, link))
    }

    /// Those of the relations that there are.
    pub(super) fn listed(
        &self,
        lists: [(Disclosure, MessageId, Vec<LinkId>); 6],
        row: &dyn Fn(LinkId) -> Row,
    ) -> Vec<List<'_>> {
        let lists = lists.into_iter().filter(|(_, _, links)| !links.is_empty());
        lists
            .map(|(fold, heading, links)| List {
                fold,
                heading: self.messages.get(heading),
                rows: links.into_iter().map(row).collect(),
            })
            .collect()
    }

    /// A link as it stands in the panel of one of its ends.
    fn row(&self, node: NodeId, id: LinkId) -> Row {
        let link = self.atlas.link(id);
        let (leaves, other) = match self.atlas.from(id) == node {
            true => (true, self.atlas.to(id)),
            false => (false, self.atlas.from(id)),
        };
        let grade = self.grade(link.evidence);
        let relation = self.relation(id);
        // Lists with both directions say which.
        let name = match relation {
            Relation::Association => capitalize(&self.sentence(id)),
            Relation::NoEffect if leaves => self.ends(id),
            _ => self.atlas.node(other).label.clone(),
        };
        // What the thing does has the link's own verb.
        let grade = match relation {
            Relation::Effect if leaves => {
                let places = [("verb", self.verb(id)), ("grade", grade)];
                self.messages.fill(MessageId::PanelRow, &places)
            }
            _ => grade.to_string(),
        };
        Row { link: id, name, grade }
    }

    fn claim(&self, id: LinkId, level: Level) -> Claim<'_> {
        let (link, texts) = (self.atlas.link(id), self.link(id));
        let (from, to) = (self.atlas.from(id), self.atlas.to(id));
        let mut notes = Vec::new();
        let mut note = |applies: bool, word: MessageId| {
            if applies {
                notes.push(self.messages.get(word));
            }
        };
        note(link.association, MessageId::EvidenceAssociation);
        note(link.population == Population::Animals, MessageId::EvidenceAnimals);
        note(link.population == Population::Cells, MessageId::EvidenceCells);
        note(link.effect == Effect::NoEffectFound, MessageId::EvidenceNullNote);
        let mut facts = vec![
            (Fact::Studied(link.population), capitalize(self.studied_in(link.population))),
            (
                Fact::Within,
                self.messages.fill(MessageId::PanelActs, &[("within", self.within(link.time))]),
            ),
        ];
        if texts.is_some() {
            facts.push((
                Fact::Sources,
                self.messages.count(MessageId::PanelSourcesCount, self.source_count(id)),
            ));
        }
        let argued = |texts: &content::bundle::LinkTexts| {
            link.evidence == Evidence::Contested
                || !texts.supports.is_empty()
                || !texts.against.is_empty()
        };
        Claim {
            link: id,
            from,
            to,
            verb: self.verb(id),
            basis: texts.map_or("", |texts| texts.basis.at(level)),
            notes,
            facts,
            disagree: texts
                .filter(|texts| argued(texts))
                .map(|texts| (texts.supports.at(level), texts.against.at(level))),
            back: self.atlas.link_between(to, from).map(|back| self.said(back, level)),
        }
    }

    fn intro_matter(&self, shown: ViewId) -> Body<'_> {
        let map = self.atlas.map();
        let question = match shown {
            ViewId::Theme(theme) => map.themes.get(theme.at()).map_or("", |t| &t.named.question),
            _ => &map.overview.question,
        };
        let things = self.atlas.shown_nodes(shown).iter().map(|(_, nodes)| nodes.len()).sum();
        let links = self.atlas.shown_links(shown).len();
        let texts = self.intro(shown);
        let sources = texts.map_or(0, |texts| texts.references.len());
        let counts = self.messages.fill(
            MessageId::MapSummary,
            &[
                ("things", &self.messages.count(MessageId::MapThings, things)),
                ("links", &self.messages.count(MessageId::MapLinks, links)),
                ("sources", &self.messages.count(MessageId::MapSources, sources)),
            ],
        );
        Body::Intro { question, key_points: texts.map_or(&[], |t| &t.key_points), counts }
    }

    /// Whether the help note may not be shortened beside it.
    pub fn is_sensitive(&self, subject: Subject) -> bool {
        let sensitive = |node| self.atlas.node(node).sensitive;
        match subject {
            Subject::Node(node) => sensitive(node),
            Subject::Link(link) => {
                sensitive(self.atlas.from(link)) || sensitive(self.atlas.to(link))
            }
            Subject::Intro(_) => false,
        }
    }
}
