package satchel.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What is asked for, and which instances answer it: the tables of RFC 4791 section 9.9, once more
 * and written as they stand there.
 *
 * @param floating zone in which dates and floating times are read
 */
record OracleWindow(
        Instant from, Instant to, String kind, ZoneId floating, String notBefore, String notAfter) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Nothing that is generated takes longer than twelve days. */
    static OracleWindow of(Instant from, Duration length, String kind, ZoneId floating) {
        Instant to = from.plus(length);
        return new OracleWindow(
                from,
                to,
                kind,
                floating,
                UTC.format(from.minus(Duration.ofDays(12))).substring(0, 8),
                UTC.format(to.plus(Duration.ofDays(2))).substring(0, 8));
    }

    /** The attributes of an element such as time-range. */
    String attributes() {
        return "start='" + UTC.format(from) + "' end='" + UTC.format(to) + "'";
    }

    boolean holds(OracleInstance instance) {
        if (!instance.kind().equals(kind)) {
            return false;
        }
        if (instance.id().equals("-")) {
            return undated(instance);
        }
        boolean near =
                instance.start().compareTo(notBefore) >= 0
                        && instance.start().compareTo(notAfter) <= 0;
        return near && (kind.equals("VTODO") ? task(instance) : event(instance));
    }

    private boolean event(OracleInstance event) {
        Instant dtstart = instant(event.start()).orElseThrow();
        Instant dtend = instant(event.end()).orElse(dtstart);
        if (event.end().equals("-") && event.start().length() == 8) {
            dtend = date(event.start()).plusDays(1).atStartOfDay(floating).toInstant();
        }
        return dtend.isAfter(dtstart)
                ? from.isBefore(dtend) && to.isAfter(dtstart)
                : !from.isAfter(dtstart) && to.isAfter(dtstart);
    }

    private boolean task(OracleInstance task) {
        Instant dtstart = instant(task.start()).orElseThrow();
        Instant due = instant(task.end()).orElse(dtstart);
        return switch (task.endName()) {
            case "DUE" ->
                    (from.isBefore(due) || !from.isAfter(dtstart))
                            && (to.isAfter(dtstart) || !to.isBefore(due));
            case "DURATION" -> !from.isAfter(due) && (to.isAfter(dtstart) || !to.isBefore(due));
            default -> !from.isAfter(dtstart) && to.isAfter(dtstart);
        };
    }

    private boolean undated(OracleInstance task) {
        Optional<Instant> due = instant(task.start());
        Optional<Instant> completed = instant(task.end());
        Optional<Instant> created = instant(task.endName());
        if (due.isPresent()) {
            return from.isBefore(due.get()) && !to.isBefore(due.get());
        }
        if (completed.isPresent()) {
            Instant made = created.orElse(completed.get());
            return (!from.isAfter(made) || !from.isAfter(completed.get()))
                    && (!to.isBefore(made) || !to.isBefore(completed.get()));
        }
        return created.map(to::isAfter).orElse(true);
    }

    private Optional<Instant> instant(String text) {
        if (text.equals("-")) {
            return Optional.empty();
        }
        if (text.length() == 8) {
            return Optional.of(date(text).atStartOfDay(floating).toInstant());
        }
        LocalDateTime local = LocalDateTime.parse(text.substring(0, 15), STAMP);
        return Optional.of(
                text.endsWith("Z")
                        ? local.toInstant(ZoneOffset.UTC)
                        : local.atZone(floating).toInstant());
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
