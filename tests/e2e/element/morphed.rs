//! Pages that write the element's attributes anew, as tools do that morph a page, and pages that bring `ready` along.

use super::{open_host, put};
use end_to_end::{Reader, visit_pages_freely};
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn ready_is_written_again_while_it_is_true_and_never_when_it_is_not() {
    visit_pages_freely(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{ theme: 'stress' }").await?;
        let size = "const box = maps[0].getBoundingClientRect(); return [box.width, box.height]";
        let before: (f64, f64) = visit.value(size).await?;
        for takes in [
            "maps[0].removeAttribute('ready')",
            "maps[0].toggleAttribute('ready', false)",
            "maps[0].removeAttributeNode(maps[0].getAttributeNode('ready'))",
            // As morphing does: what the new page does not have goes, what it has is set.
            "for (const { name } of [...maps[0].attributes]) maps[0].removeAttribute(name); maps[0].setAttribute('theme', 'stress')",
            "maps[0].setAttribute('ready', 'ready')",
        ] {
            for _ in 0..3 {
                visit.value::<Value>(&format!("{takes}; return null")).await?;
                assert!(visit.value::<bool>("return maps[0].hasAttribute('ready')").await?, "{takes}");
            }
            assert_eq!(visit.value::<(f64, f64)>(size).await?, before, "{takes}");
        }
        // It is no one else's to say.
        visit.value::<Value>("maps[0].dispose(); maps[0].setAttribute('ready', ''); return null").await?;
        assert!(!visit.value::<bool>("return maps[0].hasAttribute('ready')").await?);
        // A page that was kept with the map in it (Turbo) brings the attribute of the map that was.
        let early: (bool, bool) = visit
            .value(
                "const here = document.getElementById('here'); here.innerHTML = '<crosstalk-map ready theme=stress><p>text</p></crosstalk-map>';\
                 const parsed = here.firstElementChild, copied = parsed.cloneNode(true); window.maps = [parsed];\
                 return [parsed.hasAttribute('ready'), copied.hasAttribute('ready')]",
            )
            .await?;
        assert_eq!(early, (false, false), "before anything answers");
        visit.until("it answers", "return maps[0].hasAttribute('ready') && all('[data-node]').length > 10").await?;
        Ok(())
    })
    .await;
}
