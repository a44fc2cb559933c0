//! A link's explanation: the two ends with the line between, how sure we are, and who disagrees.

use super::super::ViewContext;
use super::super::element::{Element, element, fragment, say};
use super::super::parts::{
    classes, each, glyph, head, hue_class, icon, path, stroke, stroke_classes, svg,
};
use super::rows::row;
use super::{block, heading, title, to};
use crate::present::panel::{Claim, Explanation, Fact, Row};
use crate::state::Subject;
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Population};
use graph::{Hue, NodeId};

/// From, the line drawn upright with its verb, to. Read aloud, the heading is the sentence.
pub(super) fn hero(s: &ViewContext, explained: &Explanation, claim: &Claim) -> Element {
    let end = |id: NodeId| {
        let node = s.map.atlas.node(id);
        let who = element("span").class("who").child(node.label.as_str()).child(say(
            "small",
            "",
            s.map.kind(node.kind),
        ));
        let glyph = glyph(&s.map.atlas, s.state.view.shown, id, 18);
        to(s, Subject::Node(id), "end").child(glyph).child(who)
    };
    let how = element("span").class("how").child(upright(s, claim)).child(say("i", "", claim.verb));
    let eyebrow = element("p").class("eyebrow").child(icon("path", 16));
    let sentence = title()
        .class("hero")
        .words("aria-label", &explained.title)
        .child(end(claim.from))
        .child(how)
        .child(end(claim.to));
    fragment().child(eyebrow.child(explained.eyebrow.as_str())).child(sentence)
}

fn upright(s: &ViewContext, claim: &Claim) -> Element {
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
    let doubt =
        || element("text").class("doubt").attribute("x", "25").attribute("y", "17.5").child("?");
    let doubtful = link.evidence == Evidence::Contested && link.effect != Effect::NoEffectFound;
    svg(50, 40)
        .class(classes(&["link sample", &hue, &stroke_classes(link.evidence, link.effect)]))
        .child(path("line", line))
        .child(head(link.effect, link.association, "translate(25 39) rotate(90)".into()))
        .child(doubtful.then(doubt))
}

/// What follows the text.
pub(super) fn blocks(s: &ViewContext, claim: &Claim) -> Element {
    let sure = block(heading(None, s.word(MessageId::EvidenceQuestion)));
    fragment()
        .child(sureness(s, claim, sure))
        .child(claim.disagree.map(|sides| disagree(s, sides)))
        .child(claim.back.as_ref().map(|back| the_other_way(s, back)))
}

fn disagree(s: &ViewContext, (supports, against): (&str, &str)) -> Element {
    let side =
        |word: MessageId, text: &str| element("p").child(say("b", "", s.word(word))).child(text);
    let two = element("div")
        .class("two")
        .child(side(MessageId::PanelFor, supports))
        .child(side(MessageId::PanelAgainst, against));
    block(heading(Some("alert"), s.word(MessageId::PanelDisagree))).child(two)
}

fn the_other_way(s: &ViewContext, back: &Row) -> Element {
    block(heading(None, s.word(MessageId::PanelOtherWay)))
        .child(element("ul").class("rel").child(row(s, back)))
}

/// The scale of grades, what this one rests on, and how it was studied.
fn sureness(s: &ViewContext, claim: &Claim, block: Element) -> Element {
    let true_one = s.map.atlas.link(claim.link).evidence;
    let grade = |grade: &Evidence| {
        let on = *grade == true_one;
        // The other three are a scale for the eye; read aloud, they would sound like grades of this link.
        element("div")
            .class(on.then_some("on"))
            .attribute("aria-hidden", (!on).then_some("true"))
            .child(stroke(*grade, 46))
            .child(say("span", "", s.map.grade_name(*grade)))
            .into()
    };
    let fact = |(about, words): &(Fact, String)| {
        let name = match about {
            Fact::Studied(Population::Animals) => "mouse",
            Fact::Studied(Population::Cells) => "flask",
            Fact::Studied(_) => "human",
            Fact::Within => "clock",
            Fact::Sources => "quote",
        };
        element("span").child(icon(name, 16)).child(words.as_str()).into()
    };
    let aside = |note: &&str| fragment().child(say("p", "small aside", note)).into();
    block
        .child(element("div").class("scale").child(each(&mut Evidence::ALL.iter().map(grade))))
        .child(say("p", "small", claim.basis))
        .child(each(&mut claim.notes.iter().map(aside)))
        .child(element("p").class("facts").child(each(&mut claim.facts.iter().map(fact))))
}
