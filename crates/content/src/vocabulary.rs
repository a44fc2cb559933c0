//! The closed vocabularies of a map: what kinds of things there are, what a link may claim, how sure it is.
//!
//! The names serde reads are the names in `map.json`; the order of each enum is the order on screen.

/// Declares an enum whose values have a name in the files, and lists them all.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $value),+ }

        impl $name {
            /// Every value, in the order of the screen.
            pub const ALL: &[$name] = &[$($name::$value),+];

            /// The name in files, addresses and class names.
            pub fn id(self) -> &'static str {
                match self { $($name::$value => $text),+ }
            }

            /// The value of that name, if there is one.
            pub fn from_id(id: &str) -> Option<$name> {
                match id { $($text => Some($name::$value),)+ _ => None }
            }
        }
    };
}

vocabulary! {
    /// What sort of thing a node is; drawn as its silhouette.
    Kind {
        /// A living unit of the body.
        Cell = "cell",
        /// A messenger or another substance.
        Molecule = "molecule",
        /// An organ, nerve, region or community of microbes ("Body part" on screen).
        Organ = "organ",
        /// Something that goes on in body or mind.
        Process = "process",
        /// An illness or state.
        Condition = "condition",
        /// Something a person feels or others notice.
        Symptom = "symptom",
        /// Something that happens to us or that we do.
        Exposure = "exposure",
        /// Something tested or used to help.
        Treatment = "treatment",
    }
}
vocabulary! {
    /// What a link claims; drawn as its head.
    Effect {
        /// More of the first means more of the second.
        Increases = "increases",
        /// More of the first means less of the second.
        Decreases = "decreases",
        /// Changes it in a way that depends on circumstances ("changes" on screen).
        Modulates = "modulates",
        /// It was tested, and no effect was found.
        NoEffectFound = "no-effect-found",
    }
}
vocabulary! {
    /// How well a claim is tested; drawn as its stroke. Ordered from the surest.
    Evidence {
        /// Several consistent studies in people, or decisive experiments.
        Strong = "strong",
        /// Good studies, but few, indirect or in animals.
        Moderate = "moderate",
        /// Early, small or single studies.
        Limited = "limited",
        /// Careful studies contradict each other.
        Contested = "contested",
    }
}
vocabulary! {
    /// In whom a claim was studied.
    Population {
        /// People.
        Humans = "humans",
        /// Animals only.
        Animals = "animals",
        /// People and animals.
        Both = "both",
        /// Cells outside the body only.
        Cells = "cells",
    }
}
vocabulary! {
    /// How soon an effect shows.
    Time {
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Days.
        Days = "days",
        /// Weeks.
        Weeks = "weeks",
        /// Months.
        Months = "months",
        /// Years.
        Years = "years",
    }
}
vocabulary! {
    /// The three reading levels.
    Level {
        /// Short sentences, for readers from about 12.
        Simple = "simple",
        /// For curious adults.
        Standard = "standard",
        /// All figures and limits, for students.
        InDepth = "in_depth",
    }
}
vocabulary! {
    /// The kind of study a reference reports.
    Study {
        /// Randomized trial.
        Rct = "rct",
        /// Cohort study.
        Cohort = "cohort",
        /// Animal study.
        Animal = "animal",
        /// Review.
        Review = "review",
        /// Meta-analysis.
        MetaAnalysis = "meta-analysis",
        /// Systematic review.
        SystematicReview = "systematic-review",
        /// Genetic study by Mendelian randomization.
        MendelianRandomization = "mendelian-randomization",
        /// Experiment with people.
        HumanExperiment = "human-experiment",
        /// Laboratory study outside a body.
        InVitro = "in-vitro",
        /// Cross-sectional study.
        CrossSectional = "cross-sectional",
        /// Case-control study.
        CaseControl = "case-control",
        /// Any other kind.
        Other = "other",
    }
}
vocabulary! {
    /// The plural categories that languages have (CLDR); which counts belong to one is the language's rule.
    PluralCategory {
        /// Nothing, where it has a form of its own (Arabic).
        Zero = "zero",
        /// One.
        One = "one",
        /// Two (Arabic, Slovene).
        Two = "two",
        /// A few (Czech, Arabic).
        Few = "few",
        /// Many (Arabic, Polish).
        Many = "many",
        /// All others; every language has it.
        Other = "other",
    }
}

impl Level {
    /// The level a reader meets first.
    pub const DEFAULT: Level = Level::Standard;
}

/// The hues that the styles know (`th-stress`), in the order in which themes without a hue of their own get them.
pub const HUES: [&str; 8] = [
    "inflammation",
    "cytokines",
    "autoimmune",
    "gut-brain",
    "stress",
    "messengers",
    "therapies",
    "open",
];
vocabulary! {
    /// The part of a link that a question asks for.
    Hidden {
        /// What the first thing does to the second, or that the two only go together.
        Effect = "effect",
        /// The thing at its head.
        End = "end",
        /// How well it is tested.
        Grade = "grade",
    }
}
