//! The key: heads, strokes, kinds and hues, each with its meaning.

use super::ViewContext;
use super::controls::{Over, kind_glyph, over};
use super::element::{Element, element, fragment, say};
use super::parts::{each, icon, sample, stroke};
use crate::present::key::{ENDS, KeyEnd};
use content::bundle::Theme;
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
    let words = element("dd").child(say("b", "", name)).child(say("small", "", s.word(meaning)));
    fragment().child(element("dt").child(picture)).child(words).into()
}

/// The key over the map.
pub(super) fn legend(s: &ViewContext) -> Html {
    over(s, Over::Menu, "key-pop", s.word(MessageId::LegendLabel), entries(s))
}

/// Everything the key says; the page "How to read this" shows it too.
pub(super) fn entries(s: &ViewContext) -> Html {
    let map = &s.map;
    let heading = |word| say("h3", "", s.word(word));
    let note = |word| say("p", "small-note", s.word(word));
    let end = |end: &KeyEnd| {
        let line = sample((end.effect, end.association), Evidence::Moderate, "", 46);
        entry(s, line, s.word(end.name), end.meaning)
    };
    let grade = |(evidence, meaning): (&Evidence, _)| {
        entry(s, stroke(*evidence, 46), map.grade(*evidence), meaning)
    };
    let kind = |(kind, meaning): (&Kind, _)| entry(s, kind_glyph(*kind), map.kind(*kind), meaning);
    let theme = |theme: &Theme| {
        let mut hue = String::from("hue th-");
        hue.push_str(&theme.hue);
        let name = theme.named.short.as_str();
        element("li").class(hue).child(icon(&theme.icon, 18)).child(name).into()
    };
    let themes = each(&mut map.atlas.map().themes.iter().map(theme));
    fragment()
        .child(heading(MessageId::LegendEffect))
        .child(list(&mut ENDS.iter().map(end)))
        .child(heading(MessageId::LegendEvidence))
        .child(list(&mut Evidence::ALL.iter().zip(GRADES).map(grade)))
        .child(note(MessageId::EvidenceNote))
        .child(note(MessageId::LegendBack))
        .child(heading(MessageId::LegendKind))
        .child(list(&mut Kind::ALL.iter().zip(KINDS).map(kind)))
        .child(heading(MessageId::LegendTheme))
        .child(element("ul").class("hues").child(themes))
        .into()
}

fn list(entries: &mut dyn Iterator<Item = Html>) -> Element {
    element("dl").class("legend-list").child(each(entries))
}
