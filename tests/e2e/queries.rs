//! What a reader notices: words, counts and places on the page, the console, what axe-core finds.

use crate::{PATIENCE, Visit, WebDriverResult, limits, photographs, variable};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::Instant;

/// Put before every script: short names for what scripts look at. What the app has replaced is not found.
const NAMES: &str = "
    const root = document.querySelector('crosstalk-map')?.shadowRoot ?? document;
    const one = (selector) => root.querySelector(selector);
    const all = (selector) => [...root.querySelectorAll(selector)];
    const words = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
    const named = (selector, name) =>
        all(selector).find((element) => (element.getAttribute('aria-label') ?? words(element)) === name);
    const deepest = () => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; };
    // The explanation; questions to begin with are none.
    const panel = () => one('[part~=panel]:not([data-start])');
    const title = () => { const h = panel()?.querySelector('h1,h2,h3'); return h?.getAttribute('aria-label') ?? (h ? words(h) : null); };
    const said = () => words(one('[aria-live=polite]'));
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    /* A point of an element at which a pointer really meets it. */
    const spot = (element) => {
        if (!element) return null;
        const box = () => element.getBoundingClientRect();
        const inside = (r) => r.top >= 0 && r.left >= 0 && r.bottom <= innerHeight && r.right <= innerWidth;
        if (!inside(box())) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
        const meets = (x, y) => {
            const hit = element.getRootNode().elementFromPoint(x, y);
            return hit && element.contains(hit);
        };
        /* A line is pressed where it runs farthest from the lines beside it. */
        if (element.matches('g[data-link]')) {
            const points = (link) => {
                const line = link.querySelector('.line'), to = line.getScreenCTM(), length = line.getTotalLength();
                return Array.from({ length: Math.ceil(length / 6) }, (_, at) => line.getPointAtLength(at * 6).matrixTransform(to));
            };
            let best = null, far = 3;
            for (const p of points(element).slice(1)) {
                const x = Math.round(p.x), y = Math.round(p.y);
                const hits = root.elementsFromPoint(x, y);
                if (!hits[0]?.closest('.canvas') || hits.some((hit) => hit.closest('[data-node], .ghosts'))) continue;
                const others = new Set(hits.map((hit) => hit.closest('[data-link]')).filter((link) => link && link !== element));
                let least = Infinity;
                for (const other of others) for (const q of points(other)) least = Math.min(least, Math.hypot(q.x - x, q.y - y));
                if (least > far) [best, far] = [[x, y], least];
            }
            return best;
        }
        const found = () => {
            const r = box();
            for (const down of [.5, .3, .7, .15, .85]) for (const along of [.5, .3, .7, .1, .9]) {
                const x = Math.round(r.left + r.width * along), y = Math.round(r.top + r.height * down);
                if (meets(x, y)) return [x, y];
            }
            return null;
        };
        /* What scrolls inside the page may hide it: a reader scrolls there. */
        return found() ?? (element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }), found());
    };
";

/// How the maps of a page stand, for who reads why something did not come.
const MAPS: &str = "return [...document.querySelectorAll('crosstalk-map')].map((map) =>\
    map.outerHTML.slice(0, 120) + ' ' + words(map.shadowRoot).slice(0, 200))";

impl Visit {
    /// The value of a script that ends in `return …`. In it, `root` is the map's shadow root, else the page;
    /// `one`, `all`, `words`, `named`, `title`, `said` look into it.
    pub async fn value<T: DeserializeOwned>(&self, script: &str) -> WebDriverResult<T> {
        self.value_of(script, Vec::new()).await
    }

    /// The same with arguments.
    pub async fn value_of<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> WebDriverResult<T> {
        // Scripts that wait for something become a promise, which drivers wait for.
        let script = match script.contains("await ") {
            true => format!("return (async () => {{ {NAMES}{script} }})()"),
            false => format!("{NAMES}{script}"),
        };
        self.driver.execute(script, arguments).await?.convert()
    }

    /// Asks a script for its value again and again, until it is as wanted: then `None`; else what it had last.
    async fn poll<T: DeserializeOwned>(
        &self,
        script: &str,
        wanted: impl Fn(&T) -> bool,
    ) -> WebDriverResult<Option<T>> {
        let start = Instant::now();
        loop {
            let now = self.value(script).await?;
            if wanted(&now) {
                return Ok(None);
            }
            if start.elapsed() > PATIENCE {
                return Ok(Some(now));
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    /// Waits until a script returns true; fails, with `what`, if it never does.
    #[track_caller]
    pub fn until<'a>(
        &'a self,
        what: &'a str,
        script: &'a str,
    ) -> impl Future<Output = WebDriverResult> + 'a {
        let place = std::panic::Location::caller();
        async move {
            // A page that is left in the middle of it answers nothing: not yet.
            if self.poll(script, |now: &Option<bool>| *now == Some(true)).await?.is_some() {
                let shot = photographs().join("waited-in-vain.png");
                self.driver.screenshot(&shot).await?;
                let maps: Vec<String> = self.value(MAPS).await?;
                panic!("waited in vain at {place}: {what}; see {}; {maps:#?}", shot.display());
            }
            Ok(())
        }
    }

    /// Waits until a script has the value; fails, with what it had last, if it never does.
    #[track_caller]
    pub fn until_equal<'a, T>(
        &'a self,
        script: &'a str,
        expected: T,
    ) -> impl Future<Output = WebDriverResult> + 'a
    where
        T: DeserializeOwned + PartialEq + std::fmt::Debug + 'a,
    {
        let place = std::panic::Location::caller();
        async move {
            if let Some(now) = self.poll(script, |now: &T| *now == expected).await? {
                panic!("at {place}: {now:?} instead of {expected:?}");
            }
            Ok(())
        }
    }

