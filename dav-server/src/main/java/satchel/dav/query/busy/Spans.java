package satchel.dav.query.busy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Time that is put together: what touches or overlaps becomes one. */
final class Spans {
    private final NavigableMap<Instant, Instant> endByStart = new TreeMap<>();

    void add(Span span) {
        Instant start = span.start();
        Instant end = span.end();
        Map.Entry<Instant, Instant> before = endByStart.floorEntry(start);
        if (before != null && !before.getValue().isBefore(start)) {
            start = before.getKey();
            end = later(end, before.getValue());
        }
        Map.Entry<Instant, Instant> next = endByStart.ceilingEntry(start);
        while (next != null && !next.getKey().isAfter(end)) {
            end = later(end, next.getValue());
            endByStart.remove(next.getKey());
            next = endByStart.ceilingEntry(start);
        }
        endByStart.put(start, end);
    }

    List<Span> merged() {
        return endByStart.entrySet().stream()
                .map(entry -> new Span(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
