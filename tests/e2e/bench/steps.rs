//! How long a step takes: selecting one thing after the other, moving and zooming the map.
//!
//! A browser's clock is too coarse for one step, so times are means of 1,000; painting is not in them, because all steps
//! happen between two frames.

use crate::pages::Page;
use crate::table::{Budget, Row, Sample, Table};
use end_to_end::{Visit, WebDriverResult};

/// Steps that are averaged.
const STEPS: u32 = 1000;

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

/// What is measured in each view, and what it may take (milliseconds).
const MEASURED: [(&str, &str, Budget); 3] = [
    ("select, with address, title, scrolling", SELECT, Budget::None),
    ("pan a step", PAN, Budget::AtMost(0.05)),
    ("zoom a step", ZOOM, Budget::AtMost(0.05)),
];

async fn view(visit: Visit, address: &str) -> WebDriverResult<Vec<f64>> {
    let mut times = Vec::new();
    for (_, script, _) in MEASURED {
        visit.open_settled(address).await?;
        times.push(visit.value_of(&format!("{HANDS}{script}"), vec![STEPS.into()]).await?);
    }
    Ok(times)
}

/// Measures the steps of our page.
pub async fn measure(ours: &Page) -> Vec<Table> {
    let mut tables = Vec::new();
    for (name, address) in [("the overview", ""), ("everything", "#theme=everything")] {
        let times = ours.visit(move |visit| view(visit, address)).await;
        let rows = MEASURED.iter().zip(times).map(|((name, _, budget), time)| Row {
            name,
            samples: vec![Sample::of(vec![time])],
            digits: 3,
            budget: *budget,
        });
        tables.push(Table { title: format!("steps in {name} (mean), ms"), rows: rows.collect() });
    }
    tables
}
