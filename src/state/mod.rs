//! What the reader has chosen, pure: one [`State`] in slices, one [`Action`] enum in, one [`Command`] enum out.
//!
//! Each slice is a file with its part of the state, its actions and what follows from them.

mod action;
pub mod address;
mod ask;
mod command;
mod env;
mod navigate;
mod overlay;
mod panel;
mod quiz;
mod reader;
pub mod roving_focus;
mod selection;
pub mod settings;
mod tool;
mod view;

pub use action::{Action, is_noop, reduce};
pub use ask::{AskState, FilterAction};
pub use command::{Command, ZoomStep, asked, commands_after};
pub use env::{ContainerSize, Controls, EnvAction, EnvState, Notice, Start, Texts};
pub use overlay::{Embed, Overlay, OverlayAction, OverlayState, Page, ResultKey};
pub use panel::{Disclosure, PanelAction, PanelState, Sheet};
pub use quiz::{Answers, QuizOf, QuizPlace};
pub use reader::{ReaderAction, ReaderState};
pub use roving_focus::tab_stop;
pub use settings::{Appearance, Settings};
pub use tool::{Answer, Tool, ToolAction, TourPlace};
pub use view::{Column, Presentation, Step, Subject, Trace, ViewAction, ViewState};

use graph::{Atlas, Filter, LinkId, NodeId};
use layout::Form;

/// Everything the reader has chosen, and what surrounds them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What is shown and selected.
    pub view: ViewState,
    /// How the reader reads.
    pub reader: ReaderState,
    /// How the explanation stands.
    pub panel: PanelState,
    /// What lies over the map.
    pub overlay: OverlayState,
    /// Which links are seen.
    pub filter: Filter,
    /// What leads the reader, in the panel's place.
    pub tool: Tool,
    /// Whether the tour goes on by itself.
    pub autoplay: bool,
    /// What the map is asked, and its answer.
    pub ask: AskState,
    /// What was answered in the last quiz.
    pub answers: Answers,
    /// The element, its page, texts and notices.
    pub env: EnvState,
}

/// Width of the panel beside the map, in pixels.
pub const PANEL: f64 = 384.0;
/// From this width of the element on, in pixels, the panel stands beside the map all the time.
pub const BESIDE: f64 = 1200.0;
/// Under this height of the element, in pixels, header, theme bar and foot are small.
const LOW: f64 = 760.0;
/// From this width of the element on, in pixels, words and bars are larger.
const LARGE: f64 = 1880.0;
/// From this width of an embedded map on, in pixels, it offers questions of its own accord.
const OFFERED: f64 = 900.0;
/// Width of the panel over the map, where the element is 1024 to 1279 wide.
pub const NARROW_PANEL: f64 = 320.0;

impl State {
    /// How the map stands in its element.
    pub fn form(&self) -> Form {
        match self.env.container.width {
            width if width < 600.0 => Form::Phone,
            width if width < 1024.0 || self.env.controls != Controls::Full => Form::Compact,
            _ if self.panel_stands() => Form::BesidePanel,
            _ => Form::Desktop,
        }
    }

    /// Whether header, theme bar and foot give way to the map: one line each, with the themes' short names.
    pub fn is_low(&self) -> bool {
        let bars = matches!(self.form(), Form::Desktop | Form::BesidePanel);
        bars && self.env.container.height < LOW
    }

    /// Whether everything is a little larger, as on a screen that is read from farther away.
    pub fn is_large(&self) -> bool {
        self.env.controls == Controls::Full && self.env.container.width >= LARGE
    }

    /// Whether the panel offers questions to begin with while nothing is explained.
    pub fn offers_questions(&self) -> bool {
        let EnvState { start, container, controls, embedded, .. } = &self.env;
        let offers = match start {
            Start::Auto => *controls == Controls::Full && (!embedded || container.width >= OFFERED),
            Start::Questions => *controls != Controls::None,
            Start::None => false,
        };
        offers && !container.paper
    }

