//! Sources as they are read: author and year, the kind of study, where a work is used.

use super::LocalizedMap;
use content::bundle::Reference;
use content::messages::MessageId;
use content::vocabulary::Study;

/// A work cited, with its words.
pub struct Source<'a> {
    /// Position among all works.
    pub id: u16,
    /// The work.
    pub work: &'a Reference,
    /// "Gao et al. 2023".
    pub line: String,
    /// "meta-analysis".
    pub study: &'a str,
}

impl LocalizedMap {
    /// The works of those positions, in their order; unknown positions are left out.
    pub fn sources(&self, cited: &[u16]) -> Vec<Source<'_>> {
        let Some(rest) = self.deferred.as_deref() else { return Vec::new() };
        let source = |id: &u16| {
            let work = rest.references.get(usize::from(*id))?;
            // A year nobody saw is not invented.
            let year = if work.year == 0 { String::new() } else { work.year.to_string() };
            let line = self.messages.fill(
                MessageId::PanelSourceLine,
                &[("authors", &work.short_authors), ("year", &year)],
            );
            Some(Source {
                id: *id,
                work,
                line: line.trim_end().to_string(),
                study: self.study(work.study),
            })
        };
        cited.iter().filter_map(source).collect()
    }

    /// The name of a kind of study.
    pub fn study(&self, study: Study) -> &str {
        self.messages.get(match study {
            Study::Rct => MessageId::StudyRct,
            Study::Cohort => MessageId::StudyCohort,
            Study::Animal => MessageId::StudyAnimal,
            Study::Review => MessageId::StudyReview,
            Study::MetaAnalysis => MessageId::StudyMetaAnalysis,
            Study::SystematicReview => MessageId::StudySystematicReview,
            Study::MendelianRandomization => MessageId::StudyMendelianRandomization,
            Study::HumanExperiment => MessageId::StudyHumanExperiment,
            Study::InVitro => MessageId::StudyInVitro,
            Study::CrossSectional => MessageId::StudyCrossSectional,
            Study::CaseControl => MessageId::StudyCaseControl,
            Study::Other => MessageId::StudyOther,
        })
    }

    /// How many things, links and introductions cite a work.
    pub fn used_in(&self, work: u16) -> usize {
        let Some(rest) = self.deferred.as_deref() else { return 0 };
        let nodes = rest.nodes.iter().map(|texts| &texts.references);
        let links = rest.links.iter().map(|texts| &texts.references);
        let themes = rest.themes.iter().map(|texts| &texts.references);
        nodes.chain(links).chain(themes).filter(|cited| cited.contains(&work)).count()
    }
}
