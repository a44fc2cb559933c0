//! What is spoken: names of marks, and what the live region says after a change.

use super::LocalizedMap;
use super::sentence::capitalize;
use crate::state::{Overlay, Presentation, State, Subject, Texts, Tool};
use content::messages::MessageId;
use content::vocabulary::Level;
use graph::{LaneId, LinkId, NodeId, ViewId, VisibleGraph};
use layout::Form;

impl LocalizedMap {
    /// The lane of a view that holds a thing, its place in it from 1, and how many there are.
    pub fn place_in_lane(&self, shown: ViewId, id: NodeId) -> Option<(LaneId, usize, usize)> {
        self.atlas.shown_nodes(shown).into_iter().find_map(|(lane, nodes)| {
            let at = nodes.iter().position(|node| *node == id)?;
            Some((lane, at + 1, nodes.len()))
        })
    }

    /// A thing's name as the view draws it; what is spoken begins with what is seen.
    pub fn drawn_name(&self, shown: ViewId, id: NodeId) -> &str {
        if shown == ViewId::Everything { self.atlas.row(id) } else { &self.atlas.node(id).label }
    }

    /// "Depression. Condition, Mind & behavior, 3 of 6. Affects 1, affected by 4, goes with 4 on this map."
    pub fn say_node(&self, state: &State, id: NodeId) -> String {
        let node = self.atlas.node(id);
        let (lane, position, total) =
            self.place_in_lane(state.view.shown, id).unwrap_or((LaneId(node.lane), 1, 1));
        let lane = self.atlas.map().lanes.get(lane.at()).map_or("", |lane| lane.name.as_str());
        let counts = self.relation_counts(state, id);
        let word = match counts.goes_with {
            0 => MessageId::SayNode,
            _ => MessageId::SayNodeWith,
        };
        self.messages.fill(
            word,
            &[
                ("name", self.drawn_name(state.view.shown, id)),
                ("kind", self.kind(node.kind)),
                ("lane", lane),
                ("position", &self.messages.number(position)),
                ("total", &self.messages.number(total)),
                ("out", &self.messages.count(MessageId::SayOut, counts.affects)),
                ("into", &self.messages.count(MessageId::SayInto, counts.affected_by)),
                ("with", &self.messages.count(MessageId::SayWith, counts.goes_with)),
            ],
        )
    }

    /// "Microglia may go with changes in depression. Contested evidence, in humans, within weeks."
    pub fn say_link(&self, id: LinkId) -> String {
        use content::vocabulary::Evidence;
        let link = self.atlas.link(id);
        let grade = self.messages.get(match link.evidence {
            Evidence::Strong => MessageId::EvidenceStrongEvidence,
            Evidence::Moderate => MessageId::EvidenceModerateEvidence,
            Evidence::Limited => MessageId::EvidenceLimitedEvidence,
            Evidence::Contested => MessageId::EvidenceContestedEvidence,
        });
        self.messages.fill(
            MessageId::SayLink,
            &[
                ("sentence", &capitalize(&self.sentence(id))),
                ("grade", &capitalize(grade)),
                ("population", self.studied_in(link.population)),
                ("time", self.within(link.time)),
            ],
        )
    }

    /// The name of a subject.
    pub fn title(&self, subject: Subject) -> String {
        match subject {
            Subject::Node(node) => self.atlas.node(node).label.clone(),
            Subject::Link(link) => capitalize(&self.sentence(link)),
            Subject::Intro(shown) => self.name(shown).to_string(),
        }
    }

    /// "Depression – Crosstalk"; the overview at rest is named as it is.
    pub fn page_title(&self, state: &State) -> String {
        let tool = match state.tool {
            Tool::Tour(place) => Some(self.tour_place(place)),
            Tool::Quiz(place) => Some(self.quiz_place(place)),
            Tool::Ask => state.answer_shown().map(|answer| answer.title.clone()),
            Tool::None => None,
        };
        if let (None, Some(name)) = (state.view.selection, tool) {
            return self.messages.fill(MessageId::HeaderPageTitle, &[("name", &name)]);
        }
        match (state.view.selection, state.view.shown) {
            (None, ViewId::Overview) => self.messages.get(MessageId::HeaderTitle).to_string(),
            (None, shown) => {
                self.messages.fill(MessageId::HeaderPageTitle, &[("name", self.name(shown))])
            }
            (Some(subject), _) => {
                self.messages.fill(MessageId::HeaderPageTitle, &[("name", &self.title(subject))])
            }
        }
    }

    /// "24 things", "38 links" of a view, as the settings let them be seen; and how many things are behind "n more".
    pub fn counts(&self, state: &State) -> (usize, usize, usize) {
        let seen = VisibleGraph::of(&self.atlas, state.view.shown, &state.filter);
        let things = seen.lanes.iter().map(|(_, nodes)| nodes.len()).sum();
        let more =
            self.atlas.lanes().map(|lane| self.atlas.more(state.view.shown, lane).len()).sum();
        (things, seen.links.len(), more)
    }

    /// "Map of 24 things and 38 links".
    pub fn map_label(&self, state: &State) -> String {
        let (things, links, _) = self.counts(state);
        let (things, links) = (
            self.messages.count(MessageId::MapThings, things),
            self.messages.count(MessageId::MapLinks, links),
        );
        self.messages.fill(MessageId::MapLabel, &[("things", &things), ("links", &links)])
    }

