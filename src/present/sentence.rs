//! A link in words: "may" for limited and contested evidence, "goes with" for associations, no effect where none was found.

use super::LocalizedMap;
use super::words::fill_text;
use content::compact::{Inside, Link, Node};
use content::terms::{Effect, Evidence, Kind, Population, Time};
use content::words::Word;
use graph::letters::{is_letter, large, small};
use graph::{LinkId, NodeId};

/// How sure a sentence sounds: firm, may, with, may with (in this order in [`VERBS`]).
fn certainty(link: &Link) -> usize {
    let may = matches!(link.evidence, Evidence::Limited | Evidence::Contested);
    usize::from(may) + if link.association { 2 } else { 0 }
}

const VERBS: [[Word; 4]; 3] = [
    [
        Word::VerbIncreasesFirm,
        Word::VerbIncreasesMay,
        Word::VerbIncreasesWith,
        Word::VerbIncreasesMayWith,
    ],
    [
        Word::VerbDecreasesFirm,
        Word::VerbDecreasesMay,
        Word::VerbDecreasesWith,
        Word::VerbDecreasesMayWith,
    ],
    [
        Word::VerbModulatesFirm,
        Word::VerbModulatesMay,
        Word::VerbModulatesWith,
        Word::VerbModulatesMayWith,
    ],
];

const SENTENCES: [[Word; 4]; 3] = [
    [
        Word::SentenceIncreasesFirm,
        Word::SentenceIncreasesMay,
        Word::SentenceIncreasesWith,
        Word::SentenceIncreasesMayWith,
    ],
    [
        Word::SentenceDecreasesFirm,
        Word::SentenceDecreasesMay,
        Word::SentenceDecreasesWith,
        Word::SentenceDecreasesMayWith,
    ],
    [
        Word::SentenceModulatesFirm,
        Word::SentenceModulatesMay,
        Word::SentenceModulatesWith,
        Word::SentenceModulatesMayWith,
    ],
];

fn choose(link: &Link, table: &[[Word; 4]; 3], null: Word) -> Word {
    match link.effect {
        Effect::NoEffectFound => null,
        effect => table
            .get(effect as usize)
            .and_then(|row| row.get(certainty(link)))
            .copied()
            .unwrap_or(null),
    }
}

impl LocalizedMap {
    /// The verb between the two ends: "may go with less".
    pub fn verb(&self, id: LinkId) -> &str {
        let word = choose(self.atlas.link(id), &VERBS, Word::VerbNoEffectFound);
        self.words.agree(word, self.atlas.node(self.atlas.from(id)).plural)
    }

    /// The claim as a sentence without a full stop: "Poor sleep increases depression".
    pub fn sentence(&self, id: LinkId) -> String {
        let word = choose(self.atlas.link(id), &SENTENCES, Word::SentenceNoEffectFound);
        let (from, to) = (self.atlas.node(self.atlas.from(id)), self.atlas.node(self.atlas.to(id)));
        let pattern = self.words.agree(word, from.plural);
        // Names stand as sentences need them: the second, and any after a word, in lower case where it is no proper name.
        let first = match &from.inside {
            None if pattern.starts_with("{from}") => from.label.clone(),
            _ => inside(from, |forms| &forms.any),
        };
        let last = match self.atlas.link(id).effect {
            Effect::Increases | Effect::Decreases => inside(to, |forms| &forms.amount),
            Effect::Modulates | Effect::NoEffectFound => inside(to, |forms| &forms.changed),
        };
        fill_text(pattern, &[("from", &first), ("to", &last)])
    }

    /// "From → To" for titles and lists.
    pub fn ends(&self, id: LinkId) -> String {
        let mut text = self.atlas.node(self.atlas.from(id)).label.clone();
        text.push_str(" → ");
        text.push_str(&self.atlas.node(self.atlas.to(id)).label);
        text
    }

