//! A language's own rules on the host, by the tables of ICU: what `Intl` answers in a browser.

use content::locale::{English, Locale};
use content::vocabulary::PluralCategory;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_list::{
    ListFormatter,
    options::{ListFormatterOptions, ListLength},
};
use icu_normalizer::{
    DecomposingNormalizerBorrowed, properties::CanonicalCombiningClassMapBorrowed,
};
use icu_plurals::{PluralRules, PluralRulesOptions};
use std::rc::Rc;

/// The rules of one language.
struct Icu {
    plurals: PluralRules,
    numbers: DecimalFormatter,
    lists: ListFormatter,
    order: CollatorBorrowed<'static>,
}

/// The rules of the language of that tag; English where no table knows it.
pub fn of(tag: &str) -> Rc<dyn Locale> {
    match Icu::of(tag) {
        Some(rules) => Rc::new(rules),
        None => Rc::new(English),
    }
}

/// The plural categories that a language tells apart in whole numbers.
pub fn plural_categories(tag: &str) -> Vec<PluralCategory> {
    // Rules list categories of fractions too; a count is whole, and the first hundreds show each category.
    let rules = of(tag);
    let mut all: Vec<PluralCategory> = (0..1000).map(|count| rules.plural(count)).collect();
    all.sort();
    all.dedup();
    all
}

impl Icu {
    fn of(tag: &str) -> Option<Icu> {
        let locale: icu_locale_core::Locale = tag.parse().ok()?;
        let mut lists = ListFormatterOptions::default();
        lists.length = Some(ListLength::Short);
        Some(Icu {
            plurals: PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).ok()?,
            numbers: DecimalFormatter::try_new(
                (&locale).into(),
                DecimalFormatterOptions::default(),
            )
            .ok()?,
            lists: ListFormatter::try_new_unit((&locale).into(), lists).ok()?,
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).ok()?,
        })
    }
}

fn category(of: icu_plurals::PluralCategory) -> PluralCategory {
    match of {
        icu_plurals::PluralCategory::Zero => PluralCategory::Zero,
        icu_plurals::PluralCategory::One => PluralCategory::One,
        icu_plurals::PluralCategory::Two => PluralCategory::Two,
        icu_plurals::PluralCategory::Few => PluralCategory::Few,
        icu_plurals::PluralCategory::Many => PluralCategory::Many,
        icu_plurals::PluralCategory::Other => PluralCategory::Other,
    }
}

impl Locale for Icu {
    fn plural(&self, count: usize) -> PluralCategory {
        category(self.plurals.category_for(count))
    }

    fn number(&self, number: usize) -> String {
        self.numbers.format(&Decimal::from(number as u64)).to_string()
    }

    fn list(&self, names: &[&str]) -> String {
        self.lists.format(names.iter()).to_string()
    }

    fn order(&self, names: &[&str]) -> Vec<u16> {
        let mut order: Vec<u16> = (0..names.len() as u16).collect();
        let name = |at: &u16| names.get(usize::from(*at)).copied().unwrap_or_default();
        order.sort_by(|a, b| self.order.compare(name(a), name(b)));
        order
    }

    fn fold(&self, text: &str) -> String {
        let classes = CanonicalCombiningClassMapBorrowed::new();
        let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
        let plain: String = apart.chars().filter(|c| classes.get_u8(*c) == 0).collect();
        English.fold(&plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_count_list_and_sort_by_their_own_rules() {
        use PluralCategory::{Few, Many, One, Other, Two, Zero};
        assert_eq!(
            [0, 1, 2, 3, 11, 100].map(|n| of("ar").plural(n)),
            [Zero, One, Two, Few, Many, Other]
        );
        assert_eq!([0, 1, 2].map(|n| of("fr").plural(n)), [One, One, Other]);
        assert_eq!(plural_categories("ja"), [Other]);
        assert_eq!(plural_categories("pl"), [One, Few, Many]);
        assert_eq!(of("en").list(&["a", "b", "c"]), "a, b, c");
        assert_eq!(of("ar").list(&["a", "b"]), "a وb");
        assert_eq!(
            (of("en").number(1234), of("de").number(1234)),
            ("1,234".into(), "1.234".into())
        );
        assert_eq!(of("sv").order(&["ö", "z", "a"]), [2, 1, 0], "ö ends the alphabet");
        assert_eq!(of("de").order(&["ö", "z", "a"]), [2, 0, 1]);
        assert_eq!(of("fr").fold("Œdème ÉTÉ"), "œdeme ete");
    }

    #[test]
    fn pseudo_languages_follow_their_base_and_nonsense_is_english() {
        assert_eq!(of("ar-XB").plural(2), PluralCategory::Two);
        assert_eq!(of("no language").list(&["a", "b"]), "a, b");
    }
}
