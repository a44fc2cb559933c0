//! The app: the one reducer, the regions of the screen, and the way commands leave.

use super::element::{Element, element, push_button, say};
use super::map::{self, IndexView, MapView, frame};
use super::store::Store;
use super::{
    Input, ViewContext, footer, header, keyboard, menu, notices, outline, panel, search, settings,
    table, themes, tray,
};
use crate::present::LocalizedMap;
use crate::state::{
    Action, Appearance, Command, Overlay, PanelAction, Presentation, State, Texts, ViewAction,
    asked, commands_after, reduce,
};
use content::messages::MessageId;
use graph::ViewId;
use layout::{Form, Layout, ViewSpec, lay_out};
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// What the app is given.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The subject with its words.
    pub map: LocalizedMap,
    /// The first state.
    pub state: State,
    /// Takes what is asked of the browser.
    #[prop_or_default]
    pub on_command: Callback<Command>,
    /// Who changes the nodes in which it is drawn.
    #[prop_or_default]
    pub dom_changes: Rc<DomChanges>,
    /// Handed the way in once, when the first screen stands.
    #[prop_or_default]
    pub on_ready: Callback<Callback<Input>>,
}

/// Who changes the nodes in which the app is drawn.
#[derive(Default, PartialEq)]
pub struct DomChanges {
    /// The app is drawing: changes are its own.
    pub drawing: Cell<bool>,
    /// Somebody else has changed something, and all has to be drawn anew.
    pub foreign: Cell<bool>,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store {
        map: props.map.clone(),
        state: Rc::new(props.state.clone()),
        said: (0, AttrValue::from("")),
    });
    let dispatcher = store.dispatcher();
    // One callback for the app's life: marks compare it by pointer.
    let dispatch =
        use_callback((), move |action: Action, ()| dispatcher.dispatch(Input::Act(action)));
    let context = ViewContext {
        map: store.map.clone(),
        state: Rc::clone(&store.state),
        dispatch,
        command: props.on_command.clone(),
    };

    let dispatcher = store.dispatcher();
    let (on_ready, command, first) =
        (props.on_ready.clone(), props.on_command.clone(), store.state.in_sight(&store.map.atlas));
    let waits = asked(&store.state, &store.map.atlas);
    let themed = store.state.view.shown != ViewId::Overview;
    use_effect_with((), move |()| {
        on_ready.emit(Callback::from(move |input| dispatcher.dispatch(input)));
        if themed {
            command.emit(Command::Refit);
        }
        if let Some(subject) = first {
            command.emit(Command::Reveal(subject));
        }
        if let Some(question) = waits {
            command.emit(question);
        }
    });
    let before = use_mut_ref(|| Rc::clone(&store.state));
    let (map, command) = (store.map.clone(), props.on_command.clone());
    let now = Rc::clone(&store.state);
    use_effect(move || {
        command.emit(Command::Drawn);
        let old = before.replace(Rc::clone(&now));
        match Rc::ptr_eq(&old, &now) {
            true => command.emit(Command::Title(map.page_title(&now))),
            false => follow(&old, &now, &map, &command),
        }
        command.emit(Command::HoldFocus);
    });
    // An element of another key is another element: nothing of the old one is used.
    let anew = use_mut_ref(|| false);
    props.on_command.emit(Command::Drawing);
    props.dom_changes.drawing.set(true);
    if props.dom_changes.foreign.take() {
        props.on_command.emit(Command::DrawAnew);
        let other = !*anew.borrow();
        anew.replace(other);
    }
    let known_as = if *anew.borrow() { "anew" } else { "first" };

    let at = frame(&context.state);
    let key = (context.state.view.shown, [at.width, at.height, at.text], at.form, at.mirrored);
    let layout = use_memo((Rc::as_ptr(&context.map.atlas) as usize, key), |_| {
        match lay_out(
            &context.map.atlas,
            &ViewSpec::of(&context.map.atlas, context.state.view.shown),
            &at,
        ) {
            Layout::Drawn(drawing) => Laid::Drawn(Rc::new(drawing)),
            Layout::Index(index) => Laid::Index(Rc::new(index)),
            Layout::Rows(rows) => Laid::Rows(Rc::new(rows)),
        }
    });
    shell(&context, &layout, &store.said).key(known_as.to_string()).into()
}

/// Asks for what a change entails.
fn follow(old: &State, now: &State, map: &LocalizedMap, command: &Callback<Command>) {
    for asked in commands_after(old, now, &map.atlas) {
        command.emit(asked);
    }
    if (old.autoplay, old.tool) != (now.autoplay, now.tool) {
        command.emit(Command::Autoplay(now.autoplay.then(|| map.reading_time(now))));
    }
    if map.page_title(old) != map.page_title(now) {
        command.emit(Command::Title(map.page_title(now)));
    }
}

/// A layout whose parts are shared.
pub(super) enum Laid {
    Drawn(Rc<layout::Drawing>),
    Index(Rc<layout::Index>),
    Rows(Rc<layout::Rows>),
}

