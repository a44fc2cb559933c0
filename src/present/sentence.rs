//! A link in words: "may" for limited and contested evidence, "goes with" for associations, no effect where none was found.

use super::LocalizedMap;
use super::messages::fill_text;
use content::bundle::{Link, Node, SentenceForms};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Kind, Population, Time};
use graph::case_fold::{is_letter, to_lower, to_upper};
use graph::{LinkId, NodeId};

/// How sure a sentence sounds: firm, may, with, may with (in this order in [`VERBS`]).
fn certainty(link: &Link, evidence: Evidence) -> usize {
    let may = matches!(evidence, Evidence::Limited | Evidence::Contested);
    usize::from(may) + if link.association { 2 } else { 0 }
}

const VERBS: [[MessageId; 4]; 3] = [
    [
        MessageId::VerbIncreasesFirm,
        MessageId::VerbIncreasesMay,
        MessageId::VerbIncreasesWith,
        MessageId::VerbIncreasesMayWith,
    ],
    [
        MessageId::VerbDecreasesFirm,
        MessageId::VerbDecreasesMay,
        MessageId::VerbDecreasesWith,
        MessageId::VerbDecreasesMayWith,
    ],
    [
        MessageId::VerbModulatesFirm,
        MessageId::VerbModulatesMay,
        MessageId::VerbModulatesWith,
        MessageId::VerbModulatesMayWith,
    ],
];

const SENTENCES: [[MessageId; 4]; 3] = [
    [
        MessageId::SentenceIncreasesFirm,
        MessageId::SentenceIncreasesMay,
        MessageId::SentenceIncreasesWith,
        MessageId::SentenceIncreasesMayWith,
    ],
    [
        MessageId::SentenceDecreasesFirm,
        MessageId::SentenceDecreasesMay,
        MessageId::SentenceDecreasesWith,
        MessageId::SentenceDecreasesMayWith,
    ],
    [
        MessageId::SentenceModulatesFirm,
        MessageId::SentenceModulatesMay,
        MessageId::SentenceModulatesWith,
        MessageId::SentenceModulatesMayWith,
    ],
];

fn choose(
    link: &Link,
    evidence: Evidence,
    table: &[[MessageId; 4]; 3],
    null: MessageId,
) -> MessageId {
    match link.effect {
        Effect::NoEffectFound => null,
        effect => table
            .get(effect as usize)
            .and_then(|row| row.get(certainty(link, evidence)))
            .copied()
            .unwrap_or(null),
    }
}

impl LocalizedMap {
    /// The verb between the two ends: "may go with less".
    pub fn verb(&self, id: LinkId) -> &str {
        let link = self.atlas.link(id);
        let word = choose(link, link.evidence, &VERBS, MessageId::VerbNoEffectFound);
        self.messages.agree(word, self.atlas.node(self.atlas.from(id)).plural)
    }

    /// The claim as a sentence without a full stop: "Poor sleep increases depression".
    pub fn sentence(&self, id: LinkId) -> String {
        self.sentence_with(id, self.atlas.link(id).evidence, None)
    }

    /// The same as if the evidence were that, and with a gap in place of the second thing.
    pub(super) fn sentence_with(&self, id: LinkId, as_if: Evidence, gap: Option<&str>) -> String {
        let null = MessageId::SentenceNoEffectFound;
        let word = choose(self.atlas.link(id), as_if, &SENTENCES, null);
        let (from, to) = (self.atlas.node(self.atlas.from(id)), self.atlas.node(self.atlas.to(id)));
        let pattern = self.messages.agree(word, from.plural);
        // Names stand as sentences need them: the second, and any after a word, in lower case where it is no proper name.
        let first = match &from.sentence_forms {
            None if pattern.starts_with("{from}") => from.label.clone(),
            _ => self.inside(from, |forms| &forms.any),
        };
        let last = match self.atlas.link(id).effect {
            Effect::Increases | Effect::Decreases => self.inside(to, |forms| &forms.amount),
            Effect::Modulates | Effect::NoEffectFound => self.inside(to, |forms| &forms.changed),
        };
        fill_text(pattern, &[("from", &first), ("to", gap.unwrap_or(&last))])
    }

    /// "From → To" for titles and lists.
    pub fn ends(&self, id: LinkId) -> String {
        self.arrow(self.atlas.from(id), self.atlas.to(id))
    }

    pub(super) fn arrow(&self, from: NodeId, to: NodeId) -> String {
        let mut text = self.atlas.node(from).label.clone();
        text.push_str(" → ");
        text.push_str(&self.atlas.node(to).label);
        text
    }

