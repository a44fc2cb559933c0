//! Which links and things are left of the map when the reader asks for some only. Every criterion can only take away, so
//! they combine in any order; engines work on what is left.

use super::mark;
use crate::{Atlas, LinkId, NodeId, ThemeId};
use content::bundle::Link;
use content::vocabulary::{Effect, Evidence, Kind, Population, Time};
use std::marker::PhantomData;

/// A vocabulary of at most eight values.
pub trait Vocabulary: Copy + 'static {
    /// Its place in the order of the screen, 0 to 7.
    fn place(self) -> u8;
}
impl Vocabulary for Kind {
    fn place(self) -> u8 {
        self as u8
    }
}
impl Vocabulary for Effect {
    fn place(self) -> u8 {
        self as u8
    }
}
impl Vocabulary for Time {
    fn place(self) -> u8 {
        self as u8
    }
}

/// A set of values of a vocabulary.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Values<T>(u8, PhantomData<T>);

impl<T> Clone for Values<T> {
    fn clone(&self) -> Values<T> {
        *self
    }
}
impl<T> Copy for Values<T> {}

impl<T: Vocabulary> Values<T> {
    /// Every value.
    pub const ALL: Values<T> = Values(u8::MAX, PhantomData);
    /// No value.
    pub const NONE: Values<T> = Values(0, PhantomData);

    /// These values.
    pub fn of(values: &[T]) -> Values<T> {
        values.iter().fold(Values::NONE, |set, value| set.with(*value))
    }

    /// With that value.
    #[must_use]
    pub fn with(self, value: T) -> Values<T> {
        Values(self.0 | 1 << value.place(), PhantomData)
    }

    /// Without that value.
    #[must_use]
    pub fn without(self, value: T) -> Values<T> {
        Values(self.0 & !(1 << value.place()), PhantomData)
    }

    /// Whether it holds that value.
    pub fn has(self, value: T) -> bool {
        self.0 & 1 << value.place() != 0
    }
}

/// What the reader asks for. The default leaves everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Criteria {
    /// Links and things of that theme; `None`: of any.
    pub theme: Option<ThemeId>,
    /// Things of these kinds; a link needs both its ends.
    pub kinds: Values<Kind>,
    /// Links that claim one of these effects.
    pub effects: Values<Effect>,
    /// Links at least that well tested. `Contested`, the last grade, is every link.
    pub at_least: Evidence,
    /// Whether links with contested evidence are left.
    pub contested: bool,
    /// Only links that were studied in people, or in people and animals.
    pub humans: bool,
    /// Links whose effect shows that soon.
    pub times: Values<Time>,
    /// Whether links are left that only go together.
    pub associations: bool,
}

impl Default for Criteria {
    fn default() -> Criteria {
        Criteria {
            theme: None,
            kinds: Values::ALL,
            effects: Values::ALL,
            at_least: Evidence::Contested,
            contested: true,
            humans: false,
            times: Values::ALL,
            associations: true,
        }
    }
}

impl Criteria {
    /// Whether a link passes; what its ends are is not asked here.
    pub fn admits(&self, link: &Link) -> bool {
        self.theme.is_none_or(|theme| link.themes.contains(&theme.0))
            && self.effects.has(link.effect)
            && link.evidence <= self.at_least
            && (self.contested || link.evidence != Evidence::Contested)
            && (!self.humans || matches!(link.population, Population::Humans | Population::Both))
            && self.times.has(link.time)
            && (self.associations || !link.association)
    }

    /// What is left of the whole map.
    pub fn apply(&self, atlas: &Atlas) -> Subgraph {
        self.apply_to(atlas, atlas.links())
    }

    /// What is left of these links, and of all things: those of the kinds that belong to the theme or are the end of
    /// a link left.
    pub fn apply_to(&self, atlas: &Atlas, links: impl IntoIterator<Item = LinkId>) -> Subgraph {
        let kind = |node: NodeId| self.kinds.has(atlas.node(node).kind);
        let mut left = Subgraph::of(
            atlas,
            links.into_iter().filter(|id| {
                self.admits(atlas.link(*id)) && kind(atlas.from(*id)) && kind(atlas.to(*id))
            }),
        );
        for (id, stays) in atlas.nodes().zip(&mut left.nodes) {
            let of_theme = self.theme.is_none_or(|theme| atlas.node(id).themes.contains(&theme.0));
            *stays |= of_theme && kind(id);
        }
        left
    }
}

/// Links and things that are left of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subgraph {
    links: Vec<bool>,
    nodes: Vec<bool>,
}

impl Subgraph {
    /// The whole map.
    pub fn whole(atlas: &Atlas) -> Subgraph {
        Criteria::default().apply(atlas)
    }

    /// These links, with their ends. Links of another map, and links whose ends are not on the map, are left out.
    pub fn of(atlas: &Atlas, links: impl IntoIterator<Item = LinkId>) -> Subgraph {
        let (mut kept, mut nodes) =
            (vec![false; atlas.map().links.len()], vec![false; atlas.map().nodes.len()]);
        for id in links {
            let (from, to) = (atlas.from(id).at(), atlas.to(id).at());
            if id.at() < kept.len() && from < nodes.len() && to < nodes.len() {
                mark(&mut kept, id.at(), true);
                mark(&mut nodes, from, true);
                mark(&mut nodes, to, true);
            }
        }
        Subgraph { links: kept, nodes }
    }

    /// Whether a link is left.
    pub fn has_link(&self, id: LinkId) -> bool {
        self.links.get(id.at()).is_some_and(|left| *left)
    }

    /// Whether a thing is left.
    pub fn has_node(&self, id: NodeId) -> bool {
        self.nodes.get(id.at()).is_some_and(|left| *left)
    }

    /// The links left, in the order of the map.
    pub fn links(&self) -> impl Iterator<Item = LinkId> + '_ {
        let all = self.links.iter().enumerate();
        all.filter(|(_, left)| **left).map(|(at, _)| LinkId(at as u16))
    }

    /// The things left, in the order of the map.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        let all = self.nodes.iter().enumerate();
        all.filter(|(_, left)| **left).map(|(at, _)| NodeId(at as u16))
    }

    /// How many links are left, and of how many.
    pub fn link_count(&self) -> (usize, usize) {
        (self.links().count(), self.links.len())
    }

    /// How many things are left, and of how many.
    pub fn node_count(&self) -> (usize, usize) {
        (self.nodes().count(), self.nodes.len())
    }
}
