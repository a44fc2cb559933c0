//! The lines, and the computers at their ends, over which a page comes.

use end_to_end::{Visit, WebDriverResult};
use serde_json::json;

/// A line and a computer.
pub struct Network {
    pub name: &'static str,
    /// What slows it down; nothing on this machine's own line.
    slow: Option<Slow>,
    /// Whether the first paint has a budget here.
    pub budgeted: bool,
}

struct Slow {
    megabits: f64,
    /// Milliseconds before an answer begins.
    latency: u32,
    /// How many times slower the computer is.
    cpu: u32,
}

pub const NETWORKS: [Network; 3] = [
    Network { name: "plain", slow: None, budgeted: false },
    Network {
        name: "10 Mbit/s, 40 ms",
        slow: Some(Slow { megabits: 10.0, latency: 40, cpu: 1 }),
        budgeted: true,
    },
    Network {
        name: "1.6 Mbit/s, 150 ms, CPU / 4",
        slow: Some(Slow { megabits: 1.6, latency: 150, cpu: 4 }),
        budgeted: true,
    },
];

impl Network {
    /// Makes the browser's page come over it.
    pub async fn apply(&self, visit: &Visit) -> WebDriverResult {
        let Some(Slow { megabits, latency, cpu }) = self.slow else { return Ok(()) };
        let bytes = megabits * 1_000_000.0 / 8.0;
        let line = json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
        visit.command("Network.enable", json!({})).await?;
        visit.command("Network.emulateNetworkConditions", line).await?;
        visit.command("Emulation.setCPUThrottlingRate", json!({ "rate": cpu })).await
    }
}
