//! What the app reads instead of the authors' JSON: written by the build (`decode`), ids replaced by numbers.
//!
use super::language::{Language, Untranslated};
pub use super::learning::*;
pub use super::levels::*;
use super::vocabulary::{Effect, Evidence, Kind, PluralCategory, Population, Study, Time};

/// The version of the files; a file of another version is refused, and the page says so.
pub const BUNDLE_VERSION: u16 = 7;

/// What the first screen needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Initial {
    /// [`BUNDLE_VERSION`] of the build that wrote the file.
    pub version: u16,
    /// The language of its texts.
    pub language: Language,
    /// What the language lacks, and stands here in another.
    pub untranslated: Untranslated,
    /// Structure and labels.
    pub map: Map,
    /// The interface's messages, in the order of [`super::messages::MessageId`]; in the file of a site those up to
    /// [`super::messages::MessageId::BEFORE_TEXTS`].
    pub messages: Vec<Message>,
    /// The questions of the first screen; none where the map brings none.
    pub questions: Vec<OpeningQuestion>,
    /// Texts at the default level of the things and links of the overview, so that a first click is answered at once.
    pub node_texts: Vec<(u16, Vec<String>)>,
    /// [`NodeTexts::also`] of the same things, where they have one.
    pub also: Vec<(u16, String)>,
    /// The same for links.
    pub link_texts: Vec<(u16, Vec<String>)>,
}

/// The whole subject without its texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// The version of the content, such as `2026.11`.
    pub version: String,
    /// The day its facts were last checked, `YYYY-MM-DD`.
    pub checked: String,
    /// Name of the overview.
    pub overview: Named,
    /// Lanes in reading order.
    pub lanes: Vec<Lane>,
    /// The sentence that tells that some links lead back, from a later lane to an earlier one.
    pub back: String,
    /// Groups of the whole map.
    pub groups: Vec<Group>,
    /// Themes in the order of the theme bar.
    pub themes: Vec<Theme>,
    /// Things.
    pub nodes: Vec<Node>,
    /// Claims.
    pub links: Vec<Link>,
    /// The authored views: the overview first, then one for each theme, empty where none is authored.
    pub views: Vec<View>,
    /// The authored columns of the whole map; empty where none are authored.
    pub everything: Vec<Column>,
    /// Tours, those of themes and others; their texts are in [`Deferred::tours`].
    pub tours: Vec<Tour>,
    /// Renamed ids, old to new.
    pub aliases: Vec<(String, String)>,
}

/// A name, its short form and a guiding question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Named {
    /// Full name.
    pub name: String,
    /// Short name, for narrow places.
    pub short: String,
    /// The question the view answers.
    pub question: String,
}

/// One lane: a column of the map, in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// Stable id.
    pub id: String,
    /// Pictogram.
    pub icon: String,
    /// Name at its head.
    pub name: String,
    /// Name where there is little room.
    pub short: String,
    /// Its part of the spoken sentence.
    pub spoken: String,
    /// Name when it also holds treatments; empty: the same name.
    pub with_treatments: String,
    /// Name when it holds nothing else; empty: the same name.
    pub only_treatments: String,
}

/// A named group of the whole map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Stable id.
    pub id: String,
    /// Its lane.
    pub lane: u8,
    /// Its heading.
    pub heading: String,
}

/// A theme: a mechanism or a lens, with a hue of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    /// Stable id.
    pub id: String,
    /// Its hue: the id, where the styles know it; else the hue at its place.
    pub hue: String,
    /// Pictogram.
    pub icon: String,
    /// Its names and question.
    pub named: Named,
}

/// One thing on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Stable id.
    pub id: String,
    /// Its silhouette.
    pub kind: Kind,
    /// Its lane.
    pub lane: u8,
    /// Its group in the whole map.
    pub group: u8,
    /// Its themes, most specific first.
    pub themes: Vec<u8>,
    /// The hue it keeps everywhere.
    pub hue_rule: HueRule,
    /// Its pictogram; empty: the one that is called like its id. [`Node::pictogram`] knows both.
    pub icon: String,
    /// The help note is never shortened beside it.
    pub sensitive: bool,
    /// Its name.
    pub label: String,
    /// Name in the whole map; empty: the name.
    pub row: String,
    /// Whether the name takes a plural verb.
    pub plural: bool,
    /// How sentences name it, where its name does not read well in them.
    pub sentence_forms: Option<SentenceForms>,
}

impl Node {
    /// The name of its pictogram.
    pub fn pictogram(&self) -> &str {
        if self.icon.is_empty() { &self.id } else { &self.icon }
    }
}

/// How sentences name a thing; `{name}` stands for its name in small letters, an empty form for the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SentenceForms {
    /// Anywhere: "the {name}".
    pub any: String,
    /// As what is changed: "sleep".
    pub changed: String,
    /// As what is more or less: "activity of the {name}".
    pub amount: String,
}

/// Which hue a thing keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HueRule {
    /// None: it takes the open theme's, else its first theme's.
    Free,
    /// Neutral everywhere (mind and behavior).
    Neutral,
    /// That theme's.
    Theme(u8),
}

/// One claim: from one thing to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it starts.
    pub from: u16,
    /// Where its head is.
    pub to: u16,
    /// What it claims.
    pub effect: Effect,
    /// How well that is tested.
    pub evidence: Evidence,
    /// In whom.
    pub population: Population,
    /// How soon.
    pub time: Time,
    /// The two go together; a cause is not shown.
    pub association: bool,
    /// Its hue on the overview.
    pub theme: u8,
    /// Every theme it belongs to.
    pub themes: Vec<u8>,
}

