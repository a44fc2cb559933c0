//! A question as it stands after `ask=` in an address, both directions: `paths.stress.depression.least:moderate.humans`.
//!
//! Its kind and its things come first, each behind a point; then what else is chosen, by name, defaults left out.

use crate::take::Form;
use content::vocabulary::{Effect, Evidence, Kind, Time};
use graph::analysis::criteria::Vocabulary;
use graph::analysis::what_if::Push;
use graph::analysis::{Criteria, Order, Values};
use graph::{Atlas, NodeId};

/// What is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// What may be asked.
    #[default]
    Questions,
    /// How the first thing reaches the second.
    Paths,
    /// What acts on a thing.
    Upstream,
    /// What a thing acts on.
    Downstream,
    /// Which feedback loops there are, or those through a thing.
    Loops,
    /// What tends to follow where things are pushed.
    WhatIf,
    /// Which links are left.
    Filter,
    /// What two things share.
    Compare,
    /// What two grades of belief share.
    CompareGrades,
    /// A file with what is left.
    Take,
}

impl Subject {
    /// Each with its name in addresses.
    pub const ALL: [(Subject, &'static str); 10] = [
        (Subject::Questions, "questions"),
        (Subject::Paths, "paths"),
        (Subject::Upstream, "upstream"),
        (Subject::Downstream, "downstream"),
        (Subject::Loops, "loops"),
        (Subject::WhatIf, "what-if"),
        (Subject::Filter, "filter"),
        (Subject::Compare, "compare"),
        (Subject::CompareGrades, "compare-grades"),
        (Subject::Take, "take"),
    ];

    /// Its name in addresses.
    pub fn id(self) -> &'static str {
        Subject::ALL.iter().find(|(subject, _)| *subject == self).map_or("", |(_, id)| id)
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked.
    pub subject: Subject,
    /// The things that it is about, at most two; fewer than it needs where they are still to be chosen.
    pub things: Vec<NodeId>,
    /// Things that are pushed, each once.
    pub pushes: Vec<Push>,
    /// What is left of the map.
    pub criteria: Criteria,
    /// What comes first in a list.
    pub order: Order,
    /// Which of the results is lit, counted from 0.
    pub at: usize,
    /// Which link of the lit loop is lit alone, counted from 1; 0: the whole loop.
    pub step: usize,
    /// The result whose reasons are shown.
    pub why: Option<NodeId>,
    /// Links at least that well tested are in every version of a what-if.
    pub sure: Evidence,
    /// How many steps upstream or downstream, 1 to [`MOST_STEPS`].
    pub steps: usize,
    /// Where the random numbers of a what-if begin.
    pub seed: u64,
    /// As what the map is taken along.
    pub form: Form,
    /// Whether the lit way stands as one column a step instead of on the map.
    pub columns: bool,
    /// Whether an address named something that is not on the map; it is no part of the question.
    pub lost: bool,
}

/// The most steps upstream or downstream.
pub const MOST_STEPS: usize = 6;
/// So many things can be pushed.
pub const MOST_PUSHES: usize = 5;
/// So many things a question can be about.
const MOST_THINGS: usize = 2;
/// The choices without a value in addresses: only links that were studied in people, and one column a step.
const HUMANS: &str = "humans";
const COLUMNS: &str = "columns";

impl Default for Question {
    /// The page of all questions; associations are left out.
    fn default() -> Question {
        Question {
            subject: Subject::Questions,
            things: Vec::new(),
            pushes: Vec::new(),
            criteria: Criteria { associations: false, ..Criteria::default() },
            order: Order::Shortest,
            at: 0,
            step: 0,
            why: None,
            sure: Evidence::Moderate,
            steps: 2,
            seed: 1,
            form: Form::default(),
            columns: false,
            lost: false,
        }
    }
}

impl Question {
    /// A question of that kind about these things.
    pub fn new(subject: Subject, things: &[NodeId]) -> Question {
        // Who only sorts out leaves everything at first.
        let associations = matches!(
            subject,
            Subject::Filter | Subject::Compare | Subject::CompareGrades | Subject::Take
        );
        let criteria = Criteria { associations, ..Criteria::default() };
        Question { subject, things: things.to_vec(), criteria, ..Question::default() }
    }

    /// Another question about these things, with the same part of the map left. Whether associations are in stays as it is
    /// among questions that begin alike.
    pub fn next(&self, subject: Subject, things: &[NodeId]) -> Question {
        let next = Question::new(subject, things);
        let begins = Question::new(self.subject, &[]).criteria.associations;
        let alike = begins == next.criteria.associations;
        let associations =
            if alike { self.criteria.associations } else { next.criteria.associations };
        Question { criteria: Criteria { associations, ..self.criteria }, ..next }
    }

    /// Reads one; what is not on the map, or no part of a question, is left out.
    pub fn parse(text: &str, atlas: &Atlas) -> Question {
        let mut parts = text.split('.');
        let name = parts.next().unwrap_or_default();
        let found = Subject::ALL.iter().find(|(_, id)| *id == name);
        let mut question =
            Question::new(found.map(|(subject, _)| *subject).unwrap_or_default(), &[]);
        for part in parts {
            match part.split_once(':') {
                Some((name, value)) => question.read(name, value, atlas),
                None if part == HUMANS => question.criteria.humans = true,
                None if part == COLUMNS => question.columns = true,
                None => question.name(atlas.find_node(part)),
            }
        }
        question
    }

