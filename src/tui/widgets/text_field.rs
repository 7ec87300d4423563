//! A field for typing text. The cursor is the terminal's own: an input method shows its candidates
//! where that stands.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::field_rows::{FieldRow, cursor_at, field_rows, place};
use super::put::put;
use crate::text::{cut, width};
use crate::tui::keymap::{Code, Key};

/// What a key did to a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The text is another.
    Changed,
    /// The cursor moved, or the key is the field's but had nothing to do.
    Moved,
    /// The key is not the field's: another may use it.
    Unused,
}

/// How a field looks.
#[derive(Debug, Clone, Copy, Default)]
pub struct FieldStyles {
    /// The text and the line that shows the field's room.
    pub text: Style,
    /// The hint in an empty field.
    pub hint: Style,
}

/// A text being typed.
#[derive(Debug, Clone)]
pub struct TextField {
    area: TextArea<'static>,
    many: bool,
}

impl TextField {
    /// A field of one line with the cursor at its end; line breaks in `text` become spaces.
    pub fn one_line(text: &str) -> Self {
        Self::with(text, false)
    }

    /// A field of any number of lines with the cursor at its end.
    pub fn many_lines(text: &str) -> Self {
        Self::with(text, true)
    }

    fn with(text: &str, many: bool) -> Self {
        let text = clean(text, many);
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::None);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area, many }
    }

    /// The whole text; its lines end with `\n`, the last without.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Rows that the text takes in `cells` columns.
    pub fn height(&self, cells: u16) -> u16 {
        let rows = if self.many { self.rows(cells).len() } else { 1 };
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    /// Works a key. `cells` is the field's width on screen: Up and Down go by the rows seen.
    pub fn key(&mut self, key: Key, cells: u16) -> Typed {
        if let Some(sign) = key.typed() {
            self.area.insert_char(sign);
            return Typed::Changed;
        }
        match key.code {
            Code::Char(sign) if key.ctrl && !key.alt => self.control(sign),
            Code::Enter if self.many && !key.ctrl => {
                self.area.insert_newline();
                Typed::Changed
            }
            Code::Backspace => changed(self.area.delete_char()),
            Code::Delete => changed(self.area.delete_next_char()),
            Code::Left if key.ctrl => self.go(CursorMove::WordBack),
            Code::Right if key.ctrl => self.go(CursorMove::WordForward),
            Code::Left => self.go(CursorMove::Back),
            Code::Right => self.go(CursorMove::Forward),
            Code::Home if key.ctrl => self.go(CursorMove::Top),
            Code::End if key.ctrl => self.go(CursorMove::Bottom),
            Code::Home => self.go(CursorMove::Head),
            Code::End => self.go(CursorMove::End),
            Code::Up => self.go_row(cells, usize::checked_sub),
            Code::Down => self.go_row(cells, usize::checked_add),
            Code::Char(_)
            | Code::F(_)
            | Code::Enter
            | Code::Esc
            | Code::Tab
            | Code::Insert
            | Code::PageUp
            | Code::PageDown => Typed::Unused,
        }
    }

    /// Inserts a pasted text; in a field of one line its line breaks become spaces.
    pub fn paste(&mut self, text: &str) {
        self.area.insert_str(clean(text, self.many));
    }

    fn control(&mut self, sign: char) -> Typed {
        match sign {
            'z' => changed(self.area.undo()),
            'y' => changed(self.area.redo()),
            'k' => changed(self.area.delete_line_by_end()),
            'u' => changed(self.area.delete_line_by_head()),
            _ => Typed::Unused,
        }
    }

    fn go(&mut self, to: CursorMove) -> Typed {
        self.area.move_cursor(to);
        Typed::Moved
    }

    fn go_row(&mut self, cells: u16, step: fn(usize, usize) -> Option<usize>) -> Typed {
        if !self.many {
            return Typed::Unused;
        }
        let rows = self.rows(cells);
        let (row, column) = place(&rows, self.cursor());
        let Some(target) = step(row, 1).filter(|target| *target < rows.len()) else {
            return Typed::Unused;
        };
        let (line, at) = cursor_at(&rows, target, column);
        let (Ok(line), Ok(at)) = (u16::try_from(line), u16::try_from(at)) else {
            return Typed::Moved;
        };
        self.go(CursorMove::Jump(line, at))
    }

    fn cursor(&self) -> (usize, usize) {
        let cursor = self.area.cursor();
        (cursor.0, cursor.1)
    }

    fn rows(&self, cells: u16) -> Vec<FieldRow> {
        field_rows(self.area.lines(), usize::from(cells), self.cursor())
    }

    /// Draws the field into `area`, `hint` standing in it while it is empty. Answers the place of
    /// the cursor, for the field that has the keys.
    pub fn draw(
        &self,
        area: Rect,
        buf: &mut Buffer,
        hint: &str,
        styles: FieldStyles,
    ) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        let row = |y: u16| Rect {
            y: area.y + y,
            height: 1,
            ..area
        };
        for y in 0..area.height {
            put(buf, row(y), "", styles.text);
        }
        if self.is_empty() {
            put(buf, row(0), hint, styles.text.patch(styles.hint));
            return Some(area.as_position());
        }
        if !self.many {
            return Some(self.draw_line(row(0), buf, styles.text));
        }
        let rows = self.rows(area.width);
        let (at, column) = place(&rows, self.cursor());
        let first = (at + 1).saturating_sub(usize::from(area.height));
        for (shown, y) in rows.iter().skip(first).zip(0..area.height) {
            put(buf, row(y), &visible(&shown.text), styles.text);
        }
        Some(inside(area, column, at - first))
    }

    /// A field of one line is moved sideways just so far that the cursor is in sight.
    fn draw_line(&self, area: Rect, buf: &mut Buffer, style: Style) -> Position {
        let line = self.area.lines().first().map_or("", String::as_str);
        let before: String = line.chars().take(self.cursor().1).collect();
        let room = usize::from(area.width).saturating_sub(1);
        let over = width(&before).saturating_sub(room);
        let mut hidden = cut(line, over).chars().count();
        while width(&skip(&before, hidden)) > room {
            hidden += 1;
        }
        put(
            buf,
            area,
            cut(&visible(&skip(line, hidden)), usize::from(area.width)),
            style,
        );
        inside(area, width(&skip(&before, hidden)), 0)
    }
}

