//! What is drawn again only when it changes: one component for all marks of the map and all rows of the table.

use std::any::Any;
use std::rc::Rc;
use yew::prelude::*;

/// What is drawn by itself. Comparing it has to cost less than drawing it.
pub(super) trait Draw: PartialEq + 'static {
    /// Draws it.
    fn draw(&self) -> Html;
}

/// Any of them behind one pointer, so that Yew's part of a component is in the wasm once.
trait AnyDraw {
    fn draw(&self) -> Html;
    fn is(&self, other: &dyn AnyDraw) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<T: Draw> AnyDraw for T {
    fn draw(&self) -> Html {
        Draw::draw(self)
    }

    fn is(&self, other: &dyn AnyDraw) -> bool {
        other.as_any().downcast_ref::<T>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone, Properties)]
struct MemoProps {
    of: Rc<dyn AnyDraw>,
}

impl PartialEq for MemoProps {
    fn eq(&self, other: &MemoProps) -> bool {
        self.of.is(&*other.of)
    }
}

#[component]
fn Memo(props: &MemoProps) -> Html {
    props.of.draw()
}

/// Draws something, and again only when it changes; among its siblings it is known by its key.
pub(super) fn memo(key: &str, of: impl Draw) -> Html {
    let of: Rc<dyn AnyDraw> = Rc::new(of);
    html! { <Memo key={key.to_string()} {of} /> }
}
