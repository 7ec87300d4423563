//! What the grammar misses, and what to do about it.

use crate::locale::Words;
use crate::plan::SyntaxFault;
use crate::text::Shown;

pub(super) fn what(w: &Words, fault: &SyntaxFault) -> String {
    let text = match fault {
        SyntaxFault::Key => w.syntax.key(),
        SyntaxFault::NoEquals => w.syntax.no_equals(),
        SyntaxFault::NoValue => w.syntax.no_value(),
        SyntaxFault::Value => w.syntax.value(),
        SyntaxFault::OpenText => w.syntax.open_text(),
        SyntaxFault::Escape => w.syntax.escape(),
        SyntaxFault::OpenBracket => w.syntax.open_bracket(),
        SyntaxFault::NoComma => w.syntax.no_comma(),
        SyntaxFault::ExtraComma => w.syntax.extra_comma(),
        SyntaxFault::Trailing => w.syntax.trailing(),
        SyntaxFault::Number => w.syntax.number(),
        SyntaxFault::Date => w.syntax.date(),
        SyntaxFault::Control => w.syntax.control(),
        SyntaxFault::Depth => w.syntax.depth(),
        SyntaxFault::Other(message) => return w.syntax.other(&Shown::line(message)),
    };
    text.to_owned()
}

pub(super) fn fix<'a>(w: &'a Words, fault: &SyntaxFault) -> &'a str {
    match fault {
        SyntaxFault::Key => w.syntax_fix.key(),
        SyntaxFault::NoEquals => w.syntax_fix.no_equals(),
        SyntaxFault::NoValue => w.syntax_fix.no_value(),
        SyntaxFault::Value => w.syntax_fix.value(),
        SyntaxFault::OpenText => w.syntax_fix.open_text(),
        SyntaxFault::Escape => w.syntax_fix.escape(),
        SyntaxFault::OpenBracket => w.syntax_fix.open_bracket(),
        SyntaxFault::NoComma => w.syntax_fix.no_comma(),
        SyntaxFault::ExtraComma => w.syntax_fix.extra_comma(),
        SyntaxFault::Trailing => w.syntax_fix.trailing(),
        SyntaxFault::Number => w.syntax_fix.number(),
        SyntaxFault::Date => w.syntax_fix.date(),
        SyntaxFault::Control => w.syntax_fix.control(),
        SyntaxFault::Depth => w.syntax_fix.depth(),
        SyntaxFault::Other(_) => w.syntax_fix.other(),
    }
}
