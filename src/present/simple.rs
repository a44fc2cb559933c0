//! The simple level: a thing's links as sentences, what happens first; all else is one press away.

use super::LocalizedMap;
use super::panel::{List, Row};
use super::sentence::capitalize;
use crate::state::Disclosure;
use content::messages::MessageId;
use content::vocabulary::{Evidence, Level};
use graph::{LinkId, NodeId};

impl LocalizedMap {
    /// What a thing does, what brings it on and what holds it back, then the rest, in sentences.
    pub(super) fn simple_lists(&self, node: NodeId) -> Vec<List<'_>> {
        let relations = self.relations(node);
        let lists = [
            (Disclosure::Affects, MessageId::SimpleNext, relations.affects),
            (Disclosure::Raises, MessageId::SimpleRaises, relations.raises),
            (Disclosure::Lowers, MessageId::SimpleLowers, relations.lowers),
            (Disclosure::Changes, MessageId::PanelChanges, relations.changes),
            (Disclosure::GoesWith, MessageId::PanelGoesWith, relations.goes_with),
            (Disclosure::NoEffect, MessageId::PanelNoEffect, relations.no_effect),
        ];
        self.listed(lists, &|link| self.said(link, Level::Simple))
    }

    /// A link as its sentence, with its grade.
    pub fn said(&self, link: LinkId, level: Level) -> Row {
        let grade = self.grade_at(self.atlas.link(link).evidence, level).to_string();
        Row { link, name: capitalize(&self.sentence(link)), grade }
    }

    /// A grade inside a line as a reader of that level is told it: "limited", or "first hints".
    pub fn grade_at(&self, evidence: Evidence, level: Level) -> &str {
        if level != Level::Simple {
            return self.grade(evidence);
        }
        self.messages.get(match evidence {
            Evidence::Strong => MessageId::SimpleStrong,
            Evidence::Moderate => MessageId::SimpleModerate,
            Evidence::Limited => MessageId::SimpleLimited,
            Evidence::Contested => MessageId::SimpleContested,
        })
    }
}
