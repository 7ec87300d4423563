//! Sentences on the real plan, in both languages.

use duban::board::{Board, When, board};
use duban::calendar::Day;
use duban::journal::Book;
use duban::locale::{Lang, Words, say};
use duban::plan::{self, Plan};

const PLAN: &str = include_str!("fixtures/plans/weixi-2024.toml");

fn plan(text: &str) -> Plan {
    plan::read(text).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Records by their fields, each written on 3 April.
fn book(records: &[&str]) -> Book {
    let mut text = String::new();
    for (n, fields) in records.iter().enumerate() {
        text.push_str(&format!(
            "01HTGX0000000000000000{n:04} = {{ at = 2024-04-03T10:12:00+08:00, by = \"甲\", {fields} }}\n"
        ));
    }
    let book = Book::read([("journal/2024-04/a.toml".to_owned(), text.into_bytes())]);
    assert!(book.faults.is_empty(), "{:#?}", book.faults);
    book
}

fn figure(item: &str, unit: &str, on: &str, value: &str) -> String {
    format!("kind = \"progress\", on = {on}, item = \"{item}\", unit = \"{unit}\", value = {value}")
}

#[test]
fn dump() {
    let plan = plan(PLAN);
    for lang in [Lang::Zh, Lang::En] {
        let w = Words::load(lang).unwrap();
        let records = [
            figure("11.6", "财政局", "2024-03-31", "21.1"),
            figure("5.1", "人社局", "2024-03-31", "1.55"),
            figure("4.1", "农业农村局", "2024-03-31", "60"),
            figure("10.4", "农业农村局", "2024-03-31", "6.9"),
            figure("10.5", "农业农村局", "2024-03-31", "7.5"),
            figure("2.1", "教体局", "2024-04-01", "2"),
            figure("4.5", "农业农村局", "2024-02-29", "900"),
            figure("8.1", "保和镇", "2024-03-31", "5, of = 7"),
        ];
        let records: Vec<&str> = records.iter().map(String::as_str).collect();
        let book = book(&records);
        for at in ["2024-04-03", "2024-04-12"] {
            let when = When::on(day(at));
            let board = board(&plan, &book, when);
            println!("==== {at} {}", lang.code());
            for row in &board.rows {
                println!(
                    "{} {:<10}| {} | {} | {}",
                    say::sign(&w, row.light),
                    say::row_state(&w, &plan, &board, row),
                    say::row_title(&w, &plan, &board, row),
                    say::owers(&w, &plan, &board, row),
                    say::row_missing(&w, &plan, row),
                );
                let one = row.leading(&board.obligations).unwrap();
                println!("      {}", say::why(&w, &plan, one, when));
            }
        }
    }
}

#[test]
fn dump_tell() {
    let plan = plan(PLAN);
    for lang in [Lang::Zh, Lang::En] {
        let w = Words::load(lang).unwrap();
        let records = [
            figure("11.6", "财政局", "2024-03-31", "21.1"),
            figure("5.1", "人社局", "2024-03-31", "1.55"),
            figure("4.1", "农业农村局", "2024-03-31", "60"),
            figure("10.4", "农业农村局", "2024-03-31", "6.9"),
            figure("10.5", "农业农村局", "2024-03-31", "7.5"),
            figure("2.1", "教体局", "2024-04-01", "2"),
            figure("4.5", "农业农村局", "2024-02-29", "300"),
            figure("8.1", "保和镇", "2024-03-31", "5, of = 7"),
        ];
        let records: Vec<&str> = records.iter().map(String::as_str).collect();
        let book = book(&records);
        for at in ["2024-04-03", "2024-06-25"] {
            let when = When::on(day(at));
            let board = board(&plan, &book, when);
            println!("==== {at} {}", lang.code());
            for unit in plan.units.iter().filter(|it| !it.is_collective()) {
                for p in say::tell(
                    &w,
                    &plan,
                    &board,
                    &say::Subject::Unit(unit.id.clone()),
                    Some(day("2024-04-05")),
                ) {
                    println!("{}", p.text);
                }
            }
            println!("-- task 2");
            for p in say::tell(&w, &plan, &board, &say::Subject::Task(2), None) {
                println!("{}", p.text);
            }
            println!("-- task 7");
            for p in say::tell(&w, &plan, &board, &say::Subject::Task(7), None) {
                println!("{}", p.text);
            }
        }
    }
}
