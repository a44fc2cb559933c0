//! The lit way as one column a step: its sentence, what it adds up to, then each step with its words, from the first thing
//! to the last. A wide panel sets the steps side by side, a narrow one below each other (`styles/ask.css`).

use crate::page::{Steps, element, say, thing};
use crate::{Asked, chain};
use content::answer::Part;
use content::messages::MessageId;
use content::vocabulary::Level;
use crosstalk::present::sentence::capitalize;
use crosstalk::state;
use graph::LinkId;
use graph::analysis::paths::Path;

/// The way.
pub fn columns(asked: &Asked, level: Level, path: &Path) -> Part {
    let steps = path.links.iter().map(|link| step(asked, level, *link));
    let net = !chain::says_net_effect(level, path);
    let last = path.links.last().map(|link| asked.map.atlas.to(*link));
    let last = last.map(|node| element("li").child(thing(asked, node).class("end")));
    element("section")
        .class("columns")
        .child(say("p", "sentence", chain::sentence(asked, level, path)))
        .children(net.then(|| say("p", "", chain::net_effect(asked, path))))
        .child(say("p", "", chain::facts(asked, level, path)))
        .child(element("ol").class("steps").children(steps).children(last))
}

/// How it is told apart in the list of ways: by what it leads through.
pub fn through(asked: &Asked, path: &Path) -> String {
    let messages = &asked.map.messages;
    match chain::between(asked, path) {
        names if names.is_empty() => messages.get(MessageId::PathsDirect).to_string(),
        names => messages.fill(MessageId::PathsThrough, &[("names", &names)]),
    }
}

/// A step: where it begins, what it does, how that is explained, in whom it was studied and how long it takes.
fn step(asked: &Asked, level: Level, link: LinkId) -> Part {
    let map = &asked.map;
    let claim = map.atlas.link(link);
    let texts = map.link(link).map_or(&[][..], |texts| texts.levels.at(level).0);
    let language = map.text_language(state::Subject::Link(link));
    let explained = texts.first().map(|text| say("p", "", text.as_str()).language(language));
    let acts = map.messages.fill(MessageId::PanelActs, &[("within", map.within(claim.time))]);
    element("li")
        .child(thing(asked, map.atlas.from(link)).class("end"))
        .child(element("a").subject(map.atlas.link_name(link)))
        .children(explained)
        .child(say("small", "", capitalize(map.studied_in(claim.population))))
        .child(say("small", "", acts))
}
