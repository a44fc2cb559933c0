//! The key: heads, strokes, kinds and hues, each with its meaning.

use super::ViewContext;
use super::controls::{Over, kind_glyph, over};
use super::panel::{el, say};
use super::parts::{each, icon, sample, stroke};
use crate::present::key::ENDS;
use content::messages::MessageId;
use content::vocabulary::{Evidence, Kind};
use yew::prelude::*;

const GRADES: [MessageId; 4] = [
    MessageId::EvidenceStrongMeaning,
    MessageId::EvidenceModerateMeaning,
    MessageId::EvidenceLimitedMeaning,
    MessageId::EvidenceContestedMeaning,
];
const KINDS: [MessageId; 8] = [
    MessageId::KindCellMeaning,
    MessageId::KindMoleculeMeaning,
    MessageId::KindOrganMeaning,
    MessageId::KindProcessMeaning,
    MessageId::KindConditionMeaning,
    MessageId::KindSymptomMeaning,
    MessageId::KindExposureMeaning,
    MessageId::KindTreatmentMeaning,
];

fn entry(s: &ViewContext, picture: Html, name: &str, meaning: MessageId) -> Html {
    let words = vec![say("b", "", name), say("small", "", s.word(meaning))];
    [el("dt", "", vec![picture]), el("dd", "", words)].into_iter().collect()
}

/// The key over the map.
pub(super) fn legend(s: &ViewContext) -> Html {
    over(s, Over::Menu, "key-pop", s.word(MessageId::LegendLabel), entries(s))
}

/// Everything the key says; the page "How to read this" shows it too.
pub(super) fn entries(s: &ViewContext) -> Html {
    let map = &s.map;
    html! {
        <>
            <h3>{ s.word(MessageId::LegendEffect) }</h3>
            <dl class="legend-list">
                { each(&mut ENDS.iter().map(|end| {
                    let line = sample((end.effect, end.association), Evidence::Moderate, None, 46);
                    entry(s, line, s.word(end.name), end.meaning)
                })) }
            </dl>
            <h3>{ s.word(MessageId::LegendEvidence) }</h3>
            <dl class="legend-list">
                { each(&mut Evidence::ALL.iter().zip(GRADES).map(|(evidence, meaning)| {
                    entry(s, stroke(*evidence, 46), map.grade(*evidence), meaning)
                })) }
            </dl>
            <p class="small-note">{ s.word(MessageId::EvidenceNote) }</p>
            <p class="small-note">{ s.word(MessageId::LegendBack) }</p>
            <h3>{ s.word(MessageId::LegendKind) }</h3>
            <dl class="legend-list">
                { each(&mut Kind::ALL.iter().zip(KINDS).map(|(kind, meaning)| {
                    entry(s, kind_glyph(*kind), map.kind(*kind), meaning)
                })) }
            </dl>
            <h3>{ s.word(MessageId::LegendTheme) }</h3>
            <ul class="hues">
                { each(&mut map.atlas.map().themes.iter().map(|theme| {
                    let mut hue = String::from("hue th-");
                    hue.push_str(&theme.hue);
                    html! { <li class={hue}>{ icon(&theme.icon, 18) }{ theme.named.short.clone() }</li> }
                })) }
            </ul>
        </>
    }
}
