//! Pages of text: what this is, all sources and all explained words in alphabetical order.

use super::LocalizedMap;
use crate::state::Subject;
use content::messages::MessageId;
use graph::citations::Citations;

impl LocalizedMap {
    /// All works cited, by author; empty until the texts have come.
    pub fn works_by_author(&self) -> Vec<u16> {
        let Some(rest) = self.deferred.as_deref() else { return Vec::new() };
        let authors: Vec<&str> =
            rest.references.iter().map(|work| work.short_authors.as_str()).collect();
        self.locale.order(&authors)
    }

    /// All explained words, by name; empty until the texts have come.
    pub fn words_by_name(&self) -> Vec<u16> {
        let Some(rest) = self.deferred.as_deref() else { return Vec::new() };
        let words: Vec<&str> = rest.glossary.iter().map(|term| term.term.as_str()).collect();
        self.locale.order(&words)
    }

    /// What a work is used for: things, then links, then introductions.
    pub fn used_for(&self, uses: &Citations) -> Vec<Subject> {
        let nodes = uses.nodes.iter().map(|node| Subject::Node(*node));
        let links = uses.links.iter().map(|link| Subject::Link(*link));
        nodes.chain(links).chain(uses.views.iter().map(|view| Subject::Intro(*view))).collect()
    }

    /// The facts about this map: how much is in it, its version and license, what it stores.
    pub fn about(&self) -> Vec<String> {
        let (messages, map) = (&self.messages, self.atlas.map());
        let things = messages.count(MessageId::MapThings, map.nodes.len());
        let links = messages.count(MessageId::MapLinks, map.links.len());
        let mut facts = Vec::new();
        if let Some(rest) = &self.deferred {
            let sources = messages.count(MessageId::MapSources, rest.references.len());
            let counts = [("things", things.as_str()), ("links", &links), ("sources", &sources)];
            facts.push(messages.fill(MessageId::AboutCounts, &counts));
        }
        facts.push(messages.fill(
            MessageId::AboutVersion,
            &[("version", map.version.as_str()), ("date", map.checked.as_str())],
        ));
        let license = messages.get(MessageId::AboutLicenseNames);
        facts.push(messages.fill(MessageId::AboutLicense, &[("license", license)]));
        facts.extend(
            [MessageId::AboutTypeface, MessageId::AboutPrivacy, MessageId::AboutMistakes]
                .map(|word| messages.get(word).to_string()),
        );
        // A map from elsewhere may say nothing about its license, and ours is not lent.
        facts.retain(|fact| !fact.is_empty());
        facts
    }
}
