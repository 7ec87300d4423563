//! The 2024 plan with a small journal, as of 3 April 2024.

use duban::board::When;
use duban::calendar::{Every, Period};
use duban::journal::{Body, Book, Meets, Note, Progress, Record, RecordId, Void, write_line};
use duban::locale::{Lang, Words};
use duban::plan::{ItemId, Plan, UnitId, read};
use duban::tui::desk::{Desk, Look};
use duban::tui::theme::Theme;
use duban::tui::widgets::Signs;
use ratatui::layout::Rect;

use crate::records::{TOWNS, case, day, done, figure, progress, record};

const PLAN: &str = include_str!("../fixtures/plans/weixi-2024.toml");
const AS_OF: &str = "2024-04-03";

/// The room of a view on a screen of 80 by 24 and of 120 by 40: header, tabs and footer are above
/// and below.
pub(crate) const SMALL: Rect = Rect::new(0, 0, 80, 21);
pub(crate) const LARGE: Rect = Rect::new(0, 0, 120, 37);

/// The plan with these records, in Chinese.
pub(crate) fn desk() -> Desk {
    lay(Lang::Zh, &journal())
}

/// The same in English.
pub(crate) fn english() -> Desk {
    lay(Lang::En, &journal())
}

/// The plan with nothing recorded.
pub(crate) fn empty() -> Desk {
    lay(Lang::Zh, "")
}

/// The plan with a leader named.
pub(crate) fn with_leader() -> Desk {
    let leader = "[leaders]\n\"丙\" = { title = \"副县长\", units = [\"财政局\", \"各乡镇\"] }\n";
    let plan = PLAN.replacen("[[section]]", &format!("{leader}\n[[section]]"), 1);
    lay_plan(&plan, Lang::Zh, &journal())
}

fn lay(lang: Lang, journal: &str) -> Desk {
    lay_plan(PLAN, lang, journal)
}

fn lay_plan(plan: &str, lang: Lang, journal: &str) -> Desk {
    let plan: Plan = read(plan).unwrap();
    let files = [(
        "journal/2024-04/jia-k3x9.toml".to_owned(),
        journal.as_bytes().to_vec(),
    )];
    let book = Book::read(files);
    let look = Look {
        words: Words::of(lang),
        theme: Theme::new(true),
        signs: Signs::BOX,
    };
    Desk::lay(
        plan,
        book,
        When::on(day(AS_OF)),
        look,
        Some("甲".to_owned()),
    )
}

fn reports() -> Vec<Body> {
    let mut list = Vec::new();
    for (month, on, count) in [
        (1, "2024-01-30", 9),
        (2, "2024-02-28", 9),
        (3, "2024-03-29", 3),
    ] {
        let period = Period::new(Every::Month, 2024, month).unwrap();
        for &unit in &TOWNS[..count] {
            list.push(done("14.1", unit, on, Meets::Period(period)));
        }
    }
    list
}

fn bodies() -> Vec<Body> {
    let mut list = vec![
        done("11.1", "农业农村局", "2024-01-29", Meets::Item),
        figure("11.6", "财政局", "2024-01-31", "6"),
        figure("11.6", "财政局", "2024-02-29", "14.6"),
    ];
    list.extend(reports());
    let quarter = Period::new(Every::Quarter, 2024, 1).unwrap();
    list.extend([
        done("3.2", "发改局", "2024-03-29", Meets::Period(quarter)),
        figure("10.2", "农商行", "2024-01-31", "420"),
        figure("10.2", "农商行", "2024-02-29", "815"),
        figure("10.2", "农商行", "2024-03-31", "1650"),
        figure("4.5", "农业农村局", "2024-02-29", "900"),
        figure("4.5", "农业农村局", "2024-03-31", "1980"),
        figure("5.1", "人社局", "2024-03-31", "1.55"),
        figure("4.1", "农业农村局", "2024-03-31", "60"),
        figure("2.1", "教体局", "2024-04-01", "2"),
        figure("8.1", "保和镇", "2024-03-31", "80"),
        figure("8.1", "叶枝镇", "2024-03-31", "60"),
        case("1.3", "叶枝镇", "2024-04-01", "示例户 1"),
    ]);
    list
}

fn id(n: usize) -> RecordId {
    let text = format!("01HTG{n:021}");
    RecordId::parse(&text).unwrap()
}

fn numbered(n: usize, by: &str, body: Body) -> Record {
    let at = format!(
        "2024-04-{:02}T{:02}:{:02}:00+08:00",
        1 + n / 30,
        8 + n / 10,
        n % 60
    );
    record(id(n), &at, by, body)
}

/// Lines as the program writes them: facts, a figure taken back, a record of nothing that is left,
/// one of a kind that this version does not know.
fn journal() -> String {
    let mut records: Vec<Record> = Vec::new();
    let push = |records: &mut Vec<Record>, by: &str, body: Body| {
        let n = records.len();
        records.push(numbered(n, by, body));
        n
    };
    for body in bodies() {
        push(&mut records, "甲", body);
    }
    let wrong = push(
        &mut records,
        "乙",
        figure("11.6", "财政局", "2024-03-31", "26.1"),
    );
    let void = |target: usize, reason: &str| {
        Body::Void(Void {
            target: id(target),
            reason: Some(reason.into()),
        })
    };
    push(&mut records, "乙", void(wrong, "看错了一行"));
    let right = Body::Progress(Progress {
        value: Some("21.1".parse().unwrap()),
        note: Some(
            "支付系统导出,含上年结转。\n两个项目的款还在走审批,预计4月中旬到位,到位后再报一次。"
                .into(),
        ),
        evidence: vec![
            "evidence/支付进度0331.xlsx".into(),
            "https://example.org/a?b=\u{202e}c".into(),
        ],
        ..progress("11.6", "财政局", "2024-03-31")
    });
    push(&mut records, "乙", right);
    let opened = push(
        &mut records,
        "甲",
        case("1.3", "康普乡", "2024-04-01", "示例户 2"),
    );
    push(&mut records, "甲", void(opened, "重复登记"));
    let meets = Meets::Case(Box::new((id(opened), None)));
    push(
        &mut records,
        "甲",
        done("1.3", "康普乡", "2024-04-02", meets),
    );
    push(
        &mut records,
        "甲",
        Body::Note(Note {
            on: day("2024-04-02"),
            item: Some(ItemId::from("11.2")),
            unit: Some(UnitId::from("农业农村局")),
            text: "电话催办,答复本周五开标".into(),
        }),
    );
    let mut lines: Vec<String> = records.iter().map(write_line).collect();
    lines.push(format!(
        "{} = {{ at = 2024-04-03T09:00:00+08:00, by = \"乙\", kind = \"disposal\", round = 3 }}",
        id(records.len())
    ));
    lines.push(String::new());
    lines.join("\n")
}
