//! How each type of the compact form is written and read: its fields in the order of the lists at the end.
//!
//! By hand, because what serde and postcard make of these types weighs 5 KB more in the wasm.

use super::compact::{
    Column, First, Group, Home, Inside, Lane, Lent, Levels, Link, LinkTexts, Map, Named, Node,
    NodeTexts, Phrase, Placed, Reference, Rest, Run, Term, Theme, ThemeTexts, View, ViewLane,
};
use super::shelves::{Reading, Writing};
use super::terms::{Effect, Evidence, Kind, Population, Study, Time};

/// What can be written and read.
pub trait Packed: Sized {
    /// Writes it.
    fn write(&self, to: &mut Writing);
    /// Reads the next one.
    fn read(from: &mut Reading) -> Self;
}

/// A type as a number.
macro_rules! numbers {
    ($($name:ty: $value:ident => $number:expr, $read:ident => $back:expr;)+) => {
        $(impl Packed for $name {
            fn write(&self, to: &mut Writing) {
                let $value = *self;
                to.number($number);
            }
            fn read(from: &mut Reading) -> $name {
                let $read = from.number();
                $back
            }
        })+
    };
}

numbers! {
    u8: value => value.into(), number => number as u8;
    u16: value => value.into(), number => number as u16;
    bool: value => value.into(), number => number != 0;
    // The sign is in the last bit.
    i16: value => u32::from(value.unsigned_abs()) * 2 + u32::from(value < 0), number => match number & 1 {
        0 => (number >> 1) as i16,
        _ => ((number >> 1) as i16).wrapping_neg(),
    };
}

impl Packed for String {
    fn write(&self, to: &mut Writing) {
        to.text(self);
    }
    fn read(from: &mut Reading) -> String {
        from.text()
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn write(&self, to: &mut Writing) {
        to.number(self.len() as u32);
        self.iter().for_each(|part| part.write(to));
    }
    fn read(from: &mut Reading) -> Vec<T> {
        let length = from.length();
        let mut list = Vec::with_capacity(length);
        for _ in 0..length {
            list.push(T::read(from));
        }
        list
    }
}

impl<T: Packed> Packed for Option<T> {
    fn write(&self, to: &mut Writing) {
        self.is_some().write(to);
        self.iter().for_each(|value| value.write(to));
    }
    fn read(from: &mut Reading) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn write(&self, to: &mut Writing) {
        self.0.write(to);
        self.1.write(to);
    }
    fn read(from: &mut Reading) -> (A, B) {
        let first = A::read(from);
        (first, B::read(from))
    }
}

impl Packed for Levels {
    fn write(&self, to: &mut Writing) {
        self.0.iter().for_each(|level| level.write(to));
    }
    fn read(from: &mut Reading) -> Levels {
        let simple = Packed::read(from);
        let standard = Packed::read(from);
        Levels([simple, standard, Packed::read(from)])
    }
}

impl Packed for Home {
    fn write(&self, to: &mut Writing) {
        to.number(match self {
            Home::Free => 0,
            Home::Neutral => 1,
            Home::Theme(theme) => 2 + u32::from(*theme),
        });
    }
    fn read(from: &mut Reading) -> Home {
        match from.number() {
            0 => Home::Free,
            1 => Home::Neutral,
            theme => Home::Theme((theme - 2) as u8),
        }
    }
}

/// A choice is its number, then what it holds.
macro_rules! choices {
    ($($name:ident { $first:ident, $second:ident })+) => {
        $(impl Packed for $name {
            fn write(&self, to: &mut Writing) {
                match self {
                    $name::$first(value) => {
                        to.number(0);
                        value.write(to);
                    }
                    $name::$second(value) => {
                        to.number(1);
                        value.write(to);
                    }
                }
            }
            fn read(from: &mut Reading) -> $name {
                match from.number() {
                    0 => $name::$first(Packed::read(from)),
                    _ => $name::$second(Packed::read(from)),
                }
            }
        })+
    };
}

choices! {
    Run { FootRoad, Offset }
    Phrase { One, Plural }
}

/// A value of a vocabulary is its place there; the other is read where there is no such place.
macro_rules! vocabularies {
    ($($name:ident or $other:ident),+ $(,)?) => {
        $(impl Packed for $name {
            fn write(&self, to: &mut Writing) {
                to.number(*self as u32);
            }
            fn read(from: &mut Reading) -> $name {
                from.one_of($name::ALL, $name::$other)
            }
        })+
    };
}

vocabularies!(
    Kind or Process,
    Effect or NoEffectFound,
    Evidence or Contested,
    Population or Cells,
    Time or Days,
    Study or Other,
);

/// The fields of a type, all on the shelf it stands on; one that is missing here does not compile.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Packed for $name {
            fn write(&self, to: &mut Writing) {
                $(self.$field.write(to);)+
            }
            fn read(bytes: &mut Reading) -> $name {
                $(let $field = Packed::read(bytes);)+
                $name { $($field),+ }
            }
        })+
    };
}

/// The same with a shelf for each field, from the one that is named on.
macro_rules! shelved {
    ($($first:literal $name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Packed for $name {
            fn write(&self, to: &mut Writing) {
                let before = to.go($first);
                $(self.$field.write(to);
                let at = to.go(before);
                to.go(at + 1);)+
                to.go(before);
            }
            fn read(bytes: &mut Reading) -> $name {
                let before = bytes.go($first);
                $(let $field = Packed::read(bytes);
                let at = bytes.go(before);
                bytes.go(at + 1);)+
                bytes.go(before);
                $name { $($field),+ }
            }
        })+
    };
}

fields! {
    First { form, language, map, words, node_texts, link_texts }
    Map { version, checked, overview, lanes, back, groups, themes, nodes, links, views, everything, aliases }
    Named { name, short, question }
    Lane { id, icon, name, short, spoken, with_treatments, only_treatments }
    Group { id, lane, heading }
    Theme { id, hue, icon, named }
    Inside { any, changed, amount }
    View { lanes, links, trunks, runs }
    ViewLane { columns, more, phone }
    Placed { node, y, size }
    Column { lane, groups }
    Rest { form, nodes, links, themes, glossary, references, help, how_to_read }
    Lent { form, words, help, how_to_read }
    NodeTexts { levels, open_question, synonyms, references }
    LinkTexts { levels, basis, supports, against, references }
    ThemeTexts { levels, key_points, references }
}

shelved! {
    1 Node { id, kind, lane, group, themes, home, icon, sensitive, label, short, row, plural, short_plural, inside }
    15 Link { from, to, effect, evidence, population, time, association, theme, themes }
    24 Reference { id, short_authors, authors, year, title, journal, place, doi, study, samples, findings, correction }
    36 Term { id, term, forms, meaning, more }
}
