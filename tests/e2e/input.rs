//! What a reader does: pressing with a mouse, touching, typing, turning pages.

use crate::{Visit, WebDriverResult};
use serde_json::{Value, json};
pub use thirtyfour::Key;

impl Visit {
    /// A point at which a pointer meets the element, scrolled into view if need be.
    async fn spot(
        &self,
        what: &str,
        script: String,
        arguments: Vec<Value>,
    ) -> WebDriverResult<(i64, i64)> {
        self.until_still().await?;
        let spot: Option<(i64, i64)> = self.value_of(&script, arguments).await?;
        Ok(spot.unwrap_or_else(|| panic!("a pointer cannot reach {what}")))
    }

    async fn spot_of(&self, selector: &str) -> WebDriverResult<(i64, i64)> {
        self.spot(selector, "return spot(one(arguments[0]))".to_owned(), vec![selector.into()])
            .await
    }

    async fn spot_of_named(&self, selector: &str, name: &str) -> WebDriverResult<(i64, i64)> {
        let what = format!("{selector} named {name}");
        let script = "return spot(named(arguments[0], arguments[1]))".to_owned();
        self.spot(&what, script, vec![selector.into(), name.into()]).await
    }

    /// Moves the mouse to a point.
    pub async fn point(&self, (x, y): (i64, i64)) -> WebDriverResult {
        self.driver.action_chain().move_to(x, y).perform().await
    }

    /// Moves the mouse over an element.
    pub async fn point_at(&self, selector: &str) -> WebDriverResult {
        self.point(self.spot_of(selector).await?).await
    }

    /// Presses a point with the mouse.
    pub async fn press_point(&self, (x, y): (i64, i64)) -> WebDriverResult {
        self.driver.action_chain().move_to(x, y).click().perform().await
    }

    /// Presses the first element a selector finds; on a link of the map, a point of its line.
    pub async fn press(&self, selector: &str) -> WebDriverResult {
        self.press_point(self.spot_of(selector).await?).await
    }

    /// Presses the element of that name (its label, else its words).
    pub async fn press_named(&self, selector: &str, name: &str) -> WebDriverResult {
        self.press_point(self.spot_of_named(selector, name).await?).await
    }

    /// Drags the mouse from a point by a distance.
    pub async fn drag(&self, (x, y): (i64, i64), (dx, dy): (i64, i64)) -> WebDriverResult {
        let chain = self.driver.action_chain().move_to(x, y).click_and_hold();
        chain.move_to(x + dx / 2, y + dy / 2).move_to(x + dx, y + dy).release().perform().await
    }

    /// Turns the wheel at a point, with or without Ctrl.
    pub async fn wheel(&self, (x, y): (i64, i64), down: i64, ctrl: bool) -> WebDriverResult {
        let turn = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": down, "modifiers": if ctrl { 2 } else { 0 } });
        // A turn before the browser knows what lies where is lost: it is given until it arrives.
        self.value::<Value>(
            "window.turned = false; addEventListener('wheel', () => { window.turned = true; }, { once: true, capture: true }); return null",
        )
        .await?;
        for _ in 0..20 {
            self.command("Input.dispatchMouseEvent", turn.clone()).await?;
            for _ in 0..10 {
                self.value::<bool>("return frames().then(() => true)").await?;
                if self.value::<bool>("return window.turned").await? {
                    return Ok(());
                }
            }
        }
        panic!("the wheel turns in vain at {x}, {y}");
    }

    /// Presses a key.
    pub async fn key(&self, key: Key) -> WebDriverResult {
        self.driver.action_chain().key_down(key.clone()).key_up(key).perform().await
    }

    /// Presses Shift and Tab.
    pub async fn key_back(&self) -> WebDriverResult {
        let chain = self.driver.action_chain().key_down(Key::Shift).key_down(Key::Tab);
        chain.key_up(Key::Tab).key_up(Key::Shift).perform().await
    }

    /// Types letters where the focus is.
    pub async fn type_in(&self, text: &str) -> WebDriverResult {
        self.driver.action_chain().send_keys(text).perform().await
    }

    /// Taps an element with a finger.
    pub async fn tap(&self, selector: &str) -> WebDriverResult {
        self.tap_point(self.spot_of(selector).await?).await
    }

    /// Taps the element of that name.
    pub async fn tap_named(&self, selector: &str, name: &str) -> WebDriverResult {
        self.tap_point(self.spot_of_named(selector, name).await?).await
    }

    /// Taps a point with a finger.
    pub async fn tap_point(&self, (x, y): (i64, i64)) -> WebDriverResult {
        self.touch("touchStart", &[(x, y)]).await?;
        self.touch("touchEnd", &[]).await
    }

    /// Puts fingers down (`touchStart`), moves them (`touchMove`) or lifts them (`touchEnd`).
    pub async fn touch(&self, kind: &str, fingers: &[(i64, i64)]) -> WebDriverResult {
        let fingers: Vec<Value> = fingers
            .iter()
            .enumerate()
            .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
            .collect();
        let touch = json!({ "type": kind, "touchPoints": fingers });
        self.command("Input.dispatchTouchEvent", touch).await
    }
}
