//! The table of links: which rows, in which order.

use super::LocalizedMap;
use super::cite::add_row;
use crate::state::{Column, State};
use content::messages::MessageId;
use content::vocabulary::{Effect, Population, Time};
use graph::search::holds;
use graph::sort::sort_by;
use graph::{LinkId, NodeId, ViewId, VisibleGraph};
use std::cmp::Ordering;

/// The columns from the start of a row to its end: it reads like the sentence of its link.
pub const COLUMNS: [(Column, MessageId); 8] = [
    (Column::From, MessageId::TableFrom),
    (Column::Effect, MessageId::TableEffect),
    (Column::To, MessageId::TableTo),
    (Column::Evidence, MessageId::TableEvidence),
    (Column::Studied, MessageId::TableStudied),
    (Column::Within, MessageId::TableWithin),
    (Column::Theme, MessageId::TableTheme),
    (Column::Sources, MessageId::TableSources),
];

impl LocalizedMap {
    /// The links of the view in the table's order, less what its filters hide; all links where the whole map is shown.
    pub fn table_links(&self, state: &State) -> Vec<LinkId> {
        let mut links = VisibleGraph::of(&self.atlas, state.view.shown, &state.filter).links;
        for (column, wanted) in &state.view.table_filters {
            let typed = self.locale.fold(wanted);
            links.retain(|link| {
                let choice = self.choice(*link, *column, state.view.shown);
                match column {
                    Column::From | Column::To => holds(&self.locale.fold(&choice), &typed),
                    _ => choice == *wanted,
                }
            });
        }
        let (column, descending) = state.view.table_order;
        self.sort(&mut links, column, descending);
        links
    }

    fn sort(&self, links: &mut [LinkId], column: Column, descending: bool) {
        sort_by(links, &mut |a, b| {
            let order = self.compare(column, *a, *b);
            if descending { order.reverse() } else { order }
        });
    }

    /// What a row says in a column.
    pub fn cell(&self, id: LinkId, column: Column, shown: ViewId) -> String {
        let (atlas, link) = (&self.atlas, self.atlas.link(id));
        match column {
            Column::From => &atlas.node(atlas.from(id)).label,
            Column::To => &atlas.node(atlas.to(id)).label,
            Column::Effect => self.verb(id),
            Column::Evidence => self.grade(link.evidence),
            Column::Studied => self.population(link.population),
            Column::Within => self.time(link.time),
            Column::Theme => {
                let theme = atlas.map().themes.get(atlas.link_hue(id, shown).at());
                theme.map_or("", |theme| &theme.named.short)
            }
            Column::Sources => {
                return match self.source_count(id) {
                    0 => String::new(),
                    count => count.to_string(),
                };
            }
        }
        .to_string()
    }

    /// What a column is narrowed by: a claim by the end of its line, as the key names it.
    fn choice(&self, id: LinkId, column: Column, shown: ViewId) -> String {
        let link = self.atlas.link(id);
        let end = match (column, link.effect, link.association) {
            (Column::Effect, Effect::NoEffectFound, _) => MessageId::EffectNoEffectFound,
            (Column::Effect, _, true) => MessageId::EffectGoesWith,
            (Column::Effect, Effect::Increases, _) => MessageId::EffectIncreases,
            (Column::Effect, Effect::Decreases, _) => MessageId::EffectDecreases,
            (Column::Effect, Effect::Modulates, _) => MessageId::EffectModulates,
            _ => return self.cell(id, column, shown),
        };
        self.messages.get(end).to_string()
    }

    /// What there is to choose from in a column of the view, in the column's order.
    pub fn choices(&self, state: &State, column: Column) -> Vec<String> {
        let mut links = VisibleGraph::of(&self.atlas, state.view.shown, &state.filter).links;
        self.sort(&mut links, column, false);
        let mut all = Vec::new();
        for link in links {
            let choice = self.choice(link, column, state.view.shown);
            if !all.contains(&choice) {
                all.push(choice);
            }
        }
        all
    }

    /// The table as it is shown, as rows of cells under the names of its columns.
    pub fn table_rows(&self, state: &State) -> String {
        let mut table = String::new();
        add_row(&mut table, &COLUMNS.map(|(_, word)| self.messages.get(word)));
        for link in self.table_links(state) {
            let cells = COLUMNS.map(|(column, _)| self.cell(link, column, state.view.shown));
            add_row(&mut table, &cells.each_ref().map(String::as_str));
        }
        table
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
