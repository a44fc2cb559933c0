//! Sources and the table as rows of cells: `src/js/cite` makes of them what other programs read.

use super::LocalizedMap;
use content::messages::MessageId;
use graph::ViewId;

/// How sources may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As text in the style of the American Psychological Association.
    Apa,
    /// For LaTeX.
    Bibtex,
    /// For Zotero, EndNote and others.
    Ris,
    /// The data of the Citation Style Language.
    Csl,
}

impl Form {
    /// Every form, in the order of the screen.
    pub const ALL: [Form; 4] = [Form::Apa, Form::Bibtex, Form::Ris, Form::Csl];

    /// Its name in the script.
    pub fn id(self) -> &'static str {
        match self {
            Form::Apa => "apa",
            Form::Bibtex => "bibtex",
            Form::Ris => "ris",
            Form::Csl => "csl",
        }
    }

    /// Its name.
    pub fn word(self) -> MessageId {
        match self {
            Form::Apa => MessageId::CiteApa,
            Form::Bibtex => MessageId::CiteBibtex,
            Form::Ris => MessageId::CiteRis,
            Form::Csl => MessageId::CiteCsl,
        }
    }
}

/// The name of the table's form in the script.
pub const CSV: &str = "csv";

/// Puts a row at the end of a table, with the separators that ASCII has for cells and rows.
pub(super) fn add_row(table: &mut String, cells: &[&str]) {
    for cell in cells {
        table.push_str(cell);
        table.push('\u{1f}');
    }
    table.push('\u{1e}');
}

impl LocalizedMap {
    /// Works as rows: id, authors, year, title, journal, place, DOI.
    pub fn cited_rows(&self, works: &[u16]) -> String {
        let mut table = String::new();
        for source in self.sources(works) {
            let work = source.work;
            let year = work.year.to_string();
            let cells = [
                &work.id,
                &work.authors,
                &year,
                &work.title,
                &work.journal,
                &work.place,
                &work.doi,
            ];
            add_row(&mut table, &cells.map(String::as_str));
        }
        table
    }

    /// Every work that a theme's things, links and introduction cite; all works for any other view.
    pub fn works_of(&self, shown: ViewId) -> Vec<u16> {
        let Some(rest) = self.deferred.as_deref() else { return Vec::new() };
        let mut all: Vec<u16> = (0..rest.references.len() as u16).collect();
        let ViewId::Theme(theme) = shown else { return all };
        let map = self.atlas.map();
        let mut cited: Vec<&[u16]> = vec![self.intro(shown).map_or(&[], |texts| &texts.references)];
        for (node, texts) in map.nodes.iter().zip(&rest.nodes) {
            if node.themes.contains(&theme.0) {
                cited.push(&texts.references);
            }
        }
        for (link, texts) in map.links.iter().zip(&rest.links) {
            if link.themes.contains(&theme.0) {
                cited.push(&texts.references);
            }
        }
        all.retain(|work| cited.iter().any(|works| works.contains(work)));
        all
    }

    /// The name of a file with something of this map: product, what it is, license.
    pub fn file_name(&self, what: &str) -> String {
        let mut name = self.messages.get(MessageId::HeaderTitle).to_string();
        // "CC BY 4.0" of "CC BY 4.0 (where it stands)".
        let license = self.messages.get(MessageId::AboutLicenseNames);
        let license = license.split('(').next().unwrap_or(license).trim_end();
        for part in [what, license] {
            name.push(' ');
            name.push_str(part);
        }
        name
    }
}
