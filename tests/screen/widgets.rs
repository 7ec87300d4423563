//! The small parts, each at a size or two.

use duban::tui::keymap::{Code, Key};
use duban::tui::widgets::{
    Chart, ChartStyles, FieldStyles, HelpGrid, HelpSection, MonthStrip, Popup, Row, Signs,
    TextField, Tick, dim, put,
};
use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::widgets::Widget;

use crate::printer::{print, text};

const QUIET: Style = Style::new().fg(Color::DarkGray);
const LOUD: Style = Style::new().bg(Color::Red);
const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);
const LINE: Style = Style::new().add_modifier(Modifier::UNDERLINED);

fn screen(width: u16, height: u16) -> Buffer {
    Buffer::empty(Rect::new(0, 0, width, height))
}

fn draw_rows(buf: &mut Buffer) {
    let rows = [
        ("红", "逾期3天", "11.2", "招投标", "-", LOUD),
        ("红", "逾期3天", "11.6", "衔接资金支出进度", "21.1%", LOUD),
        ("灰", "未到期", "11.4", "完工率", "70%", QUIET),
    ];
    for ((light, why, id, title, figure, style), y) in rows.into_iter().zip(0..) {
        let mut row = Row::new()
            .at(1, 2, light, style)
            .at(4, 8, why, QUIET)
            .right(12, 5, id, Style::new())
            .at(18, 14, title, BOLD)
            .right(33, 7, figure, Style::new());
        if y == 1 {
            row = row.fill(Style::new().bg(Color::Blue));
        }
        (&row).render(Rect::new(0, y, buf.area.width, 1), buf);
    }
}

#[test]
fn rows() {
    let mut buf = screen(42, 3);
    draw_rows(&mut buf);
    assert_snapshot!(print(&buf));
    let mut narrow = screen(20, 3);
    draw_rows(&mut narrow);
    assert_snapshot!("rows_narrow", text(&narrow));
}

#[test]
fn month_strip() {
    let mut slots = [None; 12];
    slots[1] = Some(("黄", Style::new().bg(Color::Yellow)));
    slots[2] = Some(("红", LOUD));
    slots[11] = Some(("未", QUIET));
    let mut buf = screen(26, 1);
    (&MonthStrip::new(&slots)).render(Rect::new(1, 0, 25, 1), &mut buf);
    assert_snapshot!(print(&buf));
}

fn popup(signs: Signs) -> Buffer {
    let mut buf = screen(42, 8);
    for y in 0..8 {
        draw_rows_at(&mut buf, y);
    }
    let whole = buf.area;
    dim(&mut buf, whole, QUIET);
    let area = Popup::centred(whole, 27, 6);
    let popup = Popup {
        title: "记录 11.6 衔接资金支出进度",
        signs,
        border: Style::new().fg(Color::Blue),
        title_style: BOLD,
        ground: Style::new(),
    };
    (&popup).render(area, &mut buf);
    let inner = Popup::inner(area);
    put(&mut buf, inner, "累计", Style::new());
    buf
}

fn draw_rows_at(buf: &mut Buffer, y: u16) {
    let text = "防返贫动态监测和帮扶农业农村局等五家单位完";
    let row = Row::new().at(0, 42, text, BOLD);
    (&row).render(Rect::new(0, y, 42, 1), buf);
}

#[test]
fn popup_over_a_view() {
    assert_snapshot!(print(&popup(Signs::BOX)));
    assert_snapshot!("popup_ascii", text(&popup(Signs::ASCII)));
}

#[test]
fn text_fields() {
    let mut buf = screen(30, 5);
    let styles = FieldStyles {
        text: LINE,
        hint: QUIET,
    };
    let one = TextField::one_line("3月底");
    let cursor = one
        .draw(Rect::new(2, 0, 12, 1), &mut buf, "", styles)
        .unwrap();
    assert_eq!((cursor.x, cursor.y), (7, 0));
    let mut many = TextField::many_lines("一季度支付沪滇项目进度款;3个项目结算");
    many.key(Key::plain(Code::Enter), 25);
    many.paste("资料待补。");
    let cursor = many
        .draw(Rect::new(2, 1, 25, 3), &mut buf, "", styles)
        .unwrap();
    assert_eq!((cursor.x, cursor.y), (12, 3));
    let empty = TextField::one_line("");
    empty
        .draw(Rect::new(2, 4, 12, 1), &mut buf, "可不填", styles)
        .unwrap();
    assert_snapshot!(print(&buf));
}

fn chart(width: u16, height: u16, signs: Signs) -> Buffer {
    let months: Vec<String> = (1..=12).map(|month| month.to_string()).collect();
    let x_ticks: Vec<Tick<'_>> = (1_u8..)
        .zip(&months)
        .map(|(at, text)| Tick {
            value: f64::from(at),
            text,
        })
        .collect();
    let y_ticks = [
        Tick {
            value: 0.0,
            text: "0万元",
        },
        Tick {
            value: 2500.0,
            text: "2500万元",
        },
        Tick {
            value: 5000.0,
            text: "5000万元",
        },
    ];
    let checkpoints = [(3.0, 1000.0), (6.0, 2500.0), (9.0, 4000.0), (12.0, 5000.0)];
    let expected = [&[(0.0, 0.0)], checkpoints.as_slice()].concat();
    let chart = Chart {
        x_range: [0.0, 12.0],
        y_range: [0.0, 5000.0],
        expected: &expected,
        readings: &[(1.0, 100.0), (2.0, 500.0), (3.5, 1400.0), (5.0, 1500.0)],
        checkpoints: &checkpoints,
        x_ticks: &x_ticks,
        y_ticks: &y_ticks,
        signs,
        styles: ChartStyles {
            labels: QUIET,
            rule: QUIET,
            expected: QUIET,
            readings: Style::new().fg(Color::Cyan),
            checkpoints: BOLD,
        },
    };
    let mut buf = screen(width, height);
    (&chart).render(buf.area, &mut buf);
    buf
}

#[test]
fn charts() {
    assert_snapshot!("chart_30x8", print(&chart(30, 8, Signs::BOX)));
    assert_snapshot!("chart_60x14", text(&chart(60, 14, Signs::BOX)));
    assert_snapshot!("chart_100x30", text(&chart(100, 30, Signs::BOX)));
    assert_snapshot!("chart_ascii", text(&chart(60, 14, Signs::ASCII)));
}

#[test]
fn help() {
    let entry = |key: &str, words: &str| (key.to_owned(), words.to_owned());
    let sections = [
        HelpSection {
            title: "随处可用".to_owned(),
            entries: vec![
                entry("F1", "帮助"),
                entry("Ctrl+S", "保存"),
                entry("Esc", "返回"),
            ],
        },
        HelpSection {
            title: "待办".to_owned(),
            entries: vec![entry("Enter", "进入"), entry("r", "记录")],
        },
        HelpSection {
            title: "总览".to_owned(),
            entries: vec![entry("w", "周梳理")],
        },
    ];
    let page = |offset| HelpGrid {
        sections: &sections,
        offset,
        title: BOLD,
        key: Style::new().fg(Color::Cyan),
        words: Style::new(),
    };
    let mut wide = screen(76, 6);
    (&page(0)).render(wide.area, &mut wide);
    assert_snapshot!("help_wide", print(&wide));
    let mut narrow = screen(30, 6);
    (&page(2)).render(narrow.area, &mut narrow);
    assert_snapshot!("help_narrow", text(&narrow));
}
