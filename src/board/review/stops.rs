//! The stops of a sitting: each thing once, at the first that fits.

use foldhash::{HashMap, HashSet};

use super::stop::{About, Beside, EntryOpen, Stop, StopKind, StopWhy};
use crate::board::{Board, Key, Light, Reminders, Row, Span, Turned};
use crate::calendar::{Day, add_days};
use crate::journal::{Body, Book, Reminder};
use crate::plan::{Item, ItemId, Kind, Plan};

/// Days ahead that a sitting looks.
const WEEK: i64 = 7;
/// Days without a record after which an item is asked about.
const SILENT_DAYS: i64 = 30;

/// All stops of a sitting on the board's day. `turned`: what changed since the last one.
pub fn stops(
    plan: &Plan,
    book: &Book,
    board: &Board,
    turned: &[Turned],
    beside: &Beside,
) -> Vec<Stop> {
    let mut walk = Walk {
        plan,
        board,
        reminders: Reminders::gather(book, board.when),
        rows: HashSet::default(),
        entries: HashSet::default(),
        out: Vec::new(),
    };
    walk.changed(turned);
    walk.overdue();
    walk.due_soon();
    walk.behind();
    walk.sheets(beside);
    walk.entries(beside);
    walk.promises(beside);
    walk.cases();
    walk.silent(book);
    walk.out
}

/// What names a row from one sitting to the next.
pub fn row_key(board: &Board, row: &Row) -> String {
    let first = board.members(row).next();
    first.map_or_else(String::new, |one| {
        let of_all = Key {
            unit: None,
            ..one.key.clone()
        };
        of_all.to_string()
    })
}

struct Walk<'a> {
    plan: &'a Plan,
    board: &'a Board,
    reminders: Reminders<'a>,
    /// Rows and entries that have had their stop.
    rows: HashSet<usize>,
    entries: HashSet<&'a str>,
    out: Vec<Stop>,
}

impl<'a> Walk<'a> {
    fn as_of(&self) -> Day {
        self.board.when.as_of
    }

    /// Days from today to a day.
    fn left(&self, day: Day) -> i64 {
        (day - self.as_of()).num_days()
    }

    fn row(&mut self, kind: StopKind, at: usize, why: StopWhy) {
        let Some(row) = self.board.rows.get(at) else {
            return;
        };
        if self.rows.insert(at) {
            self.out.push(Stop {
                kind,
                key: row_key(self.board, row),
                about: About::Row(at),
                why,
            });
        }
    }

