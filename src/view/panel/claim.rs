//! A link's explanation: the two ends with the line between, how sure we are, and who disagrees.

use super::super::ViewContext;
use super::super::parts::{glyph, head, hue_class, icon, stroke, stroke_classes};
use super::rows::row;
use super::{block, el, heading, plain_text, say, to};
use crate::present::panel::{Claim, Explanation, Fact, Row};
use crate::state::Subject;
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Population};
use graph::{Hue, NodeId};
use yew::prelude::*;

/// From, the line drawn upright with its verb, to. Read aloud, the heading is the sentence.
pub(super) fn hero(s: &ViewContext, explained: &Explanation, claim: &Claim, all: &mut Vec<Html>) {
    let end = |id: NodeId| {
        let node = s.map.atlas.node(id);
        let kind = say("small", "", s.map.kind(node.kind));
        let who = el("span", "who", vec![plain_text(&node.label), kind]);
        to(s, Subject::Node(id), "end", vec![glyph(&s.map.atlas, s.state.view.shown, id, 18), who])
    };
    let how = el("span", "how", vec![upright(s, claim), say("i", "", claim.verb)]);
    let eyebrow = vec![icon("path", 16), plain_text(&explained.eyebrow)];
    all.push(el("p", "eyebrow", eyebrow));
    all.push(html! {
        <h2 class="hero" tabindex="-1" data-part="title" aria-label={explained.title.clone()}>
            { end(claim.from) }{ how }{ end(claim.to) }
        </h2>
    });
}

fn upright(s: &ViewContext, claim: &Claim) -> Html {
    let link = s.map.atlas.link(claim.link);
    let stop: u8 = match link.effect {
        Effect::Increases => 28,
        Effect::Decreases => 34,
        Effect::Modulates => 25,
        Effect::NoEffectFound => 28,
    };
    let mut line = String::from("M25 1V");
    line.push_str(&stop.to_string());
    let hue =
        hue_class(&s.map.atlas, Hue::Of(s.map.atlas.link_hue(claim.link, s.state.view.shown)));
    html! {
        <svg class={classes!("link", "sample", hue, stroke_classes(link.evidence, link.effect))} width="50" height="40" aria-hidden="true" focusable="false">
            <path class="line" d={line} />
            { head(link.effect, link.association, "translate(25 39) rotate(90)".into()) }
            if link.evidence == Evidence::Contested && link.effect != Effect::NoEffectFound {
                <text class="doubt" x="25" y="17.5">{ "?" }</text>
            }
        </svg>
    }
}

/// What follows the text.
pub(super) fn blocks(s: &ViewContext, claim: &Claim, all: &mut Vec<Html>) {
    all.push(block(heading(None, s.word(MessageId::EvidenceQuestion)), sureness(s, claim)));
    all.push(claim.disagree.map(|sides| disagree(s, sides)).unwrap_or_default());
    all.push(claim.back.as_ref().map(|back| the_other_way(s, back)).unwrap_or_default());
}

fn disagree(s: &ViewContext, (supports, against): (&str, &str)) -> Html {
    let side = |word: MessageId, text: &str| {
        el("p", "", vec![say("b", "", s.word(word)), plain_text(text)])
    };
    let sides = vec![side(MessageId::PanelFor, supports), side(MessageId::PanelAgainst, against)];
    let heading = heading(Some("alert"), s.word(MessageId::PanelDisagree));
    block(heading, vec![el("div", "two", sides)])
}

fn the_other_way(s: &ViewContext, back: &Row) -> Html {
    let heading = heading(None, s.word(MessageId::PanelOtherWay));
    block(heading, vec![el("ul", "rel", vec![row(s, back)])])
}

fn sureness(s: &ViewContext, claim: &Claim) -> Vec<Html> {
    let true_one = s.map.atlas.link(claim.link).evidence;
    let grade = |grade: &Evidence| {
        let on = *grade == true_one;
        // The other three are a scale for the eye; read aloud, they would sound like grades of this link.
        let name = say("span", "", s.map.grade_name(*grade));
        html! {
            <div class={on.then_some("on")} aria-hidden={(!on).then_some("true")}>{ stroke(*grade, 46) }{ name }</div>
        }
    };
    let fact = |(about, words): &(Fact, String)| {
        let name = match about {
            Fact::Studied(Population::Animals) => "mouse",
            Fact::Studied(Population::Cells) => "flask",
            Fact::Studied(_) => "human",
            Fact::Within => "clock",
            Fact::Sources => "quote",
        };
        el("span", "", vec![icon(name, 16), plain_text(words)])
    };
    let mut inside = vec![
        el("div", "scale", Evidence::ALL.iter().map(grade).collect()),
        say("p", "small", claim.basis),
    ];
    inside.extend(claim.notes.iter().map(|note| say("p", "small aside", note)));
    inside.push(el("p", "facts", claim.facts.iter().map(fact).collect()));
    inside
}