    /// Whether the panel stands beside the map all the time, so that nothing moves when something is explained.
    pub fn panel_stands(&self) -> bool {
        let full = self.env.controls == Controls::Full;
        full && self.env.container.width >= BESIDE && self.offers_questions()
    }

    /// Whether there is a panel now: an explanation, a tool, or questions to begin with.
    pub fn has_panel(&self) -> bool {
        let led = self.view.selection.is_some() || self.tool != Tool::None;
        led || self.panel_stands() || self.panel.start_open
    }

    /// Whether the explanation is a sheet from below instead of a panel at the end.
    pub fn has_sheet(&self) -> bool {
        self.env.container.width < 600.0 || self.is_tablet()
    }

    /// How much the sheet takes at first. Half of a very low room, such as a page at 400 %, would hold no words.
    pub fn first_sheet(&self) -> Sheet {
        if self.env.container.height < 400.0 { Sheet::Full } else { Sheet::Half }
    }

    /// Whether a map with few controls has room for the key's samples under it.
    pub fn has_key_below(&self) -> bool {
        let EnvState { container, controls, .. } = &self.env;
        *controls == Controls::Minimal && container.width >= 840.0 && container.height >= 600.0
    }

    /// Compact and high enough for a phone's header, chips and sheet around the map.
    pub fn is_tablet(&self) -> bool {
        let wide = self.env.container.width < 900.0 && self.env.container.width >= 600.0;
        wide && self.env.container.height >= 560.0 && self.env.controls == Controls::Full
    }

    /// What has to be in sight: what is selected, else what the tour's step or the answer begins with.
    pub fn in_sight(&self, atlas: &Atlas) -> Option<Subject> {
        self.view.selection.or_else(|| {
            let (links, nodes) = match self.answer_shown() {
                Some(answer) => (&answer.links, answer.nodes.first()),
                None => (&self.tour()?.step(atlas)?.focus.links, None),
            };
            let link = links.first().map(|link| Subject::Link(LinkId(*link)));
            link.or(nodes.map(|node| Subject::Node(NodeId(*node))))
        })
    }

    /// Whether the map draws a link now: one of the view's, or one more for what is selected or, behind "n more", traced.
    pub fn draws(&self, atlas: &Atlas, link: LinkId) -> bool {
        atlas.shows_link(self.view.shown, link) || self.adds(atlas, link)
    }

    fn adds(&self, atlas: &Atlas, link: LinkId) -> bool {
        let adds = |lit: NodeId| atlas.adds_link(self.view.shown, link, lit);
        let selected = match self.view.selection {
            Some(Subject::Node(node)) => adds(node),
            Some(Subject::Link(selected)) => {
                selected == link && (adds(atlas.from(link)) || adds(atlas.to(link)))
            }
            _ => false,
        };
        selected || self.traced_behind_more(atlas).is_some_and(adds)
    }

    /// The thing behind "n more" that is traced. On the picture itself tracing adds nothing.
    fn traced_behind_more(&self, atlas: &Atlas) -> Option<NodeId> {
        self.view.traced_node().filter(|node| !atlas.shows_node(self.view.shown, *node))
    }

    /// The links that are drawn beyond those of the view, as the settings let them be seen; the selected one always.
    pub fn added(&self, atlas: &Atlas) -> Vec<LinkId> {
        let mut links = Vec::new();
        let mut add = |link: LinkId| {
            let selected = self.view.selection == Some(Subject::Link(link));
            if !links.contains(&link) && (selected || self.filter.shows(atlas, link)) {
                links.push(link);
            }
        };
        match self.view.selection {
            Some(Subject::Node(node)) => {
                atlas.extra_links(self.view.shown, node).into_iter().for_each(&mut add)
            }
            Some(Subject::Link(link)) if self.adds(atlas, link) => add(link),
            _ => {}
        }
        if let Some(node) = self.traced_behind_more(atlas) {
            atlas.extra_links(self.view.shown, node).into_iter().for_each(add);
        }
        links
    }
}
