package satchel.dav.query.recurrence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of an RRULE value by name, upper case (RFC 5545 section 3.3.10). */
record RuleParts(Map<String, String> parts) {
    static RuleParts of(String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : value.toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        return new RuleParts(parts);
    }

    Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** How many values a BY part lists; {@code otherwise} where the rule has no such part. */
    long values(String name, long otherwise) {
        return part(name)
                .map(list -> 1 + list.chars().filter(c -> c == ',').count())
                .orElse(otherwise);
    }

    /** The months a WEEKLY rule is limited to; empty where nothing does. */
    Set<Integer> monthsOfWeekly() {
        return isWeekly()
                ? Arrays.stream(part("BYMONTH").orElse("").split(","))
                        .map(String::strip)
                        .filter(month -> !month.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private boolean isWeekly() {
        return part("FREQ").filter("WEEKLY"::equals).isPresent();
    }

    /**
     * The rule as ical4j gets it: UNTIL and COUNT are judged by us, and a week begins on Monday
     * anywhere.
     */
    String forIcal4j() {
        StringBuilder rule = new StringBuilder();
        parts.forEach((name, value) -> {
            boolean ours = name.equals("BYMONTH") && isWeekly();
            if (!ours && !name.equals("UNTIL") && !name.equals("COUNT")) {
                rule.append(name).append('=').append(value).append(';');
            }
        });
        // Left to itself ical4j takes the first day of the week from the machine's locale.
        return part("WKST").isPresent() ? rule.substring(0, rule.length() - 1) : rule + "WKST=MO";
    }
}
