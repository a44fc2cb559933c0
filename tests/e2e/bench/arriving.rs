//! How long a page takes to come: first paint, its picture, `ready`, the first answered click.
//!
//! A thing is clicked as soon as its mark exists, and again where no answer shows.

use crate::networks::NETWORKS;
use crate::pages::Page;
use crate::table::{Budget, Row, Sample, Table};
use serde::Deserialize;

/// Milliseconds since the beginning of the navigation.
#[derive(Clone, Copy, Deserialize)]
struct Arrival {
    /// Something was painted.
    paint: f64,
    /// The picture that answers was painted; before it stands one that does not.
    visible: f64,
    ready: f64,
    /// The explanation of what was clicked was painted.
    answered: f64,
}

/// Opens each page over each network, one after the other in each round.
pub async fn measure(pages: &[Page], rounds: usize) -> Vec<Table> {
    let mut tables = Vec::new();
    for network in &NETWORKS {
        let mut arrivals = vec![Vec::new(); pages.len()];
        for _ in 0..rounds {
            for (page, arrivals) in pages.iter().zip(&mut arrivals) {
                arrivals.push(
                    page.visit(move |visit| async move {
                        network.apply(&visit).await?;
                        visit.open("").await?;
                        visit.value::<Arrival>("return bench.arrival").await
                    })
                    .await,
                );
            }
        }
        let row = |name, budget, time: fn(&Arrival) -> f64| {
            let samples = arrivals.iter().map(|of| Sample::of(of.iter().map(time).collect()));
            Row { name, samples: samples.collect(), digits: 0, budget }
        };
        let paint = if network.budgeted { Budget::TimesStatic(1.2) } else { Budget::None };
        tables.push(Table {
            title: format!("arriving over {}, ms", network.name),
            rows: vec![
                row("first paint", paint, |at| at.paint),
                row("visible: the picture that answers", Budget::None, |at| at.visible),
                row("ready", Budget::None, |at| at.ready),
                row("first answered click", Budget::AheadOfOther, |at| at.answered),
            ],
        });
    }
    tables
}
