//! Reads the lines that this program writes, in one pass; anything else is left to the TOML reader.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

use super::fields::{Fields, Text, fields_of};
use super::more::{self, More, Value};
use super::record::RecordId;
use crate::calendar::Day;
use crate::figure::Decimal;

/// Fills `fields` from the line and gives its id, if every byte is as the writer would have put it.
///
/// `line` is without its checksum comment and without a line end.
pub(super) fn read<'a>(line: &'a str, fields: &mut Fields<'a>) -> Option<RecordId> {
    let mut cursor = Cursor { line, at: 0 };
    let id = RecordId::parse(cursor.take(26)?)?;
    cursor.eat(" = { at = ")?;
    fields.at = Some(cursor.moment()?);
    cursor.eat(", by = ")?;
    fields.by = Some(cursor.string()?);
    cursor.eat(", kind = ")?;
    let kind = cursor.string()?;
    let places = places_of(&kind);
    let is_rare = places.is_none() && more::KINDS.contains(&&*kind);
    fields.kind = Some(kind);
    if is_rare {
        cursor.rest_of_table(&mut fields.more)?;
        return (cursor.at == line.len()).then_some(id);
    }
    let known = places?;
    // Fields in their order only, so none can stand twice.
    let mut open = u32::MAX;
    while cursor.eat(", ").is_some() {
        let name = cursor.name()?;
        let place = place_of(name)?;
        if known & open & 1 << place == 0 {
            return None;
        }
        open = u32::MAX << place << 1;
        cursor.field(name, fields)?;
    }
    cursor.eat(" }")?;
    (cursor.at == line.len()).then_some(id)
}

/// A field's place in the order that all kinds keep to.
const fn place_of(name: &str) -> Option<u32> {
    Some(match name.as_bytes() {
        b"on" => 0,
        b"item" => 1,
        b"unit" => 2,
        b"value" => 3,
        b"of" => 4,
        b"done" => 5,
        b"period" => 6,
        b"checkpoint" => 7,
        b"case" => 8,
        b"step" => 9,
        b"label" => 10,
        b"count" => 11,
        b"set" => 12,
        b"text" => 13,
        b"target" => 14,
        b"fault" => 15,
        b"crc" => 16,
        b"note" => 17,
        b"evidence" => 18,
        b"reason" => 19,
        _ => return None,
    })
}

/// The places of a kind's fields, as bits; `None` for an unknown kind.
fn places_of(kind: &str) -> Option<u32> {
    const PROGRESS: u32 = 0b0110_0000_0011_1111_1111;
    if kind == "progress" {
        return Some(PROGRESS);
    }
    let fields = fields_of(kind)?.iter().filter_map(|field| place_of(field));
    Some(fields.fold(0, |places, place| places | 1 << place))
}

