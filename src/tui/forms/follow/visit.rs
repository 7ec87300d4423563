//! A visit of the inspection: what was looked at, what was found, what turned out not to be so.

use crate::board::Key;
use crate::board::rounds::inspection::{Finding, VisitEntry, VisitFault, claims, visit};
use crate::calendar::Day;
use crate::journal::{Body, Draft, Method, Seen, Verdict};
use crate::locale::say;
use crate::plan::UnitId;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::forms::blank::{Blank, Paper, Refused};
use crate::tui::forms::{Slot, Width, named};

/// What a visit begins with.
#[derive(Debug, Clone, Default)]
pub struct VisitPaper {
    pub unit: Option<UnitId>,
    /// Tasks that are to be looked at: they are named above, none has a verdict yet.
    pub tasks: Vec<u32>,
}

/// What parts a finding's measure and day from it, and their full-width likes.
const PARTS: [char; 2] = ['|', '\u{ff5c}'];
const EQUALS: [char; 2] = ['=', '\u{ff1d}'];

/// A finding as it was typed.
struct Found {
    what: Box<str>,
    measure: Option<Box<str>>,
    due: Option<Day>,
}

impl VisitPaper {
    fn unit(desk: &Desk, blank: &Blank) -> Result<UnitId, String> {
        let words = &desk.words.visit_box;
        let units = named::units(desk, &blank.text("unit"))?;
        match units.as_slice() {
            [only] => Ok(only.clone()),
            [] => Err(words.unit_needed().to_owned()),
            _ => Err(words.one_unit().to_owned()),
        }
    }

    /// The tasks under each verdict.
    fn seen(desk: &Desk, blank: &Blank) -> Result<Vec<Seen>, Refused> {
        let mut seen = Vec::new();
        for verdict in Verdict::ALL {
            let code = verdict.code();
            for task in tasks(desk, &blank.text(code)).map_err(|text| Refused::new(code, text))? {
                seen.push(Seen {
                    task,
                    verdict: *verdict,
                });
            }
        }
        Ok(seen)
    }

    fn findings(desk: &Desk, blank: &Blank) -> Result<Vec<Found>, String> {
        let lines = blank.given_lines("findings");
        lines.iter().map(|line| found(desk, line)).collect()
    }

    /// Each line with the key that the unit has claimed.
    fn disproved(
        desk: &Desk,
        blank: &Blank,
        unit: &UnitId,
        on: Day,
    ) -> Result<Vec<(Key, Box<str>)>, String> {
        let words = &desk.words.visit_box;
        let claimed = claims(&desk.book, &desk.board, unit, on);
        let one = |line: &str| {
            let (typed, why) = line
                .split_once(EQUALS)
                .ok_or_else(|| words.bad_disproof(&Shown::line(line)))?;
            let key = Key::parse(typed.trim());
            let key = key.ok_or_else(|| words.bad_disproof(&Shown::line(line)))?;
            let exact = claimed.iter().any(|it| it.key == key);
            let own: Vec<&Key> = claimed
                .iter()
                .map(|it| &it.key)
                .filter(|it| it.item == key.item)
                .collect();
            let meant = match own.as_slice() {
                _ if exact => key,
                [only] => (*only).clone(),
                [] => key,
                several => {
                    let keys: Vec<String> = several.iter().map(ToString::to_string).collect();
                    let keys = keys.join(desk.words.ledger.comma());
                    return Err(words.which(&Shown::line(typed), &Shown::line(&keys)));
                }
            };
            Ok((meant, Box::from(why.trim())))
        };
        let lines = blank.given_lines("disproved");
        lines.iter().map(|line| one(line)).collect()
    }
}

/// Tasks by number or title, parted by spaces.
fn tasks(desk: &Desk, typed: &str) -> Result<Vec<u32>, String> {
    let names = typed.split(|sign: char| !sign.is_alphanumeric());
    names
        .filter(|it| !it.is_empty())
        .map(|name| named::task(desk, name))
        .collect()
}

