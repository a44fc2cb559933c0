//! How each type of a bundle is written and read: its fields in the order of the lists at the end.
//!
//! By hand, because what serde and postcard make of these types weighs 5 KB more in the wasm.

use super::answer::{Answer, Part};
use super::asked::{AskTexts, LoopTexts};
use super::bundle::{
    Column, DefaultStrings, Deferred, Group, HueRule, Initial, Lane, Levels, Link, LinkTexts,
    MadeQuestion, Map, Marks, Message, Named, Node, NodeTexts, OpeningQuestion, Placed,
    QuizQuestion, Reference, RouteHint, SearchWords, SentenceForms, StepTexts, Term, Theme,
    ThemeTexts, Tour, TourStep, TwoForms, View, ViewLane,
};
use super::columns::{Decoder, Encoder};
use super::language::{Language, Untranslated};
use super::vocabulary::{Effect, Evidence, Hidden, Kind, PluralCategory, Population, Study, Time};

/// What can be written and read.
pub trait Codec: Sized {
    /// Writes it.
    fn write(&self, to: &mut Encoder);
    /// Reads the next one.
    fn read(from: &mut Decoder) -> Self;
}

/// A type as a number.
macro_rules! numbers {
    ($($name:ty: $value:ident => $number:expr, $read:ident => $back:expr;)+) => {
        $(impl Codec for $name {
            fn write(&self, to: &mut Encoder) {
                let $value = *self;
                to.number($number);
            }
            fn read(from: &mut Decoder) -> $name {
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

impl Codec for String {
    fn write(&self, to: &mut Encoder) {
        to.text(self);
    }
    fn read(from: &mut Decoder) -> String {
        from.text()
    }
}

impl<T: Codec> Codec for Vec<T> {
    fn write(&self, to: &mut Encoder) {
        to.number(self.len() as u32);
        self.iter().for_each(|part| part.write(to));
    }
    fn read(from: &mut Decoder) -> Vec<T> {
        let length = from.length();
        let mut list = Vec::with_capacity(length);
        for _ in 0..length {
            list.push(T::read(from));
        }
        list
    }
}

impl<T: Codec> Codec for Option<T> {
    fn write(&self, to: &mut Encoder) {
        self.is_some().write(to);
        self.iter().for_each(|value| value.write(to));
    }
    fn read(from: &mut Decoder) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

impl<A: Codec, B: Codec> Codec for (A, B) {
    fn write(&self, to: &mut Encoder) {
        self.0.write(to);
        self.1.write(to);
    }
    fn read(from: &mut Decoder) -> (A, B) {
        let first = A::read(from);
        (first, B::read(from))
    }
}

impl Codec for Levels {
    fn write(&self, to: &mut Encoder) {
        self.0.iter().for_each(|level| level.write(to));
    }
    fn read(from: &mut Decoder) -> Levels {
        let simple = Codec::read(from);
        let standard = Codec::read(from);
        Levels([simple, standard, Codec::read(from)])
    }
}

impl Codec for HueRule {
    fn write(&self, to: &mut Encoder) {
        to.number(match self {
            HueRule::Free => 0,
            HueRule::Neutral => 1,
            HueRule::Theme(theme) => 2 + u32::from(*theme),
        });
    }
    fn read(from: &mut Decoder) -> HueRule {
        match from.number() {
            0 => HueRule::Free,
            1 => HueRule::Neutral,
            theme => HueRule::Theme((theme - 2) as u8),
        }
    }
}

/// A choice is its number, then what it holds.
macro_rules! choices {
    ($($name:ident { $first:ident, $second:ident })+) => {
        $(impl Codec for $name {
            fn write(&self, to: &mut Encoder) {
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
            fn read(from: &mut Decoder) -> $name {
                match from.number() {
                    0 => $name::$first(Codec::read(from)),
                    _ => $name::$second(Codec::read(from)),
                }
            }
        })+
    };
}

choices! {
    RouteHint { BackEdgeTrack, Offset }
    Message { One, Plural }
}

/// A value of a vocabulary is its place there; the other is read where there is no such place.
macro_rules! vocabularies {
    ($($name:ident or $other:ident),+ $(,)?) => {
        $(impl Codec for $name {
            fn write(&self, to: &mut Encoder) {
                to.number(*self as u32);
            }
            fn read(from: &mut Decoder) -> $name {
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
    PluralCategory or Other,
    Study or Other,
    Hidden or End,
);

/// The fields of a type, all in the open column; one that is missing here does not compile.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Codec for $name {
            fn write(&self, to: &mut Encoder) {
                $(self.$field.write(to);)+
            }
            fn read(bytes: &mut Decoder) -> $name {
                $(let $field = Codec::read(bytes);)+
                $name { $($field),+ }
            }
        })+
    };
}

/// The same with a column for each field, beginning with the numbered one.
macro_rules! columns {
    ($($first:literal $name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Codec for $name {
            fn write(&self, to: &mut Encoder) {
                let before = to.switch_to($first);
                $(self.$field.write(to);
                let at = to.switch_to(before);
                to.switch_to(at + 1);)+
                to.switch_to(before);
            }
            fn read(bytes: &mut Decoder) -> $name {
                let before = bytes.switch_to($first);
                $(let $field = Codec::read(bytes);
                let at = bytes.switch_to(before);
                bytes.switch_to(at + 1);)+
                bytes.switch_to(before);
                $name { $($field),+ }
            }
        })+
    };
}

fields! {
    Initial { version, language, untranslated, map, messages, questions, node_texts, also, link_texts }
    Map { version, checked, overview, lanes, back, groups, themes, nodes, links, views, everything, tours, aliases }
    Language { tag, name, rtl, lowercase_names }
    Untranslated { language, lists }
    Named { name, short, question }
    Lane { id, icon, name, short, spoken, with_treatments, only_treatments }
    Group { id, lane, heading }
    Theme { id, hue, icon, named }
    SentenceForms { any, changed, amount }
    View { lanes, links, edge_bundles, route_hints }
    ViewLane { columns, more, phone }
    Placed { node, y, size }
    Column { lane, groups }
    Deferred { version, messages, nodes, links, themes, glossary, references, tours, quiz, made_quiz, help, how_to_read, search_words }
    SearchWords { stop_words, endings }
    DefaultStrings { version, messages, help, how_to_read }
    TwoForms { usual, simple }
    Marks { nodes, links }
    OpeningQuestion { id, question, note, tour, view, path }
    Tour { id, name, minutes, for_pupils, steps }
    TourStep { view, focus, quiz }
    StepTexts { title, text }
    QuizQuestion { id, view, question, answers, right, why, about }
    MadeQuestion { view, link, hidden, things }
    NodeTexts { also, levels, open_question, synonyms, references }
    LinkTexts { levels, basis, supports, against, references }
    ThemeTexts { levels, key_points, references }
    AskTexts { version, messages, loops }
    LoopTexts { id, name, links, levels }
    Answer {
        version, question, title, said, view, nodes, trends, links, left_by, left_links, left_nodes, parts
    }
    Part { tag, class, text, ask, on, subject, language, traces, parts }
}

columns! {
    1 Node { id, kind, lane, group, themes, hue_rule, icon, sensitive, label, row, plural, sentence_forms }
    14 Link { from, to, effect, evidence, population, time, association, theme, themes }
    23 Reference { id, short_authors, authors, year, title, journal, place, doi, study, samples, findings, correction }
    35 Term { id, term, forms, meaning, more }
}
