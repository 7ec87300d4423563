//! `assess`: the numbers of each unit's month, with their facts, and a score where there are weights.

use std::fs;

use super::desk::Desk;

#[test]
fn every_number_opens_to_its_facts() {
    let desk = Desk::new();
    desk.recorded("11.2 --done --on 2024-03-30");
    let list = desk.json("assess --month 2024-03");
    let list = list.as_array().unwrap();
    let of = |name: &str| list.iter().find(|it| it["unit"] == name).unwrap();
    let own = of("农业农村局");
    assert_eq!(
        (&own["town"], &own["month"]),
        (&false.into(), &"2024-03".into())
    );
    let met = &own["obligations"];
    let facts = met["facts"].as_array().unwrap();
    assert_eq!(met["of"], facts.len());
    let good = facts.iter().filter(|it| it["good"] == true).count();
    assert_eq!((&met["good"], good), (&1.into(), 1));
    assert!(
        facts
            .iter()
            .any(|it| it["key"] == "11.2" && it["good"] == true)
    );
    assert_eq!(
        (of("叶枝镇")["town"].clone(), own.get("score")),
        (true.into(), None)
    );
    // Without a month the one before.
    assert_eq!(desk.json("assess")[0]["month"], "2024-03");
    insta::assert_snapshot!(desk.line("assess").shown());
}

#[test]
fn a_score_shows_its_formula() {
    let desk = Desk::new();
    let path = desk.plan().join("plan.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text + "\n[score]\nsheets = 40\nobligations = 60\nnamed = 5\n",
    )
    .unwrap();
    desk.recorded("11.2 --done --on 2024-03-30");
    let ran = desk.line("assess --unit 农业农村局 --month 3月 --as-of 2024-04-06");
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(ran.shown());
    let one = desk.json("assess --unit 农业农村局 --as-of 2024-04-06");
    assert!(
        one[0]["score"].is_number() && one[0]["terms"].is_array(),
        "{one}"
    );
    assert_eq!(desk.json("plan")["score"]["obligations"], 60);
}
