//! Attributes, properties, methods and events.

use super::{left_alone, open_host, put};
use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages};
use serde_json::{Value, json};

/// What the map shows, read from the screen: the pressed theme's place, the open title, the form of the view, the scheme.
async fn on_screen(
    visit: &Visit,
) -> WebDriverResult<(i32, Option<String>, String, Option<String>)> {
    visit
        .value(
            "const themes = all('[part=themes] button');\
             const view = one('[role=tree], .outline') ? 'outline' : one('table') ? 'table' : 'map';\
             return [themes.findIndex((at) => at.ariaPressed === 'true'), title(), view, one('.ct').dataset.scheme ?? null]",
        )
        .await
}

/// Attributes and properties, which have to agree.
async fn told(visit: &Visit) -> WebDriverResult<Value> {
    let (attributes, properties): (Value, Value) = visit
        .value(
            "const map = maps[0]; const names = ['theme', 'select', 'level', 'view', 'appearance'];\
             const usual = { theme: 'overview', level: 'standard', view: 'map', appearance: 'device' };\
             return [names.map((name) => map.getAttribute(name) ?? usual[name] ?? null),\
                     names.map((name) => map[name === 'select' ? 'selection' : name])]",
        )
        .await?;
    assert_eq!(attributes, properties);
    Ok(properties)
}

#[tokio::test(flavor = "multi_thread")]
async fn attributes_and_properties_are_in_step_with_the_reader() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        let entries = visit.value("return history.length").await?;
        put(&visit, "{ theme: 'gut-brain', select: 'ibs' }").await?;
        assert_eq!(told(&visit).await?, json!(["gut-brain", "ibs", "standard", "map", "device"]));
        assert_eq!(on_screen(&visit).await?.1.as_deref(), Some("Irritable bowel syndrome"));
        // The page asks: at once in the property, then on the screen, told once.
        visit.value::<Value>("heard.length = 0; maps[0].theme = 'stress'").await?;
        assert_eq!(told(&visit).await?[0], "stress");
        visit.until("the other theme", "return heard.some(([name]) => name === 'state')").await?;
        assert_eq!(told(&visit).await?, json!(["stress", null, "standard", "map", "device"]));
        let heard: Value = visit.value("return heard").await?;
        assert_eq!(
            heard,
            json!([
                ["state", { "address": "theme=stress", "theme": "stress", "select": null,
                            "level": "standard", "view": "map", "tour": null, "quiz": null, "ask": null,
                            "appearance": "device" }],
                ["select", { "kind": null, "id": null }],
            ])
        );
        // The reader acts: told once, and no answer of the attributes to themselves.
        visit.value::<Value>("heard.length = 0").await?;
        visit.press("[data-node=cortisol]").await?;
        visit.until("it is told", "return maps[0].selection === 'cortisol'").await?;
        visit.press("[part=themes] button:nth-of-type(1)").await?;
        visit.until("it is told", "return maps[0].getAttribute('theme') === 'inflammation'").await?;
        told(&visit).await?;
        let names: Vec<(String, Value)> = visit.value("await frames(); return heard").await?;
        let states = names.iter().filter(|(name, _)| name == "state").count();
        assert_eq!(states, 2, "{names:?}");
        // Every other key, by attribute.
        visit
            .value::<Value>(
                "for (const [name, value] of [['view', 'table'], ['level', 'simple'], ['appearance', 'dark'], ['select', 'fatigue']])\
                   maps[0].setAttribute(name, value)",
            )
            .await?;
        visit.until("all of it", "return title() === 'Fatigue' && !!one('table')").await?;
        let (_, _, view, scheme) = on_screen(&visit).await?;
        assert_eq!((view.as_str(), scheme.as_deref()), ("table", Some("dark")));
        assert_eq!(told(&visit).await?, json!(["inflammation", "fatigue", "simple", "table", "dark"]));
        // Taken away, each is at rest again.
        visit
            .value::<Value>("for (const name of ['theme', 'select', 'level', 'view', 'appearance']) maps[0].removeAttribute(name)")
            .await?;
        visit.until("at rest", "await frames(); return !panel() && !one('table')").await?;
        assert_eq!(told(&visit).await?, json!(["overview", null, "standard", "map", "device"]));
        left_alone(&visit, entries).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_value_changes_nothing_and_is_said_to_the_author() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{ theme: 'stress', select: 'cortisol', controls: 'some', scrolling: 'often' }").await?;
        let before = told(&visit).await?;
        visit
            .value::<Value>(
                "for (const [name, value] of [['theme', 'astrology'], ['select', 'humors'], ['level', 'genius'], ['view', 'hologram'], ['appearance', 'pink']])\
                   maps[0].setAttribute(name, value);\
                 await frames()",
            )
            .await?;
        assert_eq!(told(&visit).await?, before, "nothing is lost");
        assert_eq!(visit.title().await?.as_deref(), Some("Cortisol"));
        assert_eq!(visit.count(".notice").await?, 0, "the reader cannot mend it");
        let errors = visit.console_errors().await?;
        for value in ["some", "often", "astrology", "humors", "genius", "hologram", "pink"] {
            assert!(errors.iter().any(|line| line.contains(value)), "{value}: {errors:?}");
        }
        Ok(())
    })
    .await;
}

