//! The claims of `map.json`. A claim is never made stronger than its author wrote it: what cannot be read is left out.

use super::at::At;
use super::ids::Ids;
use super::map::Subject;
use super::{fields, nodes};
use content::compact::Link;
use content::terms::{Effect, Evidence, Population, Time};

const OUT: &str = "The link was left out.";
const CONTESTED: &str = "The link is shown as contested.";

/// Reads a claim.
pub fn read(entry: &At, s: &mut Subject, cited: Option<&Ids>) {
    entry.only(fields::LINK);
    // Both ends are read before either can end the reading: every problem at once.
    let ends = ["from", "to"].map(|end| {
        entry
            .needed(end, OUT)
            .and_then(|field| Some((field.resolve(&s.nodes, OUT)?, field.as_text(OUT)?)))
    });
    let effect = entry.term("effect", "an effect", OUT, Effect::ALL, Effect::id);
    let evidence =
        entry.term("evidence", "an evidence grade", CONTESTED, Evidence::ALL, Evidence::id);
    let population =
        entry.term("population", "a group that was studied", OUT, Population::ALL, Population::id);
    let time = entry.term("time", "a span of time", OUT, Time::ALL, Time::id);
    let (theme, themes) = themes(entry, s);
    let references = nodes::references(entry, cited, CONTESTED);
    let association = association(entry, effect);
    let written = entry.text("id", "It is made from both ends.");

    let [Some((from, from_id)), Some((to, to_id))] = ends else { return leave_out(s, written) };
    let id = format!("{from_id}~{to_id}");
    if let Some(written) = written.filter(|written| *written != id) {
        entry.say_of("id", format!("The id “{written}” does not name the link's ends. It is called “{id}”. Write from, a tilde and to."));
    }
    if from == to {
        entry
            .say(format!("This link leads from a thing to itself. {OUT} A link needs two things."));
        return;
    }
    if s.links.count() >= s.links.most {
        entry.say(format!("A map holds at most {} links. {OUT} Join some of them.", s.links.most));
        return;
    }
    if s.links.names(&id) {
        entry.say_of(
            "id",
            format!(
                "The id “{id}” occurs twice. The first entry was kept. Rename or remove the second."
            ),
        );
        return;
    }
    let (Some(effect), Some(population), Some(time)) = (effect, population, time) else {
        return leave_out(s, Some(id));
    };
    if evidence == Some(Evidence::Contested) {
        s.contested.push(s.map.links.len() as u16);
    }
    let sourced = cited.is_none() || !references.is_empty();
    let evidence = evidence.filter(|_| sourced).unwrap_or(Evidence::Contested);
    s.map.links.push(Link {
        from,
        to,
        effect,
        evidence,
        population,
        time,
        association,
        theme,
        themes,
    });
    s.link_references.push(references);
    s.links.add(&id);
}

fn leave_out(s: &mut Subject, id: Option<String>) {
    if let Some(id) = id {
        s.links.leave_out(&id);
    }
}

fn association(entry: &At, effect: Option<Effect>) -> bool {
    if entry.field("association").is_none() {
        entry.say_of("association", "The field “association” is missing. It is read as false. Write true where the studies show only that the two go together.");
    }
    let association = entry.flag("association");
    if association && effect == Some(Effect::NoEffectFound) {
        entry.say_of("association", "Two things cannot go together where no effect was found. It is read as false. Write false, or name another effect.");
        return false;
    }
    association
}

/// The theme whose hue a link has, and all its themes.
fn themes(entry: &At, s: &Subject) -> (u8, Vec<u8>) {
    let themes = nodes::themes(entry, s);
    let done = "The first of its themes is taken.";
    let first = themes.first().copied().unwrap_or(0);
    let Some(theme) = entry.needed("theme", done).and_then(|field| field.resolve(&s.themes, done))
    else {
        return (first, themes);
    };
    if !themes.is_empty() && !themes.contains(&(theme as u8)) {
        entry.say_of("theme", "This theme is not among the link's themes. Its hue is taken all the same. Add it to the themes or name another.");
    }
    (theme as u8, themes)
}
