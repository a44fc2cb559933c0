//! Everything that may happen, on one screen.

use super::{
    Appearance, Column, ContainerSize, Controls, Disclosure, Notice, Overlay, Settings, Sheet,
    Subject, Texts, View,
};
use content::terms::Level;
use graph::{NodeId, Shown};

/// Everything that may happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Open the overview, a theme or everything.
    Show(Shown),
    /// Explain something.
    Select(Subject),
    /// The one before (false) or after (true) the selection.
    Neighbor(bool),
    /// Close the explanation and clear the selection.
    Clear,
    /// Show what is explained in the first authored view that holds it.
    ShowOnMap,
    /// Read at that level.
    Level(Level),
    /// Show as map, outline or table.
    View(View),
    /// Open something over the map.
    Open(Overlay),
    /// Close it.
    CloseOpen,
    /// Escape: close, then clear, then leave.
    Escape,
    /// The search field holds this.
    Query(String),
    /// Make a search result the active one.
    ActiveResult(usize),
    /// Move the map's tab stop.
    Focus(Option<Subject>),
    /// Move it by a key.
    Move(Step),
    /// Point at a thing, or at none.
    Hover(Option<NodeId>),
    /// Unfold a list or a source, or fold it again.
    Disclose(Disclosure),
    /// Show only what is linked in a phone's list, or all again.
    OnlyLinked(bool),
    /// Explain a word, or stop to.
    Term(Option<u16>),
    /// Give the sheet that much of the phone.
    Sheet(Sheet),
    /// Sort the table by a column; the same again turns the order.
    Sort(Column),
    /// Change what stays between visits.
    Set(Settings),
    /// Show light, dark, or as the device says.
    Appearance(Appearance),
    /// An address was opened.
    Navigate(String),
    /// The page around us asks for the parts of an address that it names; the rest stays.
    MergeAddress(String),
    /// The page around us wants that much around the map.
    Controls(Controls),
    /// The element has this room.
    Resize(ContainerSize),
    /// The texts have come, or did not.
    Texts(Texts),
    /// Tell the reader something.
    Notice(Notice),
    /// What the reader was told holds no longer.
    NoticeOver(Notice),
    /// The notice was read.
    CloseNotice(usize),
    /// The link to this view was copied (true), or the note about it may go.
    Copied(bool),
    /// The map fills the screen, or no longer.
    FullScreen(bool),
}

/// A step of the map's tab stop. `Out` is right and `In` left where words run from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the thing above, or the link before.
    Up,
    /// To the thing below, or the link after.
    Down,
    /// On a thing: to its first link out; on a link: to its far end.
    Out,
    /// On a thing: to its first link in; on a link: to its near end.
    In,
    /// To the lane before.
    LaneBefore,
    /// To the lane after.
    LaneAfter,
    /// To the first thing of the lane.
    First,
    /// To the last thing of the lane.
    Last,
}
