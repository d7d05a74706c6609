package satchel.dav.query.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the beat of a rule that has one. */
final class BeatReader {
    private static final Set<String> PLAIN_PARTS =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "RSCALE");

    private static final Pattern WEEKDAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("[+-]?([1-9]|[12][0-9]|3[01])");
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");

    private final RuleParts parts;
    private final LocalDateTime seed;
    private final long interval;

    private BeatReader(RuleParts parts, LocalDateTime seed) {
        this.parts = parts;
        this.seed = seed;
        this.interval = parts.part("INTERVAL").map(Long::parseLong).orElse(1L);
    }

    static Optional<Beat> of(RuleParts parts, LocalDateTime seed) {
        return new BeatReader(parts, seed).beat();
    }

    private Optional<Beat> beat() {
        LocalDate start = seed.toLocalDate();
        return switch (parts.part("FREQ").orElse("")) {
            case "DAILY" ->
                    hasOnly() ? Optional.of(new Beat.Days(start, interval)) : Optional.empty();
            case "WEEKLY" -> hasOnly("BYDAY") ? weeks() : Optional.empty();
            case "MONTHLY" ->
                    hasOnly("BYDAY") || hasOnly("BYMONTHDAY")
                            ? months(YearMonth.from(start), interval)
                            : Optional.empty();
            case "YEARLY" -> years(YearMonth.from(start));
            default -> Optional.empty();
        };
    }

    /** Whether of all BY parts there is none but these. */
    private boolean hasOnly(String... allowed) {
        return parts.parts().keySet().stream()
                .allMatch(name -> PLAIN_PARTS.contains(name) || List.of(allowed).contains(name));
    }

    private Optional<Beat> weeks() {
        Optional<DayOfWeek> firstDay = weekday(parts.part("WKST").orElse("MO"));
        List<Optional<DayOfWeek>> weekdays =
                parts.part("BYDAY")
                        .map(list ->
                                Arrays.stream(list.split(",")).map(BeatReader::weekday).toList())
                        .orElseGet(() -> List.of(Optional.of(seed.getDayOfWeek())));
        if (firstDay.isEmpty() || weekdays.contains(Optional.<DayOfWeek>empty())) {
            return Optional.empty();
        }
        DayOfWeek first = firstDay.get();
        List<Integer> days =
                weekdays.stream()
                        .flatMap(Optional::stream)
                        .map(day -> Math.floorMod(day.getValue() - first.getValue(), 7))
                        .distinct()
                        .sorted()
                        .toList();
        LocalDate week = seed.toLocalDate().with(TemporalAdjusters.previousOrSame(first));
        return Optional.of(new Beat.Weeks(week, interval, days));
    }

    /** In one month, be it that of the start. */
    private Optional<Beat> years(YearMonth start) {
        boolean ofOneMonth = hasOnly("BYMONTH", "BYDAY") || hasOnly("BYMONTH", "BYMONTHDAY");
        Optional<Integer> month = parts.part("BYMONTH").flatMap(BeatReader::month);
        if (hasOnly()) {
            return months(start, 12 * interval);
        }
        return ofOneMonth && month.isPresent()
                ? months(start.withMonth(month.get()), 12 * interval)
                : Optional.empty();
    }

    private Optional<Beat> months(YearMonth first, long step) {
        return dayOfMonth().map(day -> new Beat.Months(first, step, day));
    }

    private Optional<Beat.DayOfMonth> dayOfMonth() {
        if (parts.part("BYDAY").isPresent()) {
            return parts.part("BYDAY").flatMap(BeatReader::nthWeekday);
        }
        return parts.part("BYMONTHDAY").isPresent()
                ? parts.part("BYMONTHDAY").flatMap(BeatReader::numbered)
                : Optional.of(new Beat.DayOfMonth.Numbered(seed.getDayOfMonth()));
    }

    private static Optional<Beat.DayOfMonth> nthWeekday(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        return matcher.matches() && matcher.group(1) != null
                ? weekday(matcher.group(2))
                        .map(day ->
                                new Beat.DayOfMonth.Weekday(
                                        Integer.parseInt(matcher.group(1)), day))
                : Optional.empty();
    }

    private static Optional<Beat.DayOfMonth> numbered(String text) {
        return DAY_OF_MONTH.matcher(text).matches()
                ? Optional.of(new Beat.DayOfMonth.Numbered(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<Integer> month(String text) {
        return MONTH.matcher(text).matches()
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    /** Without an ordinal. */
    private static Optional<DayOfWeek> weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 2).equals(text))
                .findFirst();
    }
}
