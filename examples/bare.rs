//! A bare program on the same drawing library: a list in a frame, arrows move, q leaves. It is what
//! the latency of the real program is held against.

use crossterm::event::{self, Event, KeyCode};
use ratatui::DefaultTerminal;
use ratatui::widgets::{Block, List, ListState};

fn main() -> std::io::Result<()> {
    let mut terminal = ratatui::init();
    let result = run(&mut terminal);
    ratatui::restore();
    result
}

fn run(terminal: &mut DefaultTerminal) -> std::io::Result<()> {
    let rows: Vec<String> = (1..=200)
        .map(|row| format!("{row:>3} row of a bare list"))
        .collect();
    let mut state = ListState::default().with_selected(Some(0));
    loop {
        terminal.draw(|frame| {
            let list = List::new(rows.iter().map(String::as_str))
                .block(Block::bordered().title("bare"))
                .highlight_symbol("> ");
            frame.render_stateful_widget(list, frame.area(), &mut state);
        })?;
        let Event::Key(key) = event::read()? else {
            continue;
        };
        if key.is_press() {
            #[expect(clippy::wildcard_enum_match_arm, reason = "other keys do nothing")]
            match key.code {
                KeyCode::Char('q') => return Ok(()),
                KeyCode::Up => state.select_previous(),
                KeyCode::Down => state.select_next(),
                _ => {}
            }
        }
    }
}
