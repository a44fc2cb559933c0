//! "Take it along": what is left of the map, as a file for other programs.
//!
//! `table` is what every file holds; then one file a form. JSON and XML are written by hand, with `json` and the escapes
//! of `graphml`: `serde_json` would come to every reader who asks, for this page only. A picture is drawn by the script
//! beside the program, from what the page shows; `picture` says in it where it is from.

mod csv;
mod cx2;
mod cytoscape;
mod data_url;
mod graphml;
mod json;
mod json_graph;
mod picture;
mod table;

use crate::page::{self, Steps, choices, element, say};
use crate::question::{Question, Subject};
use crate::{Asked, criteria};
use content::answer::{Answer, Part};
use content::messages::MessageId;
use graph::ViewId;
use graph::case_fold::{is_letter, to_lower};
use table::Export;

/// As what the map is taken along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A table with a row for each thing.
    Things,
    /// A table with a row for each link.
    #[default]
    Links,
    /// GraphML.
    Graphml,
    /// JSON Graph Format.
    JsonGraph,
    /// JSON of Cytoscape.js.
    Cytoscape,
    /// CX2.
    Cx2,
    /// A picture, as SVG.
    Svg,
    /// A picture, as PNG.
    Png,
    /// The same with twice as many dots each way.
    PngTwice,
    /// A picture without its ground, as PNG.
    PngClear,
}

/// A picture as the script beside the program has drawn it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The file; empty where the map is not shown as a picture, `None` where the page does not allow it to be drawn.
    pub file: Option<Vec<u8>>,
    /// The view that it shows.
    pub shown: ViewId,
}

impl Form {
    /// Every form, in the order of the screen.
    pub const ALL: [Form; 10] = [
        Form::Things,
        Form::Links,
        Form::Graphml,
        Form::JsonGraph,
        Form::Cytoscape,
        Form::Cx2,
        Form::Svg,
        Form::Png,
        Form::PngTwice,
        Form::PngClear,
    ];

    /// Its name in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Form::Things => "things",
            Form::Links => "links",
            Form::Graphml => "graphml",
            Form::JsonGraph => "json-graph",
            Form::Cytoscape => "cytoscape",
            Form::Cx2 => "cx2",
            Form::Svg => "svg",
            Form::Png => "png",
            Form::PngTwice => "png2",
            Form::PngClear => "png-clear",
        }
    }

    /// The form of that name, if there is one.
    pub fn from_id(id: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.id() == id)
    }

    /// Whether it is a picture: the script beside the program draws it.
    pub fn is_picture(self) -> bool {
        matches!(self, Form::Svg | Form::Png | Form::PngTwice | Form::PngClear)
    }

    /// Its name, and what it is for.
    fn words(self) -> (MessageId, MessageId) {
        match self {
            Form::Things => (MessageId::TakeThings, MessageId::TakeThingsFor),
            Form::Links => (MessageId::TakeLinks, MessageId::TakeLinksFor),
            Form::Graphml => (MessageId::TakeGraphml, MessageId::TakeGraphmlFor),
            Form::JsonGraph => (MessageId::TakeJsonGraph, MessageId::TakeJsonGraphFor),
            Form::Cytoscape => (MessageId::TakeCytoscape, MessageId::TakeCytoscapeFor),
            Form::Cx2 => (MessageId::TakeCx2, MessageId::TakeCx2For),
            Form::Svg => (MessageId::TakeSvg, MessageId::TakeSvgFor),
            Form::Png => (MessageId::TakePng, MessageId::TakePngFor),
            Form::PngTwice => (MessageId::TakePngTwice, MessageId::TakePngTwiceFor),
            Form::PngClear => (MessageId::TakePngClear, MessageId::TakePngClearFor),
        }
    }

    /// The end of the file's name, and its media type.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Form::Things => ("-things.csv", "text/csv"),
            Form::Links => ("-links.csv", "text/csv"),
            Form::Graphml => (".graphml", "application/graphml+xml"),
            Form::JsonGraph => ("-graph.json", "application/vnd.jgf+json"),
            Form::Cytoscape => (".cyjs", "application/json"),
            Form::Cx2 => (".cx2", "application/json"),
            Form::Svg => (".svg", "image/svg+xml"),
            Form::Png => (".png", "image/png"),
            Form::PngTwice => ("-2x.png", "image/png"),
            Form::PngClear => ("-clear.png", "image/png"),
        }
    }

    /// The file with what is left of the map; none where it is a picture.
    fn write(self, export: &Export) -> Option<String> {
        match self {
            Form::Things => Some(csv::write(export, &export.things)),
            Form::Links => Some(csv::write(export, &export.links)),
            Form::Graphml => Some(graphml::write(export)),
            Form::JsonGraph => Some(json_graph::write(export)),
            Form::Cytoscape => Some(cytoscape::write(export)),
            Form::Cx2 => Some(cx2::write(export)),
            Form::Svg | Form::Png | Form::PngTwice | Form::PngClear => None,
        }
    }
}

