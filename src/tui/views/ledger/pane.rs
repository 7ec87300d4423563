//! What is to be known of an entry: everything about it, why it is lit, its whole trail.

use ratatui::style::Style;

use crate::board::ledger::{LedgerEntry, Trail};
use crate::journal::Body;
use crate::locale::say;
use crate::text::{Shown, cut_with_dots, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::views::reported::tell;

/// A line with its look.
pub(super) type Text = (String, Style);

/// Everything, the trail from the beginning.
pub(super) fn whole(desk: &Desk, entry: &LedgerEntry, cells: u16) -> Vec<Text> {
    let theme = desk.theme;
    let cells = usize::from(cells);
    let about = say::ledger_entry(&desk.words, &desk.plan, entry, desk.board.when);
    let last = about.len().saturating_sub(1);
    let mut texts = Vec::new();
    for (at, line) in about.iter().enumerate() {
        let style = if at == 0 {
            theme.strong()
        } else if at == last && entry.light.is_lit() {
            theme.word(entry.light)
        } else {
            theme.plain()
        };
        texts.extend(wrap(line, cells).into_iter().map(|line| (line, style)));
    }
    for (at, path) in entry.entry.evidence.iter().enumerate() {
        let label = if at == 0 {
            desk.words.ledger_view.evidence()
        } else {
            ""
        };
        let path = Shown::line(path);
        texts.push((format!("{label}  {path}"), theme.plain()));
    }
    texts.push((String::new(), theme.quiet()));
    texts.push((desk.words.ledger_view.trail().to_owned(), theme.heading()));
    for step in &entry.trail {
        let (text, style) = trail(desk, step);
        texts.extend(wrap(&text, cells).into_iter().map(|line| (line, style)));
    }
    texts
}

/// The most important in few lines, the latest of the trail first.
pub(super) fn short(desk: &Desk, entry: &LedgerEntry, cells: u16, most: usize) -> Vec<Text> {
    let theme = desk.theme;
    let cells = usize::from(cells);
    let w = &desk.words;
    let mut texts = Vec::new();
    let add = |texts: &mut Vec<Text>, text: &str, style: Style, most: usize| {
        let lines = wrap(text, cells).into_iter().take(most);
        texts.extend(lines.map(|line| (line, style)));
    };
    add(
        &mut texts,
        &Shown::line(&entry.entry.what),
        theme.strong(),
        2,
    );
    let why = say::ledger_why(w, &desk.plan, entry, desk.board.when);
    let style = if entry.light.is_lit() {
        theme.word(entry.light)
    } else {
        theme.plain()
    };
    add(&mut texts, &why, style, 3);
    let labelled = |label: &str, text: &Option<Box<str>>| {
        let text = text.as_deref()?;
        Some(w.ledger.colon(&label, &Shown::line(text)))
    };
    let about = [
        labelled(w.ledger.measure(), &entry.entry.measure),
        labelled(w.ledger.person(), &entry.entry.person),
        labelled(w.ledger.reviewer(), &entry.entry.reviewer),
        labelled(w.ledger.leader(), &entry.entry.leader),
    ];
    let source = w
        .ledger
        .colon(&w.ledger.source(), &say::ledger_source(w, entry));
    let about: Vec<String> = std::iter::once(source)
        .chain(about.into_iter().flatten())
        .collect();
    add(&mut texts, &about.join("  "), theme.quiet(), 2);
    let left = most.saturating_sub(texts.len());
    for step in entry.trail.iter().rev().take(left) {
        let (text, style) = trail(desk, step);
        texts.push((cut_with_dots(&text, cells).into_owned(), style));
    }
    texts
}

/// One record about an entry: day, what, unit, who, note; with its look.
pub fn trail(desk: &Desk, step: &Trail) -> (String, Style) {
    let theme = desk.theme;
    let Some(record) = desk.book.get(step.record) else {
        return (String::new(), theme.quiet());
    };
    let told = tell(desk, record);
    let mut day = say::day_short(step.on, desk.plan.year);
    day.push_str(&" ".repeat(10_usize.saturating_sub(width(&day))));
    let mut parts = vec![day];
    if let Body::Entry(it) = &record.body {
        // All the rest of it stands above.
        let w = &desk.words;
        parts.push(w.record_kind.of(it.ledger.code()).to_owned());
        parts.push(w.source.of(it.source.code()).to_owned());
        parts.push(match it.due {
            Some(due) => w.recorded.by_day(&say::day(w, due, desk.plan.year)),
            None => w.recorded.long_term().to_owned(),
        });
    } else {
        parts.extend([told.what, told.unit]);
        if !parts.iter().any(|it| it.contains(told.note.as_str())) {
            parts.push(told.note);
        }
    }
    parts.push(told.by);
    if !step.counts {
        parts.push(desk.words.ledger.idle().to_owned());
    }
    parts.retain(|it| !it.is_empty());
    let style = if step.counts {
        theme.plain()
    } else {
        theme.quiet()
    };
    (parts.join("  "), style)
}
