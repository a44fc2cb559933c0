//! The row of choices by which every question leaves out a part of the map.
