//! The overview's picture as text: the app's own view, drawn once on the host.

use crate::layout::{Drawing, Form, Frame, Layout, lay_out};
use crate::model::Shown;
use crate::scene::Book;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct PictureProps {
    book: Book,
    drawing: Rc<Drawing>,
    class: &'static str,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    crate::view::picture(&props.book, &props.drawing, props.class)
}

/// The overview in a room of that size, as SVG of that class.
pub(super) fn overview(
    book: &Book,
    width: f64,
    height: f64,
    form: Form,
    class: &'static str,
) -> String {
    let frame = Frame { width, height, form, text: 1.0, mirrored: false };
    let Layout::Drawn(drawing) = lay_out(&book.atlas, Shown::Overview, &frame) else {
        return String::new();
    };
    let props = PictureProps { book: book.clone(), drawing: Rc::new(drawing), class };
    let renderer = yew::LocalServerRenderer::<Picture>::with_props(props).hydratable(false);
    finished(renderer.render()).unwrap_or_default()
}

/// The value of a future that never waits for anything outside; `None` where it does.
fn finished<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    // Drawing only wakes itself; a bound keeps a mistake from becoming an endless loop.
    for _ in 0..1_000_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return Some(value);
        }
    }
    None
}
