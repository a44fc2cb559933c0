//! The app: the one reducer, the regions of the screen, and the way commands leave.

use super::map::{self, IndexView, MapView, frame};
use super::store::Store;
use super::{
    Input, ViewContext, footer, header, keyboard, menu, notices, outline, panel, search, settings,
    table, themes, tray,
};
use crate::present::LocalizedMap;
use crate::state::{
    Action, Appearance, Command, Overlay, PanelAction, Presentation, State, Texts, ViewAction,
    commands_after,
};
use content::messages::MessageId;
use graph::ViewId;
use layout::{Form, Layout, ViewSpec, lay_out};
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
    /// Handed the way in once, when the first screen stands.
    #[prop_or_default]
    pub on_ready: Callback<Callback<Input>>,
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
        (props.on_ready.clone(), props.on_command.clone(), store.state.view.selection);
    let themed = store.state.view.shown != ViewId::Overview;
    use_effect_with((), move |()| {
        on_ready.emit(Callback::from(move |input| dispatcher.dispatch(input)));
        if themed {
            command.emit(Command::Refit);
        }
        if let Some(subject) = first {
            command.emit(Command::Reveal(subject));
        }
    });
    let before = use_mut_ref(|| Rc::clone(&store.state));
    let (map, command) = (store.map.clone(), props.on_command.clone());
    use_effect_with(Rc::clone(&store.state), move |now| {
        let old = before.replace(Rc::clone(now));
        match Rc::ptr_eq(&old, now) {
            true => command.emit(Command::Title(map.page_title(now))),
            false => follow(&old, now, &map, &command),
        }
    });

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
    shell(&context, &layout, &store.said)
}

/// Asks for what a change entails.
fn follow(old: &State, now: &State, map: &LocalizedMap, command: &Callback<Command>) {
    for asked in commands_after(old, now, &map.atlas) {
        command.emit(asked);
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

fn shell(s: &ViewContext, layout: &Laid, said: &(u32, AttrValue)) -> Html {
    let settings = &s.state.reader.settings;
    let appearance = s.state.reader.appearance;
    let scheme = (appearance != Appearance::Device).then(|| appearance.id());
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
        let dispatch = s.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatch.emit(Action::Escape);
            }
        })
    };
    html! {
        <div class="ct" data-scheme={scheme} data-contrast={settings.contrast.then_some("more")} data-still={settings.reduced_motion.then_some("")}
            data-text={settings.text.to_string()} data-form={form} data-room={room} data-touch={s.state.env.container.touch.then_some("")}
            data-panel={s.state.has_panel().then_some("")} {onkeydown} onclick={s.state.panel.term.map(|_| beside_word(s))}>
            <button type="button" class="skip" onclick={s.on_click_command(Command::FocusPart("after"))}>{ s.word(MessageId::HeaderSkipMap) }</button>
            { header::header(s) }
            { themes::themes(s) }
            <div class="stage" part="stage">
                if !s.state.env.notices.is_empty() || s.state.env.copied || s.state.env.texts == Texts::Failed { { notices::notices(s) } }
                { main(s, layout) }
                if s.state.has_panel() { { panel::panel(s) } }
            </div>
            { over(s) }
            if s.state.env.container.paper { { panel::paper(s) } }
            // Two lines take turns, so that the same sentence is spoken again.
            <div class="say" role="status" aria-live="polite">
                if said.0.is_multiple_of(2) { <span>{ said.1.clone() }</span> } else { <b>{ said.1.clone() }</b> }
            </div>
        </div>
    }
}

/// The page's main part; in a page of other people, a part of theirs.
fn main(s: &ViewContext, layout: &Laid) -> Html {
    let role = s.landmark("main");
    match s.state.view.presentation {
        Presentation::Outline => {
            html! { <div {role} class="reading" part="map">{ outline::outline(s) }</div> }
        }
        Presentation::Table => {
            html! { <div {role} class="reading" part="map">{ table::table(s) }</div> }
        }
        Presentation::Map => html! {
            <div {role} class="map" part="map">
                <p id="key-help" class="unseen">{ s.word(MessageId::MapKeyHelp) }</p>
                <div class="canvas" role="application" aria-label={s.map.map_label(&s.state)} aria-describedby="key-help"
                    onkeydown={keyboard::on_map(s)} onclick={ground(s)}>
                    { match layout {
                        Laid::Drawn(drawing) => html! {
                            <MapView map={s.map.clone()} state={Rc::clone(&s.state)} drawing={Rc::clone(drawing)}
                                dispatch={s.dispatch.clone()} command={s.command.clone()} />
                        },
                        Laid::Index(index) => html! {
                            <IndexView map={s.map.clone()} state={Rc::clone(&s.state)} index={Rc::clone(index)}
                                dispatch={s.dispatch.clone()} command={s.command.clone()} />
                        },
                        Laid::Rows(list) => map::rows(s, list),
                    } }
                </div>
                <p class="hint-over wheel">{ s.word(MessageId::MapHintWheel) }</p>
                <p class="hint-over touch">{ s.word(MessageId::MapHintTouch) }</p>
                if s.state.view.traced.is_some() { { map::card(s) } }
                if matches!(s.state.overlay.open, Some(Overlay::Tray(_))) { { tray::tray(s) } }
                { footer::footer(s) }
            </div>
        },
    }
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
