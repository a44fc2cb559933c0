//! The subject with its words: what everything on the screen is made from.

use super::Messages;
use content::bundle::{Deferred, Initial, LinkTexts, NodeTexts, OpeningQuestion, ThemeTexts};
use content::dedup;
use content::language::{Language, Untranslated};
use content::locale::{English, Locale};

use graph::{Atlas, LinkId, NodeId, ViewId};
use std::cell::OnceCell;
use std::rc::Rc;

/// The subject with its words. Cheap to copy; equal only to copies of itself.
#[derive(Clone)]
pub struct LocalizedMap {
    /// Things and links.
    pub atlas: Rc<Atlas>,
    /// The language of it all.
    pub language: Rc<Language>,
    /// What stands here in another language.
    pub untranslated: Rc<Untranslated>,
    /// The language's own rules.
    pub locale: Rc<dyn Locale>,
    /// The interface's messages.
    pub messages: Rc<Messages>,
    /// The questions of the first screen.
    pub questions: Rc<Vec<OpeningQuestion>>,
    /// All texts, once they have come.
    pub deferred: Option<Rc<Deferred>>,
    first: Rc<FirstTexts>,
    /// What is searched, once it has been.
    pub(super) index: Rc<OnceCell<graph::search::Index>>,
    /// The place of each thing's name in the order of the language.
    pub(super) name_ranks: Rc<OnceCell<Vec<u16>>>,
}

struct FirstTexts {
    also: Vec<(u16, String)>,
    nodes: Vec<(u16, Vec<String>)>,
    links: Vec<(u16, Vec<String>)>,
}

impl PartialEq for LocalizedMap {
    fn eq(&self, other: &LocalizedMap) -> bool {
        let rest = match (&self.deferred, &other.deferred) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        rest && Rc::ptr_eq(&self.atlas, &other.atlas) && Rc::ptr_eq(&self.messages, &other.messages)
    }
}

impl LocalizedMap {
    /// Opens the first part of a map; views nobody authored are found.
    pub fn open(initial: Initial, locale: Rc<dyn Locale>) -> LocalizedMap {
        LocalizedMap {
            language: Rc::new(initial.language),
            untranslated: Rc::new(initial.untranslated),
            locale: Rc::clone(&locale),
            atlas: Rc::new(Atlas::new(initial.map)),
            messages: Rc::new(Messages::new(initial.messages, locale)),
            questions: Rc::new(initial.questions),
            deferred: None,
            first: Rc::new(FirstTexts {
                also: initial.also,
                nodes: initial.node_texts,
                links: initial.link_texts,
            }),
            index: Rc::default(),
            name_ranks: Rc::default(),
        }
    }

    /// The same by the rules of English, which need no tables.
    pub fn open_english(initial: Initial) -> LocalizedMap {
        LocalizedMap::open(initial, Rc::new(English))
    }

    /// The same map with all its texts.
    pub fn with(&self, mut deferred: Deferred) -> LocalizedMap {
        dedup::restore_shared(&mut deferred, &self.first.nodes, &self.first.links);
        let messages = Rc::new(self.messages.with_texts(std::mem::take(&mut deferred.messages)));
        let deferred = Some(Rc::new(deferred));
        LocalizedMap { messages, deferred, index: Rc::default(), ..self.clone() }
    }

    /// The texts of a thing, once they have come.
    pub fn node(&self, id: NodeId) -> Option<&NodeTexts> {
        self.deferred.as_ref()?.nodes.get(id.at())
    }

    /// The texts of a link, once they have come.
    pub fn link(&self, id: LinkId) -> Option<&LinkTexts> {
        self.deferred.as_ref()?.links.get(id.at())
    }

    /// An introduction, once it has come; everything is introduced as the overview.
    pub fn intro(&self, shown: ViewId) -> Option<&ThemeTexts> {
        let at = match shown {
            ViewId::Theme(theme) => theme.at() + 1,
            ViewId::Overview | ViewId::Everything => 0,
        };
        self.deferred.as_ref()?.themes.get(at)
    }

    /// The paragraphs of a thing that came with the first screen (default level).
    pub fn first_node(&self, id: NodeId) -> Option<&[String]> {
        self.first.nodes.iter().find(|(node, _)| *node == id.0).map(|(_, text)| text.as_slice())
    }

    /// The technical or longer name of a thing; may be empty. Until the texts have come, only the overview's things have
    /// theirs.
    pub fn also(&self, id: NodeId) -> &str {
        let first = || self.first.also.iter().find(|(node, _)| *node == id.0).map(|(_, also)| also);
        self.node(id).map(|texts| &texts.also).or_else(first).map_or("", String::as_str)
    }

    /// The paragraphs of a link that came with the first screen (default level).
    pub fn first_link(&self, id: LinkId) -> Option<&[String]> {
        self.first.links.iter().find(|(link, _)| *link == id.0).map(|(_, text)| text.as_slice())
    }

    /// The name of what is shown: a theme's, "Everything", or the overview's.
    pub fn name(&self, shown: ViewId) -> &str {
        match shown {
            ViewId::Overview => &self.atlas.map().overview.name,
            ViewId::Everything => self.messages.get(content::messages::MessageId::ThemesEverything),
            ViewId::Theme(theme) => {
                self.atlas.map().themes.get(theme.at()).map_or("", |theme| &theme.named.name)
            }
        }
    }
}
