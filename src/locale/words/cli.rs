//! Words of the command line.

use super::define::words;

words! {
    /// What the command line says of itself and of what it did.
    Cli {
        about, usage, verbs, arguments, options, error(text), hint(text),
        key, record, light, title, unit, due, kind, group, members, overdue, written, by, on, text,
        asked, source, days_late(days), no_day, none_listed, count(n),
        as_of(day, text), link_skipped(file), count_records(n), every_month, every_quarter, every_half, every_year, none_overdue, none_due(days), none_in_log, records, obligations, comma,
        figure(figure, on), assumed, taking_part,
        kept(what), meets(key, title), meets_nothing, opened(key),
        turned(before, after), also(key, before, after), taken_back(id, kind), no_change(light),
        accepted(fault), plan_fine, faults(n), remarks(n), accepted_before(n), remark,
        made(folder), made_next(folder), demo_made(folder), demo_kept(folder), demo_day(day),
        voided, orphan, not_yet,
        done, value(figure), value_of(have, of), for_checkpoint(day),
        extended_to(key, day), ext_asked, ext_approved, ext_refused, flag_set(reason),
        flag_lifted(reason), void_of(id), accept_of(fault), unknown_kind(kind), case_opened(label, count),
        goals, leader(id), made_up_name(name), assumed_short(n), assumed_all(n), more_remarks(n), done_before(day, by, id), kept_too, made_in_git(top, folder), made_without_git(folder),
    }
}

words! {
    /// What each verb does.
    Verbs {
        list, overdue, due, show, say, record, void, log, plan, units, check, schema, init, demo,
        dispatch, dispatch_status, dispatch_missing, dispatch_needs, dispatch_accept, dispatch_return,
        dispatch_answer, dispatch_close, dispatch_reopen, checkin, flag,
    }
}

words! {
    /// What each option or argument is; a verb's own meaning stands as `verb_option`.
    Options {
        plan, as_of, known, lang, help, version, json, task, unit, leader, light, kind, within, what,
        whom, by, value, done, record_unit, on, period, note, evidence, id, reason, say_leader,
        accept, all, check_reason, folder, dir,
        month, task_number, sheet_unit, act_on, decided_by, text, all_sound, write_off, progress, reading,
        items_done, confirm, trouble, next, needs, unchanged, filler, handed_on, flagged,
        flagged_unit, lift,
    }
}

words! {
    /// What is wrong with a command as typed.
    Usage {
        unknown_option(name), one_too_many(name), unknown_verb(name), did_you_mean(name), missing(names), bad_value(value, name),
        allowed(values), word_and_code(word, code), no_value(name), conflict(one, other), too_many(name), other(message),
        see_help(verb),
    }
}

words! {
    /// Why a command could not do what was asked.
    Stop {
        no_plan(from), plan_faulty(n, first), see_check,
        no_item(name), no_unit(name), no_leader(name), no_leaders, no_task(number), nothing_so_named(name),
        nearest(names), items_of_task(task, items), short_id(text), no_record(text), see_log,
        several_records(text, ids), bad_key(text), after_as_of(on, as_of), nothing_given, no_figure_here(kind), no_figure_hint,
        figure_needed(measure), ratio_needed, parts_not_here(measure), parts_needed, nothing_before, too_big,
        unit_needed, owers(names), not_owed(unit), not_begun(period), no_such_part, parts_are(keys),
        several_open, all_met, label_needed, is_void, named_by(ids), already_voided, no_writer_place,
        bad_writer(slug), bad_config(path, message), exists(path), no_fault_there(text),
        demo_failed(message),
    }
}
