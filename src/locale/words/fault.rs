//! Words for what is wrong with plan.toml and with the journal, and what to do about it.

use super::define::words;

words! {
    /// What is wrong with plan.toml.
    Faults {
        not_utf8(line), not_utf8_like(encoding, line), conflict_markers, empty_file,
        too_big(bytes, most), newer_schema(found, known), bare_key(key),
        input_method_mark(found), full_width_digits(found), day_form(found),
        no_such_day(found), no_such_day_last(found), quoted_day(found),
        quoted_day_meant(found), day_with_time(key, found), bare_text(text),
        id_as_figure(found), line_break, duplicate_key(key), unknown_key(table, key),
        missing_key(table, key), wrong_type(key, expected, found), unknown_word(key, word),
        bad_number(key, found), bad_figure(key, found), empty_text(key), empty_target(key),
        duty_key_without_kind(number, key), duty_and_items(number), duplicate_id(id),
        duplicate_task(number), duplicate_section(id), bad_id(id, found), wrong_task(id,
        number), goal_under_task(id, number), unknown_unit(name), repeated_unit(name),
        unit_cycle(path), unknown_section(id), unknown_task(number), unknown_item(id),
        item_is_itself(id), not_an_indicator(id), assumed_key(key), bad_source(source),
        source_without_task(source), no_lead(id), no_collective(id), no_units(id),
        split_alone(id), percent_sum(id), quota_without_split(id), key_not_of_kind(kind,
        key), key_for_kind(kind, key), key_needs(key, needs), two_ways(one, other),
        several_goals(keys), above_whole(key, figure), asks_nothing, milestone_figure(key),
        share_without_goal, bad_share(share), checkpoint_order(by, before),
        checkpoint_twice(day), checkpoint_on_goal(day), checkpoint_after_due(by, due),
        outside_plan(key, day, start, end), checkpoint_beyond_goal(figure, goal), checkpoint_back(figure, before),
        goal_twice(day, figure, goal), no_pace(id), pace_without_goal(key),
        pace_without_figure, fall_without_base, base_beyond_goal(base, goal),
        late_start(from, first), days_reversed(first, last), threshold_order(one, other),
        file, table(name),
    }
}

words! {
    /// What to do about it.
    Fixes {
        not_utf8, not_utf8_like(encoding), conflict_markers, empty_file, too_big,
        newer_schema, bare_key(written), input_method_mark(meant), full_width_digits(meant),
        day_form(meant), no_such_day, no_such_day_last(last), quoted_day,
        quoted_day_meant(meant), day_with_time, bare_text(text), id_as_figure(found),
        line_break, duplicate_key, unknown_key, missing_key(key), wrong_type(expected),
        unknown_word(known), bad_number(least, most), bad_figure, empty_text(key),
        empty_target, duty_key_without_kind(key), duty_and_items, duplicate_id,
        duplicate_task, duplicate_section, bad_id(found), wrong_task(number),
        goal_under_task(number), unknown_unit, repeated_unit, unit_cycle, unknown_section,
        unknown_task, unknown_item, item_is_itself, not_an_indicator, assumed_key,
        bad_source, source_without_task, no_lead, no_collective, no_units, split_alone,
        percent_sum, quota_without_split, key_not_of_kind(key, kinds), key_for_kind(key),
        key_needs(key, needs), two_ways, several_goals, above_whole, asks_nothing,
        milestone_figure, share_without_goal, bad_share, checkpoint_order, checkpoint_twice,
        checkpoint_on_goal, checkpoint_after_due, outside_plan, checkpoint_beyond_goal, checkpoint_back,
        goal_twice, no_pace, pace_without_goal(key), pace_without_figure, fall_without_base,
        base_beyond_goal, late_start, days_reversed, threshold_order,
        mean_or(nearest, fix),
    }
}

words! {
    /// What the grammar of TOML misses.
    Syntaxes {
        key, no_equals, no_value, value, open_text, escape, open_bracket, no_comma,
        extra_comma, trailing, number, date, control, depth, other(message),
    }
}

words! {
    /// What to do about it.
    SyntaxFixes {
        key, no_equals, no_value, value, open_text, escape, open_bracket, no_comma,
        extra_comma, trailing, number, date, control, depth, other,
    }
}

words! {
    /// Shapes of values.
    Shapes {
        text, whole, figure, yes_no, day, list, table, texts, target, last_year, cutoff, owed_by,
    }
}

words! {
    /// Other places that belong to a fault.
    Marks {
        first, before, goal, kind, other, opened,
    }
}

words! {
    /// Faults and remarks of the journal, remarks of the plan.
    Lines {
        not_utf8, not_utf8_like(encoding), conflict_marker, checksum(written, found),
        syntax(message), not_a_record, bad_id(id), id_too_late(id), missing(field),
        bad_field(field), twin(id), unknown_item(item), unknown_unit(unit), unknown_task(task), by_hand,
        torn_tail, set_aside, unknown_kind(kind), void_of_void(target), void_waits(target),
        orphan(names), falls(item, before, now), falls_of(item, unit, before, now),
        outside_plan(day), ahead_of_writing(day, written), not_owed(item, unit), at(file,
        line, text), excerpt(text), assumed(of, key, code), assumed_of(key, code, n, list), assumed_in(of, list), assumed_value(key, value),
         no_members(unit),
        quota_short(item, sum, goal), no_items(task), after_end(item, day, end),
        no_units(item), of_item(id), of_task(number), of_unit(name), of_dispatch,
        of_inspection, of_plan,
    }
}