/// What, measure and day of a line; without a day it is long-term.
fn found(desk: &Desk, line: &str) -> Result<Found, String> {
    let mut parts = line.split(PARTS).map(str::trim);
    let what = parts.next().unwrap_or_default();
    let mut rest: Vec<&str> = parts.filter(|it| !it.is_empty()).collect();
    let mut due = None;
    if let Some(last) = rest.pop() {
        match named::day(desk, last) {
            Ok(day) => due = Some(day),
            Err(text) if !rest.is_empty() => return Err(text),
            // One part alone is a measure where it is no day.
            Err(_) => rest.push(last),
        }
    }
    Ok(Found {
        what: what.into(),
        measure: rest.first().map(|it| Box::from(*it)),
        due,
    })
}

fn refused(desk: &Desk, fault: &VisitFault) -> Refused {
    let w = &desk.words.inspecting;
    let on = |day: Day| say::day(&desk.words, day, desk.plan.year);
    let unit = |unit: &UnitId| say::unit(&desk.words, Some(unit));
    match fault {
        VisitFault::AfterAsOf { on: at, as_of } => {
            Refused::new("day", w.after_as_of(&on(*at), &on(*as_of)))
        }
        VisitFault::OutsidePlan { on: at, start, end } => {
            Refused::new("day", w.outside_plan(&on(*at), &on(*start), &on(*end)))
        }
        VisitFault::NothingSeen => Refused::new("pass", w.nothing_seen()),
        VisitFault::UnknownTask { task } => Refused::new("pass", w.unknown_task(task)),
        VisitFault::TwiceSeen { task } => Refused::new("pass", w.twice_seen(task)),
        VisitFault::UnknownUnit { unit: it } => Refused::new("unit", w.unknown_unit(&unit(it))),
        VisitFault::Collective { unit: it, .. } => Refused::new("unit", w.collective(&unit(it))),
        VisitFault::NotClaimed { key, .. } => {
            Refused::new("disproved", w.not_claimed(&Shown::line(&key.to_string())))
        }
        VisitFault::NoWhy { key } => {
            Refused::new("disproved", w.no_why(&Shown::line(&key.to_string())))
        }
        VisitFault::EmptyFinding => Refused::new("findings", w.empty_finding()),
        VisitFault::DueBeforeFound { due, on: at } => {
            Refused::new("findings", w.due_before(&on(*due), &on(*at)))
        }
    }
}

impl Paper for VisitPaper {
    fn name(&self) -> String {
        "visit".to_owned()
    }

    fn title(&self, desk: &Desk) -> String {
        desk.words.visit_box.title().to_owned()
    }

    fn about(&self, desk: &Desk) -> Vec<String> {
        let tasks = self.tasks.iter().map(ToString::to_string);
        let tasks: Vec<String> = tasks.collect();
        if tasks.is_empty() {
            return Vec::new();
        }
        let tasks = tasks.join(desk.words.ledger.comma());
        vec![desk.words.inspection_view.look_at(&tasks)]
    }