/// An authored drawn view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// One for each lane of the map, in order.
    pub lanes: Vec<ViewLane>,
    /// Links at rest.
    pub links: Vec<u16>,
    /// Links that share one line and one head, drawn along the first of each list.
    pub edge_bundles: Vec<Vec<u16>>,
    /// How a link runs, where the author chose it.
    pub route_hints: Vec<(u16, RouteHint)>,
}

/// A lane of a view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewLane {
    /// Columns of things from top to bottom.
    pub columns: Vec<Vec<Placed>>,
    /// The theme's other things of this lane, best connected first.
    pub more: Vec<u16>,
    /// Rows on a phone; empty: the columns in order.
    pub phone: Vec<Vec<u16>>,
}

/// A thing's place in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The thing.
    pub node: u16,
    /// Height of its center between the view's bounds, in thousandths.
    pub y: u16,
    /// Size of its silhouette, in hundredths of the usual.
    pub size: u16,
}

/// How a link runs where the author chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteHint {
    /// Below the lanes, on that track; 0 is the one nearest to them.
    BackEdgeTrack(u8),
    /// That many pixels across its column, positive downward or to the end.
    Offset(i16),
}

/// A column of the whole map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Its lane.
    pub lane: u8,
    /// Groups and their things in order.
    pub groups: Vec<(u8, Vec<u16>)>,
}

/// A message of the interface, with named places in braces.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// One form.
    One(String),
    /// One form for each plural category that the language tells apart.
    Plural(Vec<(PluralCategory, String)>),
}

/// Everything else: all texts, terms and references.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deferred {
    /// [`BUNDLE_VERSION`] of the build that wrote the file.
    pub version: u16,
    /// The messages that are said beside texts only: the order of [`super::messages::MessageId`] goes on from
    /// [`Initial::messages`].
    pub messages: Vec<Message>,
    /// One for each node, in the order of the map.
    pub nodes: Vec<NodeTexts>,
    /// One for each link, in the order of the map.
    pub links: Vec<LinkTexts>,
    /// The overview's, then one for each theme.
    pub themes: Vec<ThemeTexts>,
    /// Words explained.
    pub glossary: Vec<Term>,
    /// Works cited.
    pub references: Vec<Reference>,
    /// The texts of each step of each tour, in the order of [`Map::tours`].
    pub tours: Vec<Vec<StepTexts>>,
    /// Questions with answers.
    pub quiz: Vec<QuizQuestion>,
    /// Questions made from the map, each view's in their order.
    pub made_quiz: Vec<MadeQuestion>,
    /// The help page, paragraph by paragraph.
    pub help: Vec<String>,
    /// How to read the map, paragraph by paragraph.
    pub how_to_read: Vec<String>,
    /// What the language's questions are made of beside what they ask for.
    pub search_words: SearchWords,
}

/// What a search has to know of a language; words are parted by spaces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchWords {
    /// Words that say nothing about what is looked for: "why", "the".
    pub stop_words: String,
    /// Ends by which forms of a word differ: "s" of the plural.
    pub endings: String,
}

/// What a map from elsewhere takes from our own where it does not bring it: messages that are not about the subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DefaultStrings {
    /// [`BUNDLE_VERSION`] of the build that wrote the file.
    pub version: u16,
    /// The interface's messages, in the order of [`super::messages::MessageId`]; empty where they are about the subject.
    pub messages: Vec<Message>,
    /// The help page.
    pub help: Vec<String>,
    /// How to read the map.
    pub how_to_read: Vec<String>,
}

/// The texts of a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeTexts {
    /// Its technical or longer name, shown below the name in explanations only; may be empty.
    pub also: String,
    /// The explanation.
    pub levels: Levels,
    /// What is not known; may be empty.
    pub open_question: TwoForms,
    /// Other names, for search.
    pub synonyms: Vec<String>,
    /// Positions in [`Deferred::references`].
    pub references: Vec<u16>,
}

/// The texts of a link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkTexts {
    /// The explanation.
    pub levels: Levels,
    /// What the grade rests on.
    pub basis: TwoForms,
    /// What speaks for the claim, where studies disagree; else empty.
    pub supports: TwoForms,
    /// What speaks against it; else empty.
    pub against: TwoForms,
    /// Positions in [`Deferred::references`].
    pub references: Vec<u16>,
}

/// The introduction of a theme.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThemeTexts {
    /// The introduction.
    pub levels: Levels,
    /// In short.
    pub key_points: Vec<String>,
    /// Positions in [`Deferred::references`].
    pub references: Vec<u16>,
}

/// A word explained.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Term {
    /// Stable id.
    pub id: String,
    /// The word.
    pub term: String,
    /// The forms that mark it in a text.
    pub forms: Vec<String>,
    /// What it means.
    pub meaning: String,
    /// More about it; may be empty.
    pub more: String,
}

/// A work cited.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Stable id.
    pub id: String,
    /// `Gao et al.`, ready to stand before the year.
    pub short_authors: String,
    /// All listed authors, ready to print.
    pub authors: String,
    /// Year; 0 where it was not seen.
    pub year: u16,
    /// Title.
    pub title: String,
    /// Journal; may be empty.
    pub journal: String,
    /// `37(4), 333–340`, as far as known.
    pub place: String,
    /// DOI without resolver; may be empty.
    pub doi: String,
    /// Kind of study.
    pub study: Study,
    /// Who or what was studied.
    pub samples: Vec<String>,
    /// What it found, in our words.
    pub findings: Vec<String>,
    /// A published correction; else empty.
    pub correction: String,
}
