//! A link's explanation: the two ends with the line between, how sure we are, and who disagrees.

use super::super::Screen;
use super::super::parts::{glyph, head, hue_class, icon, stroke, stroke_classes};
use super::rows::row;
use super::{block, heading, to};
use crate::content::terms::{Effect, Evidence, Population};
use crate::content::words::Word;
use crate::model::{Hue, NodeId};
use crate::scene::panel::{Claim, Explanation, Fact};
use crate::state::Subject;
use yew::prelude::*;

/// From, the line drawn upright with its verb, to. Read aloud, the heading is the sentence.
pub(super) fn hero(s: &Screen, explained: &Explanation, claim: &Claim) -> Html {
    let end = |node: NodeId| {
        let inside = html! {
            <>
                { glyph(&s.book.atlas, s.state.shown, node, 18) }
                <span class="who">{ &s.book.atlas.node(node).label }<small>{ s.book.kind(s.book.atlas.node(node).kind) }</small></span>
            </>
        };
        to(s, Subject::Node(node), "end", inside)
    };
    html! {
        <>
            <p class="eyebrow">{ icon("path", 16) }{ &explained.eyebrow }</p>
            <h2 class="hero" tabindex="-1" data-part="title" aria-label={explained.title.clone()}>
                { end(claim.from) }
                <span class="how">{ upright(s, claim) }<i>{ claim.verb }</i></span>
                { end(claim.to) }
            </h2>
        </>
    }
}

fn upright(s: &Screen, claim: &Claim) -> Html {
    let link = s.book.atlas.link(claim.link);
    let stop: u8 = match link.effect {
        Effect::Increases => 28,
        Effect::Decreases => 34,
        Effect::Modulates => 25,
        Effect::NoEffectFound => 28,
    };
    let mut line = String::from("M25 1V");
    line.push_str(&stop.to_string());
    let hue = hue_class(&s.book.atlas, Hue::Of(s.book.atlas.link_hue(claim.link, s.state.shown)));
    html! {
        <svg class={classes!("link", "sample", hue, stroke_classes(link.evidence, link.effect))} width="50" height="40" aria-hidden="true" focusable="false">
            <path class="line" d={line} />
            { head(link.effect, "translate(25 39) rotate(90)".into()) }
            if link.evidence == Evidence::Contested && link.effect != Effect::NoEffectFound {
                <text class="doubt" x="25" y="17.5">{ "?" }</text>
            }
        </svg>
    }
}

/// What follows the text.
pub(super) fn blocks(s: &Screen, claim: &Claim) -> Html {
    html! {
        <>
            { block(heading(None, s.word(Word::EvidenceQuestion)), sureness(s, claim)) }
            if let Some((supports, against)) = claim.disagree {
                { block(heading(Some("alert"), s.word(Word::PanelDisagree)), html! {
                    <div class="two">
                        { for [(Word::PanelFor, supports), (Word::PanelAgainst, against)].into_iter().map(|(side, text)| html! {
                            <p><b>{ s.word(side) }</b>{ text }</p>
                        }) }
                    </div>
                }) }
            }
            if let Some(back) = &claim.back {
                { block(heading(None, s.word(Word::PanelOtherWay)), html! { <ul class="rel">{ row(s, back) }</ul> }) }
            }
        </>
    }
}

fn sureness(s: &Screen, claim: &Claim) -> Html {
    let true_one = s.book.atlas.link(claim.link).evidence;
    let grade = |grade: &Evidence| {
        let on = *grade == true_one;
        // The other three are a scale for the eye; read aloud, they would sound like grades of this link.
        html! {
            <div class={on.then_some("on")} aria-hidden={(!on).then_some("true")}>{ stroke(*grade, 46) }<span>{ s.book.grade_name(*grade) }</span></div>
        }
    };
    let fact = |(about, words): &(Fact, String)| {
        let name = match about {
            Fact::Studied(Population::Animals) => "mouse",
            Fact::Studied(Population::Cells) => "flask",
            Fact::Studied(_) => "human",
            Fact::Within => "clock",
            Fact::Sources => "book",
        };
        html! { <span>{ icon(name, 16) }{ words }</span> }
    };
    html! {
        <>
            <div class="scale">{ for Evidence::ALL.iter().map(grade) }</div>
            if !claim.basis.is_empty() { <p class="small">{ claim.basis }</p> }
            { for claim.notes.iter().map(|note| html! { <p class="small aside">{ *note }</p> }) }
            <p class="facts">{ for claim.facts.iter().map(fact) }</p>
        </>
    }
}
