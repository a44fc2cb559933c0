//! Acts by chance: keys, pointers, fingers, wheel, sizes, history, attributes, messages, storage that fails, hands of
//! strangers, over everything that can be opened (`acts.js`). After each the map answers, without a panic, an error or a
//! blank stage, focus is where it was or where the map put it, and at the end the address opens what is shown.
//!
//! `cargo xtask fuzz` runs more of them, in any engine; it tells which by environment.

mod broken;

use end_to_end::{Key, Reader, Visit, WebDriverResult, host, visit_pages};
use serde_json::{Value, json};
use server::Server;
use std::time::{Duration, Instant};

/// Acts on a page, before it is opened anew.
const ROUND: usize = 250;
const SCRIPT: &str = include_str!("acts.js");

/// Where acts are played.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// The site's own page, by scripts.
    Own,
    /// The same, with the keys and the mouse of the driver.
    OwnReal,
    /// A page of somebody else.
    Page,
    /// A frame in such a page.
    Frame,
}

/// Each round has the next; the driver's own keys and mouse take longer and have fewer.
const PLACES: [Place; 8] = {
    use Place::{Frame, Own, OwnReal, Page};
    [Own, Page, Frame, Own, Page, Frame, Own, OwnReal]
};

/// What went wrong after which act.
struct Wrong {
    at: usize,
    wrong: String,
}

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().map_or(usual, |text| text.parse().expect("a number"))
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_done_the_map_answers() {
    let (acts, seed) = (number("CROSSTALK_FUZZ_ACTS", 1000), number("CROSSTALK_FUZZ_SEED", 1));
    visit_pages(Reader::DESKTOP, async move |visit: Visit| {
        visit.driver.set_script_timeout(Duration::from_secs(300)).await?;
        let host = host();
        let mut left = usize::try_from(acts).unwrap();
        for seed in seed.. {
            let count = left.min(ROUND);
            if count == 0 {
                break;
            }
            let start = Instant::now();
            round(&visit, &host, seed, count).await?;
            println!("seed {seed}: {count} acts in {:.1} s", start.elapsed().as_secs_f64());
            left -= count;
        }
        Ok(())
    })
    .await;
}

/// One page, acts of one seed on it, and its address opened anew.
async fn round(visit: &Visit, host: &Server, seed: u64, count: usize) -> WebDriverResult {
    // The place belongs to the seed, so that a round can be repeated alone.
    let place = PLACES[usize::try_from(seed).unwrap() % PLACES.len()];
    begin(visit, host, place).await?;
    let acts: Vec<Value> =
        call(visit, "fuzz.acts(arguments[0], arguments[1])", vec![json!(seed), json!(count)])
            .await?;
    let played = match play(visit, place, &acts).await {
        Ok(None) => {
            reopen(visit).await.map(|wrong| wrong.map(|wrong| Wrong { at: count - 1, wrong }))
        }
        played => played,
    };
    // "Back" may lead to the page before this round, where nothing is watched.
    if played.is_err() && visit.value::<bool>("return typeof fuzz === 'undefined'").await? {
        println!("the page was left: seed {seed}, {place:?}");
        return Ok(());
    }
    let found = played?;
    let Some(Wrong { at, wrong }) = found else { return Ok(()) };
    // Slow devices draw in several turns, and what has just been given focus may be drawn anew in the last of them. Only
    // focus that is lost again by the same acts is lost by them.
    if wrong.starts_with("focus is lost") && !fails(visit, host, place, &acts[..=at]).await? {
        println!("once and not again: {wrong}: act {at} of seed {seed}, {place:?}");
        return Ok(());
    }
    let tail = shorten(visit, host, place, &acts[..=at]).await?;
    panic!(
        "{wrong}: act {at} of seed {seed}, {place:?}. `cargo xtask fuzz --seed {seed} --acts {}` repeats it; what is left of it:\n{}",
        at + 1,
        tail.iter().map(Value::to_string).collect::<Vec<_>>().join("\n")
    );
}

async fn call<T: serde::de::DeserializeOwned>(
    visit: &Visit,
    script: &str,
    arguments: Vec<Value>,
) -> WebDriverResult<T> {
    visit.driver.execute(format!("return {script}"), arguments).await?.convert()
}

