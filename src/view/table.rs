//! The table of links: sortable by every column.

use super::ViewContext;
use super::outline::head;
use super::panel::{el, plain_text};
use super::parts::{each, icon, link_sample};
use crate::present::LocalizedMap;
use crate::state::{Action, Column, Presentation, Subject, ViewAction};
use content::messages::MessageId;
use graph::{LinkId, ViewId};
use yew::prelude::*;

/// The columns from the start of a row to its end: it reads like the sentence of its link.
pub const COLUMNS: [(Column, MessageId); 8] = [
    (Column::From, MessageId::TableFrom),
    (Column::Effect, MessageId::TableEffect),
    (Column::To, MessageId::TableTo),
    (Column::Evidence, MessageId::TableEvidence),
    (Column::Studied, MessageId::TableStudied),
    (Column::Within, MessageId::TableWithin),
    (Column::Theme, MessageId::TableTheme),
    (Column::Sources, MessageId::TableSources),
];

/// The table of the links that are shown.
pub(super) fn table(s: &ViewContext) -> Html {
    html! {
        <div class="table">
            { head(s, MessageId::TableTitle, MessageId::HeaderOutline, Presentation::Outline) }
            <div class="table-box" role="region" tabindex="0" aria-label={s.word(MessageId::TableTitle).to_string()}>
                <table>
                    <thead><tr>{ each(&mut COLUMNS.iter().map(|(column, word)| heading(s, *column, *word))) }</tr></thead>
                    <tbody>
                        { each(&mut s.map.table_links(&s.state).into_iter().map(|id| html! {
                            <Row key={id.0.to_string()} map={s.map.clone()} shown={s.state.view.shown} {id}
                                selected={s.state.view.selection == Some(Subject::Link(id))} dispatch={s.dispatch.clone()} />
                        })) }
                    </tbody>
                </table>
            </div>
        </div>
    }
}

fn heading(s: &ViewContext, column: Column, word: MessageId) -> Html {
    let (sorted, descending) = s.state.view.table_order;
    let (sort, tip, arrow) = match (sorted == column, descending) {
        (false, _) => (None, MessageId::TableSort, ""),
        (true, false) => (Some("ascending"), MessageId::TableSortUp, "up"),
        (true, true) => (Some("descending"), MessageId::TableSortDown, "down"),
    };
    let name = s.word(word);
    html! {
        <th scope="col" aria-sort={sort}>
            <button type="button" title={s.map.messages.fill(tip, &[("column", name)])} onclick={s.on_click(Action::View(ViewAction::Sort(column)))}>
                { name }if !arrow.is_empty() { { icon(arrow, 14) } }
            </button>
        </th>
    }
}

/// What a row is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    map: LocalizedMap,
    shown: ViewId,
    id: LinkId,
    selected: bool,
    dispatch: Callback<Action>,
}

/// One link. The whole row answers the pointer; its button answers the keyboard.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { map, shown, id, selected, dispatch } = props;
    let (atlas, id) = (&map.atlas, *id);
    let link = atlas.link(id);
    let theme = atlas.map().themes.get(atlas.link_hue(id, *shown).at());
    let sources = match map.source_count(id) {
        0 => String::new(),
        count => count.to_string(),
    };
    let words = [
        atlas.node(atlas.to(id)).label.as_str(),
        map.grade(link.evidence),
        map.population(link.population),
        map.time(link.time),
        theme.map_or("", |theme| &theme.named.short),
    ];
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::View(ViewAction::Select(Subject::Link(id))))
        })
    };
    html! {
        <tr data-link={atlas.link_name(id)} class={classes!(selected.then_some("on"))} {onclick}>
            <th scope="row"><button type="button" aria-pressed={if *selected { "true" } else { "false" }} aria-label={map.ends(id)}>{ atlas.node(atlas.from(id)).label.clone() }</button></th>
            { el("td", "effect", vec![link_sample(atlas, *shown, id, 46), plain_text(map.verb(id))]) }
            { each(&mut words.into_iter().map(|words| el("td", "", vec![plain_text(words)]))) }
            { el("td", "n", vec![plain_text(&sources)]) }
        </tr>
    }
}
