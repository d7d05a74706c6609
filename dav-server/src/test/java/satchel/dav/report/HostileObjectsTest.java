package satchel.dav.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.dav.rule.Judged;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.CollectionKind;

/**
 * No object costs more than a second of CPU time or 50 MB, whatever is done with it. The time is
 * the thread's own, so that it is the same on a busy machine.
 */
@Tag("long")
class HostileObjectsTest {
    private static final Duration MOST_TIME = Duration.ofSeconds(1);

    private static final Set<HostileObjects> NOT_EXPANDED =
            EnumSet.of(
                    HostileObjects.SECONDLY,
                    HostileObjects.MINUTELY_SINCE_1970,
                    HostileObjects.DENSE_BY_PARTS,
                    HostileObjects.BYSETPOS_OF_A_YEAR,
                    HostileObjects.RDATES,
                    HostileObjects.EXRULE,
                    HostileObjects.OVERRIDES_OF_ALL_THAT_FOLLOWS,
                    HostileObjects.TIME_ZONES,
                    HostileObjects.LARGE_AND_DAILY,
                    HostileObjects.COUNT_WITHIN_THE_LIMIT);

    private final HostileQueries queries = new HostileQueries();

    /** Classes are loaded and compiled once; that is no object's fault. */
    @BeforeAll
    static void warmUp() {
        HostileQueries queries = new HostileQueries();
        queries.put(HostileObjects.OVERRIDES);
        queries.all().forEach(Supplier::get);
        queries.put(HostileObjects.RDATES);
        queries.all().forEach(Supplier::get);
    }

    @ParameterizedTest
    @EnumSource
    void puttingItIsCheap(HostileObjects object) {
        byte[] body = object.body().getBytes(StandardCharsets.UTF_8);
        ObjectRules rules = new ObjectRules();
        Judged judged = cheap(() -> rules.judge(CollectionKind.CALENDAR, Set.of("VEVENT"), body));
        assertThat(judged)
                .isInstanceOf(object.isStored() ? Judged.Valid.class : Judged.Invalid.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNT_WITHOUT_END")
    void askingForItsTimeIsCheap(HostileObjects object) {
        queries.put(object);
        assertThat(cheap(queries::week).statuses()).doesNotContainValue(403);
        assertThat(cheap(queries::year).statuses()).doesNotContainValue(403);
        assertThat(cheap(queries::endless).statuses()).doesNotContainValue(403);
        assertThat(cheap(queries::alarms).statuses()).doesNotContainValue(403);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNT_WITHOUT_END")
    void expandingItIsCheapOrRefused(HostileObjects object) {
        queries.put(object);
        Multistatus answer = cheap(queries::expanded);
        assertThat(Set.copyOf(answer.conditions().values()))
                .isEqualTo(
                        NOT_EXPANDED.contains(object)
                                ? Set.of("number-of-matches-within-limits")
                                : Set.of());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNT_WITHOUT_END")
    void limitingItsOverridesIsCheap(HostileObjects object) {
        queries.put(object);
        assertThat(cheap(queries::limited).statuses()).containsValue(200);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNT_WITHOUT_END")
    void askingWhetherItKeepsSomebodyBusyIsCheap(HostileObjects object) {
        queries.put(object);
        assertThat(cheap(queries::busy)).contains("END:VFREEBUSY");
    }

    /** A process of that size does all of it; without any of it, it needs a quarter. */
    @Test
    void allOfItFitsIntoSixtyFourMegabytes() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostileQueries.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static <T> T cheap(Supplier<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        T result = work.get();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                .isLessThan(MOST_TIME);
        return result;
    }
}
