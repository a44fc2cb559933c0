//! The claims of `map.json`. A claim is never made stronger than its author wrote it: what cannot be read is left out.

use super::cursor::Cursor;
use super::ids::Ids;
use super::map::MapBuilder;
use super::{fields, nodes};
use content::bundle::Link;
use content::vocabulary::{Effect, Evidence, Population, Time};

const OUT: &str = "The link was left out.";
const CONTESTED: &str = "The link is shown as contested.";

/// Reads a claim.
pub fn read(entry: &Cursor, s: &mut MapBuilder, cited: Option<&Ids>) {
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
        entry.report_field("id", format!("The id “{written}” does not name the link's ends. It is called “{id}”. Write from, a tilde and to."));
    }
    if from == to {
        entry.report(format!(
            "This link leads from a thing to itself. {OUT} A link needs two things."
        ));
        return;
    }
    if s.links.count() >= s.links.most {
        entry.report(format!(
            "A map holds at most {} links. {OUT} Join some of them.",
            s.links.most
        ));
        return;
    }
    if s.links.names(&id) {
        entry.report_field(
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

fn leave_out(s: &mut MapBuilder, id: Option<String>) {
    if let Some(id) = id {
        s.links.leave_out(&id);
    }
}

fn association(entry: &Cursor, effect: Option<Effect>) -> bool {
    if entry.field("association").is_none() {
        entry.report_field("association", "The field “association” is missing. It is read as false. Write true where the studies show only that the two go together.");
    }
    let association = entry.flag("association");
    if association && effect == Some(Effect::NoEffectFound) {
        entry.report_field("association", "Two things cannot go together where no effect was found. It is read as false. Write false, or name another effect.");
        return false;
    }
    association
}

/// The theme whose hue a link has, and all its themes.
fn themes(entry: &Cursor, s: &MapBuilder) -> (u8, Vec<u8>) {
    let themes = nodes::themes(entry, s);
    let consequence = "The first of its themes is taken.";
    let first = themes.first().copied().unwrap_or(0);
    let Some(theme) =
        entry.needed("theme", consequence).and_then(|field| field.resolve(&s.themes, consequence))
    else {
        return (first, themes);
    };
    if !themes.is_empty() && !themes.contains(&(theme as u8)) {
        entry.report_field("theme", "This theme is not among the link's themes. Its hue is taken all the same. Add it to the themes or name another.");
    }
    (theme as u8, themes)
}
