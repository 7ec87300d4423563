//! Reads any line that TOML allows: other order, other spelling, fields of later versions.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use toml::de::{DeArray, DeTable, DeValue};
use toml::value::{Datetime, Offset};

use super::fault::FaultKind;
use super::fields::{Fields, Text, fields_of};
use super::more::{self, More, Value};
use super::record::RecordId;
use crate::calendar::Day;
use crate::figure::Decimal;

/// Fills `fields` from the line and gives its id, or what is wrong with it. Fields that the kind does not have are ignored.
pub(super) fn read<'a>(line: &'a str, fields: &mut Fields<'a>) -> Result<RecordId, FaultKind> {
    let table = DeTable::parse(line).map_err(|error| FaultKind::Syntax {
        message: error.message().to_owned(),
    })?;
    let mut entries = table.into_inner().into_iter();
    let (Some((key, value)), None) = (entries.next(), entries.next()) else {
        return Err(FaultKind::NotARecord);
    };
    let DeValue::Table(mut record) = value.into_inner() else {
        return Err(FaultKind::NotARecord);
    };
    let key = key.into_inner();
    let id = RecordId::parse(&key).ok_or_else(|| FaultKind::BadId {
        id: key.into_owned(),
    })?;
    for field in ["at", "by", "kind"] {
        read_field(&mut record, field, fields)?;
    }
    if fields
        .kind
        .as_deref()
        .is_some_and(|kind| more::KINDS.contains(&kind))
    {
        fields.more = rest(record);
        return Ok(id);
    }
    let known = fields
        .kind
        .as_deref()
        .and_then(fields_of)
        .unwrap_or_default();
    for field in known {
        read_field(&mut record, field, fields)?;
    }
    Ok(id)
}

fn rest(table: DeTable<'_>) -> More<'_> {
    let mut more = More::default();
    for (name, value) in table {
        // TOML has refused a name that stands twice.
        let _ = more.push(name.into_inner(), any(value.into_inner()));
    }
    more
}

fn any(value: DeValue<'_>) -> Value<'_> {
    match value {
        DeValue::String(text) => Value::Text(text),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Datetime(_) => day(&value).map_or(Value::Foreign, Value::Day),
        DeValue::Integer(_) | DeValue::Float(_) => {
            number(&value).map_or(Value::Foreign, Value::Number)
        }
        DeValue::Array(all) => Value::List(
            all.into_iter()
                .map(|piece| any(piece.into_inner()))
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(rest(table)),
    }
}

fn read_field<'a>(
    record: &mut DeTable<'a>,
    field: &'static str,
    fields: &mut Fields<'a>,
) -> Result<(), FaultKind> {
    match record.remove(field) {
        None => Ok(()),
        Some(value) => set(fields, field, value.into_inner()).ok_or(FaultKind::BadField { field }),
    }
}

fn set<'a>(fields: &mut Fields<'a>, field: &str, value: DeValue<'a>) -> Option<()> {
    match field {
        "at" => fields.at = Some(moment(value.as_datetime()?)?),
        "on" => fields.on = Some(day(&value)?),
        "checkpoint" => fields.checkpoint = Some(day(&value)?),
        "value" => fields.value = Some(number(&value)?),
        "of" => fields.of = Some(number(&value)?),
        "count" => fields.count = Some(count(&value)?),
        "done" => fields.done = Some(value.as_bool()?),
        "set" => fields.set = Some(value.as_bool()?),
        "evidence" => {
            let DeValue::Array(all) = value else {
                return None;
            };
            fields.evidence = strings(all)?;
        }
        _ => return set_string(fields, field, value),
    }
    Some(())
}

fn set_string<'a>(fields: &mut Fields<'a>, field: &str, value: DeValue<'a>) -> Option<()> {
    let place = match field {
        "by" => &mut fields.by,
        "kind" => &mut fields.kind,
        "item" => &mut fields.item,
        "unit" => &mut fields.unit,
        "period" => &mut fields.period,
        "case" => &mut fields.case,
        "step" => &mut fields.step,
        "label" => &mut fields.label,
        "text" => &mut fields.text,
        "target" => &mut fields.target,
        "fault" => &mut fields.fault,
        "crc" => &mut fields.crc,
        "note" => &mut fields.note,
        "reason" => &mut fields.reason,
        _ => return None,
    };
    *place = Some(string(value)?);
    Some(())
}

fn string(value: DeValue<'_>) -> Option<Text<'_>> {
    let DeValue::String(text) = value else {
        return None;
    };
    Some(text)
}

fn strings(all: DeArray<'_>) -> Option<Vec<Text<'_>>> {
    all.into_iter()
        .map(|piece| string(piece.into_inner()))
        .collect()
}

fn day(value: &DeValue<'_>) -> Option<Day> {
    let datetime = value.as_datetime()?;
    if datetime.time.is_some() || datetime.offset.is_some() {
        return None;
    }
    date(datetime)
}

fn date(datetime: &Datetime) -> Option<Day> {
    let date = datetime.date?;
    NaiveDate::from_ymd_opt(
        i32::from(date.year),
        u32::from(date.month),
        u32::from(date.day),
    )
}

fn moment(datetime: &Datetime) -> Option<DateTime<FixedOffset>> {
    let time = datetime.time?;
    let time = NaiveTime::from_hms_nano_opt(
        u32::from(time.hour),
        u32::from(time.minute),
        u32::from(time.second.unwrap_or(0)),
        time.nanosecond.unwrap_or(0),
    )?;
    let minutes = match datetime.offset? {
        Offset::Z => 0,
        Offset::Custom { minutes } => i32::from(minutes),
    };
    let offset = FixedOffset::east_opt(minutes * 60)?;
    date(datetime)?
        .and_time(time)
        .and_local_timezone(offset)
        .single()
}

fn count(value: &DeValue<'_>) -> Option<u32> {
    let whole = value.as_integer()?;
    u32::from_str_radix(whole.as_str(), whole.radix()).ok()
}

/// The figure from its digits, so that no float comes between.
fn number(value: &DeValue<'_>) -> Option<Decimal> {
    if let Some(whole) = value.as_integer() {
        let whole = i64::from_str_radix(whole.as_str(), whole.radix()).ok()?;
        return Decimal::parse(&whole.to_string()).ok();
    }
    let text = value.as_float()?.as_str();
    Decimal::parse(text).ok().or_else(|| {
        // With an exponent: only a float's own digits tell what was meant.
        let float: f64 = text.parse().ok()?;
        Decimal::parse(&float.to_string()).ok()
    })
}
