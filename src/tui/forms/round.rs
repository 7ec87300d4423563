//! From one field to the next, round at the ends.

/// The place after `at` among so many, after the last the first; not `on`: the place before.
pub(super) fn next_round(at: usize, len: usize, on: bool) -> usize {
    let len = len.max(1);
    let step = if on { 1 } else { len - 1 };
    (at + step) % len
}

#[cfg(test)]
mod tests {
    use super::next_round;

    #[test]
    fn round_at_both_ends() {
        let after = [0, 1, 2].map(|at| next_round(at, 3, true));
        let before = [0, 1, 2].map(|at| next_round(at, 3, false));
        assert_eq!((after, before), ([1, 2, 0], [2, 0, 1]));
        assert_eq!((next_round(0, 0, true), next_round(0, 0, false)), (0, 0));
    }
}
