//! Why a verb stopped, and what to do about it, in the words of the language.

use std::fmt::Display;
use std::path::Path;

use super::answer::Answer;
use super::ledger;
use super::stop::{Entered, Kind, Stop};
use super::stop_follow_text;
use crate::board::{EntryFault, Key};
use crate::demo::DemoError;
use crate::journal::{FindError, RecordId};
use crate::locale::{Words, say};
use crate::plan::UnitId;
use crate::text::Shown;
use crate::workspace::{InitError, LoadError, SaveError, WriterError};

/// The words and the exit code of a stop.
pub(super) fn answer(words: &Words, stop: &Stop) -> Answer {
    let (error, hint) = text(words, stop);
    let answer = Answer::data("").say(words.cli.error(&error));
    let answer = match hint.filter(|hint| !hint.is_empty()) {
        Some(hint) => answer.say(words.cli.hint(&hint)),
        None => answer,
    };
    answer.exit(stop.exit())
}

/// What is wrong in one line, without the hint.
pub(super) fn line(words: &Words, stop: &Stop) -> String {
    text(words, stop).0
}

fn path(path: &Path) -> Shown {
    Shown::line(&path.display().to_string())
}

fn join<T: Display>(words: &Words, list: &[T]) -> String {
    let list: Vec<String> = list
        .iter()
        .map(|it| Shown::line(&it.to_string()).into_string())
        .collect();
    list.join(words.cli.comma())
}

/// What is wrong, and what to do about it.
fn text(words: &Words, stop: &Stop) -> (String, Option<String>) {
    let w = &words.stop;
    match stop {
        Stop::NoFolder(at) => (
            w.no_plan(&path(&at.from)),
            Some(words.load.no_plan_hint().to_owned()),
        ),
        Stop::Load(error) => load(words, error),
        Stop::PlanFaulty(faults) => {
            let first = faults.first().map(|it| say::plan_fault_title(words, it));
            (
                w.plan_faulty(&faults.len(), &first.unwrap_or_default()),
                Some(w.see_check().to_owned()),
            )
        }
        Stop::Unknown {
            kind,
            name,
            nearest,
        } => unknown(words, *kind, name, nearest),
        Stop::NotOneOf {
            option,
            typed,
            allowed,
        } => (
            words.usage.bad_value(&Shown::line(typed), option),
            Some(words.usage.allowed(&join(words, allowed))),
        ),
        Stop::TaskNotItem { task, items } => (
            w.no_item(task),
            Some(w.items_of_task(task, &join(words, items))),
        ),
        Stop::BadKey(text) => (w.bad_key(&Shown::line(text)), None),
        Stop::Record(error) => record(words, error),
        Stop::Day(error) => (say::day_error(words, error), None),
        Stop::Figure(error) => (say::figure_error(words, error), None),
        Stop::Entry(entered) => entry(words, entered),
        Stop::AnswerPast => (words.say_box.answer_past().to_owned(), None),
        Stop::IsVoid => (w.is_void().to_owned(), None),
        Stop::NamedBy(ids) => (w.named_by(&short_ids(words, ids)), None),
        Stop::AlreadyVoided => (w.already_voided().to_owned(), None),
        Stop::NoFault(text) => (
            w.no_fault_there(&Shown::line(text)),
            Some(w.see_check().to_owned()),
        ),
        Stop::Dispatch(fault) => (say::dispatch_fault(words, fault), None),
        Stop::NotFlagged => (words.dispatch.not_flagged().to_owned(), None),
        Stop::NoPair(text) => (words.dispatch.no_pair(&Shown::line(text)), None),
        Stop::Ledger(stop) => ledger::stop_text(words, stop),
        Stop::NoPlaces => (w.no_writer_place().to_owned(), None),
        Stop::Writer(error) => (writer(words, error), None),
        Stop::Save(error)
        | Stop::Init(InitError::Save(error))
        | Stop::Demo(DemoError::Save(error) | DemoError::Init(InitError::Save(error))) => {
            save(words, error)
        }
        Stop::Init(InitError::Exists(at)) | Stop::Demo(DemoError::Init(InitError::Exists(at))) => {
            (w.exists(&path(at)), None)
        }
        Stop::Follow(stop) => stop_follow_text::text(words, stop),
        Stop::Demo(error) => (w.demo_failed(&Shown::line(&error.to_string())), None),
    }
}

