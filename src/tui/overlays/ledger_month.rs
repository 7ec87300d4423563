//! A month of the ledger in figures, as it is handed in; one key records that it was.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, boxes};
use crate::board::ledger::{ledger_summary, summary_report, summary_sent};
use crate::calendar::{Every, Period, month_end};
use crate::journal::{Draft, Ledger};
use crate::locale::say;
use crate::text::{Shown, wrap};
use crate::tui::desk::Desk;
use crate::tui::forms::record::entry_fault;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Effect};

/// The month that is shown, of one of the two ledgers.
#[derive(Debug, Clone)]
pub struct LedgerMonth {
    ledger: Ledger,
    month: Period,
    /// What is said below, and whether it is an alarm.
    message: Option<(String, bool)>,
}

impl LedgerMonth {
    /// The month that ends on the as-of day, else the one before.
    pub fn new(desk: &Desk, ledger: Ledger) -> Self {
        let day = desk.board.when.as_of;
        let running = Period::containing(Every::Month, day);
        let month = if day == month_end(day) {
            running
        } else {
            running.previous()
        };
        Self {
            ledger,
            month,
            message: None,
        }
    }

    fn lines(&self, desk: &Desk) -> Vec<String> {
        let (plan, book, when) = (&desk.plan, &desk.book, desk.board.when);
        let summary = ledger_summary(plan, book, when, self.ledger, self.month);
        say::ledger_summary(&desk.words, plan, &summary)
    }

    /// The record that the month was handed in; why not, in words.
    fn sent(&self, desk: &Desk) -> Result<Draft, String> {
        let (plan, board) = (&desk.plan, &desk.board);
        let item = summary_report(plan, None).map_err(|fault| {
            let (what, _) = say::report_fault(&desk.words, &fault);
            what
        })?;
        let on = board.when.as_of;
        let sent = summary_sent(plan, &desk.book, board, item, self.month, on);
        let words = &desk.words;
        let sent = sent.map_err(|fault| entry_fault(words, plan.year, &fault))?;
        let one = sent.key.as_ref().and_then(|key| {
            let mut all = board.obligations.iter();
            all.find(|it| it.key == *key)
        });
        if let Some(met) = one.and_then(|it| it.met) {
            let by = desk.book.get(met.record).map_or("", |it| &*it.by);
            let day = say::day(words, met.on, plan.year);
            return Err(words.form.done_before(&day, &Shown::line(by)));
        }
        Ok(Draft { body: sent.body })
    }
}

impl Overlay for LedgerMonth {
    fn scope(&self) -> Scope {
        Scope::Month
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        self.message = None;
        match command {
            Command::Left => self.month = self.month.previous(),
            Command::Right => {
                let next = self.month.next();
                if next.start() <= desk.board.when.as_of {
                    self.month = next;
                }
            }
            Command::OtherLedger => {
                self.ledger = match self.ledger {
                    Ledger::Problem => Ledger::Assignment,
                    Ledger::Assignment => Ledger::Problem,
                }
            }
            Command::Send => match self.sent(desk) {
                Ok(draft) => return vec![Ask::Do(Effect::Append(vec![draft]))],
                Err(text) => self.message = Some((text, true)),
            },
            Command::Copy => return vec![Ask::Do(Effect::Copy(self.lines(desk).join("\n")))],
            Command::Back => return vec![Ask::Close],
            _ => {}
        }
        Vec::new()
    }

    fn failed(&mut self, message: &str) {
        self.message = Some((message.to_owned(), true));
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = desk.theme;
        let cells = usize::from(boxes::room(screen, (boxes::WIDE, 0)).width);
        let mut lines = Vec::new();
        for (at, line) in self.lines(desk).iter().enumerate() {
            let style = if at == 0 {
                theme.strong()
            } else {
                theme.plain()
            };
            lines.extend(wrap(line, cells).into_iter().map(|line| (line, style)));
        }
        if let Some((text, alarm)) = &self.message {
            let style = if *alarm {
                theme.alarm()
            } else {
                theme.heading()
            };
            lines.push((String::new(), style));
            lines.extend(wrap(text, cells).into_iter().map(|line| (line, style)));
        }
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let size = (
            boxes::WIDE,
            height.saturating_add(5).clamp(12, screen.height.max(12)),
        );
        let room = boxes::open(desk, screen, buf, size, desk.words.ledger_box.month_title());
        for ((line, style), y) in lines.iter().zip(1..room.height.saturating_sub(1)) {
            boxes::lines(buf, boxes::row(room, y), &[line], *style);
        }
        boxes::hints(desk, buf, boxes::last(room), Scope::Month);
        None
    }
}
