//! A plan.toml that is refused: what is wrong and what to do, exit 1, nothing written.

use std::fs;
use std::path::Path;

use super::desk::Desk;

/// What `check` and a verb that writes say of the plan that `make` leaves in the folder.
fn refused(title: &str, make: impl Fn(&Path, &str)) -> String {
    let desk = Desk::new();
    let path = desk.plan().join("plan.toml");
    let text = fs::read_to_string(&path).unwrap();
    make(&path, &text);
    let (check, record) = (desk.line("check"), desk.line("record 11.2 --done"));
    assert_eq!((check.code, record.code), (1, 1), "{title}");
    assert_eq!(record.out, "", "{title}");
    assert!(!desk.plan().join("journal").exists(), "{title}");
    let json = desk.line("check --json");
    assert_eq!(json.code, 1, "{title}");
    let told = format!("{}{}", check.out, check.err);
    format!("# {title}\n{told}record: {}\n", record.err)
}

#[test]
fn each_way_a_plan_can_be_unreadable_has_its_message() {
    let write = |path: &Path, bytes: &[u8]| fs::write(path, bytes).unwrap();
    let all = [
        refused("GBK", |path, text| {
            write(path, &encoding_rs::GBK.encode(text).0);
        }),
        refused("UTF-16", |path, text| {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            write(path, &units.collect::<Vec<u8>>());
        }),
        refused("conflict markers", |path, text| {
            let theirs = format!("<<<<<<< HEAD\n# a\n=======\n# b\n>>>>>>> main\n{text}");
            write(path, theirs.as_bytes());
        }),
        refused("empty", |path, _| write(path, b"")),
        refused("folder", |path, _| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
        }),
        refused("100 MB", |path, _| {
            let file = fs::File::create(path).unwrap();
            file.set_len(100_000_000).unwrap();
        }),
        refused("newer schema", |path, text| {
            write(path, text.replace("schema = 1", "schema = 2").as_bytes());
        }),
    ];
    insta::assert_snapshot!(all.join("\n"));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_refused_and_one_inside_followed() {
    use std::os::unix::fs::symlink;
    let told = refused("link out", |path, text| {
        let outside = path.parent().unwrap().with_file_name("other.toml");
        fs::write(&outside, text).unwrap();
        fs::remove_file(path).unwrap();
        symlink(outside, path).unwrap();
    });
    insta::assert_snapshot!(told);
    let desk = Desk::new();
    let path = desk.plan().join("plan.toml");
    fs::rename(&path, desk.plan().join("2024.toml")).unwrap();
    symlink("2024.toml", &path).unwrap();
    assert_eq!(desk.line("list").code, 0);
}

#[cfg(unix)]
#[test]
fn a_plan_that_may_not_be_read_is_said_to_be_so() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    let desk = Desk::new();
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let program = desk.root().join("program");
    fs::copy(env!("CARGO_BIN_EXE_duban"), &program).unwrap();
    mode(desk.root(), 0o755);
    mode(&desk.plan().join("plan.toml"), 0o000);
    let mut command = std::process::Command::new(&program);
    command.env_clear().env("HOME", desk.root());
    command.arg("--plan").arg(desk.plan()).arg("list");
    // For root every file can be read: play nobody.
    if fs::metadata(&program).unwrap().uid() == 0 {
        command.uid(65_534).gid(65_534);
    }
    let output = command.output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("没有读取权限"), "{told}");
}

#[test]
fn a_mark_at_the_start_and_windows_line_ends_are_accepted() {
    let desk = Desk::new();
    let path = desk.plan().join("plan.toml");
    let text = fs::read_to_string(&path).unwrap();
    let list = desk.line("list").out;
    for other in [
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
    ] {
        fs::write(&path, other).unwrap();
        assert_eq!(desk.line("check").code, 0);
        assert_eq!(desk.line("list").out, list);
    }
}
