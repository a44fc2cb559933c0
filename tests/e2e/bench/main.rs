//! The finished site in headless Chromium, beside a static page of the same picture and beside itself as of another commit:
//! arriving over three networks, what a click costs, how long an answer and how long a step takes. `cargo xtask bench` runs it.
//!
//! In each round each page is opened once, in a browser that has seen no page before; medians of all rounds count. A breach
//! of a budget fails the run.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod arriving;
mod asking;
mod clicking;
mod memory;
mod networks;
mod pages;
mod steps;
mod table;

use end_to_end::variable;

#[tokio::main]
async fn main() {
    let pages = pages::pages();
    let rounds = variable("CROSSTALK_ROUNDS").parse().unwrap();
    println!("medians of {rounds} rounds, with the least and the most");
    let mut over = Vec::new();
    for table in arriving::measure(&pages, rounds).await {
        over.extend(table.print(&pages));
    }
    over.extend(clicking::measure(&pages, rounds).await.print(&pages));
    over.extend(asking::measure(&pages[0], rounds).await.print(&pages[..1]));
    for table in steps::measure(&pages[0]).await {
        over.extend(table.print(&pages[..1]));
    }
    assert!(over.is_empty(), "over budget:\n{}", over.join("\n"));
}
