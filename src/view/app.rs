//! The app: the one reducer, the regions of the screen, and the way requests leave.

use super::map::{self, IndexView, MapView, frame};
use super::store::Store;
use super::{
    Input, Screen, foot, header, keyboard, menu, notices, outline, panel, search, settings, table,
    themes, tray,
};
use crate::scene::Book;
use crate::state::{Action, Appearance, Open, Request, State, Texts, View, following};
use content::words::Word;
use graph::Shown;
use layout::{Form, Layout, lay_out};
use std::rc::Rc;
use yew::prelude::*;

/// What the app is given.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The subject with its words.
    pub book: Book,
    /// The first state.
    pub state: State,
    /// Takes what is asked of the browser.
    #[prop_or_default]
    pub on_request: Callback<Request>,
    /// Handed the way in once, when the first screen stands.
    #[prop_or_default]
    pub on_ready: Callback<Callback<Input>>,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store {
        book: props.book.clone(),
        state: Rc::new(props.state.clone()),
        said: (0, AttrValue::from("")),
    });
    let dispatcher = store.dispatcher();
    // One callback for the app's life: marks compare it by pointer.
    let send = use_callback((), move |action: Action, ()| dispatcher.dispatch(Input::Act(action)));
    let screen = Screen {
        book: store.book.clone(),
        state: Rc::clone(&store.state),
        send,
        ask: props.on_request.clone(),
    };

    let dispatcher = store.dispatcher();
    let (on_ready, ask, first) =
        (props.on_ready.clone(), props.on_request.clone(), store.state.selection);
    let themed = store.state.shown != Shown::Overview;
    use_effect_with((), move |()| {
        on_ready.emit(Callback::from(move |input| dispatcher.dispatch(input)));
        if themed {
            ask.emit(Request::Refit);
        }
        if let Some(subject) = first {
            ask.emit(Request::Reveal(subject));
        }
    });
    let before = use_mut_ref(|| Rc::clone(&store.state));
    let (book, ask) = (store.book.clone(), props.on_request.clone());
    use_effect_with(Rc::clone(&store.state), move |now| {
        let old = before.replace(Rc::clone(now));
        match Rc::ptr_eq(&old, now) {
            true => ask.emit(Request::Title(book.page_title(now))),
            false => follow(&old, now, &book, &ask),
        }
    });

    let at = frame(&screen.state);
    let key = (screen.state.shown, [at.width, at.height, at.text], at.form, at.mirrored);
    let layout = use_memo((Rc::as_ptr(&screen.book.atlas) as usize, key), |_| {
        match lay_out(&screen.book.atlas, screen.state.shown, &at) {
            Layout::Drawn(drawing) => Laid::Drawn(Rc::new(drawing)),
            Layout::Index(index) => Laid::Index(Rc::new(index)),
            Layout::Rows(rows) => Laid::Rows(Rc::new(rows)),
        }
    });
    shell(&screen, &layout, &store.said)
}

/// Asks for what a change entails.
fn follow(old: &State, now: &State, book: &Book, ask: &Callback<Request>) {
    for request in following(old, now, &book.atlas) {
        ask.emit(request);
    }
    if (old.shown, old.selection) != (now.shown, now.selection) {
        ask.emit(Request::Title(book.page_title(now)));
    }
}

/// A layout whose parts are shared.
pub(super) enum Laid {
    Drawn(Rc<layout::Drawing>),
    Index(Rc<layout::Index>),
    Rows(Rc<layout::Rows>),
}