    fn warning<'a>(&self, desk: &'a Desk) -> &'a str {
        desk.words.ledger_box.no_secrets()
    }

    fn slots(&self, desk: &Desk) -> Vec<Slot> {
        let (w, words) = (&desk.words, &desk.words.visit_box);
        let today = desk.board.when.as_of.format("%Y-%m-%d").to_string();
        let methods = Method::ALL
            .iter()
            .map(|it| w.method.of(it.code()).to_owned());
        let unit = self.unit.as_ref().map_or("", UnitId::as_str);
        let mut slots = vec![
            Slot::line("unit", words.unit())
                .filled(unit)
                .hint(words.unit_hint())
                .width(Width::Middle),
            Slot::line("day", words.day())
                .filled(&today)
                .width(Width::Short),
            Slot::choice("method", words.method(), methods, None),
            Slot::line("team", words.team())
                .hint(words.team_hint())
                .width(Width::Middle),
            Slot::line("places", words.places())
                .hint(words.places_hint())
                .width(Width::Middle),
        ];
        slots.extend(Verdict::ALL.iter().map(|verdict| {
            let code = verdict.code();
            let label = w.verdict.of(code);
            Slot::line(code, label)
                .hint(words.tasks_hint())
                .width(Width::Middle)
        }));
        slots.extend([
            Slot::lines("findings", words.findings()).hint(words.findings_hint()),
            Slot::lines("disproved", words.disproved()).hint(words.disproved_hint()),
            Slot::line("note", words.note()).hint(words.note_hint()),
            Slot::lines("evidence", words.evidence()).hint(w.form.evidence_hint()),
        ]);
        slots
    }

    fn beside(&self, desk: &Desk, blank: &Blank, code: &str) -> Option<Result<String, String>> {
        let w = &desk.words;
        let typed = blank.text(code);
        match code {
            "unit" if typed.is_empty() => None,
            "unit" => {
                Some(Self::unit(desk, blank).map(|it| w.form.understood(&say::unit(w, Some(&it)))))
            }
            "day" => {
                let day = named::day(desk, &typed);
                Some(day.map(|day| w.form.understood(&say::day_with_weekday(w, day))))
            }
            "method" if blank.has_keys(code) => Some(Ok(w.form.choice_hint().to_owned())),
            "pass" | "partial" | "fail" if !typed.is_empty() => {
                Some(tasks(desk, &typed).map(|list| {
                    let titles: Vec<String> = list
                        .into_iter()
                        .map(|task| named::task_title(desk, task))
                        .collect();
                    w.form.understood(&titles.join(w.ledger.comma()))
                }))
            }
            _ => None,
        }
    }

    fn ahead(&self, desk: &Desk, blank: &Blank) -> Vec<String> {
        let (w, words) = (&desk.words, &desk.words.visit_box);
        if blank.has_keys("disproved") {
            let on = named::day(desk, &blank.text("day"));
            let (Ok(unit), Ok(on)) = (Self::unit(desk, blank), on) else {
                return Vec::new();
            };
            let claimed = claims(&desk.book, &desk.board, &unit, on);
            if claimed.is_empty() {
                let unit = say::unit(w, Some(&unit));
                return vec![w.inspecting.nothing_claimed(&unit)];
            }
            let keys: Vec<String> = claimed.iter().map(|it| it.key.to_string()).collect();
            return vec![words.claimed(&Shown::line(&keys.join(w.ledger.comma())))];
        }
        match Self::findings(desk, blank) {
            Err(text) => vec![text],
            Ok(found) => found
                .iter()
                .map(|it| {
                    let due = it.due.map_or_else(
                        || w.recorded.long_term().to_owned(),
                        |due| w.recorded.by_day(&say::day(w, due, desk.plan.year)),
                    );
                    words.becomes(&Shown::line(&it.what), &due)
                })
                .collect(),
        }
    }

    fn drafts(&self, desk: &Desk, blank: &Blank) -> Result<Vec<Draft>, Refused> {
        let words = &desk.words.visit_box;
        let unit = Self::unit(desk, blank).map_err(|text| Refused::new("unit", text))?;
        let on = named::day(desk, &blank.text("day"));
        let on = on.map_err(|text| Refused::new("day", text))?;
        let method = blank.chosen("method").and_then(|at| Method::ALL.get(at));
        let method = method.ok_or_else(|| Refused::new("method", words.method_needed()))?;
        let seen = Self::seen(desk, blank)?;
        let found = Self::findings(desk, blank);
        let found = found.map_err(|text| Refused::new("findings", text))?;
        let disproved = Self::disproved(desk, blank, &unit, on);
        let disproved = disproved.map_err(|text| Refused::new("disproved", text))?;
        let (team, note) = (blank.given("team"), blank.given("note"));
        let places = blank.text("places");
        let evidence = blank.given_lines("evidence");
        let entry = VisitEntry {
            unit,
            on,
            team: team.as_deref(),
            places: places.split_whitespace().collect(),
            method: *method,
            seen,
            disproved: disproved
                .iter()
                .map(|(key, why)| (key.clone(), &**why))
                .collect(),
            findings: found
                .iter()
                .map(|it| Finding {
                    what: &it.what,
                    measure: it.measure.as_deref(),
                    due: it.due,
                    task: None,
                })
                .collect(),
            note: note.as_deref(),
            evidence: evidence.iter().map(|it| &**it).collect(),
        };
        let made = visit(&desk.plan, &desk.book, &desk.board, &entry);
        let made = made.map_err(|fault| refused(desk, &fault))?;
        let mut drafts = vec![Draft {
            body: Body::Visit(Box::new(made.visit)),
        }];
        let findings = made.findings.into_iter();
        drafts.extend(findings.map(|entry| Draft {
            body: Body::Entry(Box::new(entry)),
        }));
        Ok(drafts)
    }
}
