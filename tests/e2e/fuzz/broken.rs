//! Ten thousand broken attribute values and as many broken messages: none stops the map, and each is named in words or
//! changes nothing.

use end_to_end::{Reader, host, visit, visit_pages};
use serde_json::Value;

/// Texts that are broken in all sorts of ways, by chance that can be repeated.
const BROKEN: &str = "let x = 88172645;\
    const next = (most) => { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; return (x >>> 0) % most; };\
    const WHOLE = ['overview', 'stress', 'ibs~anxiety', 'depression', 'in_depth', 'outline', 'flu-week.3', 'tour.flu-week.1', 'everything.2.1', 'full', 'auto', 'smart'];\
    const JUNK = ['', ' ', '~', '.', '%', '%7E', '&', '=', '#', '\\0', '\\ud800', 'é\\u0301', '\\u202e', '🧠', '-1', '256', '1e999', '__proto__', 'constructor', '<b>x</b>', 'x'.repeat(2000)];\
    const broken = () => { const one = [...WHOLE[next(WHOLE.length)]];\
      for (let times = next(3); times >= 0; times -= 1) {\
        if (next(3) === 0) one.splice(next(one.length + 1), next(6)); else one.splice(next(one.length + 1), 0, JUNK[next(JUNK.length)]); }\
      return one.join(''); };";

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_broken_attributes_are_named_in_words_and_change_nothing() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        visit.open("pages/host.html").await?;
        visit
            .value::<Value>("const map = document.createElement('crosstalk-map'); document.getElementById('here').append(map); return null")
            .await?;
        visit.until_ready().await?;
        let script = format!(
            "{BROKEN}\
             const map = document.querySelector('crosstalk-map');\
             const rest = {{ theme: 'overview', select: null, level: 'standard', view: 'map', tour: null, quiz: null, ask: null, appearance: 'device' }};\
             const more = {{ controls: 'full', start: 'auto', scrolling: 'smart' }};\
             const names = [...Object.keys(rest), ...Object.keys(more)];\
             const told = []; console.warn = (text) => told.push(text);\
             const wrong = []; let many = 0;\
             for (let at = 0; at < 10000; at += 1) {{\
               const name = names[next(names.length)], value = broken();\
               told.length = 0; map.setAttribute(name, value);\
               if (told.length) {{\
                 many += 1;\
                 if (told.length > 1 || !told[0].includes(`${{name}}=\"${{value}}\"`) || !told[0].endsWith('.')) wrong.push([name, value, told]);\
               }}\
               if (at % 50 === 49) {{ await frames(); for (const name of names) map.removeAttribute(name); await frames(); }}\
             }}\
             await frames();\
             const now = map.save();\
             for (const [name, value] of Object.entries(rest)) if (now[name] !== value) wrong.push([name, now[name]]);\
             return [many, wrong.slice(0, 5)];"
        );
        let (named, wrong): (usize, Value) = visit.value(&script).await?;
        assert_eq!(wrong, Value::Array(Vec::new()));
        assert!(named > 7000, "{named} were named");
        visit.press("[data-node=depression]").await?;
        visit.until("it answers", "return title() === 'Depression'").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_broken_messages_change_nothing() {
    visit(Reader::DESKTOP, |visit| async move {
        let host = host();
        let address = format!("{}embed.html#select=cortisol", visit.server.address());
        visit.open_framed(&host, "listens&hello", &address).await?;
        visit.until("it is ready", "return heard.some(({ data }) => data.type === 'crosstalk-ready')").await?;
        let script = format!(
            "{BROKEN}\
             const types = ['crosstalk-hello', 'crosstalk-go', 'crosstalk-ready', 'toString', '__proto__'];\
             const odd = () => [null, undefined, true, NaN, 10n, [], {{}}, new Date(NaN), new Map(), new ArrayBuffer(4), broken(), [broken()], {{ length: 3 }}][next(13)];\
             const message = () => {{ switch (next(5)) {{\
               case 0: return odd();\
               case 1: return {{ type: odd() }};\
               case 2: return {{ type: broken(), address: broken() }};\
               case 3: return {{ type: 'crosstalk-go', address: odd(), [broken()]: odd() }};\
               default: return {{ type: types[next(types.length)], [broken()]: odd() }}; }} }};\
             heard.length = 0;\
             for (let at = 0; at < 10000; at += 1) {{ ask(message()); if (at % 500 === 499) await frames(); }}\
             await frames();\
             return heard.map(({{ data }}) => data).filter(({{ type }}) => type === 'crosstalk-state' || type === 'crosstalk-error');"
        );
        let heard: Vec<Value> = visit.value(&script).await?;
        assert_eq!(heard, Vec::<Value>::new(), "nothing that is not understood is done");
        visit.value::<Value>("ask({ type: 'crosstalk-go', address: 'theme=stress' }); return null").await?;
        let went = "return heard.some(({ data }) => data.type === 'crosstalk-state' && data.address === 'theme=stress')";
        visit.until("what is understood is done", went).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
