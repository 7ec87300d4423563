//! The copies in docs/ are what the program prints. `UPDATE_DOCS=1 cargo test` renews them.

use std::fs;
use std::path::Path;

use duban::cli::reference;
use duban::locale::{Lang, Words};

fn same(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "docs/{name} is stale: UPDATE_DOCS=1 cargo test"
    );
}

#[test]
fn the_reference_of_the_command_line_is_current() {
    let zh = reference(&Words::of(Lang::Zh));
    let en = reference(&Words::of(Lang::En));
    same("cli.md", &zh);
    same("cli.en.md", &en);
}

#[test]
fn the_schema_is_current() {
    same(
        "plan.schema.json",
        &format!("{:#}\n", duban::plan::schema()),
    );
}
