//! Effects become deeds here and nowhere else; each is answered by a message.

use std::io::{self, Write};

use crossterm::clipboard::CopyToClipboard;
use crossterm::queue;

use super::message::{Done, Reading};
use super::outcome::Effect;
use super::world::{World, WriteError};
use crate::demo::DEFAULT_PLAN;
use crate::journal::{Book, Draft};
use crate::locale::{Words, say};
use crate::text::Shown;
use crate::workspace::SaveError;

/// Does what is asked; `terminal` is where the clipboard is reached.
pub fn perform(
    effect: Effect,
    world: &mut World,
    book: &Book,
    terminal: &mut impl Write,
) -> Vec<Done> {
    match effect {
        Effect::Append(drafts) => append(world, book, &drafts),
        Effect::ChooseWriter { name, then } => {
            let named = world.choose_writer(&name).map(|it| it.name().to_owned());
            match named {
                Ok(name) => {
                    let mut done = vec![Done::Writer(name)];
                    done.extend(append(world, book, &then));
                    done
                }
                Err(error) => vec![Done::NotSaved(write_error(world, &error))],
            }
        }
        Effect::Reload => vec![Done::Read(Box::new(world.read()))],
        Effect::KeepDraft(text) => keep(world, Some(&text)),
        Effect::DropDraft => keep(world, None),
        Effect::Copy(text) => vec![copy(&text, terminal).map_or_else(
            |error| Done::Failed(Shown::line(&error.to_string()).into_string()),
            |()| Done::Well(world.words.frame.copied().to_owned()),
        )],
        Effect::SaveText { name, text } => vec![match world.save_text(&name, &text) {
            Ok(path) => Done::Well(
                world
                    .words
                    .frame
                    .saved_file(&Shown::line(&path.display().to_string())),
            ),
            Err(error) => Done::Failed(write_error(world, &error)),
        }],
        Effect::OpenDemo => vec![match world.open_demo() {
            Ok(reading) => Done::Read(Box::new(reading)),
            Err(error) => Done::Failed(Shown::line(&error.to_string()).into_string()),
        }],
        Effect::SetUp => match crate::workspace::init(&world.folder, DEFAULT_PLAN) {
            Ok(()) => vec![
                Done::Read(Box::new(world.read())),
                Done::Well(world.words.frame.set_up(&world.folder.display())),
            ],
            Err(error) => vec![Done::Failed(Shown::line(&error.to_string()).into_string())],
        },
    }
}

/// Writes, then reads the journal again: what is shown is what is on the disk.
fn append(world: &mut World, book: &Book, drafts: &[Draft]) -> Vec<Done> {
    if drafts.is_empty() {
        return Vec::new();
    }
    match world.append(drafts, book) {
        Ok(records) => {
            let reading: Reading = world.read();
            vec![Done::Read(Box::new(reading)), Done::Saved(records)]
        }
        Err(error) => vec![Done::NotSaved(write_error(world, &error))],
    }
}

fn write_error(world: &World, error: &WriteError) -> String {
    let words = &world.words.frame;
    match error {
        WriteError::Save(error) => {
            // The form is still open. The cause comes first: a narrow screen may cut off the path.
            let save = &world.words.save;
            let said = say::save_fault(&world.words, error.fault, &error.path, &error.source);
            let kept = save.with_cause(&said.more.unwrap_or_default(), &save.kept());
            save.with_cause(&kept, &said.what)
        }
        WriteError::NoPlaces => words.no_places().to_owned(),
        WriteError::NoWriter => words.no_writer().to_owned(),
    }
}

/// Why something was not saved.
fn not_saved(words: &Words, error: &SaveError) -> String {
    say::save_fault(words, error.fault, &error.path, &error.source).line(words)
}

/// Keeps or drops the unfinished form.
fn keep(world: &World, text: Option<&str>) -> Vec<Done> {
    let Some(places) = world.places.as_ref().filter(|_| !world.passing) else {
        return Vec::new();
    };
    let kept = match text {
        Some(text) => crate::workspace::store_draft(places, &world.folder, text),
        None => crate::workspace::clear_draft(places, &world.folder),
    };
    match kept {
        Ok(()) => Vec::new(),
        Err(error) => vec![Done::Failed(not_saved(&world.words, &error))],
    }
}

/// The terminal puts the text on the clipboard of the machine the user sits at.
fn copy(text: &str, terminal: &mut impl Write) -> io::Result<()> {
    queue!(terminal, CopyToClipboard::to_clipboard_from(text))?;
    terminal.flush()
}
