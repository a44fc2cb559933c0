//! The subject with its words: what everything on the screen is made from.

use super::Words;
use super::words::PluralRule;
use content::compact::{First, LinkTexts, NodeTexts, Rest, ThemeTexts};
use content::twice;

use graph::{Atlas, LinkId, NodeId, Shown};
use std::rc::Rc;

/// The subject with its words. Cheap to copy; equal only to copies of itself.
#[derive(Clone)]
pub struct LocalizedMap {
    /// Things and links.
    pub atlas: Rc<Atlas>,
    /// The interface's words.
    pub words: Rc<Words>,
    /// All texts, once they have come.
    pub rest: Option<Rc<Rest>>,
    first: Rc<FirstTexts>,
}

struct FirstTexts {
    nodes: Vec<(u16, Vec<String>)>,
    links: Vec<(u16, Vec<String>)>,
}

impl PartialEq for LocalizedMap {
    fn eq(&self, other: &LocalizedMap) -> bool {
        let rest = match (&self.rest, &other.rest) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        rest && Rc::ptr_eq(&self.atlas, &other.atlas) && Rc::ptr_eq(&self.words, &other.words)
    }
}

impl LocalizedMap {
    /// Opens the first part of a map; views nobody authored are found.
    pub fn open(first: First, rule: PluralRule) -> LocalizedMap {
        LocalizedMap {
            atlas: Rc::new(Atlas::new(first.map)),
            words: Rc::new(Words::new(first.words, rule)),
            rest: None,
            first: Rc::new(FirstTexts { nodes: first.node_texts, links: first.link_texts }),
        }
    }

    /// The same map with all its texts.
    pub fn with(&self, mut rest: Rest) -> LocalizedMap {
        twice::put_back(&mut rest, &self.first.nodes, &self.first.links);
        LocalizedMap { rest: Some(Rc::new(rest)), ..self.clone() }
    }

    /// The texts of a thing, once they have come.
    pub fn node(&self, id: NodeId) -> Option<&NodeTexts> {
        self.rest.as_ref()?.nodes.get(id.at())
    }

    /// The texts of a link, once they have come.
    pub fn link(&self, id: LinkId) -> Option<&LinkTexts> {
        self.rest.as_ref()?.links.get(id.at())
    }

    /// An introduction, once it has come; everything is introduced as the overview.
    pub fn intro(&self, shown: Shown) -> Option<&ThemeTexts> {
        let at = match shown {
            Shown::Theme(theme) => theme.at() + 1,
            Shown::Overview | Shown::Everything => 0,
        };
        self.rest.as_ref()?.themes.get(at)
    }

    /// The paragraphs of a thing that came with the first screen (default level).
    pub fn first_node(&self, id: NodeId) -> Option<&[String]> {
        self.first.nodes.iter().find(|(node, _)| *node == id.0).map(|(_, text)| text.as_slice())
    }

    /// The paragraphs of a link that came with the first screen (default level).
    pub fn first_link(&self, id: LinkId) -> Option<&[String]> {
        self.first.links.iter().find(|(link, _)| *link == id.0).map(|(_, text)| text.as_slice())
    }

    /// The name of what is shown: a theme's, "Everything", or the overview's.
    pub fn name(&self, shown: Shown) -> &str {
        match shown {
            Shown::Overview => &self.atlas.map().overview.name,
            Shown::Everything => self.words.get(content::words::Word::ThemesEverything),
            Shown::Theme(theme) => {
                self.atlas.map().themes.get(theme.at()).map_or("", |theme| &theme.named.name)
            }
        }
    }
}
