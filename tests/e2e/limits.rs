//! What an engine cannot do under its driver, with the reason: the one list by which tests are left out of
//! `cargo xtask test --engine`. A test that asks for something of it ends there and says so.

use crate::Engine;

/// Something that a test may ask of a browser.
struct Limit {
    /// Commands that ask for it, or their beginnings.
    asked: &'static [&'static str],
    /// Who cannot.
    engines: &'static [Engine],
    /// What is missing, as a sentence.
    reason: &'static str,
}

const BOTH: &[Engine] = &[Engine::Firefox, Engine::Webkit];

const LIMITS: [Limit; 11] = [
    Limit {
        asked: &["touch", "Input.dispatchTouchEvent"],
        engines: BOTH,
        reason: "the driver makes no phone of the page: coarse pointer, fingers and the width of a phone are Chromium's",
    },
    Limit {
        asked: &["size"],
        engines: BOTH,
        reason: "the window gets neither as narrow nor as large as that: Firefox stops at 450 pixels, WebKit at its screen",
    },
    Limit {
        asked: &["Emulation.setEmulatedMedia"],
        engines: BOTH,
        reason: "no command of the driver says what the system prefers (dark, contrast, forced colors, motion)",
    },
    Limit {
        asked: &["Emulation.setScriptExecutionDisabled"],
        engines: BOTH,
        reason: "scripts cannot be turned off for a page that a driver has to read",
    },
    Limit {
        asked: &["Emulation.setCPUThrottlingRate", "Performance.", "HeapProfiler."],
        engines: BOTH,
        reason: "neither the processor nor the memory of a page can be measured by the driver",
    },
    Limit {
        asked: &["Network."],
        engines: BOTH,
        reason: "the driver makes no faults of the network and empties no cache",
    },
    Limit {
        asked: &["Input.dispatchMouseEvent"],
        engines: BOTH,
        reason: "the wheel with a key is a command of Chromium's own",
    },
    Limit {
        asked: &["Page.addScriptToEvaluateOnNewDocument"],
        engines: BOTH,
        reason: "the driver puts no script before those of a page",
    },
    Limit {
        asked: &["Page."],
        engines: BOTH,
        reason: "sheets of paper and what can be installed are told by Chromium's driver alone",
    },
    Limit {
        asked: &["Browser.grantPermissions", "Storage.", "profile"],
        engines: BOTH,
        reason: "the driver gives no permission, sets no limit of what is kept and keeps no profile",
    },
    Limit {
        asked: &["console"],
        engines: BOTH,
        reason: "the driver does not tell what the console said; the rest of the test goes on",
    },
];

/// How a test ends that asks for what its engine cannot do.
pub(crate) struct LeftOut(pub(crate) &'static str);

/// Why an engine cannot do something.
pub(crate) fn limit(engine: Engine, asked: &str) -> Option<&'static str> {
    let names = |limit: &&Limit| limit.asked.iter().any(|name| asked.starts_with(name));
    let found = LIMITS.iter().find(names)?;
    found.engines.contains(&engine).then_some(found.reason)
}

/// Whether the engine can do it; only what the list names it cannot.
pub(crate) fn can(engine: Engine, asked: &str) -> bool {
    limit(engine, asked).is_none()
}

/// Ends the test where its engine cannot do what it asks for. Without a message: `visit` says it.
pub(crate) fn ask(engine: Engine, asked: &str) {
    if let Some(reason) = limit(engine, asked) {
        std::panic::resume_unwind(Box::new(LeftOut(reason)));
    }
}
