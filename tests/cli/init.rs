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
