//! A plan, what was reported, and what the board then shows.

use duban::board::{Board, Class, Light, Obligation, PaceClass, Row, State, When, board};
use duban::calendar::Day;
use duban::journal::{
    Act, Body, Book, Checkin, DispatchAct, Disproof, Entry, EntryStep, Extension, ExtensionStep,
    Flag, How, Ledger, Meets, Method, Progress, Record, RecordId, Reminder, Review,
    Seen as SeenTask, Source, StepTo, Verdict, Visit, Void,
};
use duban::plan::{ItemId, Plan};
use ulid::Ulid;

use crate::handed::checkin;
use crate::plans::{dec, unit};
use crate::records::{self, case, day, done, figure, progress};

/// The id of the record number `n`.
pub(crate) fn id(n: usize) -> RecordId {
    let n = u32::try_from(n).unwrap();
    RecordId(Ulid::from_parts(
        1_700_000_000_000 + u64::from(n),
        u128::from(n),
    ))
}

/// The record number `n`, written on a day.
pub(crate) fn record(n: usize, written: Day, body: Body) -> Record {
    records::record(id(n), &format!("{written}T10:00:00+08:00"), "甲", body)
}

pub(crate) fn book(mut records: Vec<Record>) -> Book {
    records.sort_by_key(|it| it.id);
    Book {
        records,
        ..Book::default()
    }
}

pub(crate) fn given(plan: &Plan) -> Given<'_> {
    Given {
        plan,
        records: Vec::new(),
        written: None,
    }
}

/// A journal in the making; records are numbered from 0.
#[derive(Clone)]
pub(crate) struct Given<'a> {
    plan: &'a Plan,
    records: Vec<Record>,
    written: Option<Day>,
}

impl<'a> Given<'a> {
    /// From here on records are written on this day; else on the day they speak of.
    pub(crate) fn typed(mut self, on: &str) -> Self {
        self.written = Some(day(on));
        self
    }

    fn add(mut self, body: Body) -> Self {
        let written = self.written.or_else(|| body.on()).unwrap();
        self.records.push(record(self.records.len(), written, body));
        self
    }

    pub(crate) fn reading(self, item: &str, on: &str, value: &str) -> Self {
        self.reading_of("财政局", item, on, value)
    }

    pub(crate) fn reading_of(self, who: &str, item: &str, on: &str, value: &str) -> Self {
        self.add(figure(item, who, on, value))
    }

    pub(crate) fn parts_of(self, who: &str, item: &str, on: &str, parts: (&str, &str)) -> Self {
        self.add(Body::Progress(Progress {
            value: Some(dec(parts.0)),
            of: Some(dec(parts.1)),
            ..progress(item, who, on)
        }))
    }

    pub(crate) fn done(self, item: &str, on: &str) -> Self {
        self.done_by("财政局", item, on)
    }

    pub(crate) fn done_by(self, who: &str, item: &str, on: &str) -> Self {
        self.add(done(item, who, on, Meets::Item))
    }

    /// Done for a period or for a checkpoint in words.
    pub(crate) fn done_for(self, who: &str, item: &str, on: &str, which: &str) -> Self {
        let meets = which
            .parse()
            .map_or_else(|_| Meets::Period(which.parse().unwrap()), Meets::Checkpoint);
        self.add(done(item, who, on, meets))
    }

    pub(crate) fn case(self, who: &str, item: &str, on: &str) -> Self {
        self.add(case(item, who, on, "示例户 1"))
    }

    pub(crate) fn case_done(self, of: usize, step: Option<&str>, item: &str, on: &str) -> Self {
        let meets = Meets::Case(Box::new((id(of), step.map(Into::into))));
        self.add(done(item, None, on, meets))
    }

    pub(crate) fn extension(self, on: &str, key: &str, to: &str, step: ExtensionStep) -> Self {
        self.add(Body::Extension(Box::new(Extension {
            on: day(on),
            key: key.into(),
            to: day(to),
            step,
            reason: None,
            name: None,
            reference: None,
        })))
    }

    pub(crate) fn flag(self, on: &str, item: &str, who: Option<&str>, set: bool) -> Self {
        self.add(Body::Flag(Flag {
            on: day(on),
            item: ItemId::from(item),
            unit: who.map(unit),
            set,
            reason: "进度慢".into(),
        }))
    }

    /// A unit's sheet, handed in on a day.
    pub(crate) fn sheet(
        self,
        cell: (&str, u32),
        month: &str,
        on: &str,
        fill: impl FnOnce(&mut Checkin),
    ) -> Self {
        let mut sheet = checkin(cell, month, on);
        fill(&mut sheet);
        self.add(Body::Checkin(Box::new(sheet)))
    }

    /// What the office does about the rounds.
    pub(crate) fn act(self, on: &str, act: Act) -> Self {
        let (on, name) = (day(on), None);
        self.add(Body::Dispatch(DispatchAct { on, act, name }))
    }

    pub(crate) fn accept(self, sheet: usize, on: &str) -> Self {
        self.act(on, Act::Accept { sheet: id(sheet) })
    }

    pub(crate) fn give_back(self, sheet: usize, on: &str) -> Self {
        let (sheet, reason) = (id(sheet), "数不对".into());
        self.act(on, Act::Return { sheet, reason })
    }

