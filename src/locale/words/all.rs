//! All words of one language.

use super::board::{Buckets, Kinds, Lights, Rows, States};
use super::cli::{Cli, Options, Stop, Usage, Verbs};
use super::day::{Count, Days};
use super::define::tables;
use super::dispatch::{Dispatch, DispatchFaults};
use super::fault::{Faults, Fixes, Lines, Marks, Shapes, SyntaxFixes, Syntaxes};
use super::files::{Load, Save, Typed};
use super::frame::{Frame, Overview, Todo};
use super::inspection::Inspecting;
use super::inspection_screen::{InspectionView, RemindBox, VisitBox};
use super::lang::Lang;
use super::ledger::{
    Extensions, LedgerCli, LedgerCsv, LedgerFaults, LedgerMonth, LedgerOptions, LedgerVerbs,
    LedgerWords,
};
use super::ledger_screen::{LedgerBox, LedgerView};
use super::matrix::{Deed, Grid, Matrix, Sheet};
use super::named::Named;
use super::overlays::{AsOf, Confirm, FaultsBox, Form, Help, Name, SayBox, Search, Start};
use super::reminders::{Cases, Reminding};
use super::review::{Assessing, Changing, Reviewing};
use super::review_screen::{AssessBox, ReviewScreen};
use super::rounds::Recorded;
use super::say::{Owers, Say};
use super::screen::Screen;
use super::source::WordLines;
use super::views::{IndicatorsView, LogView, Records, TaskView, UnitsView};
use super::why::{Goals, Rules, Whys};

tables! {
    /// Every word of one language.
    Words {
        light: Lights,
        state: States,
        row: Rows,
        kind: Kinds,
        bucket: Buckets,
        day: Days,
        count: Count,
        goal: Goals,
        why: Whys,
        rule: Rules,
        owers: Owers,
        say: Say,
        fault: Faults,
        fix: Fixes,
        syntax: Syntaxes,
        syntax_fix: SyntaxFixes,
        shape: Shapes,
        mark: Marks,
        line: Lines,
        save: Save,
        load: Load,
        typed: Typed,
        cli: Cli,
        verb: Verbs,
        option: Options,
        usage: Usage,
        stop: Stop,
        screen: Screen,
        frame: Frame,
        overview: Overview,
        todo: Todo,
        task_view: TaskView,
        units_view: UnitsView,
        indicators_view: IndicatorsView,
        log_view: LogView,
        records: Records,
        recorded: Recorded,
        record_kind: Named,
        how: Named,
        method: Named,
        verdict: Named,
        source: Named,
        lookback: Named,
        problem_step: Named,
        assignment_step: Named,
        command_short: Named,
        command_long: Named,
        scope: Named,
        form: Form,
        search: Search,
        say_box: SayBox,
        as_of: AsOf,
        confirm: Confirm,
        name: Name,
        start: Start,
        help: Help,
        faults_box: FaultsBox,
        dispatch: Dispatch,
        dispatch_fault: DispatchFaults,
        ledger: LedgerWords,
        ledger_month: LedgerMonth,
        ledger_fault: LedgerFaults,
        extension: Extensions,
        ledger_cli: LedgerCli,
        ledger_csv: LedgerCsv,
        ledger_verb: LedgerVerbs,
        ledger_option: LedgerOptions,
        follow_help: Named,
        inspecting: Inspecting,
        reminding: Reminding,
        cases: Cases,
        reviewing: Reviewing,
        stop_kind: Named,
        changing: Changing,
        assessing: Assessing,
        tally: Named,
        matrix: Matrix,
        sheet: Sheet,
        grid: Grid,
        deed: Deed,
        ledger_view: LedgerView,
        ledger_box: LedgerBox,
        inspection_view: InspectionView,
        visit_box: VisitBox,
        remind_box: RemindBox,
        review_screen: ReviewScreen,
        assess_box: AssessBox,
    }
}

