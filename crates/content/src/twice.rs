//! Texts that came with the first screen do not travel again: an empty paragraph keeps their place in the rest.

use super::compact::{Levels, Rest};
use super::terms::Level;

/// Texts of the first screen, at the default level: number of the thing or link, paragraphs.
pub type Texts = [(u16, Vec<String>)];

/// Leaves out of the rest what stands in the first part.
pub fn leave_out(rest: &mut Rest, nodes: &Texts, links: &Texts) {
    each(rest, nodes, links, &mut |there, text| {
        if *there == *text {
            *there = vec![String::new()];
        }
    });
}

/// Puts it back.
pub fn put_back(rest: &mut Rest, nodes: &Texts, links: &Texts) {
    each(rest, nodes, links, &mut |there, text| {
        if matches!(there.as_slice(), [only] if only.is_empty()) {
            *there = text.to_vec();
        }
    });
}

fn each(
    rest: &mut Rest,
    nodes: &Texts,
    links: &Texts,
    act: &mut dyn FnMut(&mut Vec<String>, &[String]),
) {
    let mut one = |levels: Option<&mut Levels>, text: &[String]| {
        let there = levels.and_then(|levels| levels.0.get_mut(Level::DEFAULT as usize));
        if let Some(there) = there {
            act(there, text);
        }
    };
    for (at, text) in nodes {
        one(rest.nodes.get_mut(usize::from(*at)).map(|texts| &mut texts.levels), text);
    }
    for (at, text) in links {
        one(rest.links.get_mut(usize::from(*at)).map(|texts| &mut texts.levels), text);
    }
}