/// The answer; a picture comes when it is drawn.
pub fn answer(asked: &Asked, question: &Question, drawn: Option<&Drawn>) -> Answer {
    let messages = &asked.map.messages;
    let question = &question.with(|next| next.things.clear());
    let mut answer = page::answer(asked, question, messages.get(MessageId::TakeTitle).to_string());
    let left = question.criteria.apply(&asked.map.atlas);
    // With its picture the same page comes once more.
    answer.said = if drawn.is_none() { criteria::count(asked, &left) } else { String::new() };
    answer.parts.push(criteria::row(asked, question, &left, []));
    let forms = Form::ALL.map(|form| {
        let words = messages.get(form.words().0).to_string();
        (words, question.with(|next| next.form = form), form == question.form)
    });
    answer.parts.push(choices(messages.get(MessageId::TakeForm), forms, asked));
    answer.parts.push(say("p", "", messages.get(question.form.words().1)));
    let links: Vec<_> = left.links().collect();
    if links.is_empty() {
        answer.parts.push(say("p", "", messages.get(MessageId::FilterNone)));
    }
    let content = if question.form.is_picture() {
        drawn.map(|drawn| picture::write(asked, question.form, &answer.question, drawn))
    } else {
        question.form.write(&Export::of(asked, &left, &answer.question)).map(String::into_bytes)
    };
    answer.parts.push(match content {
        _ if drawn.is_some_and(|drawn| drawn.file.is_none()) => {
            say("p", "", messages.get(MessageId::TakeBlocked))
        }
        Some(content) if content.is_empty() => say("p", "", messages.get(MessageId::TakeNoPicture)),
        Some(content) => file(asked, question.form, &content),
        None => say("p", "", messages.get(MessageId::TakeDrawing)),
    });
    let filter = messages.get(MessageId::FilterTitle).to_string();
    let filter = (filter, question.next(Subject::Filter, &[]));
    answer.parts.push(page::onward(asked, [filter]));
    answer
}

/// The link that saves the file, and how large it is.
fn file(asked: &Asked, form: Form, content: &[u8]) -> Part {
    let messages = &asked.map.messages;
    let (end, media_type) = form.file();
    let name = file_name(messages.get(MessageId::HeaderTitle)) + end;
    let url = if form.is_picture() { data_url::base64 } else { data_url::text };
    let saves = say("a", "", name).ask(url(media_type, content));
    let size = messages.number(content.len().div_ceil(1000));
    let size = messages.fill(MessageId::TakeSize, &[("size", &size)]);
    element("p").class("file").child(saves).child(say("small", "", size))
}

/// A title as every system takes it for the name of a file: small letters, and `-` between the words.
fn file_name(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars() {
        if is_letter(c) {
            name.push(to_lower(c));
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "map" } else { name }.to_string()
}
