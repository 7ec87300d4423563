//! Which plan folder is meant, and who writes.

use std::fs;

use duban::workspace::{FoundBy, Writer, WriterError, find};

use super::helpers::Desk;

#[test]
fn the_named_folder_comes_first_then_the_variable_the_nearest_and_the_users() {
    let desk = Desk::new();
    let inside = desk.folder.join("docs/2024");
    fs::create_dir_all(&inside).unwrap();
    let (named, variable) = (desk.temp.path().join("n"), desk.temp.path().join("v"));
    let places = Some(&desk.places);
    let found = find(Some(&named), Some(&variable), &inside, places).unwrap();
    assert_eq!((found.folder, found.by), (named, FoundBy::Name));
    let found = find(None, Some(&variable), &inside, places).unwrap();
    assert_eq!((found.folder, found.by), (variable, FoundBy::Variable));
    let found = find(None, None, &inside, places).unwrap();
    assert_eq!(
        (found.folder, found.by),
        (desk.folder.clone(), FoundBy::Nearest)
    );
    let error = find(None, None, desk.temp.path(), places).unwrap_err();
    assert_eq!(error.user_data.as_ref(), Some(&desk.places.plan));
    fs::create_dir_all(&desk.places.plan).unwrap();
    fs::write(desk.places.plan.join("plan.toml"), "").unwrap();
    let found = find(None, None, desk.temp.path(), places).unwrap();
    assert_eq!(
        (found.folder, found.by),
        (desk.places.plan.clone(), FoundBy::UserData)
    );
}

#[test]
fn a_writer_is_said_or_chosen_once() {
    let desk = Desk::new();
    let places = Some(&desk.places);
    assert_eq!(Writer::find(None, Some("乙"), places).unwrap(), None);
    let chosen = Writer::choose(" 甲 ", &desk.places).unwrap();
    assert_eq!(chosen.name(), "甲");
    assert_eq!(
        Writer::find(None, None, places).unwrap(),
        Some(chosen.clone())
    );
    let other = Writer::find(None, Some("乙"), places).unwrap().unwrap();
    assert_eq!((other.slug(), other.name()), (chosen.slug(), "乙"));
    let said = Writer::find(Some("office-1"), None, places)
        .unwrap()
        .unwrap();
    assert_eq!((said.slug(), said.name()), ("office-1", "office-1"));
    assert!(matches!(
        Writer::find(Some("../x"), None, places),
        Err(WriterError::Slug(_))
    ));
}

#[test]
fn a_made_up_writer_gets_its_name_later_and_keeps_its_file() {
    let desk = Desk::new();
    let find = || {
        Writer::find(None, None, Some(&desk.places))
            .unwrap()
            .unwrap()
    };
    let made = Writer::choose("", &desk.places).unwrap();
    assert!(!made.is_named());
    assert_eq!(made.name(), made.slug());
    assert_eq!(find(), made);
    let by_variable = Writer::find(None, Some("乙"), Some(&desk.places));
    assert!(by_variable.unwrap().unwrap().is_named());
    let named = Writer::choose("甲", &desk.places).unwrap();
    assert_eq!((named.slug(), named.name()), (made.slug(), "甲"));
    assert!(named.is_named());
    assert_eq!(find(), named);
}

#[test]
fn other_settings_survive_and_a_broken_config_is_told() {
    let desk = Desk::new();
    let path = desk.places.config.join("config.toml");
    fs::create_dir_all(&desk.places.config).unwrap();
    fs::write(&path, "lang = \"en\"\n").unwrap();
    Writer::choose("甲", &desk.places).unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("lang = \"en\""));
    fs::write(&path, "lang = ").unwrap();
    assert!(matches!(
        Writer::find(None, None, Some(&desk.places)),
        Err(WriterError::Config { .. })
    ));
    assert!(Writer::choose("甲", &desk.places).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "lang = ");
}
