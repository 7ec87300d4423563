//! Colours: loud where someone must act, quiet everywhere else.

use ratatui::style::{Color, Modifier, Style};

use crate::board::Light;

/// The styles of the screen, with or without colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    colours: bool,
}

const RED: Color = Color::Rgb(0xa8, 0x32, 0x36);
const RED_TEXT: Color = Color::Rgb(0xf0, 0x90, 0x90);
const YELLOW: Color = Color::Rgb(0xc9, 0x9a, 0x2e);
const YELLOW_TEXT: Color = Color::Rgb(0xe0, 0xb8, 0x58);
const BLUE: Color = Color::Rgb(0x2f, 0x62, 0xa3);
const BLUE_TEXT: Color = Color::Rgb(0x7d, 0xaf, 0xe6);
const GREEN_TEXT: Color = Color::Rgb(0x86, 0xb0, 0x62);
const QUIET: Color = Color::Rgb(0x76, 0x7b, 0x80);
const PLAIN: Color = Color::Rgb(0xd4, 0xd6, 0xd8);
const BAR: Color = Color::Rgb(0x1d, 0x24, 0x2e);
const CHOSEN: Color = Color::Rgb(0x27, 0x31, 0x3d);
const TAB: Color = Color::Rgb(0x34, 0x42, 0x52);

impl Theme {
    /// With colours, or with weight and reversal only (`NO_COLOR`).
    pub const fn new(colours: bool) -> Self {
        Self { colours }
    }

    fn ink(self, colour: Color) -> Style {
        if self.colours {
            Style::new().fg(colour)
        } else {
            Style::new()
        }
    }

    /// Text that carries the meaning.
    pub fn plain(self) -> Style {
        self.ink(PLAIN)
    }

    /// Text that stays behind: headings of columns, units, dates, rules.
    pub fn quiet(self) -> Style {
        if self.colours {
            Style::new().fg(QUIET)
        } else {
            Style::new().add_modifier(Modifier::DIM)
        }
    }

    /// What the eye rests on.
    pub fn strong(self) -> Style {
        self.plain().add_modifier(Modifier::BOLD)
    }

    /// Headings of groups.
    pub fn heading(self) -> Style {
        self.ink(BLUE_TEXT)
    }

    /// Header and footer.
    pub fn bar(self) -> Style {
        if self.colours {
            Style::new().bg(BAR)
        } else {
            Style::new()
        }
    }

    /// The chosen row.
    pub fn chosen(self) -> Style {
        if self.colours {
            Style::new().bg(CHOSEN)
        } else {
            Style::new().add_modifier(Modifier::REVERSED)
        }
    }

    /// The chosen cell of a table, in the chosen row.
    pub fn cell(self) -> Style {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        if self.colours {
            bold.bg(BLUE_TEXT).fg(Color::Black)
        } else {
            bold.add_modifier(Modifier::UNDERLINED)
                .remove_modifier(Modifier::REVERSED)
        }
    }

    /// The tab of the present view.
    pub fn tab(self) -> Style {
        if self.colours {
            Style::new()
                .bg(TAB)
                .fg(Color::White)
                .add_modifier(Modifier::BOLD)
        } else {
            Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)
        }
    }

    /// Something went wrong.
    pub fn alarm(self) -> Style {
        self.ink(RED_TEXT).add_modifier(Modifier::BOLD)
    }

    /// A light's sign: filled where someone must act.
    pub fn sign(self, light: Light) -> Style {
        let filled = |colour: Color, ink: Color| {
            if self.colours {
                Style::new().bg(colour).fg(ink)
            } else {
                Style::new().add_modifier(Modifier::REVERSED)
            }
        };
        match light {
            Light::Red => filled(RED, Color::White).add_modifier(Modifier::BOLD),
            Light::Yellow => filled(YELLOW, Color::Black),
            Light::Blue => filled(BLUE, Color::White),
            Light::Green | Light::Done | Light::DoneLate => self.ink(GREEN_TEXT),
            Light::Grey | Light::Waived => self.quiet(),
        }
    }

    /// The words beside a light's sign.
    pub fn word(self, light: Light) -> Style {
        match light {
            Light::Red => self.ink(RED_TEXT),
            Light::Yellow => self.ink(YELLOW_TEXT),
            Light::Blue => self.ink(BLUE_TEXT),
            Light::Green | Light::Done | Light::DoneLate | Light::Grey | Light::Waived => {
                self.quiet()
            }
        }
    }
}
