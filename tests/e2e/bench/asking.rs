//! How long the answer to a question takes, from the press until it is painted: each question after another one, so that
//! nothing of it was calculated before. `cargo bench --bench analysis` measures the engines alone, on larger maps too.

use crate::pages::Page;
use crate::table::{Budget, Row, Sample, Table};
use end_to_end::{Visit, WebDriverResult};

/// Asks the questions in turn and gives how long each took; the first to come fetches the program that is asked.
const ASK: &str = "
    const map = document.querySelector('crosstalk-map');
    const answered = (name) => location.hash.includes(`ask=${name}`) && one('.asked > div > *') && !one('.asked .running');
    const ask = async (question) => {
        const start = performance.now();
        map.ask = question;
        while (!answered(question)) {
            if (performance.now() > start + 60_000) throw new Error(`${question} is not answered`);
            await frames();
        }
        return performance.now() - start;
    };
    const times = [await ask('questions')];
    for (const question of arguments[0]) { times.push(await ask(question)); await ask('questions'); }
    return times";

/// What is asked behind the page of all questions, and what its answer may take (milliseconds).
const ASKED: [(&str, &str, Budget); 6] = [
    ("five ways", "paths.chronic-stress.depression", Budget::AtMost(100.0)),
    ("five best supported ways", "paths.chronic-stress.depression.order:best", Budget::None),
    ("all loops", "loops", Budget::AtMost(500.0)),
    ("all loops, associations too", "loops.associations:in", Budget::None),
    ("what if, what is sure", "what-if.up:chronic-stress", Budget::AtMost(500.0)),
    (
        "what if, everything claimed",
        "what-if.up:chronic-stress.sure:contested",
        Budget::AtMost(500.0),
    ),
];

async fn ask(visit: Visit) -> WebDriverResult<Vec<f64>> {
    visit.open_settled("").await?;
    let questions: Vec<&str> = ASKED.iter().map(|(_, question, _)| *question).collect();
    visit.value_of(ASK, vec![questions.into()]).await
}

/// Measures our page so many times.
pub async fn measure(ours: &Page, rounds: usize) -> Table {
    let mut times = vec![Vec::new(); ASKED.len() + 1];
    for _ in 0..rounds {
        for (all, time) in times.iter_mut().zip(ours.visit(ask).await) {
            all.push(time);
        }
    }
    let first = ("the first question, with its program", Budget::None);
    let names = std::iter::once(first).chain(ASKED.map(|(name, _, budget)| (name, budget)));
    let rows = names.zip(times).map(|((name, budget), times)| Row {
        name,
        samples: vec![Sample::of(times)],
        digits: 0,
        budget,
    });
    Table { title: "questions answered, ms".to_owned(), rows: rows.collect() }
}