fn inside(area: Rect, column: usize, row: usize) -> Position {
    let x = u16::try_from(column)
        .unwrap_or(u16::MAX)
        .min(area.width - 1);
    let y = u16::try_from(row).unwrap_or(u16::MAX).min(area.height - 1);
    Position::new(area.x + x, area.y + y)
}

fn skip(text: &str, chars: usize) -> String {
    text.chars().skip(chars).collect()
}

/// Signs without cells, such as those that turn the reading direction, stay in the text but are
/// not written to the terminal.
fn visible(text: &str) -> String {
    use unicode_segmentation::UnicodeSegmentation;

    text.graphemes(true)
        .filter(|sign| width(sign) > 0)
        .collect()
}

/// The text without control characters; a tab is a space.
fn clean(text: &str, many: bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = if many {
        text.as_str()
    } else {
        text.trim_end_matches('\n')
    };
    text.chars()
        .filter_map(|sign| match sign {
            '\n' if many => Some('\n'),
            '\n' | '\t' => Some(' '),
            sign => (!sign.is_control()).then_some(sign),
        })
        .collect()
}

fn changed(done: bool) -> Typed {
    if done { Typed::Changed } else { Typed::Moved }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NO_STYLE: FieldStyles = FieldStyles {
        text: Style::new(),
        hint: Style::new(),
    };

    fn press(field: &mut TextField, keys: &str) -> Vec<Typed> {
        keys.split(' ')
            .map(|key| field.key(key.parse().unwrap(), 10))
            .collect()
    }

    fn shown(field: &TextField, width: u16, height: u16) -> (Buffer, Option<Position>) {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let cursor = field.draw(buf.area, &mut buf, "hint", NO_STYLE);
        (buf, cursor)
    }

    #[test]
    fn types_and_takes_back() {
        let mut field = TextField::one_line("26.1");
        press(&mut field, "backspace 5 home 就");
        assert_eq!(field.text(), "就26.5");
        assert_eq!(press(&mut field, "ctrl+z ctrl+z"), [Typed::Changed; 2]);
        assert_eq!(field.text(), "26.");
        press(&mut field, "ctrl+y");
        assert_eq!(field.text(), "26.5");
    }

    #[test]
    fn a_single_line_leaves_enter_and_arrows_to_the_form() {
        let mut field = TextField::one_line("一\n二");
        assert_eq!(
            press(&mut field, "enter up down tab esc ctrl+s f1"),
            [Typed::Unused; 7]
        );
        field.paste("三\r\n四\t五\n");
        assert_eq!(field.text(), "一 二三 四 五");
    }

    #[test]
    fn arrows_go_by_rows_seen_and_leave_at_the_ends() {
        let mut field = TextField::many_lines("一二三四五六七八\n九");
        assert_eq!(press(&mut field, "up"), [Typed::Moved]);
        assert_eq!(shown(&field, 10, 3).1, Some(Position::new(2, 1)));
        assert_eq!(press(&mut field, "up up"), [Typed::Moved, Typed::Unused]);
        assert_eq!(shown(&field, 10, 3).1, Some(Position::new(2, 0)));
        assert_eq!(
            press(&mut field, "down down down"),
            [Typed::Moved, Typed::Moved, Typed::Unused]
        );
        press(&mut field, "enter 十");
        assert_eq!(field.text(), "一二三四五六七八\n九\n十");
    }

    #[test]
    fn a_long_line_keeps_the_cursor_in_sight() {
        let mut field = TextField::one_line("一二三四五六");
        let (buf, cursor) = shown(&field, 7, 1);
        assert_eq!(buf, Buffer::with_lines(["四五六 "]));
        assert_eq!(cursor, Some(Position::new(6, 0)));
        press(&mut field, "home");
        let (buf, cursor) = shown(&field, 7, 1);
        assert_eq!(buf, Buffer::with_lines(["一二三 "]));
        assert_eq!(cursor, Some(Position::new(0, 0)));
    }

    #[test]
    fn an_empty_field_shows_its_hint_under_the_cursor() {
        let (buf, cursor) = shown(&TextField::many_lines(""), 6, 2);
        assert_eq!(buf, Buffer::with_lines(["hint  ", "      "]));
        assert_eq!(cursor, Some(Position::new(0, 0)));
    }

    proptest! {
        #[test]
        fn the_cursor_stays_inside(
            text in any::<String>(), many in any::<bool>(), width in 0_u16..9, height in 0_u16..4,
            keys in proptest::collection::vec(0_usize..10, 0..30),
        ) {
            const KEYS: [&str; 10] = ["left", "right", "up", "down", "home", "end", "backspace",
                "del", "就", "ctrl+z"];
            let mut field = TextField::with(&text, many);
            for key in keys {
                field.key(KEYS[key].parse().unwrap(), width);
                let (buf, cursor) = shown(&field, width, height);
                prop_assert_eq!(cursor.is_some(), width > 0 && height > 0);
                prop_assert!(cursor.is_none_or(|place| buf.area.contains(place)));
            }
        }
    }
}
