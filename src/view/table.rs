//! The table of links: sortable by every column.

use super::ViewContext;
use super::element::{element, push_button};
use super::outline::head;
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
    let headings = each(&mut COLUMNS.iter().map(|(column, word)| heading(s, *column, *word)));
    let links = s.map.table_links(&s.state).into_iter();
    let rows = each(&mut links.map(|id| html! {
        <Row key={id.0.to_string()} map={s.map.clone()} shown={s.state.view.shown} {id}
            selected={s.state.view.selection == Some(Subject::Link(id))} dispatch={s.dispatch.clone()} />
    }));
    let table = element("table")
        .child(element("thead").child(element("tr").child(headings)))
        .child(element("tbody").child(rows));
    let scrolling = element("div")
        .class("table-box")
        .attribute("role", "region")
        .attribute("tabindex", "0")
        .words("aria-label", s.word(MessageId::TableTitle));
    element("div")
        .class("table")
        .child(head(s, MessageId::TableTitle, MessageId::HeaderOutline, Presentation::Outline))
        .child(scrolling.child(table))
        .into()
}

fn heading(s: &ViewContext, column: Column, word: MessageId) -> Html {
    let (sorted, descending) = s.state.view.table_order;
    let (sort, tip, arrow) = match (sorted == column, descending) {
        (false, _) => (None, MessageId::TableSort, ""),
        (true, false) => (Some("ascending"), MessageId::TableSortUp, "up"),
        (true, true) => (Some("descending"), MessageId::TableSortDown, "down"),
    };
    let name = s.word(word);
    let sorts = push_button("")
        .attribute("title", s.map.messages.fill(tip, &[("column", name)]))
        .on_click(s.on_click(Action::View(ViewAction::Sort(column))))
        .child(name)
        .child((!arrow.is_empty()).then(|| icon(arrow, 14)));
    element("th").attribute("scope", "col").attribute("aria-sort", sort).child(sorts).into()
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
    let cell = |text: &str| element("td").child(text).into();
    let from = push_button("")
        .attribute("aria-pressed", *selected)
        .attribute("aria-label", map.ends(id))
        .child(atlas.node(atlas.from(id)).label.as_str());
    let effect =
        element("td").class("effect").child(link_sample(atlas, *shown, id, 46)).child(map.verb(id));
    element("tr")
        .class(selected.then_some("on"))
        .attribute("data-link", atlas.link_name(id))
        .on_click(onclick)
        .child(element("th").attribute("scope", "row").child(from))
        .child(effect)
        .child(each(&mut words.into_iter().map(cell)))
        .child(element("td").class("n").child(sources))
        .into()
}
