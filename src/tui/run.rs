//! The loop: a message comes in, the state moves, effects are done, the screen is drawn.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};

use ratatui::backend::Backend as _;
use ratatui::layout::Rect;

use super::desk::{Desk, Look};
use super::draw::draw;
use super::events::{Input, read_inputs};
use super::frame::Painter;
use super::message::Message;
use super::outcome::{Ask, Effect};
use super::overlays::open;
use super::perform::perform;
use super::state::State;
use super::terminal::{self, Backend};
use super::theme::Theme;
use super::update::update;
use super::widgets::Signs;
use super::world::World;
use crate::board::When;
use crate::calendar::{Day, read_day};
use crate::locale::{Words, say};
use crate::plan::LoadFault;
use crate::text::Shown;
use crate::workspace::{self, Places, Writer, variable};
use chrono::Datelike as _;

/// How the screen is opened.
#[derive(Debug)]
pub struct Options {
    pub words: Words,
    /// The plan folder named on the command line.
    pub named: Option<PathBuf>,
    /// The days asked for on the command line, as typed.
    pub as_of: Option<String>,
    pub known: Option<String>,
    /// The folder goes with the program.
    pub passing: bool,
}

/// The screen could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The plan has faults or cannot be read; the texts say how to mend it.
    #[error("{}", .0.join("\n\n"))]
    Files(Vec<String>),
    /// The folder named holds no plan, or a day asked for is none; the text says so.
    #[error("{0}")]
    Asked(String),
    /// There is no terminal to open it in; the text says so.
    #[error("{0}")]
    NoTerminal(String),
    #[error("terminal: {0}")]
    Terminal(#[from] io::Error),
}

impl OpenError {
    /// Whether what was asked for is at fault, not what was found.
    pub const fn exit_is_usage(&self) -> bool {
        matches!(self, Self::Asked(_))
    }
}

/// Opens the screen and stays until the user leaves.
pub fn run(options: Options) -> Result<(), OpenError> {
    let places = Places::of_user();
    // One that the command line made up is asked for as if there were none.
    let writer = Writer::of_user(places.as_ref()).ok().flatten();
    let writer = writer.filter(Writer::is_named);
    let named = writer.as_ref().map(|it| it.name().to_owned());
    let words = options.words.clone();
    let found = workspace::find_for_user(options.named.as_deref(), places.as_ref());
    let (folder, missing) = match (found, &places) {
        (Ok(found), _) => (found.folder, false),
        (Err(_), Some(places)) if options.named.is_none() => (places.plan.clone(), true),
        (Err(error), _) => return Err(no_plan(&words, &error.from)),
    };
    if !missing && !workspace::has_plan(&folder) {
        return Err(no_plan(&words, &folder));
    }
    let mut world = World::new(folder, places, writer, words);
    world.passing = options.passing;
    let reading = if missing {
        World::default_plan()
    } else {
        world.read()
    };
    let (Some(plan), Some(book)) = (reading.plan, reading.book) else {
        return Err(OpenError::Files(reading.faults));
    };
    let today = workspace::today();
    let when = When {
        as_of: day(&options, options.as_of.as_deref(), plan.year)?.unwrap_or(today),
        known: day(&options, options.known.as_deref(), plan.year)?,
    };
    let asks_for_day =
        options.as_of.is_none() && plan.year != today.year() && book.records.is_empty();
    let plain_signs = variable("DUBAN_ASCII").is_some();
    let look = Look {
        theme: Theme::new(variable("NO_COLOR").is_none()),
        signs: if plain_signs {
            Signs::ASCII
        } else {
            Signs::BOX
        },
        words: options.words,
    };
    let mut desk = Desk::lay(plan, book, when, look, named);
    desk.passing = options.passing;
    let (guard, backend) = terminal::enter().map_err(|error| {
        let system = Shown::line(&error.to_string()).into_string();
        OpenError::NoTerminal(desk.words.frame.no_terminal(&system))
    })?;
    let size = backend.size()?;
    let mut state = State::new(desk, Rect::from((ratatui::layout::Position::ORIGIN, size)));
    if let Some(places) = &world.places {
        state.draft = workspace::load_draft(places, &world.folder);
    }
    if missing {
        let question = state
            .desk
            .words
            .frame
            .set_up_question(&world.folder.display());
        let ask = Ask::Do(Effect::SetUp);
        state.overlays.push(open::confirm(&question, ask));
    } else if asks_for_day {
        state.overlays.push(open::start(&state.desk));
    }
    let painter = Painter::new(backend, size).with_plain_signs(plain_signs);
    let (sender, messages) = mpsc::channel();
    let stayed = stay(&mut state, &mut world, painter, sender, &messages);
    drop(guard);
    if let Some(text) = &state.farewell {
        // A terminal that was taken away hears nothing.
        let _gone = writeln!(io::stderr(), "{}", Shown::line(text));
    }
    stayed.map_err(OpenError::from)
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
    let drawn = state.screen.as_size();
    read_inputs(sender.clone(), (drawn.width, drawn.height))?;
    // Without a watch the screen works; F5 reads the files again.
    let _watch = workspace::watch(&world.folder, move || {
        let _gone = sender.send(Message::Changed);
    });
    while !state.over {
        let Ok(first) = messages.recv() else { break };
        let mut next = Some(first);
        while let Some(message) = next {
            work(state, world, &mut painter, message);
            next = if state.over {
                None
            } else {
                messages.try_recv().ok()
            };
        }
        // A terminal that takes nothing any more is gone: nobody is there to be told.
        if !state.over && painter.paint(|buf| draw(state, buf)).is_err() {
            work(state, world, &mut painter, Message::Input(Input::Lost));
            break;
        }
    }
    Ok(())
}

/// One message with everything that comes of it.
fn work(state: &mut State, world: &mut World, painter: &mut Painter<Backend>, message: Message) {
    if matches!(message, Message::Changed) && world.is_as_read() {
        return;
    }
    if let Message::Input(Input::Resize(width, height)) = message {
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

/// The folder that was asked for has no plan.
fn no_plan(words: &Words, folder: &Path) -> OpenError {
    OpenError::Asked(say::load_fault(words, &LoadFault::NoPlan, folder).line(words))
}

/// A day asked for on the command line.
fn day(options: &Options, text: Option<&str>, year: i32) -> Result<Option<Day>, OpenError> {
    let Some(text) = text else { return Ok(None) };
    read_day(text, workspace::today(), year)
        .map(Some)
        .map_err(|error| OpenError::Asked(say::day_error(&options.words, &error)))
}
