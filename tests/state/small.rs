//! Small changes: settings, the filter, lists, notices.

use super::{after, atlas, node};
use content::vocabulary::{Evidence, Level, Population};
use crosstalk::state::{
    Action, Appearance, Column, Command, Disclosure, EnvAction, FilterAction, Notice, Overlay,
    OverlayAction, PanelAction, ReaderAction, Settings, Sheet, Subject, ViewAction, commands_after,
    reduce,
    settings::{self, TEXT_SIZES},
};
use graph::Filter;
use std::collections::BTreeSet;

#[test]
fn a_hidden_link_that_is_explained_is_said_to_be_hidden() {
    let atlas = atlas();
    let contested =
        atlas.links().find(|id| atlas.link(*id).evidence == Evidence::Contested).unwrap();
    let animals = atlas
        .links()
        .find(|id| {
            atlas.link(*id).population == Population::Animals
                && atlas.link(*id).evidence != Evidence::Contested
        })
        .unwrap();
    let closed =
        [(contested, FilterAction::Contested(false)), (animals, FilterAction::Animals(false))];
    for (id, filter) in closed {
        let select = Action::View(ViewAction::Select(Subject::Link(id)));
        for order in [[select.clone(), Action::Filter(filter)], [Action::Filter(filter), select]] {
            let hidden = after(&atlas, order);
            assert_eq!(hidden.env.notices, [Notice::LinkHidden]);
            let shown = reduce(&hidden, Action::Filter(FilterAction::All), &atlas).unwrap();
            assert_eq!(shown.env.notices, [], "it is shown again");
            let cleared = reduce(&hidden, Action::View(ViewAction::Clear), &atlas).unwrap();
            assert_eq!(cleared.env.notices, [], "nothing hidden is explained");
        }
    }
}

#[test]
fn small_changes_change_what_they_say() {
    let atlas = atlas();
    let depression = node(&atlas, "depression");
    let sorted = |actions: &[Column]| {
        after(&atlas, actions.iter().map(|column| Action::View(ViewAction::Sort(*column))))
            .view
            .table_order
    };
    assert_eq!(sorted(&[Column::To]), (Column::To, false));
    assert_eq!(sorted(&[Column::To, Column::To]), (Column::To, true));
    assert_eq!(sorted(&[Column::To, Column::To, Column::Effect]), (Column::Effect, false));
    let fold = Action::Panel(PanelAction::Disclose(Disclosure::Affects));
    assert_eq!(after(&atlas, [fold.clone()]).panel.unfolded, [Disclosure::Affects]);
    assert_eq!(after(&atlas, [fold.clone(), fold.clone()]).panel.unfolded, []);
    let next = after(
        &atlas,
        [
            Action::View(ViewAction::Select(depression)),
            fold,
            Action::View(ViewAction::Select(node(&atlas, "anxiety"))),
        ],
    );
    assert_eq!(next.panel.unfolded, [], "lists of the explanation before are folded again");
    let level = after(&atlas, [Action::Reader(ReaderAction::Level(Level::Simple))]);
    assert_eq!(
        (level.reader.level, level.reader.settings.level),
        (Level::Simple, Some(Level::Simple))
    );
    let sheet = after(
        &atlas,
        [
            Action::View(ViewAction::Select(depression)),
            Action::Panel(PanelAction::Sheet(Sheet::Peek)),
            Action::View(ViewAction::Select(node(&atlas, "anxiety"))),
        ],
    );
    assert_eq!(sheet.panel.sheet, Sheet::Half, "a new explanation is not hidden in a small sheet");
    let query = after(
        &atlas,
        [
            Action::Overlay(OverlayAction::Query("gut".into())),
            Action::Overlay(OverlayAction::ActiveResult(2)),
            Action::Overlay(OverlayAction::Query("gu".into())),
        ],
    );
    assert_eq!((query.overlay.open, query.overlay.active_result), (Some(Overlay::Search), 0));
    let told = Action::Env(EnvAction::Notice(Notice::Offline));
    let twice = [told.clone(), Action::Env(EnvAction::Notice(Notice::Update)), told];
    assert_eq!(
        after(&atlas, twice.clone()).env.notices,
        [Notice::Offline, Notice::Update],
        "once is enough"
    );
    let over = Action::Env(EnvAction::EndNotice(Notice::Offline));
    assert_eq!(after(&atlas, twice.into_iter().chain([over])).env.notices, [Notice::Update]);
}

#[test]
fn settings_are_read_as_they_were_written() {
    let mut lines = BTreeSet::new();
    for bits in 0..32u8 {
        let on = |bit: u8| bits & (1 << bit) != 0;
        for appearance in Appearance::ALL {
            for text in TEXT_SIZES {
                for level in Level::ALL.iter().copied().map(Some).chain([None]) {
                    let settings = Settings {
                        appearance,
                        text,
                        level,
                        contrast: on(0),
                        reduced_motion: on(3),
                        single_key_shortcuts: on(4),
                    };
                    let filter = Filter { contested: on(1), animals: on(2), left: None };
                    let line = settings::print(&settings, &filter);
                    assert_eq!(settings::parse(&line), (settings, filter), "{line}");
                    assert!(lines.insert(line), "two settings share a line");
                }
            }
        }
    }
    let usual = (Settings::default(), Filter::default());
    assert_eq!(settings::print(&usual.0, &usual.1), "");
    for line in
        ["", "text=101 contrast=perhaps appearance=pink level=", "=== =", "🧠=🧠", "contested"]
    {
        assert_eq!(settings::parse(line), usual, "{line}");
    }
    let largest = Settings { text: 200, ..Settings::default() };
    assert_eq!((largest.text_step(true), largest.text_step(false)), (200, 150));
}

#[test]
fn leading_on_from_an_explanation_leads_focus_along() {
    let atlas = atlas();
    let (depression, anxiety) = (node(&atlas, "depression"), node(&atlas, "anxiety"));
    let explained = after(&atlas, [Action::View(ViewAction::Select(depression))]);
    let leads = |action: ViewAction| {
        let next = reduce(&explained, Action::View(action), &atlas);
        next.map(|next| {
            commands_after(&explained, &next, &atlas).contains(&Command::FocusPart("title"))
        })
    };
    assert_eq!(leads(ViewAction::Follow(anxiety)), Some(true));
    assert_eq!(leads(ViewAction::Select(anxiety)), Some(false), "a mark of the map keeps focus");
    assert_eq!(leads(ViewAction::Follow(depression)), None, "it is explained already");
    assert_eq!(leads(ViewAction::ShowOnMap), None, "it is on this map already");
}