    /// "Condition · Mind & behavior".
    pub fn kind_and_lane(&self, id: NodeId) -> String {
        let node = self.atlas.node(id);
        let lane = self.atlas.map().lanes.get(node.lane as usize).map_or("", |lane| &lane.name);
        self.messages
            .fill(MessageId::PanelKindLane, &[("kind", self.kind(node.kind)), ("lane", lane)])
    }

    /// The name of a kind.
    pub fn kind(&self, kind: Kind) -> &str {
        self.messages.get(match kind {
            Kind::Cell => MessageId::KindCell,
            Kind::Molecule => MessageId::KindMolecule,
            Kind::Organ => MessageId::KindOrgan,
            Kind::Process => MessageId::KindProcess,
            Kind::Condition => MessageId::KindCondition,
            Kind::Symptom => MessageId::KindSymptom,
            Kind::Exposure => MessageId::KindExposure,
            Kind::Treatment => MessageId::KindTreatment,
        })
    }

    /// A grade inside a line: "limited".
    pub fn grade(&self, evidence: Evidence) -> &str {
        self.messages.get(match evidence {
            Evidence::Strong => MessageId::EvidenceStrongWord,
            Evidence::Moderate => MessageId::EvidenceModerateWord,
            Evidence::Limited => MessageId::EvidenceLimitedWord,
            Evidence::Contested => MessageId::EvidenceContestedWord,
        })
    }

    /// A grade as a name: "Limited".
    pub fn grade_name(&self, evidence: Evidence) -> &str {
        self.messages.get(match evidence {
            Evidence::Strong => MessageId::EvidenceStrong,
            Evidence::Moderate => MessageId::EvidenceModerate,
            Evidence::Limited => MessageId::EvidenceLimited,
            Evidence::Contested => MessageId::EvidenceContested,
        })
    }

    /// "in humans".
    pub fn studied_in(&self, population: Population) -> &str {
        self.messages.get(match population {
            Population::Humans => MessageId::PopulationHumansIn,
            Population::Animals => MessageId::PopulationAnimalsIn,
            Population::Both => MessageId::PopulationBothIn,
            Population::Cells => MessageId::PopulationCellsIn,
        })
    }

    /// "within weeks".
    pub fn within(&self, time: Time) -> &str {
        self.messages.get(match time {
            Time::Minutes => MessageId::TimeMinutesWithin,
            Time::Hours => MessageId::TimeHoursWithin,
            Time::Days => MessageId::TimeDaysWithin,
            Time::Weeks => MessageId::TimeWeeksWithin,
            Time::Months => MessageId::TimeMonthsWithin,
            Time::Years => MessageId::TimeYearsWithin,
        })
    }

    /// A name inside a sentence: as it is written, or with a small first letter where the language has it so.
    pub(super) fn in_sentence(&self, name: &str) -> String {
        if self.language.lowercase_names { decapitalize(name) } else { name.to_string() }
    }

    /// A thing inside a sentence, in a place of any sort: "long-term stress".
    pub fn name_in_sentence(&self, id: NodeId) -> String {
        self.inside(self.atlas.node(id), |forms| &forms.any)
    }

    /// A thing inside a sentence as what is more or less: "activity of the tryptophan pathway".
    pub fn amount_in_sentence(&self, id: NodeId) -> String {
        self.inside(self.atlas.node(id), |forms| &forms.amount)
    }

    /// How a sentence names a thing: by the form that fits its place, else by the one for any place, else by its name.
    fn inside(&self, node: &Node, fits: fn(&SentenceForms) -> &String) -> String {
        let name = self.in_sentence(&node.label);
        match &node.sentence_forms {
            Some(forms) => {
                let form = [fits(forms), &forms.any].into_iter().find(|form| !form.is_empty());
                form.map_or(name.clone(), |form| fill_text(form, &[("name", &name)]))
            }
            None => name,
        }
    }
}

/// A name inside a sentence: its first letter small, unless the first word is a short form such as TNF, BH4 or IL-6,
/// carries another capital, or an apostrophe: what belongs to somebody is called after them (Crohn's disease).
pub fn decapitalize(name: &str) -> String {
    let first_word = name.split([' ', '-', '/']).next().unwrap_or(name);
    let others_small =
        first_word.chars().skip(1).all(|c| is_letter(c) && to_lower(c) == c && !c.is_ascii_digit());
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if others_small && first_word.chars().count() > 1 => {
            let mut text = String::from(to_lower(first));
            text.push_str(chars.as_str());
            text
        }
        _ => name.to_string(),
    }
}

/// A sentence with its first letter large.
pub fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => {
            let mut capitalize = String::from(to_upper(first));
            capitalize.push_str(chars.as_str());
            capitalize
        }
        None => String::new(),
    }
}
