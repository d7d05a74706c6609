package satchel.dav.rule;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;
import satchel.dav.query.time.DateLimits;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zone;
import satchel.dav.query.time.Zones;
import satchel.dav.xml.Namespaces;

/**
 * How much of everything a calendar object may have (RFC 4791 sections 5.2.6 to 5.2.9): more than a
 * person ever needs. A rule without a COUNT names no number of instances, so that birthdays may go
 * on for ever.
 */
public final class CalendarLimits {
    /** A daily appointment of 270 years. */
    public static final long MOST_INSTANCES = 100_000;

    /** All of a large company, each by name. */
    public static final long MOST_ATTENDEES = 10_000;

    private static final Set<String> DATES =
            Set.of(
                    "DTSTART",
                    "DTEND",
                    "DUE",
                    "COMPLETED",
                    "CREATED",
                    "DTSTAMP",
                    "LAST-MODIFIED",
                    "RECURRENCE-ID",
                    "RDATE",
                    "EXDATE");

    private final Component calendar;

    private CalendarLimits(Component calendar) {
        this.calendar = calendar;
    }

    /** What is beyond a limit, if anything is. */
    static Optional<Judged.Invalid> exceeded(Component calendar) {
        CalendarLimits limits = new CalendarLimits(calendar);
        return limits.instances().or(limits::attendees).or(limits::dates);
    }

    private Stream<Component> members() {
        return calendar.components().stream()
                .filter(component -> !component.name().equals("VTIMEZONE"));
    }

    private Optional<Judged.Invalid> instances() {
        long instances = members().mapToLong(CalendarLimits::instancesOf).sum();
        return instances > MOST_INSTANCES
                ? invalid("max-instances", "it has more than " + MOST_INSTANCES + " instances")
                : Optional.empty();
    }

    private static long instancesOf(Component member) {
        long dates =
                member.properties("RDATE")
                        .mapToLong(line -> 1 + line.value().chars().filter(c -> c == ',').count())
                        .sum();
        long counted =
                member.properties("RRULE").mapToLong(line -> count(line.value())).max().orElse(1);
        return dates + counted;
    }

    /** 1 for a rule without a COUNT. */
    private static long count(String rule) {
        return Stream.of(rule.toUpperCase(Locale.ROOT).split(";", -1))
                .map(String::strip)
                .filter(part -> part.startsWith("COUNT="))
                .map(part -> part.substring("COUNT=".length()))
                .filter(text -> !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToLong(text -> text.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(text))
                .findFirst()
                .orElse(1);
    }

    private Optional<Judged.Invalid> attendees() {
        boolean many =
                members()
                        .anyMatch(member -> member.properties("ATTENDEE").count() > MOST_ATTENDEES);
        return many
                ? invalid(
                        "max-attendees-per-instance",
                        "an instance has more than " + MOST_ATTENDEES + " attendees")
                : Optional.empty();
    }

    private Optional<Judged.Invalid> dates() {
        Zones zones = new Zones(calendar, Zone.UTC);
        return members()
                .flatMap(member -> member.properties().stream())
                .filter(line -> DATES.contains(line.name()))
                .flatMap(line -> extremes(line, zones))
                .flatMap(instant -> beyond(instant).stream())
                .findFirst();
    }

    /** Those of the first and the last years; to make a moment of every date would cost much. */
    private static Stream<Instant> extremes(ContentLine line, Zones zones) {
        return TextValue.split(line.value(), ',').stream()
                .map(String::strip)
                .filter(value -> value.startsWith("000") || value.startsWith("9999"))
                .flatMap(value -> TimeValue.of(line, value, zones).stream())
                .map(TimeValue::instant);
    }

    private static Optional<Judged.Invalid> beyond(Instant instant) {
        if (instant.isBefore(DateLimits.EARLIEST)) {
            return invalid("min-date-time", "it has a date before the year 1");
        }
        return instant.isAfter(DateLimits.LATEST)
                ? invalid("max-date-time", "it has a date after the year 9999")
                : Optional.empty();
    }

    private static Optional<Judged.Invalid> invalid(String precondition, String text) {
        return Optional.of(new Judged.Invalid(Namespaces.caldav(precondition), text));
    }
}
