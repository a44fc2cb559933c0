//! A picture that the script beside the program has drawn: here it is told where it is from, in the terms of its format.

use super::table::facts;
use super::{Drawn, Form, graphml};
use crate::Asked;
use crosstalk::state::address;

/// The terms of Dublin Core (dublincore.org), as pictures have them in RDF.
const BEGIN: &str = concat!(
    "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"",
    " xmlns:dcterms=\"http://purl.org/dc/terms/\"><rdf:Description rdf:about=\"\">",
);
const END: &str = "</rdf:Description></rdf:RDF></metadata>";
/// Each fact with its term of Dublin Core, and its keyword in PNG.
const TERMS: [(&str, &str, &str); 5] = [
    ("name", "title", "Title"),
    ("version", "hasVersion", "Version"),
    ("checked", "date", "Creation Time"),
    ("license", "rights", "Copyright"),
    ("address", "source", "Source"),
];
/// Where a PNG goes on behind its signature and its size.
const BEHIND_SIZE: usize = 33;

/// The file; empty where nothing was drawn.
pub fn write(asked: &Asked, form: Form, question: &str, drawn: &Drawn) -> Vec<u8> {
    let shown = address::named(drawn.shown, &asked.map.atlas);
    let Some(file) = &drawn.file else { return Vec::new() };
    let facts = facts(asked, ["#theme=", shown, "&ask=", question].concat());
    let term = |fact: &str| TERMS.iter().find(|(name, _, _)| *name == fact);
    let facts = facts.iter().filter_map(|(name, fact)| Some((term(name)?, &**fact)));
    if form == Form::Svg {
        let text = String::from_utf8_lossy(file);
        let Some((before, behind)) = text.split_once("</title>") else { return Vec::new() };
        let mut told = [before, "</title>", BEGIN].concat();
        for ((_, term, _), fact) in facts {
            for piece in ["<dcterms:", term, ">"] {
                told.push_str(piece);
            }
            graphml::escape(&mut told, fact);
            for piece in ["</dcterms:", term, ">"] {
                told.push_str(piece);
            }
        }
        told.push_str(END);
        told.push_str(behind);
        return told.into_bytes();
    }
    let Some((before, behind)) = file.split_at_checked(BEHIND_SIZE) else {
        return Vec::new();
    };
    let mut told = before.to_vec();
    for ((_, _, keyword), fact) in facts {
        told.extend(international_text(keyword, fact));
    }
    told.extend(behind);
    told
}

/// A chunk of PNG that holds a text in UTF-8 (`iTXt`): not compressed, its language not said.
fn international_text(keyword: &str, text: &str) -> Vec<u8> {
    let body = [b"iTXt", keyword.as_bytes(), &[0; 5], text.as_bytes()].concat();
    let length = (body.len() - 4) as u32;
    [&length.to_be_bytes(), &*body, &checksum(&body).to_be_bytes()].concat()
}

/// CRC-32, bit by bit: a few hundred bytes.
fn checksum(bytes: &[u8]) -> u32 {
    let rest = |sum: u32, _| sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), rest))
}
