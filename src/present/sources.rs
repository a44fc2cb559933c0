//! Sources as they are read: author and year, the kind of study, where a work is used.

use super::LocalizedMap;
use content::bundle::Reference;
use content::messages::MessageId;
use content::vocabulary::Study;
use graph::search::holds;
use graph::sort::sort_by_rank;

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

    /// The same, the kinds of study that weigh most first.
    pub fn weighed_sources(&self, cited: &[u16]) -> Vec<Source<'_>> {
        let mut sources = self.sources(cited);
        sort_by_rank(&mut sources, &mut |source| weight(source.work.study));
        sources
    }

    /// The works in which each word begins with one that is typed: authors, title, journal and year; by author.
    pub fn works_with(&self, typed: &str) -> Vec<u16> {
        let mut works = self.works_by_author();
        // What would be written of them, a row each.
        let rows = self.locale.fold(&self.cited_rows(&works));
        let (mut rows, typed) = (rows.split('\u{1e}'), self.locale.fold(typed));
        works.retain(|_| rows.next().is_some_and(|row| holds(row, &typed)));
        works
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

impl Source<'_> {
    /// What it found, in a sentence; the rest is told where it is unfolded.
    pub fn finding(&self) -> &str {
        let all = self.work.findings.first().map_or("", String::as_str);
        let end = all.as_bytes().windows(2).position(|pair| pair == b". ");
        all.get(..end.map_or(all.len(), |end| end + 1)).unwrap_or(all)
    }
}

/// Which kinds of study stand first: many studies together, then trials, then what was observed, then animals and cells.
fn weight(study: Study) -> i32 {
    match study {
        Study::MetaAnalysis => 0,
        Study::SystematicReview => 1,
        Study::Rct => 2,
        Study::HumanExperiment => 3,
        Study::MendelianRandomization => 4,
        Study::Cohort => 5,
        Study::CaseControl => 6,
        Study::CrossSectional => 7,
        Study::Animal => 8,
        Study::InVitro => 9,
        Study::Review => 10,
        Study::Other => 11,
    }
}
