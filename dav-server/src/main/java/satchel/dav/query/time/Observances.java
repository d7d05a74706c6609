package satchel.dav.query.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.dav.query.recurrence.Budget;

/** A VTIMEZONE, understood (RFC 5545 section 3.6.5). Not safe for use by many threads. */
public final class Observances {
    /** Zones of real programs have a few dozen at most; each costs an expansion. */
    private static final int LIMIT = 200;

    private final List<Observance> observances;
    private final Budget budget = Budget.ofZone();
    private final NavigableMap<LocalDateTime, Observance> listed = new TreeMap<>();
    private final Map<Integer, NavigableMap<LocalDateTime, Observance>> ruledByYear =
            new HashMap<>();

    private Observances(List<Observance> observances) {
        this.observances = observances;
        for (Observance observance : observances) {
            observance.listedOnsets().forEach(onset -> listed.put(onset, observance));
        }
    }

    /** Absent where the VTIMEZONE has nothing to go by. */
    static Optional<Observances> of(Component timezone) {
        List<Observance> observances = new ArrayList<>();
        for (Component component : timezone.components()) {
            Observance.of(component).ifPresent(observances::add);
        }
        return observances.isEmpty() || observances.size() > LIMIT
                ? Optional.empty()
                : Optional.of(new Observances(observances));
    }

    ZoneOffset offset(LocalDateTime local) {
        Optional<Map.Entry<LocalDateTime, Observance>> last =
                Stream.of(listed, ruledByYear.computeIfAbsent(local.getYear(), this::ruled))
                        .flatMap(onsets -> Stream.ofNullable(onsets.floorEntry(local)))
                        .max(Map.Entry.comparingByKey());
        if (last.isEmpty()) {
            return beforeAll();
        }
        Map.Entry<LocalDateTime, Observance> ruling = last.get();
        Observance observance = ruling.getValue();
        int skipped = observance.to().getTotalSeconds() - observance.from().getTotalSeconds();
        boolean inGap = local.isBefore(ruling.getKey().plusSeconds(skipped));
        return inGap ? observance.from() : observance.to();
    }

    /** By trying the few offsets there are; in an hour that comes twice, the first of the two. */
    LocalDateTime local(Instant instant) {
        return observances.stream()
                .flatMap(observance -> Stream.of(observance.to(), observance.from()))
                .distinct()
                .map(offset -> LocalDateTime.ofInstant(instant, offset))
                .min(
                        Comparator.comparing(local ->
                                Duration.between(instant, local.toInstant(offset(local))).abs()))
                .orElseThrow();
    }

    private NavigableMap<LocalDateTime, Observance> ruled(int year) {
        NavigableMap<LocalDateTime, Observance> onsets = new TreeMap<>();
        for (Observance observance : observances) {
            observance.ruledOnsets(year, budget).forEach(onset -> onsets.put(onset, observance));
        }
        return onsets;
    }

    private ZoneOffset beforeAll() {
        Observance first = observances.getFirst();
        for (Observance observance : observances) {
            first = observance.first().isBefore(first.first()) ? observance : first;
        }
        return first.from();
    }
}
