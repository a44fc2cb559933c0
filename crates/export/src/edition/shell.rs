//! What every page has around it: head, navigation, level switch, help note.

use super::super::html::{esc, link};
use super::{Edition, folder};
use crate::pictograms::of_page;
use content::messages::MessageId;
use content::vocabulary::Level;
use crosstalk::state::Subject;

/// A page before its shell is put around it.
pub(super) struct Page<'a> {
    /// File name in its folder.
    pub(super) file: &'a str,
    /// Its first heading.
    pub(super) title: &'a str,
    /// What it is about, for search engines and previews.
    pub(super) description: &'a str,
    /// What the link to the interactive map opens; `None` for the map at rest.
    pub(super) map: Option<Subject>,
    /// Everything below the first heading.
    pub(super) body: String,
    /// Whether it belongs to one level, and so has the same page at the others.
    pub(super) leveled: bool,
    /// Whether it is a handout, made to be printed: where it says what helps and what it is from is its own matter.
    pub(super) handout: bool,
}

impl Edition<'_> {
    /// The finished page: its path under `read/` and its text.
    pub(super) fn page(&self, page: Page) -> (String, String) {
        let messages = &self.localized.messages;
        let up = if page.leveled { "../" } else { "" };
        let level = self.localized.level(self.level());
        let name = match page.leveled {
            true => format!("{} · {level}", page.title),
            false => page.title.to_string(),
        };
        let map = page
            .map
            .map_or_else(|| format!("{up}{}", self.map_page()), |subject| self.on_the_map(subject));
        let root = if self.is_root { up.to_string() } else { format!("{up}../") };
        let path = match page.leveled {
            true => format!("{}/{}", folder(self.level()), page.file),
            false => page.file.to_string(),
        };
        let (help, footer) = match page.handout {
            true => (String::new(), String::new()),
            false => (self.help_note(up, false), self.footer()),
        };
        let html = format!(
            "<!doctype html>\n<html lang=\"{language}\"{direction}><head><meta charset=\"utf-8\"><title>{title}</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"description\" content=\"{description}\">\
             <meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{root}read.css\"></head>\n\
             <body class=\"ct read{handout}\">{sprite}<header><a class=\"brand\" href=\"{up}index.html\">{brand}</a>{nav}{languages}<a class=\"open-map\" href=\"{map}\">{open}</a></header>\n\
             <main class=\"article\"><h1>{heading}</h1>{levels}{body}{help}</main>\n{footer}</body></html>\n",
            handout = if page.handout { " handout" } else { "" },
            sprite = of_page(&page.body),
            language = esc(&self.localized.language.tag),
            direction = if self.localized.language.rtl { " dir=\"rtl\"" } else { "" },
            title = esc(&messages.fill(MessageId::HeaderPageTitle, &[("name", &name)])),
            description = esc(page.description),
            brand = self.word(MessageId::HeaderTitle),
            nav = self.nav(up),
            languages = self.other_languages(&root, &path),
            map = esc(&map),
            open = self.word(MessageId::MapOpenMap),
            heading = esc(page.title),
            levels = if page.leveled { self.levels(page.file) } else { String::new() },
            body = page.body,
        );
        (path, html)
    }

    fn footer(&self) -> String {
        let [version, license] = self.origin().map(|line| esc(&line));
        format!("<footer><p>{version}</p><p>{license}</p></footer>")
    }

    /// The version of the content, and its license.
    pub(super) fn origin(&self) -> [String; 2] {
        let (messages, map) = (&self.localized.messages, self.localized.atlas.map());
        let version = [("version", map.version.as_str()), ("date", map.checked.as_str())];
        let license = [("license", messages.get(MessageId::AboutLicenseNames))];
        [
            messages.fill(MessageId::AboutVersion, &version),
            messages.fill(MessageId::AboutLicense, &license),
        ]
    }

    fn nav(&self, up: &str) -> String {
        let messages = &self.localized.messages;
        let entries = [
            (format!("{up}{}/index.html", folder(self.level())), MessageId::ArticleContents),
            (format!("{up}words.html"), MessageId::AboutWords),
            (format!("{up}sources.html"), MessageId::AboutSources),
            (format!("{up}help.html"), MessageId::HelpNoteFind),
        ];
        let entries: String = entries
            .iter()
            .map(|(href, word)| format!("<li>{}</li>", link(href, messages.get(*word))))
            .collect();
        format!(
            "<nav aria-label=\"{}\"><ul>{entries}</ul></nav>",
            self.word(MessageId::ArticleEdition)
        )
    }

    /// The same page in the other languages; nothing where there is only one.
    fn other_languages(&self, root: &str, path: &str) -> String {
        let others = self.languages.iter().filter(|of| of.tag != self.localized.language.tag);
        let links: String = others
            .map(|of| {
                let (href, tag) = (esc(&format!("{root}{}{path}", of.folder)), esc(&of.tag));
                format!("<li><a href=\"{href}\" lang=\"{tag}\" hreflang=\"{tag}\" dir=\"auto\">{}</a></li>", esc(&of.name))
            })
            .collect();
        match links.is_empty() {
            true => links,
            false => format!(
                "<nav aria-label=\"{}\"><ul>{links}</ul></nav>",
                self.word(MessageId::MoreLanguage)
            ),
        }
    }

    /// The same page at the three levels.
    fn levels(&self, file: &str) -> String {
        let entries: String = Level::ALL
            .iter()
            .map(|level| {
                let here = if *level == self.level() { " aria-current=\"page\"" } else { "" };
                let name = esc(self.localized.level(*level));
                format!("<li><a href=\"../{}/{file}\"{here}>{name}</a></li>", folder(*level))
            })
            .collect();
        format!(
            "<nav class=\"levels\" aria-label=\"{}\"><ul>{entries}</ul></nav>",
            self.word(MessageId::LevelLabel)
        )
    }

    /// The help note; with a kind word before it beside what is hard to read.
    pub(super) fn help_note(&self, up: &str, gentle: bool) -> String {
        let kind = if gentle { self.word(MessageId::HelpNoteGentle) + " " } else { String::new() };
        format!(
            "<p class=\"help\"><b>{}</b> {kind}{} {}</p>",
            self.word(MessageId::HelpNoteTitle),
            self.word(MessageId::HelpNoteText),
            link(&format!("{up}help.html"), self.localized.messages.get(MessageId::HelpNoteFind)),
        )
    }
}
