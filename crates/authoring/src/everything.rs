//! The authored columns of the whole map: every thing exactly once.

use super::cursor::Cursor;
use super::fields;
use super::map::MapBuilder;
use content::bundle::Column;

/// Reads the columns into the map. Without an authored view they stay empty here, and `arrange` makes them.
pub fn read(top: &Cursor, s: &mut MapBuilder) {
    let Some(view) = top.field("views").and_then(|views| views.field("everything")) else { return };
    view.only(fields::EVERYTHING);
    let mut seen = vec![false; s.map.nodes.len()];
    let mut columns: Vec<Column> = Vec::new();
    for entry in view.needed_list("columns", "Every thing is put into the column of its lane.") {
        entry.only(fields::COLUMN);
        let consequence = "The column was left out.";
        let Some(lane) = entry
            .needed("lane", consequence)
            .and_then(|field| field.resolve(&s.lanes, consequence))
        else {
            continue;
        };
        let groups = entry
            .needed_list("groups", "The column is empty.")
            .iter()
            .filter_map(|group| read_group(group, s, lane, &mut seen))
            .collect();
        columns.push(Column { lane: lane as u8, groups });
    }
    for (node, _) in seen.iter().enumerate().filter(|(_, seen)| !**seen) {
        let id = s.map.nodes.get(node).map_or("", |node| node.id.as_str());
        view.report_field("columns", format!("The thing “{id}” is in no column. It was put at the end of its group. Add it to a column."));
        append(s, node as u16, &mut columns);
    }
    columns.retain(|column| !column.groups.is_empty());
    s.map.everything = columns;
}

fn read_group(
    entry: &Cursor,
    s: &MapBuilder,
    lane: u16,
    seen: &mut [bool],
) -> Option<(u8, Vec<u16>)> {
    entry.only(fields::COLUMN_GROUP);
    let consequence = "The group was left out of the column.";
    let group = entry.needed("group", consequence)?.resolve(&s.groups, consequence)?;
    if s.map.groups.get(group as usize).is_some_and(|g| u16::from(g.lane) != lane) {
        entry.report_field("group", "This group belongs to another lane. It is shown here all the same. Move it to a column of its own lane.");
    }
    let mut nodes = Vec::new();
    for at in entry.needed_list("nodes", "The group is empty here.") {
        let Some(node) = at.resolve(&s.nodes, "It was left out of the column.") else { continue };
        let Some(seen) = seen.get_mut(node as usize) else { continue };
        if *seen {
            at.report("This thing occurs twice in the view of everything. The first place was kept. Remove the second.");
            continue;
        }
        *seen = true;
        if s.map.nodes.get(node as usize).is_some_and(|n| u16::from(n.group) != group) {
            at.report("This thing names another group as its own. It is shown here all the same. Move it, or correct its group.");
        }
        nodes.push(node);
    }
    Some((group as u8, nodes))
}

/// Puts a thing at the end of its group, else into the last column of its lane, else into a new one.
fn append(s: &MapBuilder, node: u16, columns: &mut Vec<Column>) {
    let Some((lane, group)) = s.map.nodes.get(node as usize).map(|n| (n.lane, n.group)) else {
        return;
    };
    if let Some((_, nodes)) =
        columns.iter_mut().flat_map(|c| c.groups.iter_mut()).find(|(g, _)| *g == group)
    {
        nodes.push(node);
    } else if let Some(column) = columns.iter_mut().rev().find(|c| c.lane == lane) {
        column.groups.push((group, vec![node]));
    } else {
        columns.push(Column { lane, groups: vec![(group, vec![node])] });
    }
}