    /// A visit that looked at tasks and disproved what was claimed.
    pub(crate) fn visit(self, who: &str, on: &str, seen: &[u32], disproved: &[&str]) -> Self {
        let disproved = disproved.iter().map(|key| Disproof {
            key: (*key).into(),
            why: "现场未见".into(),
        });
        self.add(Body::Visit(Box::new(Visit {
            on: day(on),
            unit: unit(who),
            team: None,
            places: Vec::new(),
            method: Method::Site,
            seen: seen
                .iter()
                .map(|&task| SeenTask {
                    task,
                    verdict: Verdict::Pass,
                })
                .collect(),
            disproved: disproved.collect(),
            note: None,
            evidence: Vec::new(),
        })))
    }

    /// A reminder by phone; `fill` says what else it holds.
    pub(crate) fn remind(
        self,
        who: &str,
        on: &str,
        key: Option<&str>,
        fill: impl FnOnce(&mut Reminder),
    ) -> Self {
        let mut it = Reminder {
            on: day(on),
            unit: unit(who),
            key: key.map(Into::into),
            how: How::Phone,
            text: Some("请抓紧".into()),
            answered: None,
            answer: None,
            promise: None,
            rung: None,
            decided: None,
        };
        fill(&mut it);
        self.add(Body::Reminder(Box::new(it)))
    }

    /// A problem of one unit, to be closed by a day.
    pub(crate) fn problem(self, who: &str, found: &str, due: &str) -> Self {
        self.add(Body::Entry(Box::new(Entry {
            ledger: Ledger::Problem,
            on: day(found),
            what: "未公示".into(),
            measure: None,
            goal: None,
            units: vec![unit(who)],
            person: None,
            reviewer: None,
            source: Source::Inspection,
            reference: None,
            task: None,
            leader: None,
            due: Some(day(due)),
            from: None,
            evidence: Vec::new(),
        })))
    }

    /// A step of the entry that a record opened, taken by someone.
    pub(crate) fn entry_step(self, of: usize, on: &str, to: StepTo, by: &str) -> Self {
        self.add(Body::Step(Box::new(EntryStep {
            ledger: Ledger::Problem,
            on: day(on),
            entry: id(of),
            unit: None,
            to,
            name: Some(by.into()),
            level: None,
            note: None,
            evidence: Vec::new(),
        })))
    }

    /// A sitting that was held, or left after these stops.
    pub(crate) fn review(self, on: &str, left_after: Option<&[&str]>) -> Self {
        let stops = left_after.unwrap_or_default();
        self.add(Body::Review(Box::new(Review {
            on: day(on),
            seen: u32::try_from(stops.len()).unwrap(),
            of: 9,
            stops: stops.iter().map(|it| (*it).into()).collect(),
            finished: left_after.is_none(),
            note: None,
        })))
    }

    /// The journal so far.
    pub(crate) fn book(&self) -> Book {
        book(self.records.clone())
    }

    /// Takes back a record by its number.
    pub(crate) fn void(self, target: usize) -> Self {
        self.add(Body::Void(Void {
            target: id(target),
            reason: None,
        }))
    }

    pub(crate) fn as_of(&self, on: &str) -> Seen<'a> {
        self.seen(When::on(day(on)))
    }

    pub(crate) fn known(&self, on: &str, known: &str) -> Seen<'a> {
        self.seen(When {
            as_of: day(on),
            known: Some(day(known)),
        })
    }

    fn seen(&self, when: When) -> Seen<'a> {
        Seen {
            plan: self.plan,
            board: board(self.plan, &book(self.records.clone()), when),
        }
    }
}

/// A board with questions that a test asks of it.
pub(crate) struct Seen<'a> {
    plan: &'a Plan,
    pub(crate) board: Board,
}

impl Seen<'_> {
    pub(crate) fn keys(&self) -> Vec<String> {
        let all = self.board.obligations.iter();
        all.map(|it| it.key.to_string()).collect()
    }

    #[track_caller]
    pub(crate) fn one(&self, key: &str) -> &Obligation {
        let Some(one) = self.board.find(key) else {
            panic!("{key} is not among {:?}", self.keys());
        };
        one
    }

    #[track_caller]
    pub(crate) fn shows(&self, key: &str, light: Light, state: State) -> &Self {
        let one = self.one(key);
        assert_eq!((one.light, one.state), (light, state), "{key}");
        self
    }

    #[track_caller]
    pub(crate) fn late(&self, key: &str, days: i64) -> &Self {
        assert_eq!(self.one(key).days_late, days, "{key}");
        self
    }

    /// What should stand and the points ahead, both rounded to one place.
    #[track_caller]
    pub(crate) fn paced(&self, key: &str, expected: &str, points: &str, class: PaceClass) -> &Self {
        let Some(pace) = &self.one(key).pace else {
            panic!("{key} has no pace");
        };
        let shown = (pace.expected.round(1), pace.points.round(1), pace.class);
        assert_eq!(shown, (dec(expected), dec(points), class), "{key}");
        self
    }

    /// The rows of an item in order.
    pub(crate) fn rows(&self, item: &str) -> Vec<&Row> {
        let at = self.plan.index.get(item).copied();
        let rows = self.board.rows.iter();
        rows.filter(|row| Some(row.item) == at).collect()
    }

    #[track_caller]
    pub(crate) fn row(&self, item: &str, light: Light, class: Class) -> &Self {
        let rows = self.rows(item);
        let [row] = rows.as_slice() else {
            panic!("rows of {item}: {rows:?}");
        };
        assert_eq!((row.light, row.class), (light, class), "{item}");
        self
    }
}