fn shell(s: &Screen, layout: &Laid, said: &(u32, AttrValue)) -> Html {
    let settings = &s.state.settings;
    let appearance = s.state.appearance;
    let scheme = (appearance != Appearance::Device).then(|| appearance.id());
    let form = match s.state.form() {
        Form::Desktop | Form::BesidePanel => "desktop",
        Form::Compact if s.state.is_tablet() => "tablet",
        Form::Compact => "compact",
        Form::Phone => "phone",
    };
    let onkeydown = {
        let send = s.send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                send.emit(Action::Escape);
            }
        })
    };
    html! {
        <div class="ct" data-scheme={scheme} data-contrast={settings.contrast.then_some("more")} data-still={settings.still.then_some("")}
            data-text={settings.text.to_string()} data-form={form} data-touch={s.state.room.touch.then_some("")}
            data-panel={s.state.selection.is_some().then_some("")} {onkeydown} onclick={s.state.term.map(|_| beside_word(s))}>
            <button type="button" class="skip" onclick={s.wish(Request::FocusPart("after"))}>{ s.word(Word::HeaderSkipMap) }</button>
            { header::header(s) }
            { themes::themes(s) }
            <div class="stage" part="stage">
                { only(!s.state.notices.is_empty() || s.state.copied || s.state.texts == Texts::Failed, s, notices::notices) }
                { main(s, layout) }
                { only(s.state.selection.is_some(), s, panel::panel) }
            </div>
            { over(s) }
            { only(s.state.room.paper, s, panel::paper) }
            // Two lines take turns, so that the same sentence is spoken again.
            <div class="say" role="status" aria-live="polite">
                if said.0.is_multiple_of(2) { <span>{ said.1.clone() }</span> } else { <b>{ said.1.clone() }</b> }
            </div>
        </div>
    }
}

/// A region that is there only at times: called only then, so that it can come with the app's later part.
fn only(there: bool, s: &Screen, region: fn(&Screen) -> Html) -> Html {
    if there { region(s) } else { Html::default() }
}

/// The page's main part; in a page of other people, a part of theirs.
fn main(s: &Screen, layout: &Laid) -> Html {
    let role = s.landmark("main");
    match s.state.view {
        View::Outline => {
            html! { <div {role} class="reading" part="map">{ outline::outline(s) }</div> }
        }
        View::Table => html! { <div {role} class="reading" part="map">{ table::table(s) }</div> },
        View::Map => html! {
            <div {role} class="map" part="map">
                <p id="key-help" class="unseen">{ s.word(Word::MapKeyHelp) }</p>
                <div class="canvas" role="application" aria-label={s.book.map_label(&s.state)} aria-describedby="key-help"
                    onkeydown={keyboard::on_map(s)} onclick={ground(s)}>
                    { match layout {
                        Laid::Drawn(drawing) => html! {
                            <MapView book={s.book.clone()} state={Rc::clone(&s.state)} drawing={Rc::clone(drawing)}
                                send={s.send.clone()} ask={s.ask.clone()} />
                        },
                        Laid::Index(index) => html! {
                            <IndexView book={s.book.clone()} state={Rc::clone(&s.state)} index={Rc::clone(index)}
                                send={s.send.clone()} ask={s.ask.clone()} />
                        },
                        Laid::Rows(list) => map::rows(s, list),
                    } }
                </div>
                <p class="hint-over wheel">{ s.word(Word::MapHintWheel) }</p>
                <p class="hint-over touch">{ s.word(Word::MapHintTouch) }</p>
                { only(s.state.pointed.is_some(), s, map::card) }
                { only(matches!(s.state.open, Some(Open::Tray(_))), s, tray::tray) }
                { foot::foot(s) }
            </div>
        },
    }
}

/// A press on the ground clears the selection.
fn ground(s: &Screen) -> Callback<MouseEvent> {
    let send = s.send.clone();
    let selected = s.state.selection.is_some();
    Callback::from(move |event: MouseEvent| {
        let ground = event
            .target_dyn_into::<web_sys::Element>()
            .is_some_and(|target| target.closest("[role=button]").ok().flatten().is_none());
        if ground && selected {
            send.emit(Action::Clear);
        }
    })
}

/// While a word is explained, a press beside it and its meaning closes it.
fn beside_word(s: &Screen) -> Callback<MouseEvent> {
    let send = s.send.clone();
    Callback::from(move |event: MouseEvent| {
        let inside = event
            .target_dyn_into::<web_sys::Element>()
            .is_some_and(|target| target.closest(".word").ok().flatten().is_some());
        if !inside {
            send.emit(Action::Term(None));
        }
    })
}

fn over(s: &Screen) -> Html {
    match s.state.open {
        Some(Open::Search) => search::search(s),
        Some(Open::Settings) => settings::settings(s),
        Some(Open::Share(embed, height)) => super::share::share(s, embed, height),
        Some(Open::Page(_)) => super::page::page(s),
        Some(Open::More | Open::Key | Open::Keys | Open::Themes | Open::Which(_)) => menu::menu(s),
        Some(Open::Tray(_)) | None => Html::default(),
    }
}