struct Cursor<'a> {
    line: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn take(&mut self, len: usize) -> Option<&'a str> {
        let end = self.at.checked_add(len)?;
        let taken = self.line.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    fn rest(&self) -> &'a [u8] {
        self.line.as_bytes().get(self.at..).unwrap_or_default()
    }

    // Of a text that the caller spells out the comparison is a few loads, not a call.
    #[inline]
    fn eat(&mut self, text: &str) -> Option<()> {
        self.rest()
            .starts_with(text.as_bytes())
            .then(|| self.at += text.len())
    }

    /// A field's name and the equals sign after it.
    fn name(&mut self) -> Option<&'a str> {
        let len = self
            .rest()
            .iter()
            .take_while(|byte| byte.is_ascii_lowercase() || **byte == b'_')
            .count();
        let name = self.take(len)?;
        self.eat(" = ")?;
        Some(name)
    }

    fn field(&mut self, name: &str, fields: &mut Fields<'a>) -> Option<()> {
        match name {
            "on" => fields.on = Some(self.day()?),
            "checkpoint" => fields.checkpoint = Some(self.day()?),
            "value" => fields.value = Some(self.number()?),
            "of" => fields.of = Some(self.number()?),
            "count" => fields.count = Some(self.digits()?.parse().ok()?),
            "done" => fields.done = Some(self.flag()?),
            "set" => fields.set = Some(self.flag()?),
            "evidence" => fields.evidence = self.strings()?,
            "item" => fields.item = Some(self.string()?),
            "unit" => fields.unit = Some(self.string()?),
            "period" => fields.period = Some(self.string()?),
            "case" => fields.case = Some(self.string()?),
            "step" => fields.step = Some(self.string()?),
            "label" => fields.label = Some(self.string()?),
            "text" => fields.text = Some(self.string()?),
            "target" => fields.target = Some(self.string()?),
            "fault" => fields.fault = Some(self.string()?),
            "crc" => fields.crc = Some(self.string()?),
            "note" => fields.note = Some(self.string()?),
            "reason" => fields.reason = Some(self.string()?),
            _ => return None,
        }
        Some(())
    }

    /// Fields of any name up to the table's end, none of them twice.
    fn rest_of_table(&mut self, more: &mut More<'a>) -> Option<()> {
        while self.eat(", ").is_some() {
            let name = self.name()?;
            more.push(Cow::Borrowed(name), self.value()?)?;
        }
        self.eat(" }")
    }

    fn value(&mut self) -> Option<Value<'a>> {
        Some(match self.rest().first()? {
            b'"' => Value::Text(self.string()?),
            b't' | b'f' => Value::Flag(self.flag()?),
            b'[' => Value::List(self.values()?),
            b'{' => {
                let mut table = More::default();
                self.eat("{ ")?;
                let name = self.name()?;
                table.push(Cow::Borrowed(name), self.value()?)?;
                self.rest_of_table(&mut table)?;
                Value::Table(table)
            }
            _ if self.rest().get(4) == Some(&b'-') => Value::Day(self.day()?),
            _ => Value::Number(self.number()?),
        })
    }

    fn values(&mut self) -> Option<Vec<Value<'a>>> {
        self.eat("[")?;
        let mut all = vec![self.value()?];
        while self.eat(", ").is_some() {
            all.push(self.value()?);
        }
        self.eat("]")?;
        Some(all)
    }

    fn flag(&mut self) -> Option<bool> {
        if self.eat("true").is_some() {
            return Some(true);
        }
        self.eat("false").map(|()| false)
    }

    fn strings(&mut self) -> Option<Vec<Text<'a>>> {
        self.eat("[")?;
        let mut all = vec![self.string()?];
        while self.eat(", ").is_some() {
            all.push(self.string()?);
        }
        self.eat("]")?;
        Some(all)
    }

    /// A basic string.
    fn string(&mut self) -> Option<Text<'a>> {
        self.eat("\"")?;
        let plain = self.plain()?;
        if self.eat("\"").is_some() {
            return Some(Cow::Borrowed(plain));
        }
        let mut text = String::from(plain);
        while self.eat("\"").is_none() {
            self.eat("\\")?;
            text.push(self.escaped()?);
            text.push_str(self.plain()?);
        }
        Some(Cow::Owned(text))
    }

    /// What stands before the next quote or backslash; control characters may not stand in a string.
    fn plain(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let len = rest
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f | 0x7f))?;
        matches!(rest.get(len), Some(b'"' | b'\\')).then_some(())?;
        self.take(len)
    }

    /// The character meant by what follows a backslash, as far as the writer uses it.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.take(1)? {
            "b" => '\u{8}',
            "t" => '\t',
            "n" => '\n',
            "f" => '\u{c}',
            "r" => '\r',
            "\"" => '"',
            "\\" => '\\',
            "u" => {
                let digits = self.take(4)?;
                if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                    return None;
                }
                char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
            }
            _ => return None,
        })
    }

    /// Digits without a leading zero.
    fn digits(&mut self) -> Option<&'a str> {
        let digits = self.any_digits()?;
        (digits == "0" || !digits.starts_with('0')).then_some(digits)
    }

    fn any_digits(&mut self) -> Option<&'a str> {
        let len = self
            .rest()
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        (len > 0).then(|| self.take(len)).flatten()
    }

    fn number(&mut self) -> Option<Decimal> {
        let start = self.at;
        let negative = self.eat("-").is_some();
        let whole = self.digits()?;
        let places = if self.eat(".").is_some() {
            self.any_digits()?
        } else {
            ""
        };
        if whole.len() > 12 || places.len() > 4 {
            return Decimal::parse(self.line.get(start..self.at)?).ok();
        }
        // So short a number needs no care for its bounds.
        let digits = whole.bytes().chain(places.bytes());
        let mut count = digits.fold(0, |count, digit| count * 10 + i64::from(digit - b'0'));
        for _ in places.len()..4 {
            count *= 10;
        }
        Some(Decimal::from_ten_thousandths(if negative {
            -count
        } else {
            count
        }))
    }

    /// As many digits as asked for, as a number.
    fn fixed(&mut self, len: usize) -> Option<u32> {
        let digits = self.rest().get(..len)?;
        let mut value = 0;
        for digit in digits {
            if !digit.is_ascii_digit() {
                return None;
            }
            value = value * 10 + u32::from(digit - b'0');
        }
        self.at += len;
        Some(value)
    }

    fn day(&mut self) -> Option<Day> {
        let year = i32::try_from(self.fixed(4)?).ok()?;
        self.eat("-")?;
        let month = self.fixed(2)?;
        self.eat("-")?;
        NaiveDate::from_ymd_opt(year, month, self.fixed(2)?)
    }

    fn moment(&mut self) -> Option<DateTime<FixedOffset>> {
        let day = self.day()?;
        self.eat("T")?;
        let hour = self.fixed(2)?;
        self.eat(":")?;
        let minute = self.fixed(2)?;
        self.eat(":")?;
        let time = NaiveTime::from_hms_opt(hour, minute, self.fixed(2)?)?;
        let east = match self.take(1)? {
            "+" => true,
            "-" => false,
            _ => return None,
        };
        let hours = i32::try_from(self.fixed(2)?).ok()?;
        self.eat(":")?;
        let minutes = i32::try_from(self.fixed(2)?).ok()?;
        if hours > 23 || minutes > 59 {
            return None;
        }
        let seconds = (hours * 60 + minutes) * 60;
        let offset = FixedOffset::east_opt(if east { seconds } else { -seconds })?;
        day.and_time(time).and_local_timezone(offset).single()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_s_fields_keep_the_common_order() {
        for kind in ["progress", "case", "flag", "note", "void", "accept"] {
            let places: Vec<u32> = fields_of(kind)
                .unwrap()
                .iter()
                .map(|field| place_of(field).unwrap())
                .collect();
            assert!(places.is_sorted(), "{kind}");
            let bits = places.iter().fold(0, |bits, place| bits | 1 << place);
            assert_eq!(places_of(kind), Some(bits), "{kind}");
        }
        assert_eq!(places_of("weather"), None);
    }
}
