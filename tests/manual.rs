//! What the program prints about itself stands in docs/ as it is now. `UPDATE_DOCS=1` writes it.
#![expect(
    clippy::disallowed_methods,
    reason = "the test compares a file of the repository"
)]

use duban::locale::{Lang, Words};
use duban::tui::keymap::manual;

#[test]
fn the_page_about_keys_is_up_to_date() {
    let words = [Lang::Zh, Lang::En].map(Words::of);
    let page = manual(&words);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/docs")).unwrap();
        std::fs::write(path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept.replace("\r\n", "\n") == page,
        "docs/keys.md is stale: run UPDATE_DOCS=1 cargo test --test manual"
    );
}
