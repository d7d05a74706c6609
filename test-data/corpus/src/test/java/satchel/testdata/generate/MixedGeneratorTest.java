package satchel.testdata.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MixedGeneratorTest {
    private static final int MANY = 10_000;
    private static final List<MixedEvent> EVENTS =
            IntStream.range(0, MANY)
                    .mapToObj(new MixedEventGenerator(1, Spread.TWO_YEARS)::event)
                    .toList();

    @Test
    void theMixIsTheOneThePeersWereMeasuredWith() {
        assertThat(share(event -> event.repeat().recurs())).isCloseTo(0.22, within(0.02));
        assertThat(share(event -> event.record().text().contains("VALUE=DATE:")))
                .isCloseTo(0.10, within(0.02));
        assertThat(share(event -> event.record().text().contains("BEGIN:VALARM")))
                .isCloseTo(0.35, within(0.01));
        assertThat(share(event -> event.repeat().count().isEmpty())).isCloseTo(0.025, within(0.01));
        assertThat(share(event -> event.record().text().contains("EXDATE"))).isGreaterThan(0.03);
    }

    @Test
    void bodiesAreAsLongAsTheOnesThePeersWereMeasuredWith() {
        assertThat(meanBytes(EVENTS.stream().map(event -> event.record().text())))
                .isCloseTo(1245, within(25.0));
        MixedCardGenerator cards = new MixedCardGenerator(1);
        assertThat(meanBytes(IntStream.range(0, MANY).mapToObj(n -> cards.card(n).text())))
                .isCloseTo(895, within(20.0));
    }

    @Test
    void anEventTouchesAWeekWhenAnInstanceThatIsNotLeftOutDoes() {
        LocalDateTime start = LocalDateTime.of(2026, 3, 2, 10, 0);
        Repeat fourWeeks = new Repeat(ChronoUnit.WEEKS, OptionalInt.of(4), List.of(1));
        MixedEvent event =
                new MixedEvent(
                        new GeneratedRecord("u", ""),
                        "s",
                        start,
                        ZoneOffset.UTC,
                        Duration.ofHours(1),
                        fourWeeks);

        assertThat(touchesWeekOf(event, start)).isTrue();
        assertThat(touchesWeekOf(event, start.plusWeeks(1))).as("left out").isFalse();
        assertThat(touchesWeekOf(event, start.plusWeeks(3))).isTrue();
        assertThat(touchesWeekOf(event, start.plusWeeks(4))).as("over").isFalse();
        assertThat(touchesWeekOf(event, start.plusHours(1))).as("ends as it begins").isFalse();
    }

    @Test
    void aSeriesWithoutEndTouchesEveryLaterWeek() {
        MixedEvent endless =
                EVENTS.stream().filter(e -> e.repeat().count().isEmpty()).findFirst().orElseThrow();

        assertThat(touchesWeekOf(endless, LocalDateTime.of(2044, 1, 1, 0, 0))).isTrue();
    }

    @Test
    void aWeekIsAsFullInAnOldCollectionAsInAYoungOne() {
        long young = hits(1_000, new Spread(12, 40));
        long old = hits(20_000, new Spread(240, 800));

        assertThat(young).isBetween(60L, 200L);
        assertThat((double) old / young).isBetween(0.7, 1.4);
    }

    @Test
    void noFamilyNameIsPartOfAnother() {
        List<String> families =
                IntStream.range(0, 200).mapToObj(MixedCardGenerator::family).toList();

        assertThat(families)
                .doesNotHaveDuplicates()
                .allSatisfy(name ->
                        assertThat(families.stream().filter(other -> other.contains(name)))
                                .hasSize(1));
    }

    private static long hits(int size, Spread spread) {
        MixedEventGenerator generator = new MixedEventGenerator(3, spread);
        return IntStream.range(0, size)
                .mapToObj(generator::event)
                .filter(event -> event.touches(spread.week().from(), spread.week().to()))
                .count();
    }

    private static boolean touchesWeekOf(MixedEvent event, LocalDateTime from) {
        Instant begin = from.toInstant(ZoneOffset.UTC);
        return event.touches(begin, begin.plus(Duration.ofDays(6)));
    }

    private static double share(Predicate<MixedEvent> what) {
        return (double) EVENTS.stream().filter(what).count() / MANY;
    }

    private static double meanBytes(Stream<String> texts) {
        return texts.mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .average()
                .orElseThrow();
    }
}
