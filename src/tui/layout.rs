//! How the screen is divided.

use ratatui::layout::Rect;

/// The least size that everything fits into.
pub const LEAST: (u16, u16) = (80, 24);

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    pub header: Rect,
    pub tabs: Rect,
    pub body: Rect,
    pub footer: Rect,
}

/// Header and tabs above, keys below, the view between; `None` where the screen is too small.
pub fn parts(screen: Rect) -> Option<Parts> {
    if screen.width < LEAST.0 || screen.height < LEAST.1 {
        return None;
    }
    let line = |y| Rect {
        y,
        height: 1,
        ..screen
    };
    Some(Parts {
        header: line(screen.y),
        tabs: line(screen.y + 1),
        body: Rect {
            y: screen.y + 2,
            height: screen.height - 3,
            ..screen
        },
        footer: line(screen.bottom() - 1),
    })
}
