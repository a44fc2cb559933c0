//! What pages are made of: elements in steps, and those that several questions share.

use crate::question::{Question, Subject};
use crate::{Asked, Reading};
use content::answer::{Answer, Part, TAGS};
use content::bundle::BUNDLE_VERSION;
use content::messages::MessageId;
use crosstalk::state::address;
use graph::analysis::Criteria;
use graph::{LinkId, NodeId, ViewId};

/// So many links stand in one list.
pub const MOST_ROWS: usize = 50;
/// So many stand in each of several lists.
pub const FEW_ROWS: usize = 8;

/// An element; a tag that no answer may bring is a paragraph.
pub fn element(tag: &str) -> Part {
    let at = TAGS.iter().position(|known| *known == tag).unwrap_or(0);
    Part { tag: at as u8, ..Part::default() }
}

/// A paragraph, or another element that only says something.
pub fn say(tag: &str, class: &str, text: impl Into<String>) -> Part {
    element(tag).class(class).text(text)
}

/// A part of the page with its heading.
pub fn block(heading: impl Into<String>) -> Part {
    element("section").class("block").child(say("h3", "", heading))
}

/// A button that asks something.
pub fn button(class: &str, text: impl Into<String>, ask: String) -> Part {
    say("button", class, text).ask(ask)
}

/// Rows that ask something, each with its words.
pub fn rows(asked: &Asked, rows: impl IntoIterator<Item = (String, Question)>) -> Vec<Part> {
    let row = |(words, question): (String, Question)| {
        button("row-ask", words, question.print(&asked.map.atlas))
    };
    rows.into_iter().map(row).collect()
}

/// Where a page leads on: these questions, and the page of all.
pub fn onward(asked: &Asked, next: impl IntoIterator<Item = (String, Question)>) -> Part {
    let messages = &asked.map.messages;
    let all = (messages.get(MessageId::AskAll).to_string(), Question::default());
    block(messages.get(MessageId::AskMoreQuestions))
        .children(rows(asked, next.into_iter().chain(std::iter::once(all))))
}

/// Words about one thing.
pub fn about(asked: &Asked, word: MessageId, node: NodeId) -> String {
    asked.map.messages.fill(word, &[("thing", &asked.map.name_in_sentence(node))])
}

/// A question about what tends to follow where that thing goes up.
pub fn pushed(asked: &Asked, question: &Question, node: NodeId) -> (String, Question) {
    let mut push = question.next(Subject::WhatIf, &[]);
    push.push(Some(node), Some(true));
    (about(asked, MessageId::AskPushed, node), push)
}

/// A question about the loops through that thing.
pub fn loops(asked: &Asked, question: &Question, node: NodeId) -> (String, Question) {
    (about(asked, MessageId::AskLoop, node), question.next(Subject::Loops, &[node]))
}

/// A link with its line, sentence and grade, as everywhere in the panel.
pub fn link_row(asked: &Asked, link: LinkId) -> Part {
    element("li").subject(asked.map.atlas.link_name(link))
}

/// A list of links.
pub fn links(asked: &Asked, links: &[LinkId]) -> Part {
    let rows = links.iter().map(|link| link_row(asked, *link));
    element("ul").class("rel").children(rows)
}

/// The beginning of a list of links, and how many more there are: a question that shows them, or none.
pub fn first_links(
    asked: &Asked,
    all: &[LinkId],
    most: usize,
    rest: Option<Question>,
) -> Vec<Part> {
    let shown = all.get(..most).unwrap_or(all);
    let more = all.len() - shown.len();
    let words = asked.map.messages.count(MessageId::AskFurther, more);
    let rest = match rest {
        Some(question) => button("textlink", words, question.print(&asked.map.atlas)),
        None => say("p", "", words),
    };
    std::iter::once(links(asked, shown)).chain((more > 0).then_some(rest)).collect()
}

