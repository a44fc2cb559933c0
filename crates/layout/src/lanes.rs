//! Heads and bands of lanes, and "n more" at their foot.

use super::board::Board;
use super::measure::width;
use super::{Form, LanePlace, MorePlace, Treatments};
use content::bundle::View;
use content::vocabulary::Kind;
use graph::{Atlas, LaneId, NodeId};

/// How much of these things is treatments.
pub fn treatments(atlas: &Atlas, nodes: impl Iterator<Item = NodeId>) -> Treatments {
    let (mut some, mut all) = (false, true);
    for node in nodes {
        let is = atlas.node(node).kind == Kind::Treatment;
        some |= is;
        all &= is;
    }
    match (some, all) {
        (true, true) => Treatments::All,
        (true, false) => Treatments::Some,
        _ => Treatments::None,
    }
}

/// The name at a lane's head: that of its treatments if it holds any, the short one where room is short.
pub fn name<'a>(atlas: &'a Atlas, place: &LanePlace, size: f64) -> &'a str {
    let Some(lane) = atlas.map().lanes.get(place.lane.at()) else { return "" };
    let name = named(lane, place.treatments);
    if width(name, size, true) > place.area.2 - 4.0 && !lane.short.is_empty() {
        &lane.short
    } else {
        name
    }
}

fn named(lane: &content::bundle::Lane, treatments: Treatments) -> &str {
    let other = match treatments {
        Treatments::None => "",
        Treatments::Some => &lane.with_treatments,
        Treatments::All => &lane.only_treatments,
    };
    if other.is_empty() { &lane.name } else { other }
}

impl Board {
    /// The lanes in reading order, not yet mirrored.
    pub fn lanes(&self, atlas: &Atlas) -> Vec<LanePlace> {
        let mut out: Vec<LanePlace> = Vec::new();
        for (col, first) in
            (0..self.cols.len()).filter_map(|col| Some((col, self.column(col).next()?)))
        {
            let begins = self.plan.left + col as f64 * self.plan.pitch;
            let top = first.f - 66.0 - 44.0 * (self.plan.text - 1.0);
            match out.last_mut().filter(|last| last.lane == first.lane) {
                Some(last) if self.plan.vertical => last.area.3 = first.f,
                Some(last) => last.area.2 += self.plan.pitch,
                None => out.push(LanePlace {
                    lane: first.lane,
                    area: if self.plan.vertical {
                        (0.0, top, self.plan.width, 0.0)
                    } else {
                        (begins, 0.0, self.plan.pitch, self.plan.height)
                    },
                    banded: first.lane.0 % 2 == 1,
                    name: (0.0, 0.0),
                    emblem: None,
                    sentence: None,
                    treatments: Treatments::None,
                }),
            }
        }
        let tops: Vec<f64> =
            out.iter().skip(1).map(|lane| lane.area.1).chain([self.plan.height]).collect();
        for (lane, next) in out.iter_mut().zip(tops) {
            lane.treatments = treatments(
                atlas,
                self.spots.iter().filter(|spot| spot.lane == lane.lane).map(|spot| spot.node),
            );
            if self.plan.vertical {
                lane.area.3 = next - lane.area.1;
            }
            self.head(atlas, lane);
        }
        out
    }

    fn head(&self, atlas: &Atlas, place: &mut LanePlace) {
        let plan = &self.plan;
        let Some(lane) = atlas.map().lanes.get(place.lane.at()) else { return };
        let (x, y, wide, _) = place.area;
        if plan.vertical {
            place.name = (40.0, y + 8.0 + 11.0 * plan.text);
            place.emblem = Some((14.0, y + 4.0 + 11.0 * (plan.text - 1.0)));
            return;
        }
        let middle = x + wide / 2.0;
        place.name = (middle, plan.name);
        let named = width(named(lane, place.treatments), 14.0 * plan.text, true);
        let emblem = plan.form == Form::Desktop || (plan.theme && plan.form == Form::BesidePanel);
        // The emblem stands before the name, which stays in the middle of its lane.
        if emblem && named + 54.0 <= wide {
            place.emblem = Some((middle - named / 2.0 - 25.0, plan.name - 5.0 * plan.text - 10.0));
        }
        if plan.form == Form::Desktop
            && !plan.theme
            && width(&lane.spoken, 15.5 * plan.text, false) <= wide
        {
            place.sentence = Some((middle, 41.0 * plan.text));
        }
    }

    /// "n more" at the foot of lanes that hold more than is drawn, not yet mirrored.
    pub fn more(&self, view: &View, lanes: &[LanePlace]) -> Vec<MorePlace> {
        let mut out = Vec::new();
        for (i, lane) in view
            .lanes
            .iter()
            .enumerate()
            .filter(|(_, lane)| self.plan.theme && !lane.more.is_empty())
        {
            let id = LaneId(i as u8);
            // A lane of which nothing is drawn has no column; what it holds is offered beside the next one.
            let place = lanes.iter().find(|place| place.lane.0 >= id.0).or(lanes.last());
            let nodes: Vec<NodeId> = lane.more.iter().map(|node| NodeId(*node)).collect();
            if let Some(place) = place {
                out.push(MorePlace {
                    lane: id,
                    at: (place.area.0 + place.area.2 / 2.0, self.plan.height - 14.0),
                    nodes,
                });
            }
        }
        out
    }
}
