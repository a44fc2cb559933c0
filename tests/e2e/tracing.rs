//! What is pointed at or has focus is traced: its links and ends stand out, all else recedes, nothing moves.

use crate::fixtures;
use end_to_end::{Key, Reader, Visit, WebDriverResult, visit};

/// What stands out on the picture: things and links, sorted.
async fn lit(visit: &Visit) -> WebDriverResult<(Vec<String>, Vec<String>)> {
    visit
        .value(
            "const ids = (of) => all(`.picture [data-${of}].is-lit`).map((at) => at.dataset[of]).sort();\
             return [ids('node'), ids('link')]",
        )
        .await
}

/// The links that a view draws at a thing, and the thing with their other ends, sorted.
fn around(view: &str, thing: &str) -> (Vec<String>, Vec<String>) {
    let drawn = fixtures::view(view).1.into_iter();
    let links: Vec<String> = drawn.filter(|link| link.split('~').any(|end| end == thing)).collect();
    let mut things: Vec<String> =
        links.iter().flat_map(|link| link.split('~')).map(str::to_owned).collect();
    things.push(thing.to_owned());
    things.sort();
    things.dedup();
    (things, links)
}

async fn until_lit(visit: &Visit, id: &str) -> WebDriverResult {
    let script = format!(
        "return !!one('.picture.lit [data-node=\"{id}\"].is-emphasized, .picture.lit [data-link=\"{id}\"].is-emphasized')"
    );
    visit.until(&format!("{id} is traced"), &script).await
}

async fn until_rest(visit: &Visit) -> WebDriverResult {
    visit.until("nothing is traced", "return !one('.picture.lit') && !one('.is-lit')").await
}

/// Where all marks and lines are.
async fn places(visit: &Visit) -> WebDriverResult<Vec<String>> {
    visit
        .value(
            "return all('.picture [data-node]').map((at) => at.getAttribute('transform'))\
               .concat(all('.picture [data-link] .line').map((at) => at.getAttribute('d')))",
        )
        .await
}

