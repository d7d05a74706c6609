package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A series that only ends at another time: instances before its end stay what they were. More would
 * need the instances themselves, and the core expands no rules.
 */
final class Prolonging {
    private static final String COUNT = "COUNT=";
    private static final String UNTIL = "UNTIL=";

    private Prolonging() {}

    static boolean keeps(Series before, Series now, List<String> instances) {
        List<String> old = before.forms("RRULE");
        List<String> rule = now.forms("RRULE");
        return old.size() == 1
                && rule.size() == 1
                && endless(old.getFirst()).equals(endless(rule.getFirst()))
                && before.forms("DTSTART", "EXRULE").equals(now.forms("DTSTART", "EXRULE"))
                && reaches(old.getFirst(), rule.getFirst(), instances);
    }

    private static boolean reaches(String old, String rule, List<String> instances) {
        Optional<String> until = part(rule, UNTIL);
        if (until.isPresent()) {
            return instances.stream().allMatch(instance -> isBefore(instance, until.get()));
        }
        Optional<Long> count = part(rule, COUNT).flatMap(Prolonging::number);
        Optional<Long> oldCount = part(old, COUNT).flatMap(Prolonging::number);
        return count.isEmpty() || oldCount.filter(was -> was <= count.get()).isPresent();
    }

    /** By whole days: the zones of the two need not be the same. */
    private static boolean isBefore(String instance, String until) {
        String day = instance.length() < 10 ? "" : instance.substring(0, 10).replace("-", "");
        return !day.isEmpty() && until.length() >= 8 && day.compareTo(until.substring(0, 8)) < 0;
    }

    private static String endless(String rule) {
        List<String> parts = new ArrayList<>(parts(rule));
        parts.removeIf(part -> part.startsWith(COUNT) || part.startsWith(UNTIL));
        return String.join(";", parts);
    }

    private static Optional<String> part(String rule, String name) {
        return parts(rule).stream()
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .findFirst();
    }

    private static List<String> parts(String rule) {
        return List.of(rule.substring(rule.indexOf(':') + 1).split(";"));
    }

    private static Optional<Long> number(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !text.isEmpty() && text.length() < 10
                ? Optional.of(Long.parseLong(text))
                : Optional.empty();
    }
}
