//! The signs that frames, rules and charts are drawn with.

/// A set of signs, each one cell wide on the terminals it is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// Horizontal.
    pub rule: &'static str,
    pub vertical: &'static str,
    pub top_left: &'static str,
    pub top_right: &'static str,
    pub bottom_left: &'static str,
    pub bottom_right: &'static str,
    /// Lines of charts in dots of Braille; else in full stops.
    pub braille: bool,
}

impl Signs {
    /// Thin lines.
    pub const BOX: Self = Self {
        rule: "─",
        vertical: "│",
        top_left: "┌",
        top_right: "┐",
        bottom_left: "└",
        bottom_right: "┘",
        braille: true,
    };

    /// Plain signs, for terminals that draw the thin lines two cells wide or have no such font.
    pub const ASCII: Self = Self {
        rule: "-",
        vertical: "|",
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        braille: false,
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    #[test]
    fn every_sign_fills_one_cell() {
        for set in [Signs::BOX, Signs::ASCII] {
            let Signs {
                rule,
                vertical,
                top_left,
                top_right,
                bottom_left,
                bottom_right,
                ..
            } = set;
            for sign in [
                rule,
                vertical,
                top_left,
                top_right,
                bottom_left,
                bottom_right,
            ] {
                assert_eq!(width(sign), 1, "{sign}");
            }
        }
    }
}
