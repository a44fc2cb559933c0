//! What a click costs while the overview is drawn and an explanation is open.

use crate::memory;
use crate::pages::Page;
use crate::table::{Budget, Row, Sample, Table};
use end_to_end::{Visit, WebDriverResult};
use serde::Deserialize;
use serde_json::json;
use std::ops::Sub;

/// Clicks of one round, each on another thing.
const CLICKS: usize = 12;

/// What the browser has counted of the page's main thread so far: seconds and numbers.
#[derive(Clone, Copy, Default)]
struct Work {
    task: f64,
    script: f64,
    style: f64,
    layout: f64,
    styles: f64,
    layouts: f64,
}

impl Sub for Work {
    type Output = Self;
    fn sub(self, before: Self) -> Self {
        Self {
            task: self.task - before.task,
            script: self.script - before.script,
            style: self.style - before.style,
            layout: self.layout - before.layout,
            styles: self.styles - before.styles,
            layouts: self.layouts - before.layouts,
        }
    }
}

/// The mean click of one round. Times are milliseconds.
struct Clicks {
    painted: f64,
    /// From the click until its explanation is painted.
    answer: Work,
    /// From the click until nothing moves.
    all: Work,
    requests: f64,
    /// Megabytes that the page's process has for itself alone after the clicks; 0 where the system does not tell.
    memory: f64,
}

#[derive(Deserialize)]
struct Metrics {
    metrics: Vec<Metric>,
}

#[derive(Deserialize)]
struct Metric {
    name: String,
    value: f64,
}

async fn work(visit: &Visit) -> WebDriverResult<Work> {
    let told = visit.driver.cdp().send_raw("Performance.getMetrics", json!({})).await?;
    let told: Metrics = serde_json::from_value(told).unwrap();
    let of = |name: &str| told.metrics.iter().find(|one| one.name == name).unwrap().value;
    Ok(Work {
        task: of("TaskDuration"),
        script: of("ScriptDuration"),
        style: of("RecalcStyleDuration"),
        layout: of("LayoutDuration"),
        styles: of("RecalcStyleCount"),
        layouts: of("LayoutCount"),
    })
}

async fn clicks(visit: Visit) -> WebDriverResult<Clicks> {
    visit.command("Performance.enable", json!({})).await?;
    visit.open("").await?;
    // The first click opens the panel, and the texts have come when nothing is asked for any more.
    visit.value::<serde_json::Value>("return bench.arrival").await?;
    visit.driver.execute("return bench.rest()", Vec::new()).await?;
    let names: Vec<String> = visit.value("return bench.names()").await?;
    assert!(names.len() > CLICKS, "the overview draws {} things", names.len());
    let (mut answer, mut all, mut painted) = (Vec::new(), Vec::new(), 0.0);
    visit.server.forget();
    for name in names.iter().skip(1).take(CLICKS) {
        let before = work(&visit).await?;
        let script = "return bench.select(arguments[0])";
        let time = visit.driver.execute(script, vec![json!(name)]).await?;
        painted += time.convert::<f64>()?;
        answer.push(work(&visit).await? - before);
        visit.driver.execute("return bench.rest()", Vec::new()).await?;
        all.push(work(&visit).await? - before);
    }
    let requests = visit.server.seen().len() as f64;
    visit.command("HeapProfiler.collectGarbage", json!({})).await?;
    Ok(Clicks {
        painted: painted / CLICKS as f64,
        answer: mean(&answer),
        all: mean(&all),
        requests: requests / CLICKS as f64,
        memory: memory::private(&visit).await?.unwrap_or_default(),
    })
}

/// The mean, with times in milliseconds.
fn mean(all: &[Work]) -> Work {
    let of = |part: fn(&Work) -> f64| all.iter().map(part).sum::<f64>() / all.len() as f64;
    Work {
        task: of(|work| work.task) * 1000.0,
        script: of(|work| work.script) * 1000.0,
        style: of(|work| work.style) * 1000.0,
        layout: of(|work| work.layout) * 1000.0,
        styles: of(|work| work.styles),
        layouts: of(|work| work.layouts),
    }
}

/// Clicks through each page, one after the other in each round.
pub async fn measure(pages: &[Page], rounds: usize) -> Table {
    let mut measured: Vec<Vec<Clicks>> = pages.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (page, measured) in pages.iter().zip(&mut measured) {
            measured.push(page.visit(clicks).await);
        }
    }
    let row = |name, digits, budget, part: fn(&Clicks) -> f64| {
        let samples = measured.iter().map(|of| Sample::of(of.iter().map(part).collect()));
        Row { name, samples: samples.collect(), digits, budget }
    };
    let (free, at_most) = (Budget::None, Budget::AtMost);
    Table {
        title: "a click on the overview, panel open, ms".to_owned(),
        rows: vec![
            row("click to painted explanation", 1, Budget::TimesStatic(2.0), |of| of.painted),
            row("main thread until painted", 1, free, |of| of.answer.task),
            row("main thread until nothing moves", 1, at_most(12.0), |of| of.all.task),
            row("of it script", 1, free, |of| of.all.script),
            row("of it style", 1, free, |of| of.all.style),
            row("of it layout", 1, free, |of| of.all.layout),
            row("recalculations of style until painted", 1, free, |of| of.answer.styles),
            row("layouts until painted, 1 is the frame's own", 1, at_most(1.0), |of| {
                of.answer.layouts
            }),
            row("recalculations of style in all", 1, free, |of| of.all.styles),
            row("layouts in all", 1, free, |of| of.all.layouts),
            row("requests", 1, at_most(0.0), |of| of.requests),
            row("private memory after them, MB", 1, at_most(32.0), |of| of.memory),
        ],
    }
}
