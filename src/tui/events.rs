//! The input thread: what the terminal sends, as values in the loop's channel.
//!
//! It waits in a blocking read, so a program at rest costs nothing.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, KeyEventKind};
use crossterm::terminal::size;

use super::keymap::Key;

/// What comes from outside while the screen is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    /// Text pasted as a whole; its line breaks are `\n`.
    Paste(String),
    /// New columns and rows.
    Resize(u16, u16),
    /// The system asks the program to leave (terminate, hang up, interrupt).
    Signal,
    /// The terminal is gone: nothing can be read or shown any more.
    Lost,
}

/// Reads the terminal until it is gone or `inputs` has no reader left. `drawn`: the columns and rows
/// that the first frame was made for.
///
/// # Errors
/// Where the system starts no thread.
pub fn read_inputs<M>(inputs: Sender<M>, drawn: (u16, u16)) -> io::Result<()>
where
    M: From<Input> + Send + 'static,
{
    watch_hang_up(inputs.clone())?;
    thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || {
            if let Some(size) = resized_before_watched(drawn)
                && inputs.send(size.into()).is_err()
            {
                return;
            }
            loop {
                let input = match event::read() {
                    Ok(event) => from_event(event),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => None,
                    Err(_) => Some(Input::Lost),
                };
                let Some(input) = input else { continue };
                let last = input == Input::Lost;
                if inputs.send(input.into()).is_err() || last {
                    return;
                }
            }
        })?;
    Ok(())
}

/// The terminal's size, where it changed between the first frame and the watch on it.
fn resized_before_watched(drawn: (u16, u16)) -> Option<Input> {
    // The first question of all sets up the watch; whether a key waits is asked again below.
    drop(event::poll(Duration::ZERO));
    let (columns, rows) = size().ok().filter(|now| *now != drawn)?;
    Some(Input::Resize(columns, rows))
}

/// Waits for the terminal's end. The reading library cannot tell it: it turns round and round on a
/// closed terminal without coming back.
#[cfg(unix)]
fn watch_hang_up<M>(inputs: Sender<M>) -> io::Result<()>
where
    M: From<Input> + Send + 'static,
{
    use std::io::IsTerminal;
    use std::os::fd::AsFd;

    use rustix::event::{PollFd, PollFlags, poll};

    thread::Builder::new()
        .name("hang-up".to_owned())
        .spawn(move || {
            let (stdin, stdout) = (io::stdin(), io::stdout());
            // A program fed by a pipe reads its keys elsewhere; what it shows is still the terminal.
            let fd = if stdin.is_terminal() {
                stdin.as_fd()
            } else {
                stdout.as_fd()
            };
            loop {
                // No event is asked for: the system tells a hang-up all the same.
                let mut terminal = [PollFd::new(&fd, PollFlags::empty())];
                match poll(&mut terminal, None) {
                    Err(rustix::io::Errno::INTR) | Ok(0) => {}
                    Ok(_) | Err(_) => break,
                }
            }
            // Nobody listens where the program is leaving already.
            drop(inputs.send(Input::Lost.into()));
        })?;
    Ok(())
}

#[cfg(not(unix))]
#[expect(
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    reason = "as on Unix"
)]
fn watch_hang_up<M>(_inputs: Sender<M>) -> io::Result<()> {
    Ok(())
}

/// The event as an input; `None` for what the program does not use, releases of keys among it.
fn from_event(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Release => None,
        Event::Key(key) => Key::from_event(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(unix_lines(&text))),
        Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

/// Line breaks as `\n`: terminals send those of a paste as `\r`.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;

    #[test]
    fn a_paste_has_one_kind_of_line_break() {
        let pasted = Event::Paste("一\r二\r\n三\n四".to_owned());
        assert_eq!(
            from_event(pasted),
            Some(Input::Paste("一\n二\n三\n四".to_owned()))
        );
    }

    #[test]
    fn a_key_counts_when_pressed_or_held() {
        let key = |kind| {
            let mut key = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
            key.kind = kind;
            from_event(Event::Key(key))
        };
        let enter = Some(Input::Key("enter".parse().unwrap()));
        assert_eq!(key(KeyEventKind::Press), enter);
        assert_eq!(key(KeyEventKind::Repeat), enter);
        assert_eq!(key(KeyEventKind::Release), None);
    }
}