fn load(words: &Words, error: &LoadError) -> (String, Option<String>) {
    let said = say::load_fault(words, &error.fault, &error.path);
    (said.what, said.more)
}

fn unknown(words: &Words, kind: Kind, name: &str, nearest: &[String]) -> (String, Option<String>) {
    let w = &words.stop;
    let name = Shown::line(name);
    let error = match kind {
        Kind::Item => w.no_item(&name),
        Kind::Unit => w.no_unit(&name),
        Kind::Leader => w.no_leader(&name),
        Kind::Task => w.no_task(&name),
        Kind::Anything => w.nothing_so_named(&name),
    };
    let hint = if !nearest.is_empty() {
        Some(w.nearest(&join(words, nearest)))
    } else if kind == Kind::Leader {
        Some(w.no_leaders().to_owned())
    } else {
        None
    };
    (error, hint)
}

fn short_ids(words: &Words, ids: &[RecordId]) -> String {
    join(words, ids)
}

fn record(words: &Words, error: &FindError) -> (String, Option<String>) {
    let w = &words.stop;
    let text = match error {
        FindError::TooShort(text) => w.short_id(&Shown::line(text)),
        FindError::None(text) => {
            let text = w.no_record(&Shown::line(text));
            return (text, Some(w.see_log().to_owned()));
        }
        FindError::Ambiguous { text, ids } => {
            w.several_records(&Shown::line(text), &short_ids(words, ids))
        }
    };
    (text, None)
}

fn entry(words: &Words, entered: &Entered) -> (String, Option<String>) {
    let w = &words.stop;
    let owers = |owers: &[UnitId]| Some(w.owers(&join(words, owers)));
    let keys = |keys: &[Key]| (!keys.is_empty()).then(|| w.parts_are(&join(words, keys)));
    let plain = |text: &str| (text.to_owned(), None);
    match &entered.fault {
        EntryFault::AfterAsOf { on, as_of } => (w.after_as_of(on, as_of), None),
        EntryFault::NothingGiven => plain(w.nothing_given()),
        EntryFault::NoFigureHere => (
            w.no_figure_here(&say::kind(words, &entered.item.kind)),
            Some(w.no_figure_hint().to_owned()),
        ),
        EntryFault::FigureNeeded { ratio: true, .. } => plain(w.ratio_needed()),
        EntryFault::FigureNeeded { measure, .. } => (w.figure_needed(&Shown::line(measure)), None),
        EntryFault::PartsNotHere { measure } => (w.parts_not_here(&Shown::line(measure)), None),
        EntryFault::PartsNeeded => plain(w.parts_needed()),
        EntryFault::NothingBefore => plain(w.nothing_before()),
        EntryFault::TooLarge => plain(w.too_big()),
        EntryFault::UnitNeeded { owers: who } => (w.unit_needed().to_owned(), owers(who)),
        EntryFault::NotOwed { unit, owers: who } => {
            (w.not_owed(&Shown::line(unit.as_str())), owers(who))
        }
        EntryFault::NotBegun { period } => {
            (w.not_begun(&say::period_of_year(words, *period)), None)
        }
        EntryFault::NoSuchPart { keys: there } => (w.no_such_part().to_owned(), keys(there)),
        EntryFault::Several { keys: there } => (w.several_open().to_owned(), keys(there)),
        EntryFault::AllMet => {
            let met = entered.met.as_ref().map(|it| it.told(words));
            (w.all_met().to_owned(), met)
        }
        EntryFault::LabelNeeded => plain(w.label_needed()),
    }
}

fn writer(words: &Words, error: &WriterError) -> String {
    let w = &words.stop;
    match error {
        WriterError::Slug(bad) => w.bad_writer(&Shown::line(&bad.0)),
        WriterError::Config { path: at, message } => w.bad_config(&path(at), &Shown::line(message)),
    }
}

fn save(words: &Words, error: &SaveError) -> (String, Option<String>) {
    let said = say::save_fault(words, error.fault, &error.path, &error.source);
    (said.what, said.more)
}
