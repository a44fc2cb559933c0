//! One page for each lane: its things in the order of the whole map, each with the claims that leave it.

use super::super::html::{esc, in_language, list};
use super::Edition;
use super::shell::Page;
use content::messages::MessageId;
use crosstalk::present::panel::Body;
use crosstalk::state::{Disclosure, Subject};
use graph::{LaneId, NodeId, ViewId};

/// The pages of the lanes at one level.
pub(super) fn pages(edition: &Edition) -> Vec<(String, String)> {
    let lanes = edition.localized.atlas.shown_nodes(ViewId::Everything);
    lanes.iter().map(|(lane, nodes)| edition.lane(*lane, nodes)).collect()
}

impl Edition<'_> {
    fn lane(&self, id: LaneId, nodes: &[NodeId]) -> (String, String) {
        let map = self.localized.atlas.map();
        let (name, file) = map
            .lanes
            .get(id.at())
            .map_or((String::new(), String::new()), |lane| (lane.name.clone(), lane.id.clone()));
        let mut body = self.jump(nodes);
        let mut group = None;
        for node in nodes {
            let of = self.localized.atlas.node(*node).group;
            if group != Some(of) {
                group = Some(of);
                let heading = map.groups.get(usize::from(of)).map(|group| group.heading.as_str());
                let heading = heading.filter(|heading| !heading.is_empty()).unwrap_or(&name);
                body.push_str(&format!("<h2>{}</h2>", esc(heading)));
            }
            body.push_str(&self.thing(*node));
        }
        let things = self.localized.messages.count(MessageId::MapThings, nodes.len());
        self.page(Page {
            file: &format!("{file}.html"),
            title: &name,
            description: &format!(
                "{name} · {things}. {}",
                self.localized.messages.get(MessageId::HeaderDescription)
            ),
            map: Some(Subject::Intro(ViewId::Everything)),
            body,
            leveled: true,
            handout: false,
        })
    }

    /// The page's contents.
    fn jump(&self, nodes: &[NodeId]) -> String {
        let label = self.word(MessageId::ArticleContents);
        let entries: Vec<String> = nodes
            .iter()
            .map(|node| {
                let node = self.localized.atlas.node(*node);
                format!("<a href=\"#{}\">{}</a>", esc(&node.id), esc(&node.label))
            })
            .collect();
        format!("<nav class=\"jump\" aria-label=\"{label}\">{}</nav>", list("", &entries))
    }

    fn thing(&self, id: NodeId) -> String {
        let subject = Subject::Node(id);
        let explained = self.localized.explanation(subject, &self.state);
        let node = self.localized.atlas.node(id);
        let synonyms = self.localized.node(id).map_or(&[][..], |texts| &texts.synonyms);
        let language = in_language(self.localized.name_language(id));
        let name = self.localized.also(id);
        let also = match name.is_empty() {
            true => String::new(),
            false => format!("<p class=\"meta also\"{language}>{}</p>", esc(name)),
        };
        let mut html = format!(
            "<section class=\"thing\" id=\"{}\"><h3{language}>{}</h3>{also}<p class=\"meta\">{} · {}</p>",
            esc(&node.id),
            esc(&node.label),
            esc(&explained.eyebrow),
            self.map_link(subject),
        );
        // The technical name may be a search word, too.
        let synonyms: Vec<&str> =
            synonyms.iter().map(String::as_str).filter(|other| *other != name).collect();
        if !synonyms.is_empty() {
            let names = self.localized.messages.fill(
                MessageId::PanelAlsoCalled,
                &[("names", &self.localized.locale.list(&synonyms))],
            );
            html.push_str(&format!("<p class=\"meta\">{}</p>", esc(&names)));
        }
        html.push_str(&self.text(subject));
        if node.sensitive {
            html.push_str(&self.help_note("../", true));
        }
        if let Body::Node { lists, none, open_question, .. } = &explained.matter {
            if !open_question.is_empty() {
                html.push_str(&format!(
                    "<p><b>{}</b> <i>{}</i></p>",
                    self.word(MessageId::PanelOpenQuestion),
                    esc(open_question)
                ));
            }
            html.push_str(&self.sources(&explained.sources));
            for sentence in none {
                html.push_str(&format!("<p class=\"meta\">{}</p>", esc(sentence)));
            }
            // Claims that leave stand here in full; those that arrive stand with the thing they leave.
            for list_ in lists.iter().filter(|list_| list_.fold != Disclosure::Affects) {
                let arriving: Vec<String> = list_
                    .rows
                    .iter()
                    .filter(|row| self.localized.atlas.to(row.link) == id)
                    .map(|row| self.claim_line(row.link))
                    .collect();
                if !arriving.is_empty() {
                    let rows = list("rel", &arriving);
                    html.push_str(&format!("<h4>{}</h4>{rows}", esc(list_.heading)));
                }
            }
        }
        html.push_str(&self.leaving(id));
        html.push_str("</section>");
        html
    }

    /// Every claim that leaves a thing, in full: effects, then what goes with it, then what was tested without effect.
    fn leaving(&self, id: NodeId) -> String {
        let relations = self.localized.relations(id);
        let mut html = String::new();
        for (word, links) in [
            (MessageId::PanelAffects, relations.affects),
            (MessageId::PanelGoesWith, relations.goes_with),
            (MessageId::PanelNoEffect, relations.no_effect),
        ] {
            let leaving = links.iter().filter(|link| self.localized.atlas.from(**link) == id);
            let claims: String = leaving.map(|link| self.claim(*link)).collect();
            if !claims.is_empty() {
                html.push_str(&format!("<h4>{}</h4>{claims}", self.word(word)));
            }
        }
        html
    }
}
