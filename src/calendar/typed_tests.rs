//! Days and periods as people type them, one by one and at random.

use proptest::prelude::*;

use super::typed::{read_day, read_period};
use super::{Day, DayError, Every, Period, add_days};

fn near() -> Day {
    "2024-04-03".parse().unwrap()
}

fn day(text: &str) -> Result<String, DayError> {
    read_day(text, near(), 2024).map(|day| day.to_string())
}

fn period(text: &str, every: Option<Every>) -> Result<String, DayError> {
    read_period(text, near(), 2024, every).map(|period| period.to_string())
}

#[test]
fn reads_days() {
    for (expected, texts) in [
        (
            "2024-03-31",
            "2024-3-31 2024-03-31 2024.3.31 2024/3/31 2024年3月31日 20240331 3.31 3-31 3/31",
        ),
        (
            "2024-03-31",
            "3月31日 3月31 3月31号 3月底 3月末 三月底 三月三十一日 上月底 上个月底 上月31日",
        ),
        (
            "2024-03-31",
            "３．３１ ３月３１日 3。31 3、31 ３／３１ 3－31 2024年3月31日。 二〇二四年三月三十一日",
        ),
        (
            "2024-03-31",
            "一季度 第一季度 一季度末 一季度前 Q1 q1 2024Q1 2024年一季度 2024一季度 3月底前 上季度末",
        ),
        (
            "2024-04-30",
            "月底 月末 本月底 这个月底 当月底 四月末 30 30日 本月30日",
        ),
        (
            "2024-06-30",
            "上半年 上半年末 二季度 6月底之前 本季度末 季末 H1",
        ),
        (
            "2024-12-31",
            "年底 年内 年末 今年底 2024年底 年底前 下半年 四季度 12月31日 十二月底 第四季度",
        ),
        ("2023-12-31", "去年底 去年12月31日 2023年四季度"),
        ("2024-10-10", "10月10日 十月十日 10.10"),
        ("2024-04-03", "今天 今日 3 3日 3号"),
        ("2024-04-02", "昨天 昨日"),
        ("2024-04-01", "前天"),
        ("2024-04-04", "明天"),
        ("2024-02-29", "2.29 2月底 2024-2-29"),
    ] {
        for text in texts.split(' ') {
            assert_eq!(day(text), Ok(expected.into()), "{text}");
        }
    }
    assert_eq!(day(" 2024 年 3 月 31 日 "), Ok("2024-03-31".into()));
    assert_eq!(day("2024年３月　底"), Ok("2024-03-31".into()));
}

#[test]
fn names_days_that_there_are_not() {
    let none = |year, month, last_day| {
        Err(DayError::NoSuchDay {
            year,
            month,
            last_day,
        })
    };
    for text in ["2月30日", "2024-02-30", "2.30", "二月三十日", "20240230"] {
        assert_eq!(day(text), none(2024, 2, 29), "{text}");
    }
    assert_eq!(day("2023年2月29日"), none(2023, 2, 28));
    assert_eq!(day("31"), none(2024, 4, 30));
    assert_eq!(day("4月0日"), none(2024, 4, 30));
    assert_eq!(day("13月5日"), Err(DayError::NoSuchMonth { month: 13 }));
    assert_eq!(day("13.5"), Err(DayError::NoSuchMonth { month: 13 }));
    for text in [
        "",
        " ",
        "3月",
        "2024",
        "2024年",
        "2024-03",
        "全年",
        "五季度",
        "Q5",
        "月",
        "前",
        "底",
        "很快",
        "0331",
        "1.2.3.4",
        "24-3-31",
        "3月31日晚",
        "十十月底",
        "3..31",
        "9999-01-01",
        "-3-31",
        "上下月底",
    ] {
        let text_named = DayError::NotUnderstood {
            text: text.trim().into(),
        };
        assert_eq!(day(text), Err(text_named), "{text}");
    }
}

#[test]
fn reads_periods() {
    for (expected, texts) in [
        (
            "2024-03",
            "2024-03 2024-3 2024.3 2024/03 202403 3月 3月份 三月 三月份 2024年3月 上月 上个月 ３月",
        ),
        ("2024-04", "本月 这个月 当月"),
        ("2024-05", "下月"),
        (
            "2024Q1",
            "一季度 第一季度 Q1 q1 2024Q1 2024-Q1 2024年第一季度 上季度 上个季度",
        ),
        ("2024Q2", "本季度 二季度"),
        ("2024H1", "上半年 2024H1 2024上半年 2024年上半年 h1"),
        ("2024H2", "下半年"),
        ("2024", "2024 2024年 全年 2024年度 今年 本年度"),
        ("2023", "去年 2023年"),
    ] {
        for text in texts.split(' ') {
            assert_eq!(period(text, None), Ok(expected.into()), "{text}");
        }
    }
}

#[test]
fn reads_a_period_of_the_length_asked_for() {
    assert_eq!(period("3", Some(Every::Month)), Ok("2024-03".into()));
    assert_eq!(period("3", Some(Every::Quarter)), Ok("2024Q3".into()));
    assert_eq!(period("2", Some(Every::Half)), Ok("2024H2".into()));
    assert_eq!(
        period("3月", Some(Every::Quarter)),
        Err(DayError::OtherLength {
            period: "2024-03".parse().unwrap(),
            every: Every::Quarter
        })
    );
    assert_eq!(
        period("13月", None),
        Err(DayError::NoSuchMonth { month: 13 })
    );
    for text in [
        "",
        "3",
        "2024-03-31",
        "月",
        "年",
        "五季度",
        "2024H3",
        "9999",
    ] {
        let not = DayError::NotUnderstood { text: text.into() };
        assert_eq!(period(text, None), Err(not), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_answered(
        text in "\\PC*|[0-9.年月日季度底末上下本第一二三十QH/-]{0,12}",
        year in any::<i32>(),
        days in any::<i64>(),
    ) {
        let near = add_days(near(), days);
        let _day = read_day(&text, near, year);
        for every in [None, Some(Every::Month), Some(Every::Quarter), Some(Every::Half), Some(Every::Year)] {
            let _period = read_period(&text, near, year, every);
        }
    }

    #[test]
    fn what_is_written_is_read(offset in -20_000_i64..20_000) {
        let one = add_days(near(), offset);
        prop_assert_eq!(read_day(&one.to_string(), near(), 2024), Ok(one));
        for every in [Every::Month, Every::Quarter, Every::Half, Every::Year] {
            let whole = Period::containing(every, one);
            prop_assert_eq!(read_period(&whole.to_string(), near(), 2024, Some(every)), Ok(whole));
        }
    }
}
