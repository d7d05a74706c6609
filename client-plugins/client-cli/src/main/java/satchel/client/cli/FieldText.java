package satchel.client.cli;

import java.util.stream.Collectors;
import satchel.sync.core.merge.Place;
import satchel.sync.core.merge.Taken;

/** A field and its values, as people read them. */
final class FieldText {
    private static final int LONGEST = 60;

    private FieldText() {}

    /** Such as {@code VEVENT SUMMARY: Tea → Coffee}. */
    static String change(Taken field) {
        return field.place()
                + ": "
                + value(field.place(), field.before())
                + " → "
                + value(field.place(), field.after());
    }

    /** Without the property's name where that goes without saying. */
    static String value(Place place, String lines) {
        if (lines.isEmpty()) {
            return "(none)";
        }
        String name = place.property() + ":";
        String text =
                lines.lines()
                        .map(line -> line.startsWith(name) ? line.substring(name.length()) : line)
                        .collect(Collectors.joining("; "));
        return shortened(text, LONGEST);
    }

    static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
