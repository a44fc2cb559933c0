//! The introduction of a theme or the overview.

use super::super::ViewContext;
use super::super::element::{Element, element, fragment, say};
use super::super::parts::{each, hue_class, icon};
use super::{block, follow, framed, heading, panel_head};
use crate::present::panel::Explanation;
use crate::state::{Subject, ViewAction};
use content::messages::MessageId;
use graph::{Hue, ViewId};

/// The emblem, the name and the question it answers.
pub(super) fn head(s: &ViewContext, explained: &Explanation, question: &str) -> Element {
    let atlas = &s.map.atlas;
    let (hue, name) = match explained.subject {
        Subject::Intro(ViewId::Theme(theme)) => {
            (Hue::Of(theme), atlas.map().themes.get(theme.at()).map_or("", |theme| &theme.icon))
        }
        _ => (Hue::Neutral, "loop"),
    };
    let mut class = String::from("emblem ");
    class.push_str(&hue_class(atlas, hue));
    let emblem = element("span").class(class).child(icon(name, 28));
    fragment()
        .child(panel_head(emblem.into(), explained, "", None))
        .child(say("p", "question", question))
}

/// What follows the text: in short, the counts, and the way there.
pub(super) fn blocks(
    s: &ViewContext,
    explained: &Explanation,
    key_points: &[String],
    counts: &str,
) -> Element {
    let point = |point: &String| element("li").child(point.as_str()).into();
    let points = || {
        let points = each(&mut key_points.iter().map(point));
        block(heading(None, s.word(MessageId::ThemesKeyPoints)))
            .child(element("ul").class("points").child(points))
    };
    let open = || {
        let place = [("name", explained.title.as_str())];
        let open = match explained.subject {
            Subject::Intro(ViewId::Theme(_)) => s.map.messages.fill(MessageId::ThemesOpen, &place),
            _ => s.word(MessageId::PanelShowOnMap).to_string(),
        };
        framed(&open, follow(s, ViewAction::ShowOnMap))
    };
    let way = element("div")
        .class("block")
        .child(say("p", "small", counts))
        .child(explained.elsewhere.then(open));
    fragment().child((!key_points.is_empty()).then(points)).child(way)
}
