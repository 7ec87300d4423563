//! The line above the overview: how many show each light, and what changed within a week.

use foldhash::HashSet;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::board::{Counts, Light};
use crate::locale::say;
use crate::plan::ItemId;
use crate::text::width;
use crate::tui::desk::Desk;
use crate::tui::widgets::put_flow;

/// How much of it is said, the longest form first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Whole,
    /// What is quiet by its sign instead of its word.
    Signs,
    /// Without what is quiet.
    Loud,
}

/// Draws the longest form that fits.
pub(super) fn draw(desk: &Desk, area: Rect, buf: &mut Buffer) {
    let cells = usize::from(area.width);
    let fits = |texts: &Vec<(String, Style)>| {
        let all: String = texts.iter().map(|it| it.0.as_str()).collect();
        width(all.trim_end()) <= cells
    };
    let texts = [Form::Whole, Form::Signs]
        .into_iter()
        .map(|form| line(desk, form))
        .find(fits)
        .unwrap_or_else(|| line(desk, Form::Loud));
    let texts: Vec<(&str, Style)> = texts
        .iter()
        .map(|(text, style)| (text.as_str(), *style))
        .collect();
    put_flow(buf, area, &texts);
}

fn line(desk: &Desk, form: Form) -> Vec<(String, Style)> {
    let counts: Counts = desk.board.rows.iter().map(|row| row.light).collect();
    let (words, theme) = (&desk.words, desk.theme);
    let gap = if form == Form::Whole { "  " } else { " " };
    let mut texts: Vec<(String, Style)> = vec![(" ".to_owned(), Style::new())];
    for light in [Light::Red, Light::Yellow, Light::Blue] {
        let count = counts.of(light);
        let (sign, word) = (say::sign(words, light), say::light(words, light));
        let style = if count > 0 {
            theme.sign(light)
        } else {
            theme.quiet()
        };
        texts.push((format!(" {sign} {word} {count} "), style));
        texts.push((gap.to_owned(), Style::new()));
    }
    let red = newly(desk, |light| light == Light::Red);
    let well = newly(desk, |light| {
        matches!(light, Light::Green | Light::Done | Light::DoneLate)
    });
    let style = if red > 0 {
        theme.word(Light::Red)
    } else {
        theme.quiet()
    };
    texts.push((words.overview.week().to_owned(), theme.quiet()));
    texts.push((words.overview.new_red(&red), style));
    texts.push((words.overview.new_green(&well), theme.quiet()));
    texts.push((format!(" {gap}"), Style::new()));
    let quiet = [
        (Light::Green, counts.of(Light::Green)),
        (Light::Done, counts.settled()),
        (Light::Grey, counts.of(Light::Grey)),
    ];
    for (light, count) in quiet {
        let text = match form {
            Form::Whole => format!("{} {count}   ", say::light(words, light)),
            Form::Signs => format!("{}{count} ", say::sign(words, light)),
            Form::Loud => continue,
        };
        texts.push((text, theme.word(light)));
    }
    texts
}

/// How many items turned to such a light within a week. What ten townships owe of one item is one
/// thing to look at.
fn newly(desk: &Desk, wanted: fn(Light) -> bool) -> usize {
    let turned = desk
        .changed
        .iter()
        .filter(|change| wanted(change.to) && !change.from.is_some_and(wanted));
    let items: HashSet<&ItemId> = turned.map(|change| &change.key.item).collect();
    items.len()
}
