package satchel.benchmark.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import satchel.testdata.generate.MixedCardGenerator;
import satchel.testdata.generate.MixedEvent;
import satchel.testdata.generate.MixedEventGenerator;
import satchel.testdata.generate.Spread;

/**
 * All that one user has: a large calendar, a large address book, and a calendar for each of sixteen
 * clients, which together are as large as the large one.
 */
public record Holdings(
        HeldCollection events,
        HeldCollection cards,
        List<HeldCollection> shares,
        Spread.Week week,
        String family) {
    public static final int CLIENTS = 16;
    private static final int SOUGHT_FAMILY = 37;
    private static final long SEED = 20_261;

    /**
     * @param size of each of the large collections
     */
    public static Holdings of(int size) {
        List<HeldCollection> shares = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int share = Math.max(10, size / CLIENTS);
            shares.add(
                    events("c%02d".formatted(client), share, SEED + 1 + client, Spread.TWO_YEARS));
        }
        return new Holdings(
                events("big", size, SEED, Spread.TWO_YEARS),
                cards(size),
                List.copyOf(shares),
                Spread.TWO_YEARS.week(),
                MixedCardGenerator.family(SOUGHT_FAMILY));
    }

    /** One calendar and nothing else. */
    public static Holdings onlyEvents(HeldCollection events, Spread.Week week) {
        HeldCollection nobody = new HeldCollection(Kind.ADDRESS_BOOK, "people", List.of());
        return new Holdings(events, nobody, List.of(), week, "");
    }

    /** The same to begin with, for another server. */
    public Holdings copy() {
        return new Holdings(
                events.copy(),
                cards.copy(),
                shares.stream().map(HeldCollection::copy).toList(),
                week,
                family);
    }

    public List<HeldCollection> all() {
        return Stream.concat(Stream.of(events, cards), shares.stream()).toList();
    }

    public static HeldCollection events(String name, int size, long seed, Spread spread) {
        MixedEventGenerator generator = new MixedEventGenerator(seed, spread);
        Spread.Week week = spread.week();
        return new HeldCollection(
                Kind.CALENDAR,
                name,
                IntStream.range(0, size)
                        .mapToObj(n -> {
                            MixedEvent event = generator.event(n);
                            boolean sought = event.touches(week.from(), week.to());
                            return HeldObject.of("e" + n + ".ics", event.record(), sought);
                        })
                        .toList());
    }

    private static HeldCollection cards(int size) {
        MixedCardGenerator generator = new MixedCardGenerator(SEED);
        return new HeldCollection(
                Kind.ADDRESS_BOOK,
                "people",
                IntStream.range(0, size)
                        .mapToObj(n ->
                                HeldObject.of(
                                        "p" + n + ".vcf",
                                        generator.card(n),
                                        MixedCardGenerator.isOf(n, SOUGHT_FAMILY)))
                        .toList());
    }
}