/// The least contrast of a receding name with what is behind it.
async fn least_contrast(visit: &Visit) -> WebDriverResult<f64> {
    visit
        .value(
            "const light = (color) => color.match(/\\d+/g).slice(0, 3).map((c) => c / 255)\
               .map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)\
               .reduce((sum, c, at) => sum + c * [.2126, .7152, .0722][at], 0);\
             const behind = [one('.lane-band')].map((at) => getComputedStyle(at).fill)\
               .concat(getComputedStyle(one('.ct')).backgroundColor);\
             const names = all('.picture .node:not(.is-lit) .label').map((at) => getComputedStyle(at))\
               .map((style) => { if (style.opacity !== '1') throw 'a name is transparent'; return style.fill });\
             const ratio = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);\
             return Math.min(...names.flatMap((a) => behind.map((b) => ratio(light(a), light(b)))))",
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mouse_traces_a_thing_and_a_link() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let before = places(&visit).await?;
        visit.point_at("[data-node=chronic-stress]").await?;
        until_lit(&visit, "chronic-stress").await?;
        assert_eq!(lit(&visit).await?, around("overview", "chronic-stress"));
        assert_eq!(visit.title().await?, None, "pointing selects nothing");
        visit
            .until(
                "all else recedes",
                "const is = (at, opacity) => getComputedStyle(at).opacity === opacity;\
                 return all('.picture .links .link:not(.is-lit)').every((at) => is(at, '0.13'))\
                   && all('.picture .node:not(.is-lit) .shape').every((at) => is(at, '0.32'))\
                   && all('.picture .is-lit, .lifted .link').every((at) => is(at, '1'))",
            )
            .await?;
        assert!(least_contrast(&visit).await? >= 4.5);
        let casings = visit.count(".lifted .link .casing").await?;
        assert_eq!(casings, around("overview", "chronic-stress").1.len(), "each has a casing");
        visit.no_violations("a thing traced").await?;
        visit.photograph("traced").await?;

        visit.point_at("[data-link='sleep-loss~depression']").await?;
        until_lit(&visit, "sleep-loss~depression").await?;
        let ends = ["depression", "sleep-loss"].map(str::to_owned).to_vec();
        assert_eq!(lit(&visit).await?, (ends, vec!["sleep-loss~depression".to_owned()]));
        visit.point_at(".header .brand").await?;
        until_rest(&visit).await?;
        assert_eq!(places(&visit).await?, before, "nothing has moved");

        // What is selected stays lit when the mouse has gone, and gives way to what is pointed at.
        visit.press("[data-node=obesity]").await?;
        visit.until("it is explained", "return title() === 'Obesity'").await?;
        visit.point_at(".header .brand").await?;
        assert_eq!(lit(&visit).await?, around("overview", "obesity"));
        visit.point_at("[data-node=vagus-nerve]").await?;
        until_lit(&visit, "vagus-nerve").await?;
        assert_eq!(lit(&visit).await?.1, around("overview", "vagus-nerve").1);
        assert_eq!(visit.count("[data-node=obesity].is-selected").await?, 1, "it keeps its mark");
        visit.point_at(".header .brand").await?;
        visit.until("the selection is lit again", "return !one('.picture .is-emphasized')").await?;
        assert_eq!(lit(&visit).await?, around("overview", "obesity"));
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn focus_traces_and_escape_ends_it() {
    visit(Reader { dark: true, ..Reader::DESKTOP }, |visit| async move {
        visit.open_settled("").await?;
        for _ in 0..40 {
            visit.key(Key::Tab).await?;
            if visit.value::<bool>("return !!deepest().closest('.canvas')").await? {
                break;
            }
        }
        until_lit(&visit, "acute-stress").await?;
        assert_eq!(lit(&visit).await?, around("overview", "acute-stress"));
        assert!(least_contrast(&visit).await? >= 4.5, "in the dark");
        visit.key(Key::Down).await?;
        until_lit(&visit, "infection").await?;
        visit.key(Key::Right).await?;
        let link: String = visit.value("return deepest().dataset.link").await?;
        until_lit(&visit, &link).await?;
        assert_eq!(lit(&visit).await?.1, [link]);
        visit.key(Key::Escape).await?;
        until_rest(&visit).await?;
        visit.key(Key::Left).await?;
        until_lit(&visit, "infection").await?;
        visit.key(Key::Tab).await?;
        until_rest(&visit).await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_motion_and_in_forced_colors_it_is_told_apart_at_once() {
    visit(Reader::DESKTOP, |visit| async move {
        visit
            .prefer(&[("prefers-reduced-motion", "reduce"), ("forced-colors", "active")])
            .await?;
        visit.open_settled("").await?;
        visit.point_at("[data-node=chronic-stress]").await?;
        until_lit(&visit, "chronic-stress").await?;
        let motion: Vec<String> = visit
            .value(
                "return all('.picture .link, .picture .node .shape').flatMap((at) => {\
                   const style = getComputedStyle(at);\
                   return [style.transitionDuration, style.animationDuration].join(',').split(/, ?/) })\
                   .filter((time) => parseFloat(time) > 0)",
            )
            .await?;
        assert_eq!(motion, Vec::<String>::new());
        let strokes: Vec<Vec<String>> = visit
            .value(
                "const strokes = (of) => [...new Set(all(of).map((at) => getComputedStyle(at).stroke))];\
                 return [strokes('.picture .link.is-lit .line'), strokes('.picture .link:not(.is-lit) .line')]",
            )
            .await?;
        let [lit, rest] = &strokes[..] else { panic!("{strokes:?}") };
        assert_eq!((lit.len(), rest.len()), (1, 1), "{strokes:?}");
        assert_ne!(lit, rest);
        visit.photograph("traced-forced-colors").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_tap_of_a_finger_selects() {
    let tablet = Reader { size: (1280, 800), touch: true, ..Reader::DESKTOP };
    visit(tablet, |visit| async move {
        visit.open_settled("").await?;
        visit.tap("[data-node=obesity]").await?;
        visit.until("it is explained", "return title() === 'Obesity'").await?;
        assert_eq!(lit(&visit).await?, around("overview", "obesity"));
        Ok(())
    })
    .await;
}
