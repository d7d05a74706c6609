package satchel.dav.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import satchel.dav.http.DavError;
import satchel.dav.query.time.DateLimits;
import satchel.dav.query.time.TimeRange;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** Reads an element with a start and an end, both "date with UTC time" (RFC 4791 section 9.9). */
public final class TimeRangeReader {
    private static final Duration LONGEST_EXPANSION = Duration.ofDays(366);

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final XmlElement element;
    private final Function<String, DavError> invalid;

    private TimeRangeReader(XmlElement element, Function<String, DavError> invalid) {
        this.element = element;
        this.invalid = invalid;
    }

    /** One that may be open on one side. */
    static TimeRange read(XmlElement element, Function<String, DavError> invalid) {
        return new TimeRangeReader(element, invalid).range();
    }

    /** One that needs both sides; anything else is a bad request. */
    public static TimeRange whole(XmlElement element) {
        TimeRange range = read(element, text -> DavError.of(400, text));
        if (range.start().isEmpty() || range.end().isEmpty()) {
            throw DavError.of(400, element.name().getLocalPart() + " has both a start and an end.");
        }
        return range;
    }

    /**
     * One over which recurrences are to be expanded: so long that a year fits in, and no longer.
     */
    public static TimeRange expandable(XmlElement element) {
        TimeRange range = whole(element);
        Duration length = Duration.between(range.start().orElseThrow(), range.end().orElseThrow());
        if (length.compareTo(LONGEST_EXPANSION) > 0) {
            throw DavError.of(
                    403,
                    Namespaces.dav("number-of-matches-within-limits"),
                    "Recurrences are expanded over "
                            + LONGEST_EXPANSION.toDays()
                            + " days at a time, not over "
                            + length.toDays()
                            + ".");
        }
        return range;
    }

    private TimeRange range() {
        TimeRange range = new TimeRange(instant("start"), instant("end"));
        if (range.start().isEmpty() && range.end().isEmpty()) {
            throw invalid.apply(name() + " has a start or an end.");
        }
        if (range.start().isPresent() && !range.endsAfter(range.start().get())) {
            throw invalid.apply(name() + " ends after its start.");
        }
        return range;
    }

    private Optional<Instant> instant(String attribute) {
        return element.attribute(attribute).map(text -> utc(attribute, text.strip()));
    }

    private Instant utc(String attribute, String text) {
        try {
            return withinLimits(LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notUtc) {
            throw invalid.apply(
                    "The " + attribute + " of " + name() + " is no UTC date-time: " + text);
        }
    }

    private static Instant withinLimits(Instant instant) {
        boolean early = instant.isBefore(DateLimits.EARLIEST);
        if (early || instant.isAfter(DateLimits.LATEST)) {
            throw DavError.of(
                    403,
                    Namespaces.caldav(early ? "min-date-time" : "max-date-time"),
                    "There are no dates here as " + (early ? "early" : "late") + " as that.");
        }
        return instant;
    }

    private String name() {
        return element.name().getLocalPart();
    }
}
