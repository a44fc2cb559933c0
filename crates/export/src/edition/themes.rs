//! The contents of a level, and one page for each theme: introduction, its things, its claims.

use super::super::html::{esc, list};
use super::Edition;
use super::shell::Page;
use content::messages::MessageId;
use crosstalk::present::panel::{Body, Explanation};
use crosstalk::state::Subject;
use graph::{NodeId, ViewId};

/// The contents and the themes' pages at one level.
pub(super) fn pages(edition: &Edition) -> Vec<(String, String)> {
    let themes = edition.localized.atlas.themes().map(|theme| edition.theme(ViewId::Theme(theme)));
    std::iter::once(edition.contents()).chain(themes).collect()
}

impl Edition<'_> {
    fn contents(&self) -> (String, String) {
        let map = self.localized.atlas.map();
        let explained = self.intro(ViewId::Overview);
        let themes: Vec<String> = self
            .localized
            .atlas
            .themes()
            .filter_map(|id| {
                let theme = map.themes.get(id.at())?;
                let place = self.place(Subject::Intro(ViewId::Theme(id)));
                Some(format!(
                    "<a href=\"{}\">{}</a> {}",
                    esc(&place),
                    esc(&theme.named.name),
                    esc(&theme.named.question)
                ))
            })
            .collect();
        let body = format!(
            "{}<h2>{}</h2>{}{}{}",
            self.opening(&explained),
            self.word(MessageId::ThemesLabel),
            list("", &themes),
            self.list_of_tours(""),
            self.by_lane(ViewId::Everything),
        );
        self.page(Page {
            file: "index.html",
            title: &map.overview.name,
            description: self.localized.messages.get(MessageId::HeaderDescription),
            map: Some(explained.subject),
            body,
            leveled: true,
            handout: false,
        })
    }

    fn theme(&self, shown: ViewId) -> (String, String) {
        let explained = self.intro(shown);
        let question = match &explained.matter {
            Body::Intro { question, .. } => *question,
            _ => "",
        };
        let claims: Vec<String> = self
            .localized
            .atlas
            .shown_links(shown)
            .iter()
            .map(|link| self.claim_line(*link))
            .collect();
        let body = format!(
            "{}{}<h2>{}</h2>{}",
            self.opening(&explained),
            self.by_lane(shown),
            self.word(MessageId::SearchLinks),
            list("rel", &claims),
        );
        self.page(Page {
            file: &self.place(explained.subject),
            title: &explained.title,
            description: question,
            map: Some(explained.subject),
            body,
            leveled: true,
            handout: false,
        })
    }

    fn intro(&self, shown: ViewId) -> Explanation<'_> {
        self.localized.explanation(Subject::Intro(shown), &self.state)
    }

    /// Question, counts, text, what it says in short, sources.
    fn opening(&self, explained: &Explanation) -> String {
        let Body::Intro { question, key_points, counts } = &explained.matter else {
            return String::new();
        };
        let points: Vec<String> = key_points.iter().map(|point| esc(point)).collect();
        let short = match points.is_empty() {
            true => String::new(),
            false => {
                format!(
                    "<h2>{}</h2>{}",
                    self.word(MessageId::ThemesKeyPoints),
                    list("points", &points)
                )
            }
        };
        format!(
            "<p class=\"question\">{}</p><p class=\"meta\">{}</p>{}{short}{}",
            esc(question),
            esc(counts),
            self.text(explained.subject),
            self.sources(&explained.sources),
        )
    }

    /// The things of a view, lane by lane, with what stands behind "n more".
    fn by_lane(&self, shown: ViewId) -> String {
        let atlas = &self.localized.atlas;
        let mut html = format!("<h2>{}</h2>", self.word(MessageId::SearchThings));
        for (lane, nodes) in atlas.shown_nodes(shown) {
            let all: Vec<NodeId> = nodes.into_iter().chain(atlas.more(shown, lane)).collect();
            if all.is_empty() {
                continue;
            }
            let (name, id) =
                atlas.map().lanes.get(lane.at()).map_or(("", ""), |lane| (&lane.name, &lane.id));
            let entries: Vec<String> = all
                .iter()
                .map(|node| {
                    let place = self.place(Subject::Node(*node));
                    format!("<a href=\"{}\">{}</a>", esc(&place), esc(&atlas.node(*node).label))
                })
                .collect();
            html.push_str(&format!(
                "<h3><a href=\"{}.html\">{}</a></h3>{}",
                esc(id),
                esc(name),
                list("names", &entries)
            ));
        }
        html
    }
}
