//! A figure over the year: what is expected, what was read, the goals on the way.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::widgets::{Axis, Dataset, GraphType, Widget};

use super::Signs;
use super::put::put;
use crate::text::{fit_right, width};

/// A label of an axis at its value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick<'a> {
    pub value: f64,
    pub text: &'a str,
}

/// The styles of a chart's parts.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChartStyles {
    pub labels: Style,
    /// The axes.
    pub rule: Style,
    pub expected: Style,
    pub readings: Style,
    pub checkpoints: Style,
}

/// A line chart. Points are (place in the year, figure); places are months gone by, 0 to 12.
#[derive(Debug, Clone)]
pub struct Chart<'a> {
    pub x_range: [f64; 2],
    pub y_range: [f64; 2],
    /// The line that should stand.
    pub expected: &'a [(f64, f64)],
    pub readings: &'a [(f64, f64)],
    pub checkpoints: &'a [(f64, f64)],
    pub x_ticks: &'a [Tick<'a>],
    /// Those that do not fit are left out, the first and last last.
    pub y_ticks: &'a [Tick<'a>],
    pub signs: Signs,
    pub styles: ChartStyles,
}

impl Chart<'_> {
    /// The sign of a checkpoint.
    pub const CHECKPOINT: &'static str = "+";
    /// The sign of a reading.
    pub const READING: &'static str = "*";
}

impl Widget for &Chart<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let Some(graph) = self.graph(area) else {
            return;
        };
        self.lines(graph, buf);
        self.marks(
            graph,
            buf,
            self.readings,
            Chart::READING,
            self.styles.readings,
        );
        self.marks(
            graph,
            buf,
            self.checkpoints,
            Chart::CHECKPOINT,
            self.styles.checkpoints,
        );
        self.axes(area, graph, buf);
        self.y_labels(area, graph, buf);
        self.x_labels(area, graph, buf);
    }
}

impl Chart<'_> {
    /// The room of the lines: right of the labels and the axis, above the axis and the months.
    fn graph(&self, area: Rect) -> Option<Rect> {
        let labels = self
            .y_ticks
            .iter()
            .map(|tick| width(tick.text))
            .max()
            .unwrap_or(0);
        let labels = u16::try_from(labels)
            .unwrap_or(u16::MAX)
            .min(area.width / 3);
        let left = labels + 2;
        let usable = area.width > left + 1 && area.height > 3;
        let spans = self.x_range[0] < self.x_range[1] && self.y_range[0] < self.y_range[1];
        (usable && spans).then(|| Rect {
            x: area.x + left,
            y: area.y,
            width: area.width - left,
            height: area.height - 2,
        })
    }

    fn lines(&self, graph: Rect, buf: &mut Buffer) {
        let marker = if self.signs.braille {
            Marker::Braille
        } else {
            Marker::Custom('.')
        };
        let line = |points, style| {
            Dataset::default()
                .marker(marker)
                .graph_type(GraphType::Line)
                .style(style)
                .data(points)
        };
        let both = vec![
            line(self.expected, self.styles.expected),
            line(self.readings, self.styles.readings),
        ];
        ratatui::widgets::Chart::new(both)
            .x_axis(Axis::default().bounds(self.x_range))
            .y_axis(Axis::default().bounds(self.y_range))
            .legend_position(None)
            .render(graph, buf);
    }

    fn marks(
        &self,
        graph: Rect,
        buf: &mut Buffer,
        points: &[(f64, f64)],
        sign: &str,
        style: Style,
    ) {
        for (x, y) in points {
            if let (Some(column), Some(row)) = (self.column(graph, *x), self.row(graph, *y)) {
                put(buf, Rect::new(column, row, 1, 1), sign, style);
            }
        }
    }

    /// Dots in a cell: across, down.
    fn dots(&self) -> (u16, u16) {
        if self.signs.braille { (2, 4) } else { (1, 1) }
    }

    /// The column of `x`, the same as that of the lines.
    fn column(&self, graph: Rect, x: f64) -> Option<u16> {
        let [least, most] = self.x_range;
        let cell = cell_of((x - least) / (most - least), graph.width, self.dots().0)?;
        Some(graph.x + cell)
    }

    fn row(&self, graph: Rect, y: f64) -> Option<u16> {
        let [least, most] = self.y_range;
        let cell = cell_of((most - y) / (most - least), graph.height, self.dots().1)?;
        Some(graph.y + cell)
    }

    fn axes(&self, area: Rect, graph: Rect, buf: &mut Buffer) {
        let axis = graph.x - 1;
        for y in graph.top()..graph.bottom() {
            put(
                buf,
                Rect::new(axis, y, 1, 1),
                self.signs.vertical,
                self.styles.rule,
            );
        }
        let rule = self.signs.rule.repeat(usize::from(graph.width));
        let row = Rect {
            x: axis,
            width: graph.width + 1,
            y: graph.bottom(),
            height: 1,
        };
        let corner = self.signs.bottom_left;
        put(
            buf,
            row.intersection(area),
            &format!("{corner}{rule}"),
            self.styles.rule,
        );
    }

    fn y_labels(&self, area: Rect, graph: Rect, buf: &mut Buffer) {
        let room = graph.x - area.x - 2;
        let mut taken: Vec<u16> = Vec::new();
        for tick in ends_first(self.y_ticks) {
            let Some(row) = self.row(graph, tick.value) else {
                continue;
            };
            if taken.iter().any(|other| other.abs_diff(row) < 1) {
                continue;
            }
            taken.push(row);
            let text = fit_right(tick.text, usize::from(room));
            put(
                buf,
                Rect::new(area.x, row, room, 1),
                &text,
                self.styles.labels,
            );
        }
    }

    /// Labels end at their column, as a month ends there. Where they would touch, every second,
    /// third and so on is written, the last one always.
    fn x_labels(&self, area: Rect, graph: Rect, buf: &mut Buffer) {
        let places: Vec<(Rect, &str)> = self
            .x_ticks
            .iter()
            .filter_map(|tick| {
                let column = self.column(graph, tick.value)?;
                let cells = u16::try_from(width(tick.text)).ok()?;
                let x = (column + 1).checked_sub(cells).filter(|x| *x >= area.x)?;
                Some((Rect::new(x, graph.bottom() + 1, cells, 1), tick.text))
            })
            .collect();
        let every = |step| places.iter().rev().step_by(step);
        let apart = |step: &usize| {
            let next = every(*step).skip(1);
            every(*step)
                .zip(next)
                .all(|((right, _), (left, _))| left.right() < right.x)
        };
        let step = (1..=places.len()).find(apart).unwrap_or(1);
        for (place, text) in every(step) {
            put(buf, *place, text, self.styles.labels);
        }
    }
}

