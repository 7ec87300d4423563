//! Loading a journal of 100,000 lines, and reading the same bytes for their checksums only.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta};
use divan::Bencher;
use divan::counter::BytesCount;
use duban::journal::{Body, Book, Meets, Progress, Record, RecordId, write_line};
use duban::plan::{ItemId, UnitId};
use ulid::Ulid;

const LINES: u32 = 100_000;

fn main() {
    divan::main();
}

/// A year's files of one writer a month; about 184 bytes a line.
fn journal() -> Vec<(String, Vec<u8>)> {
    let start: DateTime<FixedOffset> =
        DateTime::from_timestamp_nanos(1_704_067_200_000_000_000).into();
    let units = ["财政局", "农业农村局", "保和镇", "叶枝镇", "乡村振兴局"];
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for n in 0..LINES {
        let at = start + TimeDelta::seconds(i64::from(n) * 310);
        let time = u64::try_from(at.timestamp_millis()).unwrap_or_default();
        let body = Body::Progress(Progress {
            on: at.date_naive(),
            item: ItemId::from(format!("{}.{}", n % 14 + 1, n % 7 + 1).as_str()),
            unit: units
                .get(n as usize % units.len())
                .map(|unit| UnitId::from(*unit)),
            value: Some(duban::figure::Decimal::from_ten_thousandths(
                i64::from(n) * 7 % 1_000_000,
            )),
            of: None,
            done: false,
            meets: Meets::Item,
            note: Some("已核对示例户 1 台账".into()),
            evidence: Vec::new(),
        });
        let id = RecordId(Ulid::from_parts(time, u128::from(n) * 7_919));
        let line = write_line(&Record {
            id,
            at,
            by: Arc::from("甲"),
            body,
        });
        let name = format!("journal/{}/a-1111.toml", at.format("%Y-%m"));
        if files.last().is_none_or(|(last, _)| *last != name) {
            files.push((name, Vec::new()));
        }
        if let Some((_, bytes)) = files.last_mut() {
            bytes.extend_from_slice(line.as_bytes());
            bytes.push(b'\n');
        }
    }
    files
}

fn size(files: &[(String, Vec<u8>)]) -> BytesCount {
    BytesCount::new(files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>())
}

/// Lines, checksums, records, their order.
#[divan::bench(sample_count = 30)]
fn load_100k(bencher: Bencher<'_, '_>) {
    let files = journal();
    bencher
        .counter(size(&files))
        .with_inputs(|| files.clone())
        .bench_values(Book::read);
}

/// The same lines in the order of chance, as merges leave them.
#[divan::bench(sample_count = 30)]
fn load_100k_mixed(bencher: Bencher<'_, '_>) {
    let files: Vec<_> = journal()
        .into_iter()
        .map(|(name, bytes)| {
            let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
            lines.sort_by_key(|line| crc32fast::hash(line));
            (name, lines.concat())
        })
        .collect();
    bencher
        .counter(size(&files))
        .with_inputs(|| files.clone())
        .bench_values(Book::read);
}

/// The reference: each line's checksum and nothing else.
#[divan::bench(sample_count = 30)]
fn checksums_only_100k(bencher: Bencher<'_, '_>) {
    let files = journal();
    bencher.counter(size(&files)).bench(|| {
        let lines = files
            .iter()
            .flat_map(|(_, bytes)| bytes.split(|byte| *byte == b'\n'));
        lines.fold(0, |all, line| all ^ crc32fast::hash(line))
    });
}

/// Which records count.
#[divan::bench(sample_count = 30)]
fn live_100k(bencher: Bencher<'_, '_>) {
    let book = Book::read(journal());
    bencher.bench(|| book.live(None).len());
}