/// What "Copy link" in the last map's explanation copies; nothing where there is no such button.
async fn copied(visit: &Visit) -> WebDriverResult<Option<String>> {
    let name = fixtures::interface("panel.copy_link");
    visit
        .until("it is explained", "return !!maps.at(-1).shadowRoot.querySelector('.panel')")
        .await?;
    let press = "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };\
                 const button = maps.at(-1).shadowRoot.querySelector(`.panel [aria-label='${arguments[0]}']`);\
                 button?.click(); return !!button";
    if !visit.value_of::<bool>(press, vec![json!(name)]).await? {
        return Ok(None);
    }
    visit.until("it is copied", "return !!window.copied").await?;
    visit.value("return window.copied").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_copied_only_where_a_page_opens_it() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{ select: 'ibs' }").await?;
        assert_eq!(copied(&visit).await?, None);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        put(&visit, "{ select: 'ibs', page: 'lesson.html' }").await?;
        assert_eq!(copied(&visit).await?, None);
        let said = visit.console_errors().await?;
        assert!(said.iter().any(|line| line.contains("lesson.html")), "{said:?}");
        put(&visit, "{ select: 'ibs', page: 'https://school.example/map?class=4#old' }").await?;
        let link = "https://school.example/map?class=4#select=ibs&level=standard";
        assert_eq!(copied(&visit).await?.as_deref(), Some(link));
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_is_saved_and_restored_also_in_part_and_elsewhere() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{ theme: 'stress', level: 'simple' }").await?;
        visit.value::<Value>("maps[0].select('cortisol')").await?;
        visit.until("it is explained", "return title() === 'Cortisol'").await?;
        let saved: Value = visit.value("return JSON.parse(JSON.stringify(maps[0].save()))").await?;
        assert_eq!(
            saved,
            json!({ "version": 1, "src": null, "theme": "stress", "select": "cortisol", "level": "simple",
                    "view": "map", "tour": null, "quiz": null, "ask": null, "appearance": "device" })
        );
        // Into another map, and a part of it into the first.
        put(&visit, "{}").await?;
        visit.value_of::<Value>("maps[1].restore(arguments[0]); return null", vec![saved]).await?;
        visit
            .until(
                "the other map stands there too",
                "return words(maps[1].shadowRoot.querySelector('[part~=panel] h2')) === 'Cortisol'",
            )
            .await?;
        visit.value::<Value>("maps[0].restore({ view: 'outline', nonsense: 3 }); maps[1].restore(null)").await?;
        visit.until("a part is enough", "return maps[0].view === 'outline' && title() === 'Cortisol'").await?;
        visit.value::<Value>("maps[0].select(null); maps[1].select = 'gut-brain'").await?;
        visit.until("cleared", "return title() === null && maps[1].selection === 'gut-brain'").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_chooses_light_or_dark_and_only_the_reader_is_remembered() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{ appearance: 'dark' }").await?;
        assert_eq!(on_screen(&visit).await?.3.as_deref(), Some("dark"));
        assert_eq!(
            visit.value::<Option<String>>("return localStorage.getItem('crosstalk')").await?,
            None
        );
        visit.press_named("[part=header] button", "More").await?;
        visit.press_named("[part~=open] button", "Settings").await?;
        visit.no_violations("settings of an embedded map").await?;
        visit.press_named("[part~=open] button", "Light").await?;
        visit
            .until(
                "the reader has the last word",
                "return maps[0].getAttribute('appearance') === 'light'",
            )
            .await?;
        assert_eq!(on_screen(&visit).await?.3.as_deref(), Some("light"));
        let kept: String = visit.value("return localStorage.getItem('crosstalk')").await?;
        assert_eq!(kept, "appearance=light");
        visit.value::<Value>("maps[0].appearance = 'device'").await?;
        visit.until("as the device", "return !one('.ct').dataset.scheme").await?;
        assert_eq!(visit.value::<String>("return localStorage.getItem('crosstalk')").await?, kept);
        Ok(())
    })
    .await;
}
