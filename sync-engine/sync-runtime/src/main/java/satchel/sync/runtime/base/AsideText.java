package satchel.sync.runtime.base;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import satchel.content.calendar.TimeExtent;
import satchel.sync.core.scope.Criterion;
import satchel.sync.core.scope.PartKey;

/** The columns of what was set aside: {@code first/last}, {@code KEY=WINDOW+TEXT;KEY=…}. */
final class AsideText {
    private AsideText() {}

    static String write(TimeExtent extent) {
        return extent.first().map(Instant::toString).orElse("")
                + "/"
                + extent.last().map(Instant::toString).orElse("")
                + (extent.recurring() ? "/recurring" : "");
    }

    static TimeExtent extent(String text) {
        String[] parts = text.split("/", -1);
        return new TimeExtent(instant(parts[0]), instant(parts[1]), parts.length > 2);
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    static String write(SortedMap<PartKey, Set<Criterion>> failed) {
        return failed.entrySet().stream()
                .map(part -> part.getKey().value() + "=" + criteria(part.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String criteria(Set<Criterion> failed) {
        return failed.stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
    }

    static SortedMap<PartKey, Set<Criterion>> failed(String text) {
        SortedMap<PartKey, Set<Criterion>> failed = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String part : text.split(";", -1)) {
                Map.Entry<String, String> pair = pair(part);
                Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
                for (String name : pair.getValue().split("\\+", -1)) {
                    criteria.add(Criterion.valueOf(name));
                }
                failed.put(new PartKey(pair.getKey()), criteria);
            }
        }
        return failed;
    }

    private static Map.Entry<String, String> pair(String part) {
        int equals = part.indexOf('=');
        return Map.entry(part.substring(0, equals), part.substring(equals + 1));
    }
}