/// A list of things; the map traces those links while one of them is pointed at.
pub fn things(asked: &Asked, nodes: &[NodeId], traced: &dyn Fn(NodeId) -> Vec<LinkId>) -> Part {
    let row =
        |node: &NodeId| element("li").traces(asked, &traced(*node)).child(thing(asked, *node));
    element("ul").class("things").children(nodes.iter().map(row))
}

/// The name of a thing, which a press explains.
pub fn thing(asked: &Asked, node: NodeId) -> Part {
    let of = asked.map.atlas.node(node);
    say("span", "", of.label.clone()).subject(of.id.clone())
}

/// Steps by which elements are made.
pub trait Steps {
    /// With these classes.
    fn class(self, class: &str) -> Self;
    /// With these words.
    fn text(self, text: impl Into<String>) -> Self;
    /// A press asks that.
    fn ask(self, question: String) -> Self;
    /// Pressed, chosen or open, or not.
    fn on(self, on: bool) -> Self;
    /// A press explains that.
    fn subject(self, id: String) -> Self;
    /// In that language, where it is another than that of what is around.
    fn language(self, tag: Option<&str>) -> Self;
    /// The map traces these links while pointer or focus are here.
    fn traces(self, asked: &Asked, links: &[LinkId]) -> Self;
    /// What comes next inside.
    fn child(self, part: Part) -> Self;
    /// Several of them.
    fn children(self, parts: impl IntoIterator<Item = Part>) -> Self;
}

impl Steps for Part {
    fn class(self, class: &str) -> Part {
        Part { class: class.to_string(), ..self }
    }

    fn text(self, text: impl Into<String>) -> Part {
        Part { text: text.into(), ..self }
    }

    fn ask(self, question: String) -> Part {
        Part { ask: question, ..self }
    }

    fn on(self, on: bool) -> Part {
        Part { on: Some(on), ..self }
    }

    fn subject(self, id: String) -> Part {
        Part { subject: id, ..self }
    }

    fn language(self, tag: Option<&str>) -> Part {
        Part { language: tag.unwrap_or_default().to_string(), ..self }
    }

    fn traces(self, asked: &Asked, links: &[LinkId]) -> Part {
        let names: Vec<String> =
            links.iter().map(|link| asked.map.atlas.link_name(*link)).collect();
        Part { traces: names.join(" "), ..self }
    }

    fn child(mut self, part: Part) -> Part {
        self.parts.push(part);
        self
    }

    fn children(mut self, parts: impl IntoIterator<Item = Part>) -> Part {
        self.parts.extend(parts);
        self
    }
}

/// A list to choose from: each option with its words, its question, and whether it is chosen.
pub fn picker(name: &str, options: impl IntoIterator<Item = (String, String, bool)>) -> Part {
    let options = options
        .into_iter()
        .map(|(words, ask, chosen)| say("option", "", words).ask(ask).on(chosen));
    element("label")
        .class("pick")
        .child(say("span", "", name))
        .child(element("select").children(options))
}

/// A list of all things by lanes. `ask` makes the question that choosing one asks; where none is chosen the first option
/// says so and asks `none`.
pub fn thing_picker(
    asked: &Asked,
    name: &str,
    chosen: Option<NodeId>,
    none: &Question,
    ask: &dyn Fn(NodeId) -> Question,
) -> Part {
    let atlas = &asked.map.atlas;
    let words = asked.map.messages.get(MessageId::AskChoose);
    let empty = say("option", "", words).ask(none.print(atlas)).on(chosen.is_none());
    let list = element("select")
        .children(chosen.is_none().then_some(empty))
        .children(things_by_lane(asked, chosen, ask));
    element("label").class("pick").child(say("span", "", name)).child(list)
}

