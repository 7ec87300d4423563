//! What stands in a field of a form, and how keys fill it.

use super::Choice;
use crate::tui::keymap::{Code, Key};
use crate::tui::widgets::{TextField, Typed};

/// How a field is filled, with what stands in it.
#[derive(Debug, Clone)]
pub enum Input {
    /// One line.
    Line {
        text: TextField,
        /// What stands there was filled in and gives way to the first sign typed.
        fresh: bool,
    },
    /// Any number of lines.
    Lines(TextField),
    /// One of a few.
    Choice(Choice),
}

impl Input {
    /// A line in which a text stands that is typed on.
    pub fn line(text: &str) -> Self {
        let text = TextField::one_line(text);
        Self::Line { text, fresh: false }
    }

    /// A line that is filled in: the first sign typed takes its place.
    pub fn filled(text: &str) -> Self {
        Self::Line {
            text: TextField::one_line(text),
            fresh: !text.is_empty(),
        }
    }

    /// Any number of lines.
    pub fn lines(text: &str) -> Self {
        Self::Lines(TextField::many_lines(text))
    }

    /// What stands in it.
    pub fn text(&self) -> String {
        match self {
            Self::Line { text, .. } | Self::Lines(text) => text.text(),
            Self::Choice(choice) => choice.text().to_owned(),
        }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Line { text, .. } | Self::Lines(text) => text.is_empty(),
            Self::Choice(choice) => choice.text().is_empty(),
        }
    }

    /// Whether it still stands as it was filled in, and gives way to the first sign typed.
    pub const fn is_fresh(&self) -> bool {
        matches!(self, Self::Line { fresh: true, .. })
    }

    /// Whether a text stands in it that was typed.
    pub fn is_typed(&self) -> bool {
        self.as_choice().is_none() && !self.is_fresh() && !self.is_empty()
    }

    /// Whether Enter begins a new line in it; else it goes on to the next field.
    pub const fn has_lines(&self) -> bool {
        matches!(self, Self::Lines(_))
    }

    /// The choice, where it is one.
    pub const fn as_choice(&self) -> Option<&Choice> {
        match self {
            Self::Choice(choice) => Some(choice),
            Self::Line { .. } | Self::Lines(_) => None,
        }
    }

    /// The choice, to be changed.
    pub const fn as_choice_mut(&mut self) -> Option<&mut Choice> {
        match self {
            Self::Choice(choice) => Some(choice),
            Self::Line { .. } | Self::Lines(_) => None,
        }
    }

    /// The option that was chosen, where it is a choice.
    pub fn chosen(&self) -> Option<usize> {
        self.as_choice().and_then(Choice::chosen)
    }

    /// Rows that it takes in `cells` columns, `most` at most.
    pub fn rows(&self, cells: u16, most: u16) -> u16 {
        match self {
            Self::Lines(text) => text.height(cells).clamp(1, most.max(1)),
            Self::Line { .. } | Self::Choice(_) => 1,
        }
    }

    /// Puts a text in place of what stands there; an option that is none is left out.
    pub fn set(&mut self, text: &str) {
        match self {
            Self::Line { .. } => *self = Self::line(text),
            Self::Lines(_) => *self = Self::lines(text),
            Self::Choice(choice) => {
                choice.choose_text(text);
            }
        }
    }

    /// Works a key. `cells` is the field's width on screen.
    pub fn key(&mut self, key: Key, cells: u16) -> Typed {
        match self {
            Self::Line { text, fresh } => {
                let erases = key.code == Code::Backspace;
                let gives_way = *fresh && (erases || key.typed().is_some());
                if gives_way {
                    *text = TextField::one_line("");
                }
                let typed = if gives_way && erases {
                    Typed::Changed
                } else {
                    text.key(key, cells)
                };
                *fresh &= typed == Typed::Unused;
                typed
            }
            Self::Lines(text) => text.key(key, cells),
            Self::Choice(choice) => match key.typed() {
                Some(sign) if sign != ' ' => {
                    choice.type_sign(sign);
                    Typed::Changed
                }
                _ if key.code == Code::Backspace => {
                    choice.forget_typed();
                    Typed::Moved
                }
                _ => Typed::Unused,
            },
        }
    }

    /// Takes a pasted text; a choice goes to the option that fits it.
    pub fn paste(&mut self, text: &str) {
        match self {
            Self::Line { text: line, fresh } => {
                if std::mem::take(fresh) {
                    *line = TextField::one_line("");
                }
                line.paste(text);
            }
            Self::Lines(lines) => lines.paste(text),
            Self::Choice(choice) => {
                choice.forget_typed();
                text.trim().chars().for_each(|sign| choice.type_sign(sign));
            }
        }
    }

    /// Goes to the next option or the one before.
    pub fn step(&mut self, next: bool) {
        if let Self::Choice(choice) = self {
            if next {
                choice.next();
            } else {
                choice.previous();
            }
        }
    }

    /// The keys go elsewhere: finding an option begins again.
    pub fn leave(&mut self) {
        if let Self::Choice(choice) = self {
            choice.forget_typed();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(input: &mut Input, keys: &str) -> Vec<Typed> {
        keys.split(' ')
            .map(|key| input.key(key.parse().unwrap(), 10))
            .collect()
    }

    fn units() -> Input {
        let options = ["保和镇", "叶枝镇", "塔城镇"].map(str::to_owned);
        Input::Choice(Choice::new(options.to_vec(), Some(0)))
    }

    #[test]
    fn what_was_filled_in_gives_way_to_the_first_sign() {
        let mut day = Input::filled("2024-07-01");
        assert!(day.is_fresh() && !day.is_typed());
        assert_eq!(press(&mut day, "6 . 5"), [Typed::Changed; 3]);
        assert_eq!(day.text(), "6.5");
        assert!(!day.is_fresh() && day.is_typed());
        let mut typed = Input::line("6");
        press(&mut typed, "5");
        assert_eq!(typed.text(), "65");
    }

    #[test]
    fn backspace_empties_what_was_filled_in_and_says_so() {
        let mut day = Input::filled("2024-07-01");
        assert_eq!(
            press(&mut day, "backspace backspace"),
            [Typed::Changed, Typed::Moved]
        );
        assert!(day.is_empty() && !day.is_fresh() && !day.is_typed());
        let mut typed = Input::line("65");
        assert_eq!(press(&mut typed, "backspace"), [Typed::Changed]);
        assert_eq!(typed.text(), "6");
    }

    #[test]
    fn who_moves_in_it_first_goes_on_with_what_was_filled_in() {
        let mut day = Input::filled("2024-07-01");
        assert_eq!(
            press(&mut day, "tab ctrl+s"),
            [Typed::Unused, Typed::Unused]
        );
        assert!(day.is_fresh());
        assert_eq!(
            press(&mut day, "left backspace 1"),
            [Typed::Moved, Typed::Changed, Typed::Changed]
        );
        assert_eq!(day.text(), "2024-07-11");
    }

    #[test]
    fn a_pasted_text_takes_the_place_of_what_was_filled_in_only() {
        for (mut input, text) in [
            (Input::filled("1"), "2 3"),
            (Input::line("1"), "12 3"),
            (Input::lines("1"), "12\n3"),
        ] {
            input.paste("2\n3");
            assert_eq!(input.text(), text);
            assert!(!input.is_fresh());
        }
    }

    #[test]
    fn nothing_filled_in_is_not_fresh() {
        let mut line = Input::filled("");
        assert!(!line.is_fresh() && line.is_empty());
        assert_eq!(press(&mut line, "backspace"), [Typed::Moved]);
    }

    #[test]
    fn a_choice_is_typed_into_and_backspace_forgets_what_was_typed() {
        let mut unit = units();
        assert_eq!(press(&mut unit, "y space"), [Typed::Changed, Typed::Unused]);
        assert_eq!(unit.text(), "叶枝镇");
        assert_eq!(press(&mut unit, "backspace"), [Typed::Moved]);
        assert_eq!(unit.text(), "叶枝镇");
        // What was typed before is no part of what is looked for.
        press(&mut unit, "z");
        assert_eq!((unit.text().as_str(), unit.chosen()), ("保和镇", Some(0)));
        assert!(!unit.is_typed());
        unit.step(false);
        assert_eq!(unit.chosen(), Some(2));
        unit.step(true);
        assert_eq!(unit.chosen(), Some(0));
    }

    #[test]
    fn a_choice_left_or_pasted_into_looks_anew() {
        let mut unit = units();
        press(&mut unit, "y z");
        assert_eq!(unit.text(), "叶枝镇");
        unit.leave();
        press(&mut unit, "z");
        assert_eq!(unit.text(), "保和镇");
        press(&mut unit, "y");
        unit.paste(" z\n");
        assert_eq!(unit.text(), "保和镇");
    }

    #[test]
    fn a_text_set_stands_and_an_option_that_is_none_does_not() {
        let mut day = Input::filled("2024-07-01");
        day.set("2024-06-30");
        assert_eq!(day.text(), "2024-06-30");
        assert!(!day.is_fresh());
        let mut lines = Input::lines("");
        lines.set("一\n二");
        assert_eq!((lines.text().as_str(), lines.rows(10, 4)), ("一\n二", 2));
        assert_eq!((lines.rows(10, 1), day.rows(2, 4)), (1, 1));
        let mut unit = units();
        unit.set("财政局");
        assert_eq!(unit.text(), "保和镇");
        unit.set("塔城镇");
        assert_eq!(unit.text(), "塔城镇");
    }

    #[test]
    fn enter_is_taken_by_lines_alone() {
        let mut lines = Input::lines("一");
        assert!(lines.has_lines());
        assert_eq!(press(&mut lines, "enter 二"), [Typed::Changed; 2]);
        assert_eq!(lines.text(), "一\n二");
        for mut input in [Input::filled("1"), units()] {
            assert!(!input.has_lines());
            assert_eq!(press(&mut input, "enter"), [Typed::Unused]);
        }
    }
}