    fn say_view(&self, state: &State) -> String {
        let (things, links, more) = self.counts(state);
        let (things, links) = (
            self.messages.count(MessageId::MapThings, things),
            self.messages.count(MessageId::MapLinks, links),
        );
        let mut places = vec![
            ("name", self.name(state.view.shown)),
            ("things", things.as_str()),
            ("links", links.as_str()),
        ];
        let more_text = self.messages.number(more);
        if more == 0 {
            return self.messages.fill(MessageId::SayTheme, &places);
        }
        places.push(("more", &more_text));
        self.messages.fill(MessageId::SayThemeMore, &places)
    }

    /// The name of a level.
    pub fn level(&self, level: Level) -> &str {
        self.messages.get(match level {
            Level::Simple => MessageId::LevelSimple,
            Level::Standard => MessageId::LevelStandard,
            Level::InDepth => MessageId::LevelInDepth,
        })
    }

    /// What the live region says after a change; `None` where it stays silent (zooming, moving, pointing).
    pub(super) fn say_change(&self, old: &State, new: &State) -> Option<String> {
        let messages = &self.messages;
        if !old.ask.has_answer_of(&new.ask)
            && let Some(answer) = new.answer_shown()
            && !answer.said.is_empty()
        {
            return Some(answer.said.clone());
        }
        if old.view.shown != new.view.shown && new.view.selection.is_none() {
            return Some(self.say_view(new));
        }
        if old.view.selection != new.view.selection {
            return Some(match (new.view.selection, old.view.selection) {
                (Some(subject), _) => self.say_selected(new, subject),
                (None, Some(_)) => messages.get(MessageId::SayClosed).to_string(),
                _ => messages.get(MessageId::SayCleared).to_string(),
            });
        }
        if old.answers != new.answers
            && let Some(said) = self.say_answer(new)
        {
            return Some(said);
        }
        if old.reader.level != new.reader.level {
            return Some(
                messages.fill(MessageId::SayLevel, &[("level", self.level(new.reader.level))]),
            );
        }
        if old.view.presentation != new.view.presentation {
            return Some(match new.view.presentation {
                Presentation::Map => messages.get(MessageId::SayMap).to_string(),
                Presentation::Outline => messages.get(MessageId::SayOutline).to_string(),
                Presentation::Table => {
                    let rows = messages.count(MessageId::TableRows, self.table_links(new).len());
                    messages.fill(MessageId::SayTable, &[("rows", &rows)])
                }
            });
        }
        if new.env.copied && !old.env.copied {
            return Some(messages.get(MessageId::PanelCopied).to_string());
        }
        if new.overlay.open == Some(Overlay::Search)
            && (old.overlay.query != new.overlay.query
                || old.overlay.active_result != new.overlay.active_result
                || old.env.texts != new.env.texts)
        {
            return Some(self.say_results(new));
        }
        if old.view.table_filters != new.view.table_filters {
            return Some(messages.count(MessageId::TableRows, self.table_links(new).len()));
        }
        if old.overlay.source_query != new.overlay.source_query && new.overlay.open.is_some() {
            let shown = self.works_with(&new.overlay.source_query).len();
            return Some(messages.count(MessageId::MapSources, shown));
        }
        if old.filter != new.filter {
            let shown = VisibleGraph::of(&self.atlas, new.view.shown, &new.filter).links.len();
            let all = messages.count(MessageId::MapLinks, shown);
            return Some(self.say_hidden(new).unwrap_or(all));
        }
        if new.env.texts == Texts::Failed && old.env.texts != Texts::Failed {
            return Some(messages.get(MessageId::ErrorNetwork).to_string());
        }
        None
    }

    /// "Depression selected. Explanation open. 5 more links are drawn."
    fn say_selected(&self, state: &State, subject: Subject) -> String {
        let mut said =
            self.messages.fill(MessageId::SaySelected, &[("name", &self.title(subject))]);
        let more = state.added(&self.atlas).len();
        let drawn = state.view.presentation == Presentation::Map && state.form() != Form::Phone;
        if more > 0 && drawn && matches!(subject, Subject::Node(_)) {
            said.push(' ');
            said.push_str(&self.messages.count(MessageId::SayMoreLinks, more));
        }
        said
    }

    /// "5 links hidden." after a filter, else nothing.
    fn say_hidden(&self, state: &State) -> Option<String> {
        let hidden = self.hidden(state);
        let links = self.messages.count(MessageId::MapLinks, hidden);
        (hidden > 0).then(|| self.messages.fill(MessageId::SayHidden, &[("links", &links)]))
    }

    /// Whether the view shows a link that was tested without effect.
    pub fn has_null(&self, state: &State) -> bool {
        use content::vocabulary::Effect;
        let seen = VisibleGraph::of(&self.atlas, state.view.shown, &state.filter);
        seen.links.iter().any(|link| self.atlas.link(*link).effect == Effect::NoEffectFound)
    }

    /// How many links of the view the filter hides; what is explained is not hidden.
    pub fn hidden(&self, state: &State) -> usize {
        let links = self.atlas.shown_links(state.view.shown).into_iter();
        let hides = |link: &LinkId| {
            state.view.selection != Some(Subject::Link(*link))
                && !state.filter.shows(&self.atlas, *link)
        };
        links.filter(hides).count()
    }
}
