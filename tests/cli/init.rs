//! `init`: a plan folder with the default plan.

use super::desk::{Desk, Ran};

#[test]
fn a_folder_is_set_up_and_never_overwritten() {
    let desk = Desk::bare();
    let folder = desk.root().join("新计划");
    let init = || {
        let output = desk.command().arg("init").arg(&folder).output().unwrap();
        Ran::of(&output, desk.root())
    };
    insta::assert_snapshot!(init().shown());
    assert!(folder.join("plan.toml").is_file());
    let attributes = std::fs::read_to_string(folder.join(".gitattributes")).unwrap();
    assert!(attributes.contains("merge=union"), "{attributes}");
    insta::assert_snapshot!(init().shown());
    let mut command = desk.command();
    command.arg("check").arg("--plan").arg(&folder);
    assert!(command.output().unwrap().status.success());
}

#[test]
fn in_a_repository_the_next_step_is_to_commit() {
    let desk = Desk::bare();
    std::fs::create_dir_all(desk.root().join("clone/.git")).unwrap();
    let mut command = desk.command();
    command.arg("init").arg(desk.root().join("clone/计划"));
    let ran = Ran::of(&command.output().unwrap(), desk.root());
    insta::assert_snapshot!(ran.shown());
}

#[test]
fn the_folder_one_stands_in_will_do() {
    let desk = Desk::bare();
    let mut command = desk.command();
    let ran = Ran::of(&command.args(["init", "."]).output().unwrap(), desk.root());
    insta::assert_snapshot!(ran.shown());
    assert!(desk.root().join("away/plan.toml").is_file());
}
