//! Lines of a file with marks and labels under them, aligned also where the text is Chinese.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::text::Shown;

/// Cells that a line may take before its ends are cut off.
const WIDTH: usize = 78;

/// The title, the place (`file:line:column`), the marked lines with their labels, and the help.
///
/// The first of `marks` is the place that it is about; ranges are bytes of `text`. Signs that are
/// not safe to print are shown in ASCII, in the lines as in the words.
pub fn excerpt(
    file: &str,
    text: &str,
    title: &str,
    marks: &[(Range<usize>, String)],
    help: Option<&str>,
    colour: bool,
) -> String {
    let file = Shown::line(file).into_string();
    let title = Level::ERROR
        .no_name()
        .primary_title(Shown::line(title).into_string());
    let mut group = if marks.is_empty() {
        title.element(Origin::path(file))
    } else {
        title.element(snippet(file, &Cooked::new(text, marks), marks))
    };
    if let Some(help) = help {
        group = group.element(
            Level::HELP
                .no_name()
                .message(Shown::text(help).into_string()),
        );
    }
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer
        .decor_style(DecorStyle::Unicode)
        .term_width(WIDTH)
        .render(&[group])
}

fn snippet(
    file: String,
    cooked: &Cooked,
    marks: &[(Range<usize>, String)],
) -> Snippet<'static, annotate_snippets::Annotation<'static>> {
    let annotations = marks.iter().enumerate().map(|(at, (span, label))| {
        let kind = if at == 0 {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let annotation = kind.span(cooked.at(span.start)..cooked.at(span.end));
        if label.is_empty() {
            annotation
        } else {
            annotation.label(Shown::line(label).into_string())
        }
    });
    Snippet::source(cooked.shown.clone())
        .line_start(cooked.first_line)
        .path(file)
        .annotations(annotations)
}

/// The lines from the first mark to the last, safe to print, and where the marks' bytes went.
struct Cooked {
    shown: String,
    first_line: usize,
    /// Ends of marks in the file, and where they stand in `shown`; in order.
    moved: Vec<(usize, usize)>,
}

impl Cooked {
    fn new(text: &str, marks: &[(Range<usize>, String)]) -> Self {
        let mut cuts: Vec<usize> = marks
            .iter()
            .flat_map(|(span, _)| [span.start, span.end])
            .map(|at| floor(text, at))
            .collect();
        cuts.sort_unstable();
        cuts.dedup();
        let first = cuts.first().copied().unwrap_or(0);
        let last = cuts.last().copied().unwrap_or(0);
        let start = text
            .get(..first)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |at| at + 1);
        let rest = text.get(last..).unwrap_or_default();
        let end = last + rest.lines().next().map_or(0, str::len);
        let first_line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
        let mut cooked = Self {
            shown: String::new(),
            first_line,
            moved: Vec::new(),
        };
        let mut from = start;
        for cut in cuts {
            cooked.push(text.get(from..cut).unwrap_or_default());
            cooked.moved.push((cut, cooked.shown.len()));
            from = cut;
        }
        cooked.push(text.get(from..end).unwrap_or_default());
        cooked
    }

    fn push(&mut self, piece: &str) {
        // A tab is four cells wherever it stands; its own sign would only be in the way.
        self.shown
            .push_str(&Shown::text(&piece.replace('\t', "    ")));
    }

    /// Where a byte of the file that ends a mark went.
    fn at(&self, offset: usize) -> usize {
        let later = self
            .moved
            .iter()
            .take_while(|(cut, _)| *cut <= offset)
            .last();
        later.map_or(0, |(_, shown)| *shown)
    }
}

/// The last start of a character at or before the byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    const TEXT: &str = "[units]\n\"财政局\" = { group = \"县直\" }\n\n  lead = \"财证局\" # 牵头\n";

    fn span(of: &str) -> Range<usize> {
        let start = TEXT.find(of).unwrap();
        start..start + of.len()
    }

    #[test]
    fn marks_stand_under_chinese_text() {
        let marks = [
            (span("\"财证局\""), "没有这个单位".to_owned()),
            (span("\"财政局\""), "是不是这个".to_owned()),
        ];
        let shown = excerpt(
            "plan.toml",
            TEXT,
            "没有名叫财证局的单位",
            &marks,
            Some("改为财政局"),
            false,
        );
        insta::assert_snapshot!(shown);
        let lines: Vec<&str> = shown.lines().collect();
        let row = lines.iter().position(|line| line.contains("lead")).unwrap();
        let cells =
            |line: &str, needle: char| line.split(needle).next().map(UnicodeWidthStr::width);
        assert_eq!(cells(lines[row], '"'), cells(lines[row + 1], '━'));
        let marked = lines[row + 1].matches('━').count();
        assert_eq!(marked, "\"财证局\"".width());
    }

    #[test]
    fn control_signs_are_shown_and_counted() {
        let text = "a = \"x\u{1b}[31m\u{202e}县\" # 注\r\nb = 2\r\n";
        let start = text.find('县').unwrap();
        let marks = [(start..start + 3, String::new())];
        let shown = excerpt("p\u{1b}.toml", text, "标题\u{7}", &marks, None, false);
        insta::assert_snapshot!(shown);
        assert!(!shown.contains(['\u{1b}', '\u{202e}', '\u{7}', '\r']));
    }

    #[test]
    fn a_fault_of_the_whole_file_names_the_file() {
        insta::assert_snapshot!(excerpt(
            "plan.toml",
            "",
            "空文件",
            &[],
            Some("先运行 duban init"),
            false
        ));
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let words = "一二三四五六七八九十".repeat(12);
        let text = format!("note = \"{words}错{words}\"\n");
        let start = text.find('错').unwrap();
        let marks = [(start..start + 3, "此处".to_owned())];
        insta::assert_snapshot!(excerpt("plan.toml", &text, "标题", &marks, None, false));
    }

    #[test]
    fn places_beyond_the_text_and_within_a_character_do_no_harm() {
        for span in [0..0, 3..99, 9..10, 200..300] {
            let shown = excerpt(
                "plan.toml",
                TEXT,
                "标题",
                &[(span, "此处".to_owned())],
                None,
                true,
            );
            assert!(shown.contains("plan.toml"));
        }
    }
}
