//! The introduction of a theme or the overview.

use super::super::ViewContext;
use super::super::parts::{hue_class, icon};
use super::{block, el, follow, framed, heading, say, some, title};
use crate::present::panel::Explanation;
use crate::state::{Subject, ViewAction};
use content::messages::MessageId;
use graph::{Hue, ViewId};
use yew::prelude::*;

/// The emblem, the name and the question it answers.
pub(super) fn head(s: &ViewContext, explained: &Explanation, question: &str, all: &mut Vec<Html>) {
    let atlas = &s.map.atlas;
    let (hue, name) = match explained.subject {
        Subject::Intro(ViewId::Theme(theme)) => {
            (Hue::Of(theme), atlas.map().themes.get(theme.at()).map_or("", |theme| &theme.icon))
        }
        _ => (Hue::Neutral, "loop"),
    };
    let emblem =
        html! { <span class={classes!("emblem", hue_class(atlas, hue))}>{ icon(name, 28) }</span> };
    all.push(title(emblem, explained, "", None));
    all.push(say("p", "question", question));
}

/// What follows the text: in short, the counts, and the way there.
pub(super) fn blocks(
    s: &ViewContext,
    explained: &Explanation,
    key_points: &[String],
    counts: &str,
    all: &mut Vec<Html>,
) {
    let points = key_points.iter().map(|point| say("li", "", point)).collect();
    let heading = heading(None, s.word(MessageId::ThemesKeyPoints));
    all.push(some(!key_points.is_empty(), || block(heading, vec![el("ul", "points", points)])));
    let mut inside = vec![say("p", "small", counts)];
    if explained.elsewhere {
        let place = [("name", explained.title.as_str())];
        let open = match explained.subject {
            Subject::Intro(ViewId::Theme(_)) => s.map.messages.fill(MessageId::ThemesOpen, &place),
            _ => s.word(MessageId::PanelShowOnMap).to_string(),
        };
        inside.push(framed(&open, follow(s, ViewAction::ShowOnMap)));
    }
    all.push(el("div", "block", inside));
}
