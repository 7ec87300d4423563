//! Scrolling a list: plain arithmetic.

/// Rows kept in sight above and below the selection where the list goes on.
const MARGIN: usize = 2;

/// The first row shown of a list of `len` rows in `height` lines, so that `selected` is in sight;
/// `offset` is the first row shown so far and moves no further than it must.
pub fn window(len: usize, selected: usize, height: usize, offset: usize) -> usize {
    if height == 0 || len <= height {
        return 0;
    }
    let selected = selected.min(len - 1);
    let margin = MARGIN.min((height - 1) / 2);
    let least = (selected + margin + 1).saturating_sub(height);
    let most = selected.saturating_sub(margin);
    offset.clamp(least, most.max(least)).min(len - height)
}

/// The selection one page further on.
pub fn page_down(len: usize, selected: usize, height: usize) -> usize {
    (selected + step(height)).min(len.saturating_sub(1))
}

/// The selection one page back.
pub fn page_up(len: usize, selected: usize, height: usize) -> usize {
    selected
        .min(len.saturating_sub(1))
        .saturating_sub(step(height))
}

/// A page leaves one row of the former page in sight.
fn step(height: usize) -> usize {
    height.saturating_sub(1).max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn moves_no_further_than_it_must() {
        assert_eq!(window(100, 0, 10, 0), 0);
        assert_eq!(window(100, 7, 10, 0), 0);
        assert_eq!(window(100, 8, 10, 0), 1);
        assert_eq!(window(100, 50, 10, 45), 45);
        assert_eq!(window(100, 46, 10, 45), 44);
        assert_eq!(window(100, 99, 10, 0), 90);
        assert_eq!(window(5, 4, 10, 3), 0);
    }

    #[test]
    fn pages_stop_at_the_ends() {
        assert_eq!(page_down(100, 0, 10), 9);
        assert_eq!(page_down(12, 9, 10), 11);
        assert_eq!(page_down(0, 0, 10), 0);
        assert_eq!(page_up(100, 20, 10), 11);
        assert_eq!(page_up(100, 3, 10), 0);
        assert_eq!(page_down(5, 1, 0), 2);
    }

    proptest! {
        #[test]
        fn the_selection_is_in_sight(
            len in 1_usize..60, selected in 0_usize..60, height in 1_usize..40, offset in 0_usize..80,
        ) {
            let selected = selected.min(len - 1);
            let first = window(len, selected, height, offset);
            prop_assert!(first <= selected && selected < first + height);
            prop_assert!(first == 0 || first + height <= len);
            prop_assert_eq!(window(len, selected, height, first), first);
        }
    }
}
