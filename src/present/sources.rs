//! Sources as they are read: author and year, the kind of study, where a work is used.

use super::LocalizedMap;
use content::compact::Reference;
use content::terms::Study;
use content::words::Word;

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
        let Some(rest) = self.rest.as_deref() else { return Vec::new() };
        let source = |id: &u16| {
            let work = rest.references.get(usize::from(*id))?;
            // A year nobody saw is not invented.
            let year = if work.year == 0 { String::new() } else { work.year.to_string() };
            let line = self
                .words
                .fill(Word::PanelSourceLine, &[("authors", &work.short_authors), ("year", &year)]);
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
        self.words.get(match study {
            Study::Rct => Word::StudyRct,
            Study::Cohort => Word::StudyCohort,
            Study::Animal => Word::StudyAnimal,
            Study::Review => Word::StudyReview,
            Study::MetaAnalysis => Word::StudyMetaAnalysis,
            Study::SystematicReview => Word::StudySystematicReview,
            Study::MendelianRandomization => Word::StudyMendelianRandomization,
            Study::HumanExperiment => Word::StudyHumanExperiment,
            Study::InVitro => Word::StudyInVitro,
            Study::CrossSectional => Word::StudyCrossSectional,
            Study::CaseControl => Word::StudyCaseControl,
            Study::Other => Word::StudyOther,
        })
    }

    /// How many things, links and introductions cite a work.
    pub fn used_in(&self, work: u16) -> usize {
        let Some(rest) = self.rest.as_deref() else { return 0 };
        let nodes = rest.nodes.iter().map(|texts| &texts.references);
        let links = rest.links.iter().map(|texts| &texts.references);
        let themes = rest.themes.iter().map(|texts| &texts.references);
        nodes.chain(links).chain(themes).filter(|cited| cited.contains(&work)).count()
    }
}
