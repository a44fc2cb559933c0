//! Elements in steps: `element("p").class("prose").child(text)`, the same as `<p class="prose">{ text }</p>`.
//!
//! `html!` writes every field and every attribute of an element where it stands. Here each step is a function that
//! stands in the wasm once, and a view only calls it: none may be copied for each closure it is given. Components, which
//! have properties, stay in `html!`.

use std::rc::Rc;
use yew::html::{onclick, onfocus, oninput, onkeydown, onmousedown};
use yew::prelude::*;
use yew::virtual_dom::{Listener, VTag};

/// An element that is being made. Put into another, or turned into [`Html`], it is finished.
pub(super) struct Element(Rc<VTag>);

/// An element without attributes.
#[inline(never)]
pub(super) fn element(tag: &'static str) -> Element {
    Element(Rc::new(VTag::new(tag)))
}

/// Elements beside each other without one around them: an element without a tag, of which only what stands inside is drawn.
pub(super) fn fragment() -> Element {
    element("")
}

/// A button that sends no form.
#[inline(never)]
pub(super) fn push_button(class: &'static str) -> Element {
    element("button").attribute("type", "button").class_if_any(class)
}

/// An element that says something; nothing where there is nothing to say.
#[inline(never)]
pub(super) fn say(tag: &'static str, class: &'static str, words: &str) -> Option<Element> {
    (!words.is_empty()).then(|| element(tag).class_if_any(class).child(words))
}

impl Element {
    /// Its classes.
    pub(super) fn class(self, class: impl Value) -> Element {
        self.attribute("class", class)
    }

    #[inline(never)]
    fn class_if_any(self, class: &'static str) -> Element {
        self.class((!class.is_empty()).then_some(class))
    }

    /// What it is known by among those beside it: with another key it is made anew.
    #[inline(never)]
    pub(super) fn key(mut self, key: String) -> Element {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.key = Some(key.into());
        }
        self
    }

    /// An attribute; left out where the value is `None`.
    pub(super) fn attribute(self, name: &'static str, value: impl Value) -> Element {
        value.set(name, self)
    }

    /// An attribute with words, which are copied; left out where there are none.
    #[inline(never)]
    pub(super) fn words(self, name: &'static str, words: &str) -> Element {
        self.attribute(name, (!words.is_empty()).then(|| words.to_string()))
    }

    /// An attribute that is a number.
    #[inline(never)]
    pub(super) fn number(self, name: &'static str, value: i32) -> Element {
        self.set(name, AttrValue::from(value.to_string()))
    }

    /// An attribute that says something by standing there.
    #[inline(never)]
    pub(super) fn flag(self, name: &'static str, stands: bool) -> Element {
        if stands { self.attribute(name, name) } else { self }
    }

    /// Whether it is the chosen one of a list. What the reader has chosen is no attribute any more.
    #[inline(never)]
    pub(super) fn chosen(mut self, chosen: bool) -> Element {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.add_property("selected", chosen);
        }
        self
    }

    /// What a field holds.
    #[inline(never)]
    pub(super) fn value(mut self, value: String) -> Element {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.set_value(AttrValue::from(value));
        }
        self
    }

    /// What comes next inside.
    pub(super) fn child(self, child: impl Child) -> Element {
        child.add_to(self)
    }

    /// Takes clicks.
    pub(super) fn on_click(self, callback: Callback<MouseEvent>) -> Element {
        self.listener(Rc::new(onclick::Wrapper::new(callback)))
    }

    /// Takes focus that comes.
    pub(super) fn on_focus(self, callback: Callback<FocusEvent>) -> Element {
        self.listener(Rc::new(onfocus::Wrapper::new(callback)))
    }

    /// Takes a press of the pointer before it is a click.
    pub(super) fn on_mouse_down(self, callback: Callback<MouseEvent>) -> Element {
        self.listener(Rc::new(onmousedown::Wrapper::new(callback)))
    }

    /// Takes what is typed.
    pub(super) fn on_input(self, callback: Callback<InputEvent>) -> Element {
        self.listener(Rc::new(oninput::Wrapper::new(callback)))
    }

    /// Takes keys.
    pub(super) fn on_key_down(self, callback: Callback<KeyboardEvent>) -> Element {
        self.listener(Rc::new(onkeydown::Wrapper::new(callback)))
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Element {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.add_attribute(name, value);
        }
        self
    }

    #[inline(never)]
    fn push(mut self, child: Html) -> Element {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.add_children([child]);
        }
        self
    }

    /// Takes what that listener hears; the steps above are those of what is heard most.
    #[inline(never)]
    pub(super) fn listener(mut self, listener: Rc<dyn Listener>) -> Element {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.add_listener(listener);
        }
        self
    }
}

/// Of a fragment only what stands inside.
impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Html {
        if element.0.tag().is_empty() {
            return element.0.children().cloned().unwrap_or_default();
        }
        Html::VTag(element.0)
    }
}

/// What an attribute may be.
pub(super) trait Value {
    /// Gives the element that attribute.
    fn set(self, name: &'static str, element: Element) -> Element;
}

impl Value for &'static str {
    #[inline(never)]
    fn set(self, name: &'static str, element: Element) -> Element {
        element.set(name, AttrValue::Static(self))
    }
}

impl Value for Option<&'static str> {
    #[inline(never)]
    fn set(self, name: &'static str, element: Element) -> Element {
        match self {
            Some(value) => value.set(name, element),
            None => element,
        }
    }
}

/// Said in words, as states of ARIA are.
impl Value for bool {
    #[inline(never)]
    fn set(self, name: &'static str, element: Element) -> Element {
        if self { "true" } else { "false" }.set(name, element)
    }
}

impl Value for String {
    #[inline(never)]
    fn set(self, name: &'static str, element: Element) -> Element {
        element.set(name, AttrValue::from(self))
    }
}

impl Value for AttrValue {
    fn set(self, name: &'static str, element: Element) -> Element {
        element.set(name, self)
    }
}

impl Value for Option<String> {
    #[inline(never)]
    fn set(self, name: &'static str, element: Element) -> Element {
        match self {
            Some(value) => value.set(name, element),
            None => element,
        }
    }
}

impl Value for Option<bool> {
    #[inline(never)]
    fn set(self, name: &'static str, element: Element) -> Element {
        match self {
            Some(value) => value.set(name, element),
            None => element,
        }
    }
}

/// What may stand inside an element.
pub(super) trait Child {
    /// Puts it at the element's end.
    fn add_to(self, element: Element) -> Element;
}

impl Child for Html {
    fn add_to(self, element: Element) -> Element {
        element.push(self)
    }
}

impl Child for Element {
    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.push(self.into())
    }
}

/// Where there is nothing, its place stays: Yew matches what stands inside by its place.
impl Child for Option<Element> {
    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.push(self.map_or_else(Html::default, Html::from))
    }
}

impl Child for Option<Html> {
    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.push(self.unwrap_or_default())
    }
}

impl Child for &str {
    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.push(Html::from(self.to_string()))
    }
}

impl Child for String {
    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.push(Html::from(self))
    }
}
