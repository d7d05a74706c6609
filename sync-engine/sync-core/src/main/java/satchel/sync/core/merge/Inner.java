package satchel.sync.core.merge;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import satchel.content.line.ContentLine;
import satchel.sync.core.canon.FieldForm;
import satchel.sync.core.record.Format;

/**
 * A component within an event, task or journal, and how it is found again after an edit: by its UID
 * (RFC 9074 section 4), by what it does when, by what it does, or by being the only one left.
 */
record Inner(Block block, String form, String uid, String doing, String action) {
    static final List<Function<Inner, String>> AFTER_AN_EDIT =
            List.of(Inner::uid, Inner::doing, Inner::action, inner -> "the only one left");
    static final List<Function<Inner, String>> BY_UID = List.of(Inner::uid);

    static Inner of(Block block) {
        String uid = value(block, "UID");
        String action = value(block, "ACTION").toUpperCase(Locale.ROOT);
        String trigger =
                block.property("TRIGGER")
                        .map(line -> String.join("\n", FieldForm.of(Format.ICALENDAR, line)))
                        .orElse("");
        return new Inner(
                block,
                FieldForm.ofInner(block.component()),
                uid.isEmpty() ? value(block, "X-WR-ALARMUID") : uid,
                trigger.isEmpty() ? "" : action + " " + trigger,
                action);
    }

    private static String value(Block block, String property) {
        return block.property(property).map(ContentLine::value).map(String::strip).orElse("");
    }
}
