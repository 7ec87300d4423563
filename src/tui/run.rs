//! The loop: a message comes in, the state moves, effects are done, the screen is drawn.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};

use ratatui::backend::Backend as _;
use ratatui::layout::Rect;

use super::desk::{Desk, Look};
use super::draw::draw;
use super::events::read_inputs;
use super::frame::Painter;
use super::message::{Message, Reading};
use super::overlays::open;
use super::perform::perform;
use super::state::State;
use super::terminal::{self, Backend};
use super::theme::Theme;
use super::update::update;
use super::widgets::Signs;
use super::world::World;
use crate::board::When;
use crate::calendar::Day;
use crate::locale::Words;
use crate::workspace::{self, Places, Writer};
use chrono::Datelike as _;

/// How the screen is opened.
#[derive(Debug)]
pub struct Options {
    pub words: Words,
    /// Use colours.
    pub colours: bool,
    /// Draw rules with plain signs.
    pub ascii: bool,
    pub folder: PathBuf,
    /// The day asked for on the command line.
    pub as_of: Option<Day>,
    pub known: Option<Day>,
}

/// The screen could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The plan has faults or cannot be read; the texts say how to mend it.
    #[error("{}", .0.join("\n\n"))]
    Files(Vec<String>),
    #[error("terminal: {0}")]
    Terminal(#[from] io::Error),
}

/// Opens the screen and stays until the user leaves.
pub fn run(options: Options) -> Result<(), OpenError> {
    let places = Places::of_user();
    let writer = Writer::of_user(places.as_ref()).ok().flatten();
    let named = writer.as_ref().map(|it| it.name().to_owned());
    let mut world = World::new(options.folder, places, writer, options.words.clone());
    let Reading { plan, book, faults, .. } = world.read();
    let (Some(plan), Some(book)) = (plan, book) else {
        return Err(OpenError::Files(faults));
    };
    let today = workspace::today();
    let asks_for_day = options.as_of.is_none() && plan.year != today.year() && book.records.is_empty();
    let when = When {
        as_of: options.as_of.unwrap_or(today),
        known: options.known,
    };
    let look = Look {
        words: options.words,
        theme: Theme::new(options.colours),
        signs: if options.ascii { Signs::ASCII } else { Signs::BOX },
    };
    let desk = Desk::lay(plan, book, when, look, named);
    let (guard, backend) = terminal::enter()?;
    let size = backend.size()?;
    let mut state = State::new(desk, Rect::from((ratatui::layout::Position::ORIGIN, size)));
    if let Some(places) = &world.places {
        state.draft = workspace::load_draft(places, &world.folder);
    }
    if asks_for_day {
        state.overlays.push(open::start(&state.desk, today));
    }
    let painter = Painter::new(backend, size);
    let (sender, messages) = mpsc::channel();
    stay(&mut state, &mut world, painter, sender, &messages)?;
    drop(guard);
    Ok(())
}

fn stay(
    state: &mut State,
    world: &mut World,
    mut painter: Painter<Backend>,
    sender: Sender<Message>,
    messages: &Receiver<Message>,
) -> io::Result<()> {
    painter.paint(|buf| draw(state, buf))?;
    terminal::watch_signals(sender.clone())?;
    read_inputs(sender.clone())?;
    // Without a watch the screen works; F5 reads the files again.
    let _watch = workspace::watch(&world.folder, move || {
        let _gone = sender.send(Message::Changed);
    });
    while !state.over {
        let Ok(first) = messages.recv() else { break };
        let mut next = Some(first);
        while let Some(message) = next {
            work(state, world, &mut painter, message);
            next = if state.over { None } else { messages.try_recv().ok() };
        }
        if !state.over {
            painter.paint(|buf| draw(state, buf))?;
        }
    }
    Ok(())
}

/// One message with everything that comes of it.
fn work(state: &mut State, world: &mut World, painter: &mut Painter<Backend>, message: Message) {
    if matches!(message, Message::Changed) && world.is_as_read() {
        return;
    }
    if let Message::Input(super::events::Input::Resize(width, height)) = message {
        painter.resize(ratatui::layout::Size { width, height });
    }
    let mut effects = update(state, message);
    while !effects.is_empty() {
        for effect in std::mem::take(&mut effects) {
            let done = perform(effect, world, &state.desk.book, painter.backend_mut());
            for done in done {
                effects.extend(update(state, Message::Done(done)));
            }
        }
    }
}
