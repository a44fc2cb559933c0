//! The table of links: which rows, in which order.

use super::LocalizedMap;
use crate::state::{Column, State};
use content::messages::MessageId;
use content::vocabulary::{Population, Time};
use graph::sort::sort_by;
use graph::{LinkId, NodeId, VisibleGraph};
use std::cmp::Ordering;

impl LocalizedMap {
    /// The links of the view in the table's order; all links where the whole map is shown.
    pub fn table_links(&self, state: &State) -> Vec<LinkId> {
        let mut links = VisibleGraph::of(&self.atlas, state.view.shown, state.filter).links;
        let (column, descending) = state.view.table_order;
        sort_by(&mut links, &mut |a, b| {
            let order = self.compare(column, *a, *b);
            if descending { order.reverse() } else { order }
        });
        links
    }

    fn compare(&self, column: Column, a: LinkId, b: LinkId) -> Ordering {
        let (first, second) = (self.atlas.link(a), self.atlas.link(b));
        let name = |id| self.name_rank(id);
        match column {
            Column::From => name(self.atlas.from(a)).cmp(&name(self.atlas.from(b))),
            Column::To => name(self.atlas.to(a)).cmp(&name(self.atlas.to(b))),
            Column::Effect => {
                first.effect.cmp(&second.effect).then(first.association.cmp(&second.association))
            }
            Column::Evidence => first.evidence.cmp(&second.evidence),
            Column::Studied => first.population.cmp(&second.population),
            Column::Within => first.time.cmp(&second.time),
            Column::Theme => first.theme.cmp(&second.theme),
            Column::Sources => self.source_count(a).cmp(&self.source_count(b)),
        }
    }

    /// The place of a thing's name among all names, in the order of the language.
    fn name_rank(&self, id: NodeId) -> u16 {
        let ranks = self.name_ranks.get_or_init(|| {
            let names: Vec<&str> =
                self.atlas.nodes().map(|id| self.atlas.node(id).label.as_str()).collect();
            let mut ranks = vec![0; names.len()];
            for (rank, at) in (0..).zip(self.locale.order(&names)) {
                if let Some(place) = ranks.get_mut(usize::from(at)) {
                    *place = rank;
                }
            }
            ranks
        });
        ranks.get(id.at()).copied().unwrap_or_default()
    }

    /// How many works a link cites; 0 until the texts have come.
    pub fn source_count(&self, link: LinkId) -> usize {
        self.link(link).map_or(0, |texts| texts.references.len())
    }

    /// "humans and animals".
    pub fn population(&self, population: Population) -> &str {
        self.messages.get(match population {
            Population::Humans => MessageId::PopulationHumans,
            Population::Animals => MessageId::PopulationAnimals,
            Population::Both => MessageId::PopulationBoth,
            Population::Cells => MessageId::PopulationCells,
        })
    }

    /// "weeks".
    pub fn time(&self, time: Time) -> &str {
        self.messages.get(match time {
            Time::Minutes => MessageId::TimeMinutes,
            Time::Hours => MessageId::TimeHours,
            Time::Days => MessageId::TimeDays,
            Time::Weeks => MessageId::TimeWeeks,
            Time::Months => MessageId::TimeMonths,
            Time::Years => MessageId::TimeYears,
        })
    }
}
