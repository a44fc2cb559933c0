//! What all levels share: the way in with the key, all sources, words explained, where to find help.

use super::super::html::{esc, in_language, list, paragraphs};
use super::super::stroke::sample;
use super::shell::Page;
use super::{Edition, folder};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Kind, Level};
use crosstalk::present::TextPage;
use crosstalk::present::key::ENDS;
use crosstalk::present::sources::Source;
use graph::citations::{Citations, citations};

/// The pages in `read/` itself.
pub(super) fn pages(edition: &Edition) -> Vec<(String, String)> {
    vec![edition.entrance(), edition.all_sources(), edition.all_words(), edition.help()]
}

/// Paragraphs that may stand in another language.
fn in_page(language: Option<&str>, texts: &[String]) -> String {
    let text = paragraphs(texts);
    match language {
        Some(_) => format!("<div{}>{text}</div>", in_language(language)),
        None => text,
    }
}

impl Edition<'_> {
    fn plain(&self, file: &str, title: &str, body: String) -> (String, String) {
        let description = self.localized.messages.get(MessageId::HeaderDescription);
        self.page(Page {
            file,
            title,
            description,
            map: None,
            body,
            leveled: false,
            handout: false,
        })
    }

    fn entrance(&self) -> (String, String) {
        let levels = [
            (Level::Simple, MessageId::LevelSimpleNote),
            (Level::Standard, MessageId::LevelStandardNote),
            (Level::InDepth, MessageId::LevelInDepthNote),
        ];
        let levels: Vec<String> = levels
            .iter()
            .map(|(level, note)| {
                let name = esc(self.localized.level(*level));
                let folder = folder(*level);
                format!("<a href=\"{folder}/index.html\">{name}</a> {}", self.word(*note))
            })
            .collect();
        let how = self.localized.deferred.as_ref().map_or(&[][..], |rest| &rest.how_to_read);
        let body = format!(
            "<p class=\"question\">{}</p><h2>{}</h2>{}{}{}<h2>{}</h2>{}{}",
            esc(&self.localized.atlas.map().overview.question),
            self.word(MessageId::LevelLabel),
            list("", &levels),
            self.list_of_worksheets(),
            self.list_of_tours(&format!("{}/", folder(self.level()))),
            self.word(MessageId::AboutHow),
            in_page(self.localized.page_language(TextPage::HowToRead), how),
            self.key(),
        );
        self.plain("index.html", self.localized.messages.get(MessageId::ArticleEdition), body)
    }

    /// Ends of lines, grades and kinds with their meanings.
    fn key(&self) -> String {
        let grades = [
            (Evidence::Strong, MessageId::EvidenceStrongMeaning),
            (Evidence::Moderate, MessageId::EvidenceModerateMeaning),
            (Evidence::Limited, MessageId::EvidenceLimitedMeaning),
            (Evidence::Contested, MessageId::EvidenceContestedMeaning),
        ];
        let kinds = [
            (Kind::Cell, MessageId::KindCellMeaning),
            (Kind::Molecule, MessageId::KindMoleculeMeaning),
            (Kind::Organ, MessageId::KindOrganMeaning),
            (Kind::Process, MessageId::KindProcessMeaning),
            (Kind::Condition, MessageId::KindConditionMeaning),
            (Kind::Symptom, MessageId::KindSymptomMeaning),
            (Kind::Exposure, MessageId::KindExposureMeaning),
            (Kind::Treatment, MessageId::KindTreatmentMeaning),
        ];
        let row = |mark: String, name: &str, meaning: MessageId| {
            format!("{mark}<b>{}</b> {}", esc(name), self.word(meaning))
        };
        let ends: Vec<String> = ENDS
            .iter()
            .map(|end| {
                let line = sample((end.effect, end.association), Evidence::Moderate);
                row(line, self.localized.messages.get(end.name), end.meaning)
            })
            .collect();
        let grades: Vec<String> = grades
            .iter()
            .map(|(g, m)| {
                row(sample((Effect::Increases, false), *g), self.localized.grade_name(*g), *m)
            })
            .collect();
        let kinds: Vec<String> =
            kinds.iter().map(|(k, m)| row(String::new(), self.localized.kind(*k), *m)).collect();
        format!(
            "<h2>{}</h2>{}<h2>{}</h2>{}<p>{} {}</p><h2>{}</h2>{}",
            self.word(MessageId::LegendEffect),
            list("key", &ends),
            self.word(MessageId::LegendEvidence),
            list("key", &grades),
            self.word(MessageId::EvidenceNote),
            self.word(MessageId::EvidenceNullNote),
            self.word(MessageId::LegendKind),
            list("", &kinds),
        )
    }

    fn all_sources(&self) -> (String, String) {
        let Some(rest) = self.localized.deferred.as_deref() else {
            return self.plain("sources.html", "", String::new());
        };
        let every: Vec<u16> = (0..rest.references.len() as u16).collect();
        let uses = citations(rest);
        let works: String = self
            .localized
            .sources(&every)
            .iter()
            .map(|source| self.work(source, uses.get(usize::from(source.id))))
            .collect();
        let body = format!("<ol class=\"all-works\">{works}</ol>");
        self.plain("sources.html", self.localized.messages.get(MessageId::AboutSources), body)
    }

    fn work(&self, source: &Source, uses: Option<&Citations>) -> String {
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
        let mut told = |word: MessageId, texts: &[String]| {
            if !texts.is_empty() {
                html.push_str(&format!(
                    "<p><i>{}</i> {}</p>",
                    self.word(word),
                    esc(&texts.join(" "))
                ));
            }
        };
        told(MessageId::PanelSample, &work.samples);
        told(MessageId::PanelFound, &work.findings);
        if !work.correction.is_empty() {
            told(MessageId::PanelCorrected, std::slice::from_ref(&work.correction));
        }
        if let Some(uses) = uses {
            html.push_str(&self.uses(uses));
        }
        html.push_str("</li>");
        html
    }

    /// Where a work is used, at the default level.
    fn uses(&self, uses: &Citations) -> String {
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
                esc(&self.localized.messages.count(MessageId::PanelUsedIn, places.len())),
                places.join("; ")
            ),
        }
    }

    fn all_words(&self) -> (String, String) {
        let glossary = self.localized.deferred.as_ref().map_or(&[][..], |rest| &rest.glossary);
        let words = self.localized.words_by_name();
        let terms: String = words
            .iter()
            .filter_map(|word| Some((*word, glossary.get(usize::from(*word))?)))
            .map(|(word, term)| {
                let id = esc(&term.id);
                let language = in_language(self.localized.term_language(word));
                format!(
                    "<dt id=\"{id}\"{language}>{}</dt><dd{language}>{}</dd>",
                    esc(&term.term),
                    paragraphs(&[&term.meaning, &term.more])
                )
            })
            .collect();
        self.plain(
            "words.html",
            self.localized.messages.get(MessageId::AboutWords),
            format!("<dl>{terms}</dl>"),
        )
    }

    fn help(&self) -> (String, String) {
        let help = self.localized.deferred.as_ref().map_or(&[][..], |rest| &rest.help);
        self.plain(
            "help.html",
            self.localized.messages.get(MessageId::HelpNoteFind),
            in_page(self.localized.page_language(TextPage::Help), help),
        )
    }
}