fn shell(s: &ViewContext, layout: &Laid, said: &(u32, AttrValue)) -> Element {
    let settings = &s.state.reader.settings;
    let appearance = s.state.reader.appearance;
    let own = matches!(appearance, Appearance::Light | Appearance::Dark);
    let scheme = own.then(|| appearance.id());
    let form = match s.state.form() {
        Form::Desktop | Form::BesidePanel => "desktop",
        Form::Compact if s.state.is_tablet() => "tablet",
        Form::Compact => "compact",
        Form::Phone => "phone",
    };
    let room = match (s.state.is_low(), s.state.is_large()) {
        (true, _) => Some("low"),
        (_, true) => Some("large"),
        _ => None,
    };
    let onkeydown = {
        let s = s.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Where there is nothing to close here, the key is the page's.
            if event.key() == "Escape" && reduce(&s.state, Action::Escape, &s.map.atlas).is_some() {
                event.prevent_default();
                s.dispatch.emit(Action::Escape);
            }
        })
    };
    let env = &s.state.env;
    let skip = push_button("skip")
        .on_click(s.on_click_command(Command::FocusPart("after")))
        .child(s.word(MessageId::HeaderSkipMap));
    let noticed = !env.notices.is_empty() || env.copied || env.texts == Texts::Failed;
    let stage = element("div")
        .class("stage")
        .attribute("part", "stage")
        .child(noticed.then(|| notices::notices(s)))
        .child(main(s, layout))
        .child(s.state.has_panel().then(|| panel::panel(s)));
    // Two lines take turns, so that the same sentence is spoken again.
    let line = element(if said.0.is_multiple_of(2) { "span" } else { "b" }).child(said.1.as_str());
    let live = element("div").class("say").attribute("role", "status");
    let app = element("div")
        .class("ct")
        .attribute("data-scheme", scheme)
        .attribute("data-contrast", settings.contrast.then_some("more"))
        .attribute("data-still", settings.reduced_motion.then_some(""))
        .number("data-text", i32::from(settings.text))
        .attribute("data-form", form)
        .attribute("data-room", room)
        .attribute("data-touch", env.container.touch.then_some(""))
        .attribute("data-panel", s.state.has_panel().then_some(""))
        .on_key_down(onkeydown)
        .child(skip)
        .child(header::header(s))
        .child(themes::themes(s))
        .child(stage)
        .child(over(s))
        .child(env.container.paper.then(|| panel::paper(s)))
        .child(live.attribute("aria-live", "polite").child(line));
    match s.state.panel.term {
        Some(_) => app.on_click(beside_word(s)),
        None => app,
    }
}

/// The page's main part; in a page of other people, a part of theirs.
fn main(s: &ViewContext, layout: &Laid) -> Element {
    let part = |class| {
        let main = element("div").attribute("role", s.landmark("main"));
        main.class(class).attribute("part", "map")
    };
    match s.state.view.presentation {
        Presentation::Outline => return part("reading").child(outline::outline(s)),
        Presentation::Table => return part("reading").child(table::table(s)),
        Presentation::Map => {}
    }
    let picture = match layout {
        Laid::Drawn(drawing) => html! {
            <MapView map={s.map.clone()} state={Rc::clone(&s.state)} drawing={Rc::clone(drawing)}
                dispatch={s.dispatch.clone()} command={s.command.clone()} />
        },
        Laid::Index(index) => html! {
            <IndexView map={s.map.clone()} state={Rc::clone(&s.state)} index={Rc::clone(index)}
                dispatch={s.dispatch.clone()} command={s.command.clone()} />
        },
        Laid::Rows(list) => map::rows(s, list),
    };
    let fits = match layout {
        Laid::Drawn(drawing) => drawing.width <= map::frame(&s.state).width,
        _ => false,
    };
    let canvas = element("div")
        .class("canvas")
        .attribute("data-fits", fits.then_some(""))
        .attribute("role", "application")
        .attribute("aria-label", s.map.map_label(&s.state))
        .attribute("aria-describedby", "key-help")
        .on_key_down(keyboard::on_map(s))
        .on_click(ground(s))
        .child(picture);
    let help = element("p").attribute("id", "key-help").class("unseen");
    let tray = matches!(s.state.overlay.open, Some(Overlay::Tray(_)));
    part("map")
        .child(help.child(s.word(MessageId::MapKeyHelp)))
        .child(canvas)
        .child(say("p", "hint-over wheel", s.word(MessageId::MapHintWheel)))
        .child(say("p", "hint-over touch", s.word(MessageId::MapHintTouch)))
        .child(map::card(s))
        .child(tray.then(|| tray::tray(s)))
        .child(footer::footer(s))
}

/// A press on the ground clears the selection.
fn ground(s: &ViewContext) -> Callback<MouseEvent> {
    let dispatch = s.dispatch.clone();
    let selected = s.state.view.selection.is_some();
    Callback::from(move |event: MouseEvent| {
        let ground = event
            .target_dyn_into::<web_sys::Element>()
            .is_some_and(|target| target.closest("[role=button]").ok().flatten().is_none());
        if ground && selected {
            dispatch.emit(Action::View(ViewAction::Clear));
        }
    })
}

/// While a word is explained, a press beside it and its meaning closes it.
fn beside_word(s: &ViewContext) -> Callback<MouseEvent> {
    let dispatch = s.dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        let inside = event
            .target_dyn_into::<web_sys::Element>()
            .is_some_and(|target| target.closest(".word").ok().flatten().is_some());
        if !inside {
            dispatch.emit(Action::Panel(PanelAction::Term(None)));
        }
    })
}

fn over(s: &ViewContext) -> Html {
    match s.state.overlay.open {
        Some(Overlay::Search) => search::search(s),
        Some(Overlay::Settings) => settings::settings(s),
        Some(Overlay::Share(embed, height)) => super::share::share(s, embed, height),
        Some(Overlay::Page(_)) => super::page::page(s),
        Some(
            Overlay::More
            | Overlay::Legend
            | Overlay::KeyboardHelp
            | Overlay::Themes
            | Overlay::Disambiguation(_),
        ) => menu::menu(s),
        Some(Overlay::Tray(_)) | None => Html::default(),
    }
}
