//! Making, moving and throwing away leaves nothing behind.

use super::{open_host, put};
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages};
use serde_json::{Value, json};

/// What the page holds after everything that can be given back was: bytes of JavaScript, nodes, listeners, bytes of wasm.
async fn held(visit: &Visit) -> WebDriverResult<[f64; 4]> {
    // What is given back in turn gives back more.
    for _ in 0..4 {
        visit.ask("HeapProfiler.collectGarbage", json!({})).await?;
        visit.value::<Value>("await new Promise((done) => setTimeout(done, 50))").await?;
    }
    let metrics = visit.ask("Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let list = metrics["metrics"].as_array().unwrap();
        list.iter().find(|metric| metric["name"] == name).unwrap()["value"].as_f64().unwrap()
    };
    let memory: f64 = visit
        .value("return window.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)")
        .await?;
    Ok([metric("JSHeapUsedSize"), metric("Nodes"), metric("JSEventListeners"), memory])
}

/// What is done in one script: drivers wait for none longer than half a minute.
const AT_ONCE: u32 = 20;

/// Does something often, and says what each time leaves behind; the first times are not counted.
async fn growth(visit: &Visit, times: u32, script: &str) -> WebDriverResult<[f64; 4]> {
    let round =
        format!("return (async () => {{ for (let i = 0; i < {AT_ONCE}; i++) {{ {script} }} }})()");
    visit.value::<Value>(&round).await?;
    let before = held(visit).await?;
    for _ in 0..times / AT_ONCE {
        visit.value::<Value>(&round).await?;
    }
    let after = held(visit).await?;
    let each = |at: usize| (after[at] - before[at]) / f64::from(times);
    let grown = [each(0), each(1), each(2), each(3)];
    println!(
        "each of {times}: {} bytes of JavaScript, {} nodes, {} listeners, {} bytes of wasm; {script}",
        grown[0], grown[1], grown[2], grown[3]
    );
    Ok(grown)
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_maps_leave_nothing_behind() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        visit.command("Performance.enable", json!({})).await?;
        // Each wasm memory, as it is made.
        visit
            .before_each_page(
                "window.memories = [];\
                 const own = WebAssembly.instantiate;\
                 WebAssembly.instantiate = async (...given) => {\
                   const made = await own.apply(WebAssembly, given);\
                   const memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);\
                   if (memory && !memories.includes(memory)) memories.push(memory);\
                   return made; }",
            )
            .await?;
        open_host(&visit).await?;
        put(&visit, "{}").await?;
        let made = "const map = document.createElement('crosstalk-map'); map.theme = 'stress';\
             const ready = new Promise((done) => map.addEventListener('crosstalk-ready', done, { once: true }));\
             document.getElementById('there').append(map); await ready;\
             map.select('cortisol'); await new Promise((done) => setTimeout(done));";
        for (name, script) in [
            ("disposed", format!("{made} map.dispose(); map.remove();")),
            ("only removed", format!("{made} map.remove(); await new Promise((done) => setTimeout(done, 1));")),
            (
                "moved",
                "(i % 2 ? document.getElementById('here') : document.getElementById('there')).append(maps[0]);\
                 await new Promise((done) => setTimeout(done, 1));"
                    .to_owned(),
            ),
        ] {
            let times = if name == "only removed" { 100 } else { 300 };
            // Memory never shrinks: it shows the most that was ever held at once, which is more whenever the browser gave
            // back late. That does not happen thrice; what leaks grows every time.
            let mut grown_each_time = true;
            for _ in 0..3 {
                let [heap, nodes, listeners, wasm] = growth(&visit, times, &script).await?;
                assert!(heap < 1_000.0, "{name}: {heap} bytes of JavaScript each time");
                assert!(nodes < 1.0, "{name}: {nodes} nodes each time");
                assert!(listeners < 0.5, "{name}: {listeners} listeners each time");
                grown_each_time = wasm * f64::from(times) >= 1_000_000.0;
                if !grown_each_time {
                    break;
                }
            }
            assert!(!grown_each_time, "{name}: the wasm's memory grows by 1 MB every {times} times");
        }
        assert!(visit.value::<bool>("return maps[0].hasAttribute('ready')").await?);
        Ok(())
    })
    .await;
}
