//! The key: heads, strokes, kinds and hues, each with its meaning.

use super::ViewContext;
use super::controls::{Over, kind_glyph, over};
use super::parts::{each, icon, sample, stroke};
use content::terms::{Effect, Evidence, Kind};
use content::words::Word;
use yew::prelude::*;

const EFFECTS: [Word; 4] = [
    Word::EffectIncreasesMeaning,
    Word::EffectDecreasesMeaning,
    Word::EffectModulatesMeaning,
    Word::EffectNoEffectFoundMeaning,
];
const GRADES: [Word; 4] = [
    Word::EvidenceStrongMeaning,
    Word::EvidenceModerateMeaning,
    Word::EvidenceLimitedMeaning,
    Word::EvidenceContestedMeaning,
];
const KINDS: [Word; 8] = [
    Word::KindCellMeaning,
    Word::KindMoleculeMeaning,
    Word::KindOrganMeaning,
    Word::KindProcessMeaning,
    Word::KindConditionMeaning,
    Word::KindSymptomMeaning,
    Word::KindExposureMeaning,
    Word::KindTreatmentMeaning,
];

fn entry(s: &ViewContext, picture: Html, name: &str, meaning: Word) -> Html {
    html! { <><dt>{ picture }</dt><dd><b>{ name }</b><small>{ s.word(meaning) }</small></dd></> }
}

/// The key over the map.
pub(super) fn key(s: &ViewContext) -> Html {
    over(s, Over::Menu, "key-pop", s.word(Word::LegendLabel), entries(s))
}

/// Everything the key says; the page "How to read this" shows it too.
pub(super) fn entries(s: &ViewContext) -> Html {
    let map = &s.map;
    html! {
        <>
            <h3>{ s.word(Word::LegendEffect) }</h3>
            <dl class="legend-list">
                { each(&mut Effect::ALL.iter().zip(EFFECTS).map(|(effect, meaning)| {
                    entry(s, sample(*effect, Evidence::Moderate, None, 46), map.effect(*effect), meaning)
                })) }
            </dl>
            <h3>{ s.word(Word::LegendEvidence) }</h3>
            <dl class="legend-list">
                { each(&mut Evidence::ALL.iter().zip(GRADES).map(|(evidence, meaning)| {
                    entry(s, stroke(*evidence, 46), map.grade(*evidence), meaning)
                })) }
            </dl>
            <p class="small-note">{ s.word(Word::EvidenceNote) }</p>
            <p class="small-note">{ s.word(Word::LegendBack) }</p>
            <h3>{ s.word(Word::LegendKind) }</h3>
            <dl class="legend-list">
                { each(&mut Kind::ALL.iter().zip(KINDS).map(|(kind, meaning)| {
                    entry(s, kind_glyph(*kind), map.kind(*kind), meaning)
                })) }
            </dl>
            <h3>{ s.word(Word::LegendTheme) }</h3>
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