    /// How many elements a selector finds.
    pub async fn count(&self, selector: &str) -> WebDriverResult<usize> {
        self.value_of("return all(arguments[0]).length", vec![selector.into()]).await
    }

    /// The marks of the view, `[data-node]` or `[data-link]`, sorted, with each as often as it stands there.
    pub async fn marks(&self, attribute: &str) -> WebDriverResult<Vec<String>> {
        self.value_of(
            "return all(`[${arguments[0]}]`).map((mark) => mark.getAttribute(arguments[0])).sort()",
            vec![attribute.into()],
        )
        .await
    }

    /// The heading of the open explanation; `None` where none is open.
    pub async fn title(&self) -> WebDriverResult<Option<String>> {
        self.value("return title()").await
    }

    /// What the live region says now.
    pub async fn said(&self) -> WebDriverResult<String> {
        self.value("return said()").await
    }

    /// The fragment of the address bar.
    pub async fn fragment(&self) -> WebDriverResult<String> {
        self.value("return location.hash.replace(/^#/, '')").await
    }

    /// Listens to the two events from now on; `events` tells what came.
    pub async fn listen(&self) -> WebDriverResult {
        self.value::<Value>(
            "if (!window.heard) for (const name of ['crosstalk-select', 'crosstalk-state'])\
               addEventListener(name, (event) => window.heard.push([name, event.detail]));\
             window.heard = []; return null",
        )
        .await?;
        Ok(())
    }

    /// The events since `listen`, each with its detail.
    pub async fn events(&self) -> WebDriverResult<Vec<(String, Value)>> {
        self.value("return window.heard").await
    }

    /// What the console said since the last look: warnings and errors.
    pub async fn console_errors(&self) -> WebDriverResult<Vec<String>> {
        if !limits::can(self.engine, "console") {
            return Ok(Vec::new());
        }
        let entries = self.driver.browser_log().await?;
        Ok(entries
            .into_iter()
            .filter(|entry| ["WARNING", "SEVERE"].contains(&entry.level.as_str()))
            .map(|entry| entry.message)
            .collect())
    }

    /// Addresses of other origins that the page asked for.
    pub async fn third_party_requests(&self) -> WebDriverResult<Vec<String>> {
        self.value(
            "return performance.getEntriesByType('resource').map(entry => entry.name)\
             .filter(name => !name.startsWith(location.origin) && !name.startsWith('data:'))",
        )
        .await
    }

    /// Keeps a picture of the page, as it stands when nothing moves any more.
    pub async fn photograph(&self, name: &str) -> WebDriverResult {
        self.until_still().await?;
        self.driver.screenshot(&photographs().join(format!("{name}.png"))).await
    }

    /// Waits until nothing moves.
    pub async fn until_still(&self) -> WebDriverResult {
        self.until(
            "nothing moves",
            "return [...document.getAnimations(), ...root.getAnimations()].every((a) => a.playState !== 'running' || a.effect.getComputedTiming().endTime === Infinity)",
        )
        .await
    }

    /// Fails where axe-core finds a violation, in light and in dark.
    pub async fn no_violations(&self, state: &str) -> WebDriverResult {
        for scheme in ["dark", "light"] {
            if limits::can(self.engine, "Emulation.setEmulatedMedia") {
                self.prefer(&[("prefers-color-scheme", scheme)]).await?;
            }
            self.until_still().await?;
            let found = self.axe_violations().await?;
            assert!(
                found.is_empty(),
                "{} violations in the state “{state}”, {scheme}:\n{}",
                found.len(),
                found.join("\n")
            );
        }
        Ok(())
    }

    /// Violations that axe-core finds, one each: rule, element, what to do.
    pub async fn axe_violations(&self) -> WebDriverResult<Vec<String>> {
        if !self.value::<bool>("return typeof axe === 'object'").await? {
            let axe =
                std::fs::read_to_string(variable("CROSSTALK_AXE")).expect("axe-core can be read");
            self.driver.execute(axe, Vec::new()).await?;
        }
        // Links are thin lines and cannot be 24 pixels apart: panel and table offer each of them as a row of full
        // size, which is the exception "equivalent" of WCAG 2.5.8. Nodes and controls are held to the rule.
        let script = "const done = arguments[arguments.length - 1];\
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],\
                resultTypes: ['violations'] }).then(\
                (found) => done(found.violations.flatMap((rule) => rule.nodes\
                    .filter((node) => rule.id !== 'target-size' || !node.html.includes('data-link'))\
                    .map((node) => rule.id + ' at ' + node.target.flat().join(' ') + ': ' + node.failureSummary + ' ' + node.html.slice(0, 160)))),\
                (problem) => done(['axe failed: ' + problem]))";
        self.driver.execute_async(script, Vec::new()).await?.convert()
    }
}
