//! Heads and bands of lanes, and "n more" at their foot; on a phone, in their heads.

use super::layered_graph::LayeredGraph;
use super::text_metrics::width;
use super::{Form, LanePlace, MorePlace, Treatments};
use content::bundle::View;
use content::vocabulary::Kind;
use graph::{Atlas, LaneId, NodeId};

/// On a phone, from the middle of "n more" to the end of its lane's head, in pixels.
const MORE: f64 = 76.0;

/// How much of these nodes is treatments.
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

impl LayeredGraph {
    /// The lanes in reading order, not yet mirrored.
    pub fn lanes(&self, atlas: &Atlas) -> Vec<LanePlace> {
        let mut out: Vec<LanePlace> = Vec::new();
        for (layer, first) in
            (0..self.layers.len()).filter_map(|layer| Some((layer, self.layer(layer).next()?)))
        {
            let begins = self.metrics.left + layer as f64 * self.metrics.pitch;
            let top = first.main - 66.0 - 44.0 * (self.metrics.text - 1.0);
            match out.last_mut().filter(|last| last.lane == first.lane) {
                Some(last) if self.metrics.vertical => last.area.3 = first.main,
                Some(last) => last.area.2 += self.metrics.pitch,
                None => out.push(LanePlace {
                    lane: first.lane,
                    area: if self.metrics.vertical {
                        (0.0, top, self.metrics.width, 0.0)
                    } else {
                        (begins, 0.0, self.metrics.pitch, self.metrics.height)
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
            out.iter().skip(1).map(|lane| lane.area.1).chain([self.metrics.height]).collect();
        for (lane, next) in out.iter_mut().zip(tops) {
            lane.treatments = treatments(
                atlas,
                self.nodes.iter().filter(|node| node.lane == lane.lane).map(|node| node.node),
            );
            if self.metrics.vertical {
                lane.area.3 = next - lane.area.1;
            }
            self.set_lane_head(atlas, lane);
        }
        out
    }

    fn set_lane_head(&self, atlas: &Atlas, place: &mut LanePlace) {
        let metrics = &self.metrics;
        let Some(lane) = atlas.map().lanes.get(place.lane.at()) else { return };
        let (x, y, wide, _) = place.area;
        if metrics.vertical {
            place.name = (40.0, y + 8.0 + 11.0 * metrics.text);
            place.emblem = Some((14.0, y + 4.0 + 11.0 * (metrics.text - 1.0)));
            return;
        }
        let middle = x + wide / 2.0;
        place.name = (middle, metrics.lane_name_baseline);
        let named = width(named(lane, place.treatments), 14.0 * metrics.text, true);
        let emblem =
            metrics.form == Form::Desktop || (metrics.theme && metrics.form == Form::BesidePanel);
        // The emblem stands before the name, which stays in the middle of its lane.
        if emblem && named + 54.0 <= wide {
            place.emblem = Some((
                middle - named / 2.0 - 25.0,
                metrics.lane_name_baseline - 5.0 * metrics.text - 10.0,
            ));
        }
        if metrics.sentences && width(&lane.spoken, 15.5 * metrics.text, false) <= wide {
            place.sentence = Some((middle, 41.0 * metrics.text));
        }
    }

    /// "n more" at the foot of lanes that hold more than is drawn, not yet mirrored.
    pub fn more(&self, view: &View, lanes: &[LanePlace]) -> Vec<MorePlace> {
        let mut out = Vec::new();
        for (i, lane) in view
            .lanes
            .iter()
            .enumerate()
            .filter(|(_, lane)| self.metrics.theme && !lane.more.is_empty())
        {
            let id = LaneId(i as u8);
            // A lane of which nothing is drawn has no column; what it holds is offered beside the next one.
            let place = lanes.iter().find(|place| place.lane.0 >= id.0).or(lanes.last());
            let nodes: Vec<NodeId> = lane.more.iter().map(|node| NodeId(*node)).collect();
            if let Some(place) = place {
                let (x, y, wide, _) = place.area;
                let at = match self.metrics.vertical {
                    true => (x + wide - MORE, y + 16.0),
                    false => (x + wide / 2.0, self.metrics.height - 14.0),
                };
                out.push(MorePlace { lane: id, at, nodes });
            }
        }
        out
    }
}