    /// One thing more that it is about. Behind one that is not there nothing keeps its place.
    fn name(&mut self, node: Option<NodeId>) {
        self.lost |= node.is_none();
        if !self.lost && self.things.len() < MOST_THINGS {
            self.things.extend(node);
        }
    }

    fn read(&mut self, name: &str, value: &str, atlas: &Atlas) {
        let number = value.parse::<usize>().ok();
        match name {
            "up" | "down" => {
                let node = atlas.find_node(value);
                self.lost |= node.is_none();
                self.push(node, Some(name == "up"));
            }
            "order" if value == "best" => self.order = Order::BestSupported,
            "at" => self.at = number.and_then(|at| at.checked_sub(1)).unwrap_or(0),
            "step" => self.step = number.unwrap_or(0),
            "why" => self.why = atlas.find_node(value),
            "sure" => self.sure = Evidence::from_id(value).unwrap_or(self.sure),
            "steps" => self.steps = number.unwrap_or(self.steps).clamp(1, MOST_STEPS),
            "seed" => self.seed = value.parse().unwrap_or(self.seed),
            "form" => self.form = Form::from_id(value).unwrap_or(self.form),
            "theme" => self.criteria.theme = atlas.find_theme(value),
            "least" => {
                self.criteria.at_least = Evidence::from_id(value).unwrap_or(Evidence::Contested)
            }
            "associations" => self.criteria.associations = value != "out",
            "contested" => self.criteria.contested = value != "out",
            "kind" => add(&mut self.criteria.kinds, Kind::from_id(value)),
            "effect" => add(&mut self.criteria.effects, Effect::from_id(value)),
            "time" => add(&mut self.criteria.times, Time::from_id(value)),
            _ => {}
        }
    }

    /// The question with something else chosen; its list begins anew.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Question)) -> Question {
        let mut next = Question { at: 0, ..self.clone() };
        change(&mut next);
        next
    }

    /// Whether both are answered from the same loops or the same versions.
    pub fn calculates_like(&self, other: &Question) -> bool {
        self.subject == other.subject
            && self.criteria == other.criteria
            && self.pushes == other.pushes
            && self.sure == other.sure
            && self.seed == other.seed
    }

    /// The question with that thing pushed up, pushed down or no longer.
    pub fn push(&mut self, node: Option<NodeId>, up: Option<bool>) {
        let Some(node) = node else { return };
        let room = self.pushes.len() < MOST_PUSHES;
        let known = self.pushes.iter_mut().find(|push| push.node == node);
        match (known, up) {
            (Some(push), Some(up)) => push.up = up,
            (None, Some(up)) if room => self.pushes.push(Push { node, up }),
            (Some(_), None) => self.pushes.retain(|push| push.node != node),
            (None, _) => {}
        }
    }

    /// The question as it stands in an address.
    pub fn print(&self, atlas: &Atlas) -> String {
        let default = Question::new(self.subject, &[]);
        let mut text = self.subject.id().to_string();
        let mut put = |name: &str, value: &str| {
            text.push('.');
            text.push_str(name);
            if !value.is_empty() {
                text.push(':');
                text.push_str(value);
            }
        };
        for node in &self.things {
            put(&atlas.node(*node).id, "");
        }
        for push in &self.pushes {
            put(if push.up { "up" } else { "down" }, &atlas.node(push.node).id);
        }
        if let Some(theme) = self.criteria.theme {
            put("theme", atlas.map().themes.get(theme.at()).map_or("", |theme| &theme.id));
        }
        chosen(self.criteria.kinds, Kind::ALL, &mut |kind| put("kind", kind.id()));
        chosen(self.criteria.effects, Effect::ALL, &mut |effect| put("effect", effect.id()));
        chosen(self.criteria.times, Time::ALL, &mut |time| put("time", time.id()));
        if self.criteria.at_least != default.criteria.at_least {
            put("least", self.criteria.at_least.id());
        }
        if self.criteria.humans {
            put(HUMANS, "");
        }
        match (self.criteria.associations, default.criteria.associations) {
            (true, false) => put("associations", "in"),
            (false, true) => put("associations", "out"),
            _ => {}
        }
        if !self.criteria.contested {
            put("contested", "out");
        }
        if self.sure != default.sure {
            put("sure", self.sure.id());
        }
        if self.order != default.order {
            put("order", "best");
        }
        if self.steps != default.steps {
            put("steps", &self.steps.to_string());
        }
        if self.seed != default.seed {
            put("seed", &self.seed.to_string());
        }
        if self.form != default.form {
            put("form", self.form.id());
        }
        if self.columns {
            put(COLUMNS, "");
        }
        if self.at != default.at {
            put("at", &(self.at + 1).to_string());
        }
        if self.step != default.step {
            put("step", &self.step.to_string());
        }
        if let Some(why) = self.why {
            put("why", &atlas.node(why).id);
        }
        text
    }
}

/// The first value that is named leaves only itself, further ones join it.
fn add<T: Vocabulary + PartialEq>(values: &mut Values<T>, value: Option<T>) {
    let Some(value) = value else { return };
    *values = if *values == Values::ALL { Values::of(&[value]) } else { values.with(value) };
}

/// The values that are named: none where all are left.
fn chosen<T: Vocabulary + PartialEq>(values: Values<T>, all: &[T], name: &mut dyn FnMut(T)) {
    if values != Values::ALL {
        all.iter().filter(|value| values.has(**value)).for_each(|value| name(*value));
    }
}
