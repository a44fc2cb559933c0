//! The program that is asked: the map's three files and a question in, an answer out. A wasm of its own, fetched when a
//! reader asks, and built for speed.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use ask::take::Drawn;
    use ask::{Asked, Reading, Work};
    use content::decode::{decode_ask_texts, decode_deferred, decode_initial, encode};
    use content::vocabulary::Level;
    use crosstalk::present::LocalizedMap;
    use crosstalk::state::address;
    use graph::ViewId;
    use locale::LocaleBridge;
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;

    /// A map that can be asked.
    #[wasm_bindgen]
    pub struct Program(Asked);

    /// A question that is being answered.
    #[wasm_bindgen]
    pub struct Asking(Work);

    #[wasm_bindgen]
    impl Program {
        /// Opens the three files of a map. Errors are sentences.
        #[wasm_bindgen(constructor)]
        pub fn open(
            locale: LocaleBridge,
            first: &[u8],
            rest: &[u8],
            own: &[u8],
        ) -> Result<Program, JsError> {
            let damaged = |_| JsError::new("A file of the map did not arrive whole. Ask again.");
            let first = decode_initial(first).map_err(damaged)?;
            let mut rest = decode_deferred(rest).map_err(damaged)?;
            let own = decode_ask_texts(own).map_err(damaged)?;
            rest.messages.extend(own.messages);
            let map = LocalizedMap::open(first, Rc::new(locale)).with(rest);
            Ok(Program(Asked { map, loops: own.loops }))
        }

        /// Begins to answer a question, for a reader at that level who sees that view; both as they stand in an address.
        /// What the question before it calculated serves again where it can.
        pub fn ask(
            &self,
            question: &str,
            level: &str,
            shown: &str,
            before: Option<Asking>,
        ) -> Asking {
            let level = Level::from_id(level).unwrap_or(Level::DEFAULT);
            let shown = address::view(shown, &self.0.map.atlas).unwrap_or(ViewId::Overview);
            let reading = Reading { level, shown };
            Asking(match before {
                Some(Asking(work)) => work.next(&self.0, question, reading),
                None => self.0.ask(question, reading),
            })
        }

        /// Takes the picture that was asked for, of that view as it stands in an address; an empty one where the map is
        /// not shown as a picture, none where the page does not allow it to be drawn.
        pub fn draw(&self, asking: &mut Asking, file: Option<Vec<u8>>, shown: &str) {
            let shown = address::view(shown, &self.0.map.atlas).unwrap_or(ViewId::Overview);
            asking.0.draw(Drawn { file, shown });
        }

        /// The answer as bytes; before it is done, how far it is.
        pub fn answer(&self, asking: &Asking) -> Vec<u8> {
            encode(&asking.0.answer(&self.0))
        }
    }

    #[wasm_bindgen]
    impl Asking {
        /// As what a picture is asked for, by its name in addresses; none where none is.
        pub fn picture(&self) -> Option<String> {
            self.0.picture().map(|form| form.id().to_string())
        }

        /// Goes on for about so many additions and multiplications; true when it is done.
        pub fn step(&mut self, budget: u32) -> bool {
            self.0.step(budget.into())
        }
    }
}
