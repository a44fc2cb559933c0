//! A drawing as a plain SVG, to look at: set `CROSSTALK_DUMP` to a folder.

use content::vocabulary::{Effect, Evidence};
use graph::{Atlas, ViewId};
use layout::{Drawing, lanes, shapes};
use std::fmt::Write;

const HUES: [&str; 8] =
    ["#CC400D", "#B03C80", "#4B2482", "#1B7A50", "#653E00", "#1565D0", "#0B464C", "#46515F"];

/// Writes a drawing to the folder, if one is set.
pub fn dump(title: &str, drawing: &Drawing, atlas: &Atlas, shown: ViewId) {
    let Ok(folder) = std::env::var("CROSSTALK_DUMP") else { return };
    let name: String = title
        .chars()
        .filter(|c| *c != ',' && *c != '%')
        .map(|c| if c == ' ' { '-' } else { c })
        .collect();
    std::fs::write(format!("{folder}/{name}.svg"), svg(drawing, atlas, shown)).unwrap();
}

fn svg(d: &Drawing, atlas: &Atlas, shown: ViewId) -> String {
    let mut s = String::new();
    let (w, h) = (d.width, d.height);
    writeln!(s, r##"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" font-family="Arial"><rect width="{w}" height="{h}" fill="#FAF8F3"/>"##).unwrap();
    for lane in &d.lanes {
        let (x, y, w, h) = lane.area;
        if lane.banded {
            writeln!(s, r##"<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="#EEE8DC"/>"##)
                .unwrap();
        }
        let name = lanes::name(atlas, lane, 14.0).replace('&', "&amp;");
        writeln!(s, r##"<text x="{}" y="{}" font-size="14" font-weight="600" text-anchor="{}">{name}</text>"##, lane.name.0, lane.name.1, if w == d.width { "start" } else { "middle" }).unwrap();
        if let Some((x, y)) = lane.emblem {
            writeln!(
                s,
                r##"<rect x="{x}" y="{y}" width="20" height="20" fill="none" stroke="#888"/>"##
            )
            .unwrap();
        }
    }
    for place in &d.links {
        let link = atlas.link(place.link);
        let hue = HUES[atlas.link_hue(place.link, shown).at()];
        let (wide, dash) = match link.evidence {
            _ if link.effect == Effect::NoEffectFound => (1.2, "none"),
            Evidence::Strong => (3.4, "none"),
            Evidence::Moderate => (1.9, "none"),
            Evidence::Limited => (1.9, "7 5"),
            Evidence::Contested => (2.6, ".1 6"),
        };
        writeln!(s, r##"<path d="{}" fill="none" stroke="{hue}" stroke-width="{wide}" stroke-dasharray="{dash}" stroke-linecap="{}"/>"##, place.line, if dash == ".1 6" { "round" } else { "butt" }).unwrap();
        let head = match link.effect {
            Effect::Increases => format!(r##"<path d="M0 0L-12 5.6V-5.6Z" fill="{hue}"/>"##),
            Effect::Decreases => {
                format!(r##"<path d="M-2.5-7V7" stroke="{hue}" stroke-width="3.2"/>"##)
            }
            Effect::Modulates => format!(
                r##"<path d="M-1 0L-7.5-4.8L-14 0L-7.5 4.8Z" fill="#FAF8F3" stroke="{hue}" stroke-width="1.8"/>"##
            ),
            Effect::NoEffectFound => format!(
                r##"<circle cx="-6" r="4.6" fill="#FAF8F3" stroke="{hue}" stroke-width="1.4"/>"##
            ),
        };
        let ((x, y), (dx, dy)) = (place.tip, place.direction);
        writeln!(
            s,
            r##"<g transform="matrix({} {} {} {} {x} {y})">{head}</g>"##,
            dx * place.scale,
            dy * place.scale,
            -dy * place.scale,
            dx * place.scale
        )
        .unwrap();
        for ((x, y), (dx, dy)) in &place.chevrons {
            writeln!(s, r##"<path transform="matrix({dx} {dy} {} {dx} {x} {y})" d="M4 0l-8 4.5v-9z" fill="{hue}"/>"##, -dy).unwrap();
        }
    }
    for node in &d.nodes {
        let kind = atlas.node(node.node).kind;
        let (x, y) = node.at;
        writeln!(s, r##"<g transform="translate({x} {y})"><path d="{}" fill="#fff" stroke="#1B2430" stroke-width="2"/>"##, shapes::path(kind, node.r)).unwrap();
        for (i, line) in node.lines.iter().enumerate() {
            let y = node.baseline + node.leading * i as f64;
            let line = line.replace('&', "&amp;");
            writeln!(s, r##"<text y="{y}" font-size="{}" font-weight="600" text-anchor="middle">{line}</text>"##, d.label_size).unwrap();
        }
        writeln!(s, "</g>").unwrap();
    }
    for (x, y) in d.links.iter().filter_map(|link| link.contested_mark) {
        writeln!(s, r##"<text x="{x}" y="{}" font-size="13" font-weight="600" text-anchor="middle" stroke="#FAF8F3" stroke-width="5" paint-order="stroke">?</text>"##, y + 4.3).unwrap();
    }
    for more in &d.more {
        writeln!(
            s,
            r##"<text x="{}" y="{}" font-size="12" text-anchor="middle">{} more</text>"##,
            more.at.0,
            more.at.1 + 4.5,
            more.nodes.len()
        )
        .unwrap();
    }
    if let Some((x, y)) = d.note {
        writeln!(s, r##"<text x="{x}" y="{y}" font-size="15" text-anchor="middle" font-style="italic">and back</text>"##).unwrap();
    }
    s.push_str("</svg>\n");
    s
}
