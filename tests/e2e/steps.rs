//! How long the finished site's steps take in headless Chromium: arriving, selecting, moving and zooming the map.
//! `cargo xtask bench` runs it. A browser's clock is too coarse for one step, so times are means of at least 1,000;
//! painting is not in them, because all steps happen between two frames. A breach of a budget fails the run.
#![allow(clippy::unwrap_used, missing_docs)]

use end_to_end::{Reader, Said, Visit, visit};

/// Steps that are averaged, and arrivals, which take longer.
const STEPS: u32 = 1000;
const ARRIVALS: u32 = 20;

/// Selects one thing after the other; a step is over when its mark says that it is pressed. The explanation stands
/// beside the map already, so the map keeps its size. Boxes are not measured anew: that is the browser's own layout.
const SELECT: &str = "
    const pressed = (mark) => mark.getAttribute('aria-pressed') === 'true';
    const select = async (mark) => {
        mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        for (let turn = 0; turn < 100 && !pressed(mark); turn++) await null;
    };
    const marks = () => all('[data-node][aria-pressed]');
    for (let at = 0; at < 40; at++) { await select(marks()[at % 20]); await frames(); }
    const ones = marks(), box = ones[0].getBoundingClientRect();
    Element.prototype.getBoundingClientRect = () => box;
    /* Nor does a frame come between the parts of a step. */
    const timer = setTimeout;
    window.setTimeout = (run, wait) => (wait ? timer(run, wait) : queueMicrotask(run));
    const start = performance.now();
    for (let at = 0; at < arguments[0]; at++) {
        const mark = ones[at % ones.length];
        await select(mark);
        if (!pressed(mark)) throw new Error(`step ${at}: ${mark.dataset.node} is selected in vain`);
    }
    return (performance.now() - start) / arguments[0]";

/// Drags the zoomed map to and fro.
const PAN: &str = "
    const { zoom, drag, place } = hands();
    zoom(-400); const zoomed = place();
    const start = performance.now();
    for (let at = 0; at < arguments[0]; at++) drag(at % 20 < 10 ? -8 : 8);
    const time = performance.now() - start;
    drag(-8);
    if (place() === zoomed) throw new Error('the map does not move');
    return time / arguments[0]";

/// Turns the wheel to and fro with Ctrl.
const ZOOM: &str = "
    const { zoom, place } = hands();
    const before = place();
    const start = performance.now();
    for (let at = 0; at < arguments[0]; at++) zoom(at % 10 < 5 ? -40 : 40);
    const time = performance.now() - start;
    zoom(-40);
    if (place() === before) throw new Error('the map does not zoom');
    return time / arguments[0]";

/// Wheel and mouse over the middle of the map, whose box is not measured anew: between two frames the browser would lay
/// the page out for each step.
const HANDS: &str = "
    const hands = () => {
        const target = one('.picture'), group = one('.viewport'), box = target.getBoundingClientRect();
        let [x, y] = [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
        const common = () => ({ bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y });
        const mouse = (name) => target.dispatchEvent(new PointerEvent(name, { ...common(), pointerType: 'mouse', buttons: 1 }));
        mouse('pointerdown');
        Element.prototype.getBoundingClientRect = () => box;
        return {
            zoom: (deltaY) => target.dispatchEvent(new WheelEvent('wheel', { ...common(), ctrlKey: true, deltaY })),
            drag: (by) => { x += by; mouse('pointermove'); },
            place: () => group.style.transform,
        };
    };";

/// From the beginning of the navigation until the app answers clicks, in milliseconds.
const ARRIVED: &str = "return new Promise((done) => {
    const map = document.querySelector('crosstalk-map');
    if (!map.hasAttribute('ready')) return map.addEventListener('crosstalk-ready', () => done(performance.now()), { once: true });
    done(performance.now()) })";

/// A line of the table, and whether it keeps its budget (milliseconds).
fn line(name: &str, time: f64, budget: Option<f64>) -> bool {
    let limit = budget.map_or(String::new(), |budget| format!("{budget:.2}"));
    println!("{name:<54} {time:>9.3} {limit:>8}");
    budget.is_none_or(|budget| time <= budget)
}

async fn measure(visit: Visit) -> Said {
    println!("{:<54} {:>9} {:>8}", "step (mean)", "ms", "budget");
    let mut kept = Vec::new();
    let mut sum = 0.0;
    for _ in 0..ARRIVALS {
        visit.open("").await?;
        sum += visit.value::<f64>(ARRIVED).await?;
    }
    line("arrive: from the address to answering clicks", sum / f64::from(ARRIVALS), None);
    for (name, address) in [("the overview", ""), ("everything", "#theme=everything")] {
        visit.open_settled(address).await?;
        let time = visit.value_of(SELECT, vec![STEPS.into()]).await?;
        line(&format!("select in {name}, with address, title, scrolling"), time, None);
        for (step, script) in [("pan", PAN), ("zoom", ZOOM)] {
            visit.open_settled(address).await?;
            let time = visit.value_of(&format!("{HANDS}{script}"), vec![STEPS.into()]).await?;
            kept.push(line(&format!("{step} a step in {name}"), time, Some(0.05)));
        }
    }
    assert!(kept.into_iter().all(|kept| kept), "a step takes longer than its budget");
    Ok(())
}

#[tokio::main]
async fn main() {
    visit(Reader::DESKTOP, measure).await;
}
