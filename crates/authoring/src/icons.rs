//! The pictograms an author may name: those of the sprite.

use super::cursor::Cursor;
use super::suggest::did_you_mean;

const SPRITE: &str = include_str!("../../../assets/icons.svg");

/// The names of all pictograms.
fn names() -> impl Iterator<Item = &'static str> {
    SPRITE.split("<symbol id=\"i-").skip(1).filter_map(|rest| rest.split('"').next())
}

/// The pictogram an entry names, else the one given.
pub fn read(entry: &Cursor, usual: String) -> String {
    let Some(field) = entry.field("icon") else { return usual };
    let Some(name) = field.as_text("The usual pictogram is shown.") else { return usual };
    if names().any(|icon| icon == name) {
        return name;
    }
    let meant = did_you_mean(&name, names());
    field.report(format!("There is no pictogram called “{name}”.{meant} The usual one is shown. Correct the name or remove the field."));
    usual
}
