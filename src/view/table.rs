//! The table of links: sortable by every column, narrowed in some, saved as a file.

use super::element::{element, push_button};
use super::memo::{Draw, memo};
use super::outline::head;
use super::parts::{each, icon, link_sample};
use super::{ViewContext, cite};
use crate::present::LocalizedMap;
use crate::present::cite::CSV;
use crate::present::table::COLUMNS;
use crate::state::{Action, Column, Presentation, Subject, ViewAction};
use content::messages::MessageId;
use graph::{LinkId, ViewId};
use std::rc::Rc;
use yew::prelude::*;

/// The table of the links that are shown.
pub(super) fn table(s: &ViewContext) -> Html {
    let headings = each(&mut COLUMNS.iter().map(|(column, word)| heading(s, *column, *word)));
    let filters = each(&mut COLUMNS.iter().map(|(column, word)| filter(s, *column, *word)));
    let links = s.map.table_links(&s.state);
    let count = s.map.messages.count(MessageId::TableRows, links.len());
    let name = s.map.file_name(s.map.name(s.state.view.shown));
    let save = cite::on_write(s, CSV, &name, Rc::default());
    let save = push_button("more").on_click(save).child(s.word(MessageId::TableDownload));
    let rows = each(&mut links.into_iter().map(|id| {
        let selected = s.state.view.selection == Some(Subject::Link(id));
        let (map, shown, dispatch) = (s.map.clone(), s.state.view.shown, s.dispatch.clone());
        memo(&id.0.to_string(), Row { map, shown, id, selected, dispatch })
    }));
    let table = element("table")
        .child(
            element("thead")
                .child(element("tr").child(headings))
                .child(element("tr").class("filters").child(filters)),
        )
        .child(element("tbody").child(rows));
    let scrolling = element("div")
        .class("table-box")
        .attribute("role", "region")
        .attribute("tabindex", "0")
        .words("aria-label", s.word(MessageId::TableTitle));
    element("div")
        .class("table")
        .child(head(s, MessageId::TableTitle, MessageId::HeaderOutline, Presentation::Outline))
        .child(element("p").class("table-foot").child(count).child(save))
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

/// What narrows a column: a field for names, a list for what there is little of.
fn filter(s: &ViewContext, column: Column, word: MessageId) -> Html {
    let cell = element("td");
    let typed = matches!(column, Column::From | Column::To);
    if !typed && !matches!(column, Column::Effect | Column::Evidence | Column::Studied) {
        return cell.into();
    }
    let dispatch = s.dispatch.clone();
    let narrow = Callback::from(move |event: InputEvent| {
        // A list has its value where a field has it.
        let field: web_sys::HtmlInputElement = event.target_unchecked_into();
        dispatch.emit(Action::View(ViewAction::Narrow(column, field.value())));
    });
    let mut filters = s.state.view.table_filters.iter();
    let value = filters.find(|(other, _)| *other == column).map_or("", |(_, value)| value);
    let name = s.map.messages.fill(MessageId::TableFilter, &[("column", s.word(word))]);
    let field = element(if typed { "input" } else { "select" }).attribute("aria-label", name);
    let field = match typed {
        true => field.attribute("type", "text").value(value.to_string()),
        false => {
            // Else a browser chooses the first that comes, and Yew puts the last there first.
            let any = element("option").attribute("value", "").flag("selected", value.is_empty());
            let any = any.child(s.word(MessageId::TableAny));
            let choices = s.map.choices(&s.state, column).into_iter();
            let choices = each(&mut choices.map(|choice| {
                element("option").flag("selected", choice == value).child(choice).into()
            }));
            field.child(any).child(choices)
        }
    };
    cell.child(field.on_input(narrow)).into()
}

/// One link. The whole row answers the pointer; its button answers the keyboard.
#[derive(PartialEq)]
struct Row {
    map: LocalizedMap,
    shown: ViewId,
    id: LinkId,
    selected: bool,
    dispatch: Callback<Action>,
}

impl Draw for Row {
    fn draw(&self) -> Html {
        let Row { map, shown, id, selected, dispatch } = self;
        let (atlas, id) = (&map.atlas, *id);
        let words = [Column::To, Column::Evidence, Column::Studied, Column::Within, Column::Theme];
        let onclick = {
            let dispatch = dispatch.clone();
            Callback::from(move |_: MouseEvent| {
                dispatch.emit(Action::View(ViewAction::Select(Subject::Link(id))))
            })
        };
        let cell = |column| element("td").child(map.cell(id, column, *shown)).into();
        let from = push_button("")
            .attribute("aria-pressed", *selected)
            .attribute("aria-label", map.ends(id))
            .child(atlas.node(atlas.from(id)).label.as_str());
        let effect = element("td")
            .class("effect")
            .child(link_sample(atlas, *shown, id, 46))
            .child(map.verb(id));
        element("tr")
            .class(selected.then_some("on"))
            .attribute("data-link", atlas.link_name(id))
            .on_click(onclick)
            .child(element("th").attribute("scope", "row").child(from))
            .child(effect)
            .child(each(&mut words.into_iter().map(cell)))
            .child(element("td").class("n").child(map.cell(id, Column::Sources, *shown)))
            .into()
    }
}
