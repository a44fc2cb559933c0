//! The whole map in usual rooms: it fits a laptop, and a larger screen shows it larger.

use crate::atlas;
use crate::every_row::frame;
use layout::index;

#[test]
fn it_fits_a_laptop_without_scrolling() {
    let index = index::lay_out(&atlas(), &frame(1280.0, 647.0, 1.0, false));
    assert_eq!((index.width, index.height), (1280.0, 647.0));
    for row in &index.rows {
        assert!(row.area.1 + row.area.3 <= 647.0);
        assert_eq!(row.area.3, 24.0);
    }
    // Lower than it needs, it scrolls; narrower, it keeps the width at which links still find their way.
    let small = index::lay_out(&atlas(), &frame(896.0, 400.0, 1.0, false));
    assert!(small.height > 600.0 && small.height <= 647.0, "{}", small.height);
    assert!(small.width > 1150.0 && small.width <= 1200.0, "{}", small.width);
}

#[test]
fn a_tall_screen_spreads_rows_and_a_wide_one_grows_them() {
    let atlas = atlas();
    let tall = index::lay_out(&atlas, &frame(1280.0, 900.0, 1.0, false));
    assert!(
        tall.rows[0].area.3 > 30.0
            && tall.rows[0].area.3 <= 36.0
            && tall.label_size == index::LABEL
    );
    let wide = index::lay_out(&atlas, &frame(1900.0, 900.0, 1.0, false));
    assert!(wide.label_size > 14.0 && wide.height == 900.0);
    let low = index::lay_out(&atlas, &frame(1900.0, 660.0, 1.0, false));
    assert_eq!(low.label_size, index::LABEL);
    let large = index::lay_out(&atlas, &frame(1280.0, 647.0, 2.0, false));
    assert_eq!(large.rows[0].area.3, 48.0);
}
