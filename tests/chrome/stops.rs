//! The map is one stop of the Tab key, whatever is shown, selected, traced or hidden.

use super::map;
use super::ssr::{VIEWPORTS, page, state, tags};
use crosstalk::state::*;
use graph::ViewId;

#[test]
fn one_mark_of_the_map_holds_the_tab_stop() {
    let map = map();
    let atlas = &map.atlas;
    let node = |id: &str| Subject::Node(atlas.find_node(id).unwrap());
    let links = atlas.links().map(Subject::Link);
    let subjects: Vec<_> = [node("depression"), node("aspirin")]
        .into_iter()
        .chain(links.step_by(7))
        .map(Some)
        .chain([None])
        .collect();
    let traces = [None, Some(Trace::Node(atlas.find_node("depression").unwrap()))];
    let shown = [ViewId::Overview, ViewId::Everything].into_iter();
    for shown in shown.chain(atlas.themes().map(ViewId::Theme)) {
        for (room, subject) in
            VIEWPORTS.into_iter().flat_map(|r| subjects.iter().map(move |s| (r, s)))
        {
            for trace in &traces {
                let mut actions = vec![Action::View(ViewAction::Show(shown))];
                actions.extend(subject.map(|subject| Action::View(ViewAction::Select(subject))));
                actions.push(Action::Filter(FilterAction::Contested(false)));
                let mut state = state(&map, room, &actions);
                // Whatever a selection shows, the view stays.
                state.view.shown = shown;
                state.view.traced = trace.clone();
                let html = page(&map, &state);
                let marks = tags(&html);
                let stops: Vec<_> = marks
                    .iter()
                    .filter(|tag| tag.get("tabindex") == "0")
                    .map(|tag| (tag.get("data-node"), tag.get("data-link")))
                    .filter(|(node, link)| !node.is_empty() || !link.is_empty())
                    .collect();
                assert_eq!(
                    stops.len(),
                    1,
                    "{shown:?}, {room:?}, {subject:?}, {trace:?}: {stops:?}"
                );
            }
        }
    }
}