/// First and last, which tell the range, then the others in order.
fn ends_first<'a, 'b>(ticks: &'a [Tick<'b>]) -> impl Iterator<Item = &'a Tick<'b>> {
    let inner = ticks
        .get(1..ticks.len().saturating_sub(1))
        .unwrap_or_default();
    let ends = ticks.first().into_iter().chain(ticks.last());
    ends.chain(inner)
}

/// The cell of `cells` in which a share of the whole way falls, by the dots that lines are made of.
fn cell_of(share: f64, cells: u16, dots: u16) -> Option<u16> {
    if !(0.0..=1.0).contains(&share) {
        return None;
    }
    let last = f64::from(cells) * f64::from(dots) - 1.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a screen's dots, not negative"
    )]
    let dot = (share * last).round() as u32;
    u16::try_from(dot / u32::from(dots)).ok()
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::CellWidth;

    use super::*;

    /// Braille too fills one cell.
    fn is_narrow(buf: &Buffer) -> bool {
        buf.content.iter().all(|cell| cell.cell_width() == 1)
    }

    fn chart<'a>(signs: Signs) -> Chart<'a> {
        Chart {
            x_range: [0.0, 12.0],
            y_range: [0.0, 100.0],
            expected: &[(0.0, 0.0), (3.0, 25.0), (6.0, 50.0), (12.0, 100.0)],
            readings: &[(1.0, 6.0), (2.0, 14.6), (3.0, 26.1)],
            checkpoints: &[(3.0, 25.0), (6.0, 50.0), (9.0, 75.0), (12.0, 100.0)],
            x_ticks: &[],
            y_ticks: &[
                Tick {
                    value: 0.0,
                    text: "0%",
                },
                Tick {
                    value: 100.0,
                    text: "100%",
                },
            ],
            signs,
            styles: ChartStyles::default(),
        }
    }

    #[test]
    fn any_size_is_drawn_or_left_empty() {
        for width in 0..60 {
            for height in [0, 1, 2, 3, 4, 8, 30] {
                for signs in [Signs::BOX, Signs::ASCII] {
                    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
                    (&chart(signs)).render(buf.area, &mut buf);
                    assert!(is_narrow(&buf), "{width}x{height}");
                }
            }
        }
    }

    fn drawn(chart: &Chart<'_>, width: u16, height: u16) -> Buffer {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        chart.render(buf.area, &mut buf);
        buf
    }

    #[test]
    fn a_mark_lies_on_its_line() {
        for (signs, width, height) in [
            (Signs::BOX, 30, 8),
            (Signs::BOX, 51, 13),
            (Signs::ASCII, 51, 13),
            (Signs::BOX, 100, 30),
        ] {
            let bare = Chart {
                readings: &[],
                checkpoints: &[],
                ..chart(signs)
            };
            let marked = Chart {
                checkpoints: &[(3.0, 25.0), (6.0, 50.0)],
                ..bare.clone()
            };
            let (bare, marked) = (drawn(&bare, width, height), drawn(&marked, width, height));
            let cells = bare.content.iter().zip(&marked.content);
            let changed: Vec<_> = cells.filter(|(old, new)| old != new).collect();
            assert_eq!(changed.len(), 2);
            for (old, new) in changed {
                assert_eq!(new.symbol(), "+");
                assert_ne!(old.symbol(), " ", "{width}x{height}");
            }
        }
    }

    #[test]
    fn a_chart_without_a_range_is_left_empty() {
        let mut flat = chart(Signs::ASCII);
        flat.y_range = [5.0, 5.0];
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 10));
        (&flat).render(buf.area, &mut buf);
        assert_eq!(buf, Buffer::empty(buf.area));
    }
}
