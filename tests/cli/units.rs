//! `units`: who there is and how each stands.

use super::desk::Desk;

#[test]
fn units_with_their_counts() {
    insta::assert_snapshot!(Desk::new().line("units --as-of 2024-04-03").shown());
}
