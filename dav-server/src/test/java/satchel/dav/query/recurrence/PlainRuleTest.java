package satchel.dav.query.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reckoned is what the library names. */
class PlainRuleTest {
    private static final long SEED = 20_261_126;
    private static final LocalDateTime START = LocalDateTime.parse("2026-06-01T10:00:00");

    private static final List<String> PLAIN =
            List.of(
                    "FREQ=DAILY",
                    "FREQ=WEEKLY",
                    "FREQ=WEEKLY;BYDAY=MO,WE,FR",
                    "FREQ=WEEKLY;BYDAY=SU,TU;WKST=SU",
                    "FREQ=WEEKLY;BYDAY=SU,TU;WKST=WE",
                    "FREQ=MONTHLY",
                    "FREQ=MONTHLY;BYMONTHDAY=15",
                    "FREQ=MONTHLY;BYMONTHDAY=31",
                    "FREQ=MONTHLY;BYMONTHDAY=-1",
                    "FREQ=MONTHLY;BYMONTHDAY=-30",
                    "FREQ=MONTHLY;BYDAY=2TU",
                    "FREQ=MONTHLY;BYDAY=+5SA",
                    "FREQ=MONTHLY;BYDAY=-1FR",
                    "FREQ=YEARLY",
                    "FREQ=YEARLY;BYMONTH=3",
                    "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=5",
                    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
                    "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                    "FREQ=YEARLY;BYMONTH=3;BYDAY=5SU");

    @Test
    void reckonedMomentsAreThoseOfTheLibrary() {
        RandomGenerator random = new SplittableRandom(SEED);
        int compared = 0;
        for (int n = 0; n < 4_000; n++) {
            String rule =
                    PLAIN.get(random.nextInt(PLAIN.size()))
                            + ";INTERVAL="
                            + (1 + random.nextInt(4))
                            + (random.nextBoolean() ? ";COUNT=" + (1 + random.nextInt(30)) : "");
            LocalDateTime start =
                    LocalDateTime.of(2000, 1, 1, 9, 30)
                            .plusDays(random.nextInt(6_000))
                            .plusMinutes(random.nextInt(800));
            LocalDateTime from = start.minusDays(40).plusDays(random.nextInt(3_000));
            LocalWindow window = new LocalWindow(from, from.plusDays(random.nextInt(900)));
            RuleParts parts = RuleParts.of(rule);
            RuleShape shape = RuleShape.of(parts).orElseThrow();
            var plain = PlainRule.of(parts, shape, start);
            if (plain.isPresent()) {
                compared++;
                assertThat(moments(plain.get(), window))
                        .as("%s from %s in %s, seed %d", rule, start, window, SEED)
                        .isEqualTo(moments(LibraryRule.of(parts, shape, start), window));
            }
        }
        assertThat(compared).isGreaterThan(3_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY",
                "FREQ=DAILY;BYDAY=MO",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;WKST=XX",
                "FREQ=MONTHLY;BYDAY=MO",
                "FREQ=MONTHLY;BYDAY=1MO,2TU",
                "FREQ=MONTHLY;BYDAY=6MO",
                "FREQ=MONTHLY;BYMONTHDAY=1,15",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3",
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
                "FREQ=YEARLY;BYDAY=20MO",
                "FREQ=YEARLY;BYMONTH=1,2",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYYEARDAY=1",
                "FREQ=MONTHLY;SKIP=BACKWARD;RSCALE=GREGORIAN",
            })
    void othersAreLeftToTheLibrary(String rule) {
        RuleParts parts = RuleParts.of(rule);
        assertThat(PlainRule.of(parts, RuleShape.of(parts).orElseThrow(), START)).isEmpty();
    }

    @Test
    void aDayThatNeverComesIsNotLookedForBeyondTheWindow() {
        RuleExpansion never =
                RuleExpansion.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", START).orElseThrow();
        assertThat(never).isInstanceOf(PlainRule.class);
        assertThat(
                        never.search(
                                new LocalWindow(START, START.plusYears(500)),
                                _ -> true,
                                new Budget()))
                .isEqualTo(Answer.NO);
    }

    private static List<LocalDateTime> moments(RuleExpansion rule, LocalWindow window) {
        List<LocalDateTime> found = new ArrayList<>();
        Answer answer =
                rule.search(
                        window,
                        moment -> {
                            found.add(moment);
                            return false;
                        },
                        new Budget());
        assertThat(answer).isEqualTo(Answer.NO);
        return found;
    }
}