    /// Stops at every row for which there is a reason.
    fn rows(&mut self, kind: StopKind, why: impl Fn(&Self, &'a Row) -> Option<StopWhy>) {
        for (at, row) in self.board.rows.iter().enumerate() {
            if let Some(why) = why(self, row) {
                self.row(kind, at, why);
            }
        }
    }

    /// Of a row the change that leads to the worst light.
    fn changed(&mut self, turned: &[Turned]) {
        let by_member: HashMap<usize, &Turned> = turned.iter().map(|it| (it.at, it)).collect();
        self.rows(StopKind::Changed, |_, row| {
            let own = || row.members.iter().filter_map(|at| by_member.get(at));
            let worst = own().min_by_key(|it| it.to.rank())?;
            Some(StopWhy::Turned {
                from: worst.from,
                was: worst.was,
                to: worst.to,
                on: worst.on,
                count: own().filter(|it| it.to == worst.to).count(),
            })
        });
    }

    fn overdue(&mut self) {
        self.rows(StopKind::Overdue, |walk, row| {
            let late = walk.board.members(row).filter(|it| it.is_overdue());
            let days = late.map(|it| it.days_late).max()?;
            Some(StopWhy::Late { days })
        });
    }

    fn due_soon(&mut self) {
        self.rows(StopKind::DueSoon, |walk, row| {
            let open = !row.light.is_settled() && row.light != Light::Green;
            let days = walk.left(row.due.filter(|_| open)?);
            (0..=WEEK).contains(&days).then_some(StopWhy::Left { days })
        });
    }

    /// Everything else that is red or yellow.
    fn behind(&mut self) {
        self.rows(StopKind::Behind, |_, row| {
            let lit = matches!(row.light, Light::Red | Light::Yellow);
            lit.then_some(StopWhy::State(row.state))
        });
    }

    fn sheets(&mut self, beside: &Beside) {
        for it in beside.sheets.iter().filter(|it| it.missing > 0) {
            self.out.push(Stop {
                kind: StopKind::MissingSheets,
                key: format!("dispatch@{}", it.month),
                about: About::Round(it.month),
                why: StopWhy::Sheets {
                    missing: it.missing,
                    days_late: it.days_late,
                },
            });
        }
    }

    fn entry(&mut self, kind: StopKind, entry: &'a EntryOpen, why: StopWhy) {
        if self.entries.insert(&entry.key) {
            self.out.push(Stop {
                kind,
                key: entry.key.clone(),
                about: About::Entry(entry.clone()),
                why,
            });
        }
    }

    fn entries(&mut self, beside: &'a Beside) {
        for entry in &beside.entries {
            let left = entry.due.map(|due| self.left(due));
            let near = left.is_some_and(|left| left <= WEEK);
            if !near && !entry.light.is_lit() {
                continue;
            }
            let why = match left {
                Some(days) if days < 0 => StopWhy::Late { days: -days },
                Some(days) if days <= WEEK => StopWhy::Left { days },
                Some(_) | None => StopWhy::Light(entry.light),
            };
            self.entry(StopKind::Ledger, entry, why);
        }
    }

    fn promises(&mut self, beside: &'a Beside) {
        let until = add_days(self.as_of(), WEEK);
        self.rows(StopKind::Promise, |walk, row| {
            let members = walk.board.members(row);
            let promised = members.filter_map(|one| walk.reminders.promise(one));
            let first = promised
                .filter(|it| it.by <= until)
                .min_by_key(|it| it.by)?;
            Some(StopWhy::Promised {
                by: first.by,
                record: first.record,
            })
        });
        for entry in &beside.entries {
            let own = |it: &Reminder| it.key.as_deref() == Some(&*entry.key);
            let mut all = self.reminders.all().iter();
            let last = all.rfind(|it| own(it.it) && it.it.promise.is_some());
            let promised = last.and_then(|it| Some((it.id, it.it.promise?)));
            if let Some((record, by)) = promised.filter(|(_, by)| *by <= until) {
                self.entry(StopKind::Promise, entry, StopWhy::Promised { by, record });
            }
        }
    }

    fn cases(&mut self) {
        self.rows(StopKind::Case, |walk, row| {
            let running = row.span == Span::Case && !row.light.is_settled();
            let days = walk.left(row.due.filter(|_| running)?);
            Some(StopWhy::Left { days })
        });
    }

    /// Items that still owe something, of which no row has had a stop.
    fn silent(&mut self, book: &Book) {
        let last = last_records(book, self.board);
        let from = self.plan.tracked_from.max(self.plan.start);
        let mut stopped: HashSet<usize> = HashSet::default();
        let mut open: HashSet<usize> = HashSet::default();
        for (at, row) in self.board.rows.iter().enumerate() {
            if self.rows.contains(&at) {
                stopped.insert(row.item);
            } else if !row.light.is_settled() {
                open.insert(row.item);
            }
        }
        for (at, item) in self.plan.items.iter().enumerate() {
            if stopped.contains(&at) || !open.contains(&at) || !has_begun(item, self.as_of()) {
                continue;
            }
            let since = last.get(&item.id).copied();
            let days = -self.left(since.unwrap_or(from));
            if days >= SILENT_DAYS {
                self.out.push(Stop {
                    kind: StopKind::Silent,
                    key: item.id.to_string(),
                    about: About::Item(at),
                    why: StopWhy::Silent { since },
                });
            }
        }
    }
}

/// Nobody is asked for a figure before its line begins.
fn has_begun(item: &Item, as_of: Day) -> bool {
    match &item.kind {
        Kind::Indicator(indicator) => indicator.from <= as_of,
        Kind::Milestone { .. }
        | Kind::Standing(_)
        | Kind::Zero(_)
        | Kind::Report(_)
        | Kind::Case(_)
        | Kind::Requirement => true,
    }
}

/// The day of the latest record about each item.
fn last_records(book: &Book, board: &Board) -> HashMap<ItemId, Day> {
    let when = board.when;
    let mut last: HashMap<ItemId, Day> = HashMap::default();
    let mut tell = |item: &ItemId, on: Day| {
        let known = last.entry(item.clone()).or_insert(on);
        *known = on.max(*known);
    };
    for record in book
        .live(when.known)
        .into_iter()
        .filter_map(|at| book.record(at))
    {
        let Some(on) = record.body.on().filter(|on| *on <= when.as_of) else {
            continue;
        };
        if let Body::Checkin(sheet) = &record.body {
            for fact in &sheet.facts {
                tell(&fact.it.item, on);
            }
        } else if let Some(item) = record.body.item() {
            tell(&item, on);
        }
    }
    last
}
