//! Texts that came with the first screen do not travel again: an empty paragraph keeps their place in the second file.

use super::bundle::{Deferred, Levels};
use super::vocabulary::Level;

/// Texts of the first screen, at the default level: number of the thing or link, paragraphs.
pub type Texts = [(u16, Vec<String>)];

/// Leaves out of the second file what stands in the first.
pub fn strip_shared(deferred: &mut Deferred, nodes: &Texts, links: &Texts) {
    each(deferred, nodes, links, &mut |there, text| {
        if *there == *text {
            *there = vec![String::new()];
        }
    });
}

/// Puts it back.
pub fn restore_shared(deferred: &mut Deferred, nodes: &Texts, links: &Texts) {
    each(deferred, nodes, links, &mut |there, text| {
        if matches!(there.as_slice(), [only] if only.is_empty()) {
            *there = text.to_vec();
        }
    });
}

fn each(
    deferred: &mut Deferred,
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
        one(deferred.nodes.get_mut(usize::from(*at)).map(|texts| &mut texts.levels), text);
    }
    for (at, text) in links {
        one(deferred.links.get_mut(usize::from(*at)).map(|texts| &mut texts.levels), text);
    }
}