static ZH: Tables = Tables::in_file(Lang::Zh, &WordLines::of(Lang::Zh.file()));
static EN: Tables = Tables::in_file(Lang::En, &WordLines::of(Lang::En.file()));

impl Words {
    /// The words of a language.
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Zh => Self(&ZH),
            Lang::En => Self(&EN),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::locale::words::fill::parts;

    type Tables = BTreeMap<String, BTreeMap<String, String>>;

    fn tables(lang: Lang) -> Tables {
        toml::from_str(lang.file()).unwrap()
    }

    /// The names between braces, sorted.
    fn holes(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> = text
            .split('{')
            .skip(1)
            .map(|rest| rest.split_once('}').expect("a brace that is not closed").0)
            .map(|hole| {
                let (name, forms) = parts(hole);
                assert_eq!(forms.is_some(), hole.contains('?'), "two words in {hole}");
                name
            })
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn every_word_is_there_and_none_more() {
        for lang in [Lang::Zh, Lang::En] {
            let mut declared: Vec<String> = Words::DECLARED
                .iter()
                .flat_map(|(area, words)| words.iter().map(move |(key, _)| format!("{area}.{key}")))
                .collect();
            // Tables looked up by code declare none.
            let by_code: Vec<&str> = Words::DECLARED
                .iter()
                .filter(|(_, words)| words.is_empty())
                .map(|(area, _)| *area)
                .collect();
            let mut found: Vec<String> = tables(lang)
                .iter()
                .filter(|(area, _)| !by_code.contains(&area.as_str()))
                .flat_map(|(area, words)| words.keys().map(move |key| format!("{area}.{key}")))
                .collect();
            declared.sort();
            found.sort();
            assert_eq!(found, declared, "{}", lang.code());
        }
    }

    #[test]
    fn the_files_say_to_any_reader_what_they_say_to_ours() {
        for lang in [Lang::Zh, Lang::En] {
            let (file, mut ours, mut table) = (lang.file(), Tables::new(), "");
            for line in lang.lines() {
                let key = line.key.of(file);
                if line.begins_table {
                    table = key;
                } else {
                    let words = ours.entry(table.to_owned()).or_default();
                    words.insert(key.to_owned(), line.text.of(file).to_owned());
                }
            }
            assert_eq!(ours, tables(lang));
        }
    }

    #[test]
    fn every_text_has_its_holes_and_none_more() {
        let fits = |text: &str, expected: &[&str]| {
            let mut expected = expected.to_vec();
            expected.sort_unstable();
            holes(text) == expected && !text.contains('\n')
        };
        let mut wrong = Vec::new();
        for lang in [Lang::Zh, Lang::En] {
            let tables = tables(lang);
            for (area, words) in Words::DECLARED {
                let bad = words
                    .iter()
                    .filter(|(key, expected)| !fits(&tables[*area][*key], expected))
                    .map(|(key, expected)| format!("{} {area}.{key} {expected:?}", lang.code()));
                wrong.extend(bad);
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn no_text_is_left_empty_and_none_is_in_the_other_language() {
        let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        for (area, words) in tables(Lang::En) {
            for (key, text) in words {
                assert!(!text.is_empty(), "{area}.{key}");
                assert!(!han(&text), "{area}.{key}: {text}");
            }
        }
    }

    #[test]
    fn texts_keep_to_one_set_of_signs() {
        let ambiguous = [
            '●', '■', '→', '…', '“', '”', '·', '—', '≥', '≤', '×', '÷', '↑', '↓',
        ];
        let full = [
            '\u{ff0c}', '\u{ff1a}', '\u{ff1b}', '\u{ff08}', '\u{ff09}', '\u{ff01}', '\u{ff1f}',
        ];
        for lang in [Lang::Zh, Lang::En] {
            for (area, words) in tables(lang) {
                for (key, text) in words {
                    let bad = text
                        .chars()
                        .find(|c| ambiguous.contains(c) || full.contains(c));
                    assert_eq!(bad, None, "{area}.{key}: {text}");
                }
            }
        }
    }
}
