//! Small files beside the journal: who may read them, where texts for others go.

use std::fs;

use duban::workspace::store_paper;

use super::helpers::Desk;

#[cfg(unix)]
#[test]
fn a_new_file_is_as_open_as_any_other_and_an_old_one_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;

    use duban::workspace::{init, save};

    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let desk = Desk::new();
    let folder = desk.temp.path().join("new");
    init(&folder, "schema = 1\n").unwrap();
    let plain = desk.temp.path().join("plain");
    fs::write(&plain, "").unwrap();
    for name in ["plan.toml", ".gitattributes"] {
        assert_eq!(mode(&folder.join(name)), mode(&plain), "{name}");
    }
    fs::set_permissions(&plain, fs::Permissions::from_mode(0o640)).unwrap();
    save(&plain, b"other").unwrap();
    assert_eq!(mode(&plain), 0o640);
}

#[test]
fn a_text_for_others_stands_outside_the_plan_and_replaces_no_other() {
    let desk = Desk::new();
    let store = |text| store_paper(&desk.places, "2024-04-03-财政局.txt", text).unwrap();
    let first = store("one");
    assert!(first.starts_with(&desk.places.papers) && !first.starts_with(&desk.folder));
    assert_eq!(store("one"), first, "the same text once");
    let second = store("two");
    assert!(second.ends_with("2024-04-03-财政局-2.txt"), "{second:?}");
    assert_eq!(fs::read_to_string(first).unwrap(), "one");
    assert_eq!(fs::read_to_string(second).unwrap(), "two");
    let outside = store_paper(&desk.places, "../../x.txt", "three").unwrap();
    assert!(outside.starts_with(&desk.places.papers), "{outside:?}");
}