/// Opens the place, with a map that answers.
async fn begin(visit: &Visit, host: &Server, place: Place) -> WebDriverResult {
    visit.driver.enter_default_frame().await?;
    match place {
        Place::Own | Place::OwnReal => visit.open("").await?,
        Place::Page => visit.open("pages/host.html").await?,
        Place::Frame => {
            visit.open_framed(host, "listens", "/embed.html").await?;
            visit.driver.enter_frame(0).await?;
        }
    }
    visit.driver.execute(SCRIPT, Vec::new()).await?;
    let answers: bool = call(visit, "fuzz.begin()", Vec::new()).await?;
    assert!(answers, "no map at {place:?}");
    Ok(())
}

/// Plays acts until something is wrong.
async fn play(visit: &Visit, place: Place, acts: &[Value]) -> WebDriverResult<Option<Wrong>> {
    if !matches!(place, Place::OwnReal) {
        let found: Value = call(visit, "fuzz.run(arguments[0])", vec![json!(acts)]).await?;
        return Ok(found["wrong"].as_str().map(|wrong| Wrong {
            at: usize::try_from(found["at"].as_u64().unwrap()).unwrap(),
            wrong: wrong.to_owned(),
        }));
    }
    for (at, act) in acts.iter().enumerate() {
        let real: Value = call(visit, "fuzz.real(arguments[0])", vec![act.clone()]).await?;
        match (real["key"].as_str(), real["point"].as_array()) {
            (Some(name), _) => press(visit, name).await?,
            (_, Some(point)) => {
                visit.press_point((point[0].as_i64().unwrap(), point[1].as_i64().unwrap())).await?
            }
            _ => call(visit, "fuzz.perform(arguments[0])", vec![act.clone()]).await?,
        }
        if let Some(wrong) = call::<Option<String>>(visit, "fuzz.look()", Vec::new()).await? {
            return Ok(Some(Wrong { at, wrong }));
        }
    }
    Ok(None)
}

async fn press(visit: &Visit, name: &str) -> WebDriverResult {
    let key = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Home" => Key::Home,
        "End" => Key::End,
        "Backspace" => Key::Backspace,
        "F6" => Key::F6,
        letter => return visit.type_in(letter).await,
    };
    visit.key(key).await
}

/// Opens the address that was told last; what is wrong with it.
async fn reopen(visit: &Visit) -> WebDriverResult<Option<String>> {
    let end: Value = call(visit, "fuzz.end()", Vec::new()).await?;
    let Some(address) = end["address"].as_str() else { return Ok(None) };
    visit.driver.enter_default_frame().await?;
    visit.open_ready(&format!("#{address}")).await?;
    let state: Value = visit
        .value("const { theme, select, level, view, tour, quiz } = document.querySelector('crosstalk-map').save(); return [theme, select, level, view, tour, quiz]")
        .await?;
    let notices = visit.count(".notices").await?;
    let same = state == end["state"] && notices == 0;
    Ok((!same).then(|| {
        format!("the address {address} opens {state} with {notices} notices, not {}", end["state"])
    }))
}

/// The shortest end of a list that goes wrong as well, without each act that is not needed; all of it if chance had a part.
async fn shorten(
    visit: &Visit,
    host: &Server,
    place: Place,
    acts: &[Value],
) -> WebDriverResult<Vec<Value>> {
    let mut tail = acts.to_vec();
    let mut length = 1;
    while length < acts.len() {
        if fails(visit, host, place, &acts[acts.len() - length..]).await? {
            tail = acts[acts.len() - length..].to_vec();
            break;
        }
        length *= 2;
    }
    let mut at = 0;
    for _ in 0..12 {
        if at + 1 >= tail.len() {
            break;
        }
        let mut without = tail.clone();
        without.remove(at);
        match fails(visit, host, place, &without).await? {
            true => tail = without,
            false => at += 1,
        }
    }
    Ok(tail)
}

async fn fails(
    visit: &Visit,
    host: &Server,
    place: Place,
    acts: &[Value],
) -> WebDriverResult<bool> {
    begin(visit, host, place).await?;
    Ok(play(visit, place, acts).await?.is_some() || reopen(visit).await?.is_some())
}
