//! What was measured, side by side: medians with the least and the most, and what our page may take.

use crate::pages::Page;

/// What was measured of one page in all rounds.
#[derive(Clone, Copy)]
pub struct Sample {
    least: f64,
    median: f64,
    most: f64,
}

impl Sample {
    /// Of at least one measurement.
    pub fn of(mut all: Vec<f64>) -> Self {
        all.sort_by(f64::total_cmp);
        let middle = all.len() / 2;
        let median = match all.len() % 2 {
            0 => f64::midpoint(all[middle - 1], all[middle]),
            _ => all[middle],
        };
        Self { least: all[0], median, most: all[all.len() - 1] }
    }
}

/// What the median of our page may be.
#[derive(Clone, Copy)]
pub enum Budget {
    None,
    AtMost(f64),
    /// So many times what the static page takes.
    TimesStatic(f64),
    /// What the page as of another commit takes, where one is measured.
    AheadOfOther,
}

/// What was measured, for each page in the order of [`crate::pages::pages`].
pub struct Row {
    pub name: &'static str,
    pub samples: Vec<Sample>,
    /// Digits after the point.
    pub digits: usize,
    pub budget: Budget,
}

impl Row {
    fn limit(&self) -> Option<f64> {
        match self.budget {
            Budget::None => None,
            Budget::AtMost(limit) => Some(limit),
            Budget::TimesStatic(times) => Some(times * self.samples.get(1)?.median),
            Budget::AheadOfOther => Some(self.samples.get(2)?.median),
        }
    }

    fn breached(&self) -> bool {
        self.limit().is_some_and(|limit| self.samples[0].median > limit)
    }
}

pub struct Table {
    pub title: String,
    pub rows: Vec<Row>,
}

impl Table {
    /// Prints it and says which rows are over their budget.
    pub fn print(&self, pages: &[Page]) -> Vec<String> {
        print!("\n{:<44}", self.title);
        for page in pages {
            print!("{:>22}", page.name);
        }
        println!("{:>9}", "budget");
        for row in &self.rows {
            let digits = row.digits;
            print!("{:<44}", row.name);
            for Sample { least, median, most } in &row.samples {
                let spread = format!("({least:.digits$}–{most:.digits$})");
                print!("{median:>8.digits$} {spread:<13}");
            }
            let limit = row.limit().map(|limit| format!("{limit:.digits$}")).unwrap_or_default();
            println!("{limit:>9}{}", if row.breached() { "  over" } else { "" });
        }
        let over = self.rows.iter().filter(|row| row.breached());
        over.map(|row| format!("{}: {}", self.title, row.name)).collect()
    }
}