/// The options of a list of all things, by lanes and in the order of the alphabet.
pub fn things_by_lane(
    asked: &Asked,
    chosen: Option<NodeId>,
    ask: &dyn Fn(NodeId) -> Question,
) -> Vec<Part> {
    let atlas = &asked.map.atlas;
    let lanes = atlas.shown_nodes(ViewId::Everything).into_iter().map(|(lane, nodes)| {
        let lane = atlas.map().lanes.get(lane.at()).map_or("", |lane| &lane.name);
        let labels: Vec<&str> = nodes.iter().map(|node| atlas.node(*node).label.as_str()).collect();
        let order = asked.map.locale.order(&labels);
        let names = order.iter().filter_map(|at| nodes.get(usize::from(*at)).copied());
        let options = names.map(|node| {
            let question = ask(node).print(atlas);
            say("option", "", atlas.node(node).label.clone()).ask(question).on(chosen == Some(node))
        });
        say("optgroup", "", lane).children(options)
    });
    lanes.collect()
}

/// The lists for a question about two things; the second comes once the first is chosen.
pub fn pick_two(asked: &Asked, question: &Question, names: [MessageId; 2]) -> Vec<Part> {
    let mut pickers = Vec::new();
    for (at, name) in names.into_iter().enumerate().take(question.things.len() + 1) {
        let ask = |node: NodeId| {
            question.with(|next| match next.things.get_mut(at) {
                Some(thing) => *thing = node,
                None => next.things.push(node),
            })
        };
        let name = asked.map.messages.get(name);
        pickers.push(thing_picker(asked, name, question.things.get(at).copied(), question, &ask));
    }
    pickers
}

/// Says that one thing was chosen twice.
pub fn same(answer: &mut Answer, asked: &Asked) {
    answer.said = asked.map.messages.get(MessageId::PathsSame).to_string();
    answer.parts.push(say("p", "", answer.said.clone()));
}

/// Choices side by side with a name: each with its words, its question, and whether it is on.
pub fn choices(
    name: &str,
    options: impl IntoIterator<Item = (String, Question, bool)>,
    asked: &Asked,
) -> Part {
    let atlas = &asked.map.atlas;
    let buttons = options
        .into_iter()
        .map(|(words, question, on)| button("choice", words, question.print(atlas)).on(on));
    element("fieldset").class("choices").child(say("legend", "", name)).children(buttons)
}

/// An answer to a question, with nothing in it yet but what it leaves of the map. Associations that a question is about
/// at its beginning without them stay on the map.
pub fn answer(asked: &Asked, question: &Question, title: String) -> Answer {
    let atlas = &asked.map.atlas;
    let mut answer = Answer {
        version: BUNDLE_VERSION,
        question: question.print(atlas),
        title,
        ..Answer::default()
    };
    let begins = Question::new(question.subject, &[]).criteria.associations;
    let now = question.criteria;
    let at_least = match question.subject {
        Subject::CompareGrades => now.at_least.max(question.sure),
        _ => now.at_least,
    };
    let criteria = Criteria { associations: now.associations || !begins, at_least, ..now };
    if criteria != Criteria::default() {
        let left = criteria.apply(atlas);
        answer.left_by = Question { criteria, ..Question::new(Subject::Filter, &[]) }.print(atlas);
        answer.left_links = left.links().map(|link| link.0).collect();
        answer.left_nodes = left.nodes().map(|node| node.0).collect();
    }
    answer
}

/// Lights links and things, in the view that shows them: the one that is shown, if it draws all of them; else the
/// smallest theme that does; else everything.
pub fn light(
    answer: &mut Answer,
    asked: &Asked,
    reading: Reading,
    links: &[LinkId],
    nodes: &[NodeId],
) {
    answer.links = links.iter().map(|link| link.0).collect();
    answer.nodes = nodes.iter().map(|node| node.0).collect();
    let atlas = &asked.map.atlas;
    let draws = |shown: ViewId| {
        links.iter().all(|link| atlas.shows_link(shown, *link))
            && nodes.iter().all(|node| atlas.shows_node(shown, *node))
    };
    if draws(reading.shown) {
        return;
    }
    let themes = (0..atlas.map().themes.len() as u8).map(|at| ViewId::at_position(at + 1));
    let views = std::iter::once(ViewId::Overview).chain(themes).filter(|view| draws(*view));
    let best =
        views.min_by_key(|view| atlas.shown_links(*view).len()).unwrap_or(ViewId::Everything);
    answer.view = address::named(best, atlas).to_string();
}
