//! What is read from a plan folder, and what is refused.

use std::fs;

use duban::plan::LoadFault;
use duban::workspace::{
    InitError, clear_draft, contents, init, load, load_draft, stamp, store_draft,
};

use super::helpers::Desk;

fn refused(desk: &Desk) -> LoadFault {
    load(&desk.folder).unwrap_err().fault
}

#[test]
fn journal_files_are_read_wherever_they_lie_in_order() {
    let desk = Desk::new();
    for name in [
        "b.toml",
        "2024-03/乙.toml",
        "2024-03/x/deep.toml",
        "2024-04/a.torn",
        "2024-04/notes.txt",
    ] {
        let path = desk.folder.join("journal").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "# x\n").unwrap();
    }
    let loaded = load(&desk.folder).unwrap();
    let names: Vec<_> = loaded
        .journal
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "journal/2024-03/x/deep.toml",
            "journal/2024-03/乙.toml",
            "journal/2024-04/a.torn",
            "journal/b.toml"
        ]
    );
    assert_eq!(loaded.plan, b"schema = 1\n");
    assert_eq!(loaded.stamp, stamp(&desk.folder).unwrap());
    fs::write(desk.folder.join("journal/b.toml"), "# xy\n").unwrap();
    assert_ne!(loaded.stamp, stamp(&desk.folder).unwrap());
}

#[test]
fn no_journal_is_an_empty_one() {
    assert_eq!(load(&Desk::new().folder).unwrap().journal, []);
}

/// A journal of more than 1 MB is read beside the plan, a shorter one after it.
#[test]
fn a_long_journal_reads_as_a_short_one_does() {
    let desk = Desk::new();
    let record = desk.note(&"已核对示例户 1 台账".repeat(40)).unwrap();
    let line = fs::read_to_string(desk.file()).unwrap();
    assert!(line.len() > 1000);
    for times in [1, 1100] {
        fs::write(desk.file(), line.repeat(times)).unwrap();
        let read = contents(&desk.folder).unwrap();
        assert_eq!(read.book.records, record, "{times}");
        assert!(read.book.faults.is_empty());
        assert_eq!(read.stamp, stamp(&desk.folder).unwrap());
    }
}

#[test]
fn what_is_no_plan_is_refused_by_name() {
    let desk = Desk::new();
    let plan = desk.folder.join("plan.toml");
    fs::remove_file(&plan).unwrap();
    assert!(matches!(refused(&desk), LoadFault::NoPlan));
    fs::create_dir(&plan).unwrap();
    assert!(matches!(refused(&desk), LoadFault::NotAFile));
    fs::remove_dir(&plan).unwrap();
    // A hundred megabytes of nothing take no room on the disk.
    fs::File::create(&plan)
        .unwrap()
        .set_len(100_000_000)
        .unwrap();
    assert!(matches!(
        refused(&desk),
        LoadFault::TooLarge { size: 100_000_000 }
    ));
    assert!(matches!(
        load(&desk.folder.join("none")).unwrap_err().fault,
        LoadFault::NoPlan
    ));
}

#[cfg(unix)]
#[test]
fn links_lead_no_further_than_the_plan_folder() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    let plan = desk.folder.join("plan.toml");
    let outside = desk.temp.path().join("outside.toml");
    fs::rename(&plan, &outside).unwrap();
    symlink(&outside, &plan).unwrap();
    assert!(matches!(refused(&desk), LoadFault::LinkOut));
    fs::remove_file(&outside).unwrap();
    assert!(matches!(refused(&desk), LoadFault::LinkOut));
    fs::remove_file(&plan).unwrap();
    fs::write(desk.folder.join("2024.toml"), "schema = 1\n").unwrap();
    symlink("2024.toml", &plan).unwrap();
    assert_eq!(load(&desk.folder).unwrap().plan, b"schema = 1\n");

    fs::create_dir(desk.folder.join("journal")).unwrap();
    fs::write(&outside, "secret").unwrap();
    symlink(&outside, desk.folder.join("journal/x.toml")).unwrap();
    symlink(desk.temp.path(), desk.folder.join("journal/all")).unwrap();
    let loaded = load(&desk.folder).unwrap();
    assert_eq!(loaded.journal, []);
    assert_eq!(loaded.links, ["journal/all", "journal/x.toml"]);
    fs::remove_dir_all(desk.folder.join("journal")).unwrap();
    symlink(desk.temp.path(), desk.folder.join("journal")).unwrap();
    assert!(matches!(refused(&desk), LoadFault::LinkOut));
}

#[test]
fn a_journal_that_is_no_folder_is_not_an_empty_one() {
    let desk = Desk::new();
    fs::write(desk.folder.join("journal"), "a file").unwrap();
    assert!(matches!(refused(&desk), LoadFault::NotAFolder));
}

#[test]
fn setting_up_overwrites_nothing() {
    let desk = Desk::new();
    let folder = desk.temp.path().join("new/plan");
    init(&folder, "schema = 1\n# 新\n").unwrap();
    assert_eq!(load(&folder).unwrap().plan, "schema = 1\n# 新\n".as_bytes());
    let attributes = fs::read_to_string(folder.join(".gitattributes")).unwrap();
    assert!(attributes.starts_with("journal/**/*.toml merge=union text eol=lf\n"));
    assert!(matches!(init(&folder, "other"), Err(InitError::Exists(_))));
    assert_eq!(load(&folder).unwrap().plan, "schema = 1\n# 新\n".as_bytes());
    fs::remove_file(folder.join("plan.toml")).unwrap();
    fs::write(folder.join(".gitattributes"), "*.png binary").unwrap();
    init(&folder, "x").unwrap();
    assert_eq!(
        fs::read_to_string(folder.join(".gitattributes")).unwrap(),
        format!("*.png binary\n{attributes}")
    );
}

#[test]
fn a_draft_is_kept_for_each_plan_folder() {
    let desk = Desk::new();
    let other = desk.temp.path().join("other");
    assert_eq!(load_draft(&desk.places, &desk.folder), None);
    store_draft(&desk.places, &desk.folder, "{\"note\":\"未写完\"}").unwrap();
    store_draft(&desk.places, &other, "b").unwrap();
    assert_eq!(
        load_draft(&desk.places, &desk.folder.join(".")).as_deref(),
        Some("{\"note\":\"未写完\"}")
    );
    clear_draft(&desk.places, &desk.folder).unwrap();
    clear_draft(&desk.places, &desk.folder).unwrap();
    assert_eq!(load_draft(&desk.places, &desk.folder), None);
    assert_eq!(load_draft(&desk.places, &other).as_deref(), Some("b"));
}
