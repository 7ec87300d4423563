//! Byte offsets as lines and columns.

/// A line and a column, both from 1; the column counts characters, a wide one too as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

/// Where a byte of the text stands; beyond its end: the end.
pub fn place(text: &str, offset: usize) -> Place {
    let mut found = Place { line: 1, column: 1 };
    for (at, char) in text.char_indices() {
        if at >= offset {
            break;
        }
        match char {
            '\n' => {
                found = Place {
                    line: found.line + 1,
                    column: 1,
                }
            }
            '\r' => {}
            _ => found.column += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_and_takes_both_line_ends() {
        let text = "a\r\n县b\nc";
        let at = |needle: char| {
            let found = place(text, text.find(needle).unwrap());
            (found.line, found.column)
        };
        assert_eq!(
            [at('a'), at('县'), at('b'), at('c')],
            [(1, 1), (2, 1), (2, 2), (3, 1)]
        );
        assert_eq!(place(text, 99), Place { line: 3, column: 2 });
    }
}
