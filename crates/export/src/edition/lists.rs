//! What all levels share: the way in with the key, all sources, words explained, where to find help.

use super::super::html::{esc, list, paragraphs};
use super::super::stroke::sample;
use super::shell::Page;
use super::{Edition, folder};
use content::terms::{Effect, Evidence, Kind, Level};
use content::words::Word;
use crosstalk::present::sources::Source;
use graph::sources::{Uses, used_in};

/// The pages in `read/` itself.
pub(super) fn pages(edition: &Edition) -> Vec<(String, String)> {
    vec![edition.entrance(), edition.all_sources(), edition.all_words(), edition.help()]
}

impl Edition<'_> {
    fn plain(&self, file: &str, title: &str, body: String) -> (String, String) {
        let description = self.localized.words.get(Word::HeaderDescription);
        self.page(Page { file, title, description, map: None, body, leveled: false })
    }

    fn entrance(&self) -> (String, String) {
        let levels = [
            (Level::Simple, Word::LevelSimpleNote),
            (Level::Standard, Word::LevelStandardNote),
            (Level::InDepth, Word::LevelInDepthNote),
        ];
        let levels: Vec<String> = levels
            .iter()
            .map(|(level, note)| {
                let name = esc(self.localized.level(*level));
                let folder = folder(*level);
                format!("<a href=\"{folder}/index.html\">{name}</a> {}", self.word(*note))
            })
            .collect();
        let how = self.localized.rest.as_ref().map_or(&[][..], |rest| &rest.how_to_read);
        let body = format!(
            "<p class=\"question\">{}</p><h2>{}</h2>{}<h2>{}</h2>{}{}",
            esc(&self.localized.atlas.map().overview.question),
            self.word(Word::LevelLabel),
            list("", &levels),
            self.word(Word::AboutHow),
            paragraphs(how),
            self.key(),
        );
        self.plain("index.html", self.localized.words.get(Word::ArticleEdition), body)
    }

    /// Effects, grades and kinds with their meanings.
    fn key(&self) -> String {
        let effects = [
            (Effect::Increases, Word::EffectIncreasesMeaning),
            (Effect::Decreases, Word::EffectDecreasesMeaning),
            (Effect::Modulates, Word::EffectModulatesMeaning),
            (Effect::NoEffectFound, Word::EffectNoEffectFoundMeaning),
        ];
        let grades = [
            (Evidence::Strong, Word::EvidenceStrongMeaning),
            (Evidence::Moderate, Word::EvidenceModerateMeaning),
            (Evidence::Limited, Word::EvidenceLimitedMeaning),
            (Evidence::Contested, Word::EvidenceContestedMeaning),
        ];
        let kinds = [
            (Kind::Cell, Word::KindCellMeaning),
            (Kind::Molecule, Word::KindMoleculeMeaning),
            (Kind::Organ, Word::KindOrganMeaning),
            (Kind::Process, Word::KindProcessMeaning),
            (Kind::Condition, Word::KindConditionMeaning),
            (Kind::Symptom, Word::KindSymptomMeaning),
            (Kind::Exposure, Word::KindExposureMeaning),
            (Kind::Treatment, Word::KindTreatmentMeaning),
        ];
        let row = |mark: String, name: &str, meaning: Word| {
            format!("{mark}<b>{}</b> {}", esc(name), self.word(meaning))
        };
        let effects: Vec<String> = effects
            .iter()
            .map(|(e, m)| row(sample(*e, Evidence::Moderate), self.localized.effect(*e), *m))
            .collect();
        let grades: Vec<String> = grades
            .iter()
            .map(|(g, m)| row(sample(Effect::Increases, *g), self.localized.grade_name(*g), *m))
            .collect();
        let kinds: Vec<String> =
            kinds.iter().map(|(k, m)| row(String::new(), self.localized.kind(*k), *m)).collect();
        format!(
            "<h2>{}</h2>{}<h2>{}</h2>{}<p>{} {}</p><h2>{}</h2>{}",
            self.word(Word::LegendEffect),
            list("key", &effects),
            self.word(Word::LegendEvidence),
            list("key", &grades),
            self.word(Word::EvidenceNote),
            self.word(Word::EvidenceNullNote),
            self.word(Word::LegendKind),
            list("", &kinds),
        )
    }

    fn all_sources(&self) -> (String, String) {
        let Some(rest) = self.localized.rest.as_deref() else {
            return self.plain("sources.html", "", String::new());
        };
        let every: Vec<u16> = (0..rest.references.len() as u16).collect();
        let uses = used_in(rest);
        let works: String = self
            .localized
            .sources(&every)
            .iter()
            .map(|source| self.work(source, uses.get(usize::from(source.id))))
            .collect();
        let body = format!("<ol class=\"all-works\">{works}</ol>");
        self.plain("sources.html", self.localized.words.get(Word::AboutSources), body)
    }

    fn work(&self, source: &Source, uses: Option<&Uses>) -> String {
        let work = source.work;
        let year = if work.year == 0 { String::new() } else { format!(" ({})", work.year) };
        let journal: Vec<&str> = [work.journal.as_str(), &work.place]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let doi = match work.doi.is_empty() {
            true => String::new(),
            false => format!(
                " <a href=\"https://doi.org/{0}\" rel=\"noreferrer\">doi:{0}</a>",
                esc(&work.doi)
            ),
        };
        let mut html = format!(
            "<li id=\"{}\"><p>{}{year}. <b>{}</b> {}{doi} <small>{}</small></p>",
            esc(&work.id),
            esc(&work.authors),
            esc(&work.title),
            esc(&journal.join(" ")),
            esc(source.study),
        );
        let mut told = |word: Word, texts: &[String]| {
            if !texts.is_empty() {
                html.push_str(&format!(
                    "<p><i>{}</i> {}</p>",
                    self.word(word),
                    esc(&texts.join(" "))
                ));
            }
        };
        told(Word::PanelSample, &work.samples);
        told(Word::PanelFound, &work.findings);
        if !work.correction.is_empty() {
            told(Word::PanelCorrected, std::slice::from_ref(&work.correction));
        }
        if let Some(uses) = uses {
            html.push_str(&self.uses(uses));
        }
        html.push_str("</li>");
        html
    }

    /// Where a work is used, at the default level.
    fn uses(&self, uses: &Uses) -> String {
        let places: Vec<String> = self
            .localized
            .used_for(uses)
            .into_iter()
            .map(|subject| {
                let place = format!("{}/{}", folder(self.level()), self.place(subject));
                format!("<a href=\"{}\">{}</a>", esc(&place), esc(&self.localized.title(subject)))
            })
            .collect();
        match places.is_empty() {
            true => String::new(),
            false => format!(
                "<p class=\"works\"><i>{}</i> {}</p>",
                esc(&self.localized.words.count(Word::PanelUsedIn, places.len())),
                places.join("; ")
            ),
        }
    }

    fn all_words(&self) -> (String, String) {
        let glossary = self.localized.rest.as_ref().map_or(&[][..], |rest| &rest.glossary);
        let words = self.localized.words_by_name();
        let terms: String = words
            .iter()
            .filter_map(|word| glossary.get(usize::from(*word)))
            .map(|term| {
                let id = esc(&term.id);
                format!(
                    "<dt id=\"{id}\">{}</dt><dd>{}</dd>",
                    esc(&term.term),
                    paragraphs(&[&term.meaning, &term.more])
                )
            })
            .collect();
        self.plain(
            "words.html",
            self.localized.words.get(Word::AboutWords),
            format!("<dl>{terms}</dl>"),
        )
    }

    fn help(&self) -> (String, String) {
        let help = self.localized.rest.as_ref().map_or(&[][..], |rest| &rest.help);
        self.plain("help.html", self.localized.words.get(Word::HelpNoteFind), paragraphs(help))
    }
}
