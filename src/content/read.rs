//! Reads the compact form as postcard writes it: fields in their order, numbers in groups of seven bits, lists and
//! texts after their length.
//!
//! By hand, because what serde makes of these types weighs 5 KB more in the wasm. Damage is remembered instead of
//! returned at each step; what is read after it means nothing.

use super::compact::{
    Column, First, Group, Home, Inside, Lane, Lent, Levels, Link, LinkTexts, Map, Named, Node,
    NodeTexts, Phrase, Placed, Reference, Rest, Run, Term, Theme, ThemeTexts, View, ViewLane,
};
use super::terms::{Effect, Evidence, Kind, Population, Study, Time};

/// Bytes that are being read.
pub struct Bytes<'a> {
    left: &'a [u8],
    damaged: bool,
}

/// What can be read.
pub trait Read: Sized {
    /// The next value.
    fn read(from: &mut Bytes) -> Self;
}

/// Reads a value from the beginning of the bytes; nothing where they are damaged.
pub fn read<T: Read>(bytes: &[u8]) -> Option<T> {
    let mut from = Bytes { left: bytes, damaged: false };
    let value = T::read(&mut from);
    (!from.damaged).then_some(value)
}

impl Bytes<'_> {
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for step in 0..3 {
            let Some((byte, left)) = self.left.split_first() else { break };
            self.left = left;
            number |= u32::from(byte & 0x7f) << (7 * step);
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.damaged = true;
        0
    }

    /// The length of a list or text; each of its parts takes a byte at least.
    #[inline(never)]
    fn length(&mut self) -> usize {
        let length = self.number() as usize;
        let fits = length <= self.left.len();
        self.damaged |= !fits;
        if fits { length } else { 0 }
    }

    /// One of the values of a vocabulary.
    fn one_of<T: Copy>(&mut self, all: &[T], other: T) -> T {
        let found = all.get(self.number() as usize).copied();
        self.damaged |= found.is_none();
        found.unwrap_or(other)
    }
}

impl Read for u8 {
    fn read(from: &mut Bytes) -> u8 {
        let Some((byte, left)) = from.left.split_first() else {
            from.damaged = true;
            return 0;
        };
        from.left = left;
        *byte
    }
}

impl Read for u16 {
    fn read(from: &mut Bytes) -> u16 {
        from.number() as u16
    }
}

/// The sign is in the last bit.
impl Read for i16 {
    fn read(from: &mut Bytes) -> i16 {
        let number = from.number();
        let half = (number >> 1) as i16;
        if number & 1 == 0 { half } else { !half }
    }
}

impl Read for bool {
    fn read(from: &mut Bytes) -> bool {
        u8::read(from) != 0
    }
}

impl Read for String {
    #[inline(never)]
    fn read(from: &mut Bytes) -> String {
        let length = from.length();
        let (text, left) = from.left.split_at_checked(length).unwrap_or_default();
        from.left = left;
        let text = std::str::from_utf8(text);
        from.damaged |= text.is_err();
        text.unwrap_or_default().to_owned()
    }
}

impl<T: Read> Read for Vec<T> {
    #[inline(never)]
    fn read(from: &mut Bytes) -> Vec<T> {
        let length = from.length();
        let mut list = Vec::with_capacity(length);
        for _ in 0..length {
            list.push(T::read(from));
        }
        list
    }
}

impl<T: Read> Read for Option<T> {
    fn read(from: &mut Bytes) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(from: &mut Bytes) -> (A, B) {
        let first = A::read(from);
        (first, B::read(from))
    }
}

impl Read for Levels {
    fn read(from: &mut Bytes) -> Levels {
        let simple = Read::read(from);
        let standard = Read::read(from);
        Levels([simple, standard, Read::read(from)])
    }
}

/// A choice is its number among the values, then what it holds.
impl Read for Home {
    fn read(from: &mut Bytes) -> Home {
        match from.number() {
            0 => Home::Free,
            1 => Home::Neutral,
            _ => Home::Theme(u8::read(from)),
        }
    }
}

impl Read for Run {
    fn read(from: &mut Bytes) -> Run {
        match from.number() {
            0 => Run::FootRoad(u8::read(from)),
            _ => Run::Offset(i16::read(from)),
        }
    }
}

impl Read for Phrase {
    fn read(from: &mut Bytes) -> Phrase {
        match from.number() {
            0 => Phrase::One(String::read(from)),
            _ => Phrase::Plural(Vec::read(from)),
        }
    }
}

macro_rules! vocabularies {
    ($($name:ident or $value:ident),+ $(,)?) => {
        $(impl Read for $name {
            fn read(from: &mut Bytes) -> $name {
                from.one_of($name::ALL, $name::$value)
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

/// The fields of each type in the order of its declaration; a field that is missing here does not compile.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Read for $name {
            fn read(bytes: &mut Bytes) -> $name {
                $(let $field = Read::read(bytes);)+
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
    Node { id, kind, lane, group, themes, home, icon, sensitive, label, short, row, plural, short_plural, inside }
    Inside { any, changed, amount }
    Link { from, to, effect, evidence, population, time, association, theme, themes }
    View { lanes, links, trunks, runs }
    ViewLane { columns, more, phone }
    Placed { node, y, size }
    Column { lane, groups }
    Rest { form, nodes, links, themes, glossary, references, help, how_to_read }
    Lent { form, words, help, how_to_read }
    NodeTexts { levels, open_question, synonyms, references }
    LinkTexts { levels, basis, supports, against, references }
    ThemeTexts { levels, key_points, references }
    Term { id, term, forms, meaning, more }
    Reference { id, short_authors, authors, year, title, journal, place, doi, study, samples, findings, correction }
}
