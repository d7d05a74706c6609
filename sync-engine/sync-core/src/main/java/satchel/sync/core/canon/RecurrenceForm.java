package satchel.sync.core.canon;

import java.util.Locale;
import java.util.TreeSet;

/** Canonical recurrence rules (RFC 5545 section 3.3.10): neither parts nor lists have an order. */
final class RecurrenceForm {
    private RecurrenceForm() {}

    static String of(String raw) {
        TreeSet<String> parts = new TreeSet<>();
        for (String part : raw.toUpperCase(Locale.ROOT).split(";")) {
            String form = part(part.strip());
            if (!form.isEmpty() && !form.equals("INTERVAL=1") && !form.equals("WKST=MO")) {
                parts.add(form);
            }
        }
        return String.join(";", parts);
    }

    private static String part(String part) {
        int equals = part.indexOf('=');
        if (equals < 0 || part.indexOf(',') < 0 && part.indexOf('+') < 0) {
            return part;
        }
        TreeSet<String> values = new TreeSet<>();
        for (String value : part.substring(equals + 1).split(",")) {
            values.add(value.startsWith("+") ? value.substring(1) : value);
        }
        return part.substring(0, equals + 1) + String.join(",", values);
    }
}