    /// "Condition · Mind & behavior".
    pub fn kind_and_lane(&self, id: NodeId) -> String {
        let node = self.atlas.node(id);
        let lane = self.atlas.map().lanes.get(node.lane as usize).map_or("", |lane| &lane.name);
        self.words.fill(Word::PanelKindLane, &[("kind", self.kind(node.kind)), ("lane", lane)])
    }

    /// The name of a kind.
    pub fn kind(&self, kind: Kind) -> &str {
        self.words.get(match kind {
            Kind::Cell => Word::KindCell,
            Kind::Molecule => Word::KindMolecule,
            Kind::Organ => Word::KindOrgan,
            Kind::Process => Word::KindProcess,
            Kind::Condition => Word::KindCondition,
            Kind::Symptom => Word::KindSymptom,
            Kind::Exposure => Word::KindExposure,
            Kind::Treatment => Word::KindTreatment,
        })
    }

    /// The name of an effect: "changes".
    pub fn effect(&self, effect: Effect) -> &str {
        self.words.get(match effect {
            Effect::Increases => Word::EffectIncreases,
            Effect::Decreases => Word::EffectDecreases,
            Effect::Modulates => Word::EffectModulates,
            Effect::NoEffectFound => Word::EffectNoEffectFound,
        })
    }

    /// A grade inside a line: "limited".
    pub fn grade(&self, evidence: Evidence) -> &str {
        self.words.get(match evidence {
            Evidence::Strong => Word::EvidenceStrongWord,
            Evidence::Moderate => Word::EvidenceModerateWord,
            Evidence::Limited => Word::EvidenceLimitedWord,
            Evidence::Contested => Word::EvidenceContestedWord,
        })
    }

    /// A grade as a name: "Limited".
    pub fn grade_name(&self, evidence: Evidence) -> &str {
        self.words.get(match evidence {
            Evidence::Strong => Word::EvidenceStrong,
            Evidence::Moderate => Word::EvidenceModerate,
            Evidence::Limited => Word::EvidenceLimited,
            Evidence::Contested => Word::EvidenceContested,
        })
    }

    /// "in humans".
    pub fn studied_in(&self, population: Population) -> &str {
        self.words.get(match population {
            Population::Humans => Word::PopulationHumansIn,
            Population::Animals => Word::PopulationAnimalsIn,
            Population::Both => Word::PopulationBothIn,
            Population::Cells => Word::PopulationCellsIn,
        })
    }

    /// "within weeks".
    pub fn within(&self, time: Time) -> &str {
        self.words.get(match time {
            Time::Minutes => Word::TimeMinutesWithin,
            Time::Hours => Word::TimeHoursWithin,
            Time::Days => Word::TimeDaysWithin,
            Time::Weeks => Word::TimeWeeksWithin,
            Time::Months => Word::TimeMonthsWithin,
            Time::Years => Word::TimeYearsWithin,
        })
    }
}

/// How a sentence names a thing: by the form that fits its place, else by the one for any place, else by its name.
fn inside(node: &Node, fits: fn(&Inside) -> &String) -> String {
    let name = decapitalize(&node.label);
    match &node.inside {
        Some(forms) => {
            let form = [fits(forms), &forms.any].into_iter().find(|form| !form.is_empty());
            form.map_or(name.clone(), |form| fill_text(form, &[("name", &name)]))
        }
        None => name,
    }
}

/// A name inside a sentence: its first letter small, unless the first word is a short form such as TNF, BH4 or IL-6,
/// or carries another capital (a proper name).
pub fn decapitalize(name: &str) -> String {
    let first_word = name.split([' ', '-', '/']).next().unwrap_or(name);
    let others_small = first_word
        .chars()
        .skip(1)
        .all(|c| (is_letter(c) && small(c) == c && !c.is_ascii_digit()) || c == '\'' || c == '’');
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if others_small && first_word.chars().count() > 1 => {
            let mut text = String::from(small(first));
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
            let mut capitalize = String::from(large(first));
            capitalize.push_str(chars.as_str());
            capitalize
        }
        None => String::new(),
    }
}
