//! A claim in full: sentence, grade, text, what the grade rests on, dissent, sources.

use super::super::html::{esc, paragraphs};
use super::super::stroke;
use super::Edition;
use content::messages::MessageId;
use crosstalk::present::panel::{Body, Claim, Explanation, Fact};
use crosstalk::state::{Subject, address};
use graph::LinkId;

impl Edition<'_> {
    /// The whole explanation of a link, under its address.
    pub(super) fn claim(&self, id: LinkId) -> String {
        let subject = Subject::Link(id);
        let explained = self.localized.explanation(subject, &self.state);
        let of = self.localized.atlas.link(id);
        let name = esc(&address::subject(subject, &self.localized.atlas));
        format!(
            "<section class=\"claim\" id=\"{name}\"><h5>{}{}</h5>{}{}{}{}</section>",
            stroke::of(of),
            esc(&explained.title),
            self.facts(id, &explained),
            self.text(subject),
            match &explained.matter {
                Body::Link(claim) => self.grounds(claim),
                _ => String::new(),
            },
            self.sources(&explained.sources),
        )
    }

    /// "Evidence: limited · In humans · Acts within weeks · Link · Stress response · Show on the map".
    fn facts(&self, id: LinkId, explained: &Explanation) -> String {
        let grade = self.localized.grade(self.localized.atlas.link(id).evidence);
        let mut facts =
            vec![esc(&self.localized.messages.fill(MessageId::EvidenceGrade, &[("grade", grade)]))];
        if let Body::Link(claim) = &explained.matter {
            let told = claim.facts.iter().filter(|(fact, _)| *fact != Fact::Sources);
            facts.extend(told.map(|(_, text)| esc(text)));
        }
        facts.push(esc(&explained.eyebrow));
        facts.push(self.map_link(Subject::Link(id)));
        format!("<p class=\"meta\">{}</p>", facts.join(" · "))
    }

    /// Limits of the claim, what its grade rests on, for and against, and the other way round.
    fn grounds(&self, claim: &Claim) -> String {
        let mut html = paragraphs(&claim.notes);
        let mut told = |word: MessageId, text: &str| {
            if !text.is_empty() {
                html.push_str(&format!("<p><b>{}</b> {}</p>", self.word(word), esc(text)));
            }
        };
        told(MessageId::EvidenceBasis, claim.basis);
        if let Some((supports, against)) = claim.disagree {
            told(MessageId::PanelFor, supports);
            told(MessageId::PanelAgainst, against);
        }
        if let Some(back) = &claim.back {
            let line = self.claim_line(back.link);
            html.push_str(&format!("<p><b>{}</b> {line}</p>", self.word(MessageId::PanelOtherWay)));
        }
        html
    }
}
