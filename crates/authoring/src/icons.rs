//! The pictograms an author may name.

use super::cursor::Cursor;
use super::suggest::did_you_mean;

/// Where they are drawn, a symbol a line.
const DRAWN: [&str; 2] = [
    include_str!("../../../assets/pictograms/things.svg"),
    include_str!("../../../assets/pictograms/interface.svg"),
];

/// The names of all pictograms.
fn names() -> impl Iterator<Item = &'static str> {
    let symbols = DRAWN.iter().flat_map(|file| file.split("<symbol id=\"i-").skip(1));
    symbols.filter_map(|rest| rest.split('"').next())
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
