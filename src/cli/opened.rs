//! A plan folder read and its board computed, as most verbs need it.

use std::path::PathBuf;

use super::context::Context;
use super::stop::Stop;
use crate::board::{Board, Met, When, board};
use crate::calendar::{Day, read_day};
use crate::journal::{Book, Draft, Record, RecordId};
use crate::locale::{Words, say};
use crate::plan::{self, Plan};
use crate::text::Shown;
use crate::workspace::{self, Loaded, Target, Writer, today};

/// A plan folder as it stands.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) folder: PathBuf,
    pub(super) plan: Plan,
    pub(super) book: Book,
    pub(super) board: Board,
}

impl Opened {
    /// Finds the folder, reads it, and computes the board for the days asked for.
    pub(super) fn open(context: &Context<'_>) -> Result<Self, Stop> {
        let (folder, loaded) = load(context)?;
        let plan = plan::refuse(&loaded.plan)
            .map_err(|fault| vec![fault])
            .and_then(plan::read)
            .map_err(Stop::PlanFaulty)?;
        let when = when(context, &plan)?;
        let book = Book::read(loaded.journal);
        let board = board(&plan, &book, when);
        Ok(Self {
            folder,
            plan,
            book,
            board,
        })
    }

    /// The as-of day.
    pub(super) const fn day(&self) -> Day {
        self.board.when.as_of
    }

    /// Saves one record for the user and reads the journal again.
    pub(super) fn save(&mut self, context: &Context<'_>, draft: Draft) -> Result<Record, Stop> {
        let saved = self.save_all(context, &[draft])?;
        saved.into_iter().next().ok_or(Stop::NoPlaces)
    }

    /// Saves several records in one write, all or none, and reads the journal again.
    pub(super) fn save_all(
        &mut self,
        context: &Context<'_>,
        drafts: &[Draft],
    ) -> Result<Vec<Record>, Stop> {
        self.save_by(context, drafts, workspace::append)
    }

    /// Saves a visit with what it found in one write.
    pub(super) fn save_with_findings(
        &mut self,
        context: &Context<'_>,
        drafts: &[Draft],
    ) -> Result<Vec<Record>, Stop> {
        self.save_by(context, drafts, workspace::append_with_findings)
    }

    fn save_by(
        &mut self,
        context: &Context<'_>,
        drafts: &[Draft],
        write: impl FnOnce(
            Target<'_>,
            &[Draft],
            Option<RecordId>,
        ) -> Result<Vec<Record>, workspace::SaveError>,
    ) -> Result<Vec<Record>, Stop> {
        let places = context.places.as_ref().ok_or(Stop::NoPlaces)?;
        let (writer, made) = Writer::of_user_or_made(places)?;
        let target = Target {
            folder: &self.folder,
            places,
            writer: &writer,
        };
        let saved = write(target, drafts, self.book.greatest())?;
        if made && !writer.is_named() {
            context.made_up.get_or_init(|| writer.name().to_owned());
        }
        self.book = Book::read(workspace::load(&self.folder)?.journal);
        self.board = board(&self.plan, &self.book, self.board.when);
        Ok(saved)
    }

    /// Who recorded that something was met.
    pub(super) fn met(&self, met: Met) -> Option<MetBy> {
        let record = self.book.records.iter().find(|it| it.id == met.record)?;
        Some(MetBy {
            on: met.on,
            by: Shown::line(&record.by).into_string(),
            record: record.id,
        })
    }
}

/// The record by which something was met, told to who records it again.
#[derive(Debug)]
pub(super) struct MetBy {
    on: Day,
    by: String,
    record: RecordId,
}

impl MetBy {
    pub(super) fn told(&self, words: &Words) -> String {
        let day = say::day(words, self.on, 0);
        words.cli.done_before(&day, &self.by, &self.record)
    }
}

/// The folder's bytes.
pub(super) fn load(context: &Context<'_>) -> Result<(PathBuf, Loaded), Stop> {
    let named = context.common.plan.as_deref();
    let found = workspace::find_for_user(named, context.places.as_ref())?;
    let loaded = workspace::load(&found.folder)?;
    Ok((found.folder, loaded))
}

/// The two days that decide which facts count.
pub(super) fn when(context: &Context<'_>, plan: &Plan) -> Result<When, Stop> {
    let today = today();
    let read = |text: &Option<String>| {
        text.as_deref()
            .map(|text| read_day(text, today, plan.year))
            .transpose()
    };
    Ok(When {
        as_of: read(&context.common.as_of)?.unwrap_or(today),
        known: read(&context.common.known)?,
    })
}
