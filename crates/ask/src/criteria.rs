//! The row of choices by which every question leaves out a part of the map: what is on, and how much is left.

use crate::Asked;
use crate::page::{self, Steps, choices, element, picker, say};
use crate::question::{Question, Subject};
use content::answer::Part;
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Kind, Time};
use crosstalk::present::sentence::capitalize;
use graph::analysis::criteria::Vocabulary;
use graph::analysis::{Criteria, Subgraph, Values};

/// How many links are left, and behind it what else a question lets be chosen, then what is left out.
pub fn row(
    asked: &Asked,
    question: &Question,
    left: &Subgraph,
    first: impl IntoIterator<Item = Part>,
) -> Part {
    let map = &asked.map;
    // Two grades have pickers of their own, and so has what a what-if believes.
    let one_grade = !matches!(question.subject, Subject::CompareGrades | Subject::WhatIf);
    let effect = values(
        asked,
        question,
        (MessageId::TableEffect, Effect::ALL),
        |criteria| &mut criteria.effects,
        &|effect| map.messages.get(effect_word(effect)),
    );
    let time = values(
        asked,
        question,
        (MessageId::TableWithin, Time::ALL),
        |criteria| &mut criteria.times,
        &|time| map.time(time),
    );
    let kind = values(
        asked,
        question,
        (MessageId::LegendKind, Kind::ALL),
        |criteria| &mut criteria.kinds,
        &|kind| map.kind(kind),
    );
    // Where leaving out is all that is asked, it is not folded away.
    let (fold, line) = match question.subject {
        Subject::Filter | Subject::CompareGrades => ("section", "p"),
        _ => ("details", "summary"),
    };
    element(fold)
        .class("criteria")
        .child(say(line, "left", count(asked, left)))
        .children(first)
        .child(switches(asked, question))
        .children(one_grade.then(|| grade(asked, question)))
        .children([theme(asked, question), effect, time, kind])
        .children(everything(asked, question))
}

/// "212 of 349 links are left."
pub fn count(asked: &Asked, left: &Subgraph) -> String {
    let (links, total) = left.link_count();
    let total = asked.map.messages.number(total);
    asked.map.messages.count_with(MessageId::AskLeft, links, &[("total", &total)])
}

/// The list of grades under that name; choosing one asks what `ask` makes of it.
pub fn grades(
    asked: &Asked,
    name: MessageId,
    chosen: Evidence,
    ask: &dyn Fn(Evidence) -> Question,
) -> Part {
    let option = |grade: &Evidence| {
        let words = asked.map.grade_name(*grade).to_string();
        (words, ask(*grade).print(&asked.map.atlas), *grade == chosen)
    };
    picker(asked.map.messages.get(name), Evidence::ALL.iter().map(option))
}

/// The question with another part of the map left.
fn changed(question: &Question, change: impl FnOnce(&mut Criteria)) -> Question {
    question.with(|next| change(&mut next.criteria))
}

fn grade(asked: &Asked, question: &Question) -> Part {
    let ask = |grade| changed(question, |criteria| criteria.at_least = grade);
    grades(asked, MessageId::AskLeast, question.criteria.at_least, &ask)
}

fn theme(asked: &Asked, question: &Question) -> Part {
    let atlas = &asked.map.atlas;
    let any = capitalize(asked.map.messages.get(MessageId::TableAny));
    let names = atlas.themes().zip(&atlas.map().themes);
    let options = std::iter::once((any, None))
        .chain(names.map(|(id, theme)| (theme.named.name.clone(), Some(id))))
        .map(|(words, theme)| {
            let ask = changed(question, |criteria| criteria.theme = theme);
            (words, ask.print(atlas), question.criteria.theme == theme)
        });
    picker(asked.map.messages.get(MessageId::TableTheme), options)
}

/// A list of a vocabulary: any value or one. Several of them, which only an address asks for, are one option more.
fn values<'a, T: Vocabulary + PartialEq>(
    asked: &'a Asked,
    question: &Question,
    (name, all): (MessageId, &[T]),
    of: fn(&mut Criteria) -> &mut Values<T>,
    word: &dyn Fn(T) -> &'a str,
) -> Part {
    let messages = &asked.map.messages;
    let ask = |values: Values<T>| {
        changed(question, |criteria| *of(criteria) = values).print(&asked.map.atlas)
    };
    let chosen = *of(&mut question.criteria.clone());
    let on: Vec<T> = all.iter().copied().filter(|value| chosen.has(*value)).collect();
    let every = on.len() == all.len();
    let any = (capitalize(messages.get(MessageId::TableAny)), ask(Values::ALL), every);
    let one = all.iter().map(|value| {
        (capitalize(word(*value)), ask(Values::of(&[*value])), on.as_slice() == [*value])
    });
    let words: Vec<&str> = on.iter().map(|value| word(*value)).collect();
    let several = (on.len() > 1 && !every)
        .then(|| (capitalize(&messages.list(&words)), ask(Values::of(&on)), true));
    picker(messages.get(name), std::iter::once(any).chain(one).chain(several))
}

/// What is in where it is pressed; people only.
fn switches(asked: &Asked, question: &Question) -> Part {
    let now = &question.criteria;
    let words = |id| asked.map.messages.get(id).to_string();
    let options = [
        (
            words(MessageId::AskAssociations),
            changed(question, |criteria| criteria.associations ^= true),
            now.associations,
        ),
        (
            words(MessageId::AskContested),
            changed(question, |criteria| criteria.contested ^= true),
            now.contested,
        ),
        (
            words(MessageId::AskHumans),
            changed(question, |criteria| criteria.humans ^= true),
            now.humans,
        ),
    ];
    // A what-if takes associations for causes, and says so in a choice of its own.
    let own = usize::from(question.subject == Subject::WhatIf);
    choices(asked.map.messages.get(MessageId::AskOnly), options.into_iter().skip(own), asked)
}

/// A way to leave nothing out, where something is.
fn everything(asked: &Asked, question: &Question) -> Option<Part> {
    let all = changed(question, |criteria| *criteria = Criteria::default());
    let words = asked.map.messages.get(MessageId::AskEverything);
    let some_out = question.criteria != Criteria::default();
    some_out.then(|| page::button("textlink", words, all.print(&asked.map.atlas)))
}

/// What a claim says of the second thing, in words that fit associations, too.
fn effect_word(effect: Effect) -> MessageId {
    match effect {
        Effect::Increases => MessageId::AskMore,
        Effect::Decreases => MessageId::AskLess,
        Effect::Modulates => MessageId::EffectModulates,
        Effect::NoEffectFound => MessageId::EffectNoEffectFound,
    }
}
