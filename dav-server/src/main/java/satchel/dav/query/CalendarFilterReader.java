package satchel.dav.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** Reads CALDAV:filter (RFC 4791 section 9.7). */
public final class CalendarFilterReader {
    private static final FilterWords WORDS =
            new FilterWords(Namespaces.CALDAV, Collation.ASCII_CASEMAP);

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private CalendarFilterReader() {}

    /**
     * @param query the element that CALDAV:filter stands in
     */
    public static CompFilter read(XmlElement query) {
        XmlElement filter =
                query.child(WORDS.name("filter"))
                        .orElseThrow(() -> WORDS.invalid("The query has no filter."));
        List<XmlElement> roots = filter.children().toList();
        if (roots.size() != 1 || !roots.getFirst().name().equals(WORDS.name("comp-filter"))) {
            throw WORDS.invalid("The filter does not hold one comp-filter.");
        }
        return component(roots.getFirst());
    }

    private static CompFilter component(XmlElement element) {
        String name = WORDS.named(element);
        if (WORDS.isAbsent(element)) {
            return new CompFilter.Absent(name);
        }
        Optional<TimeRange> range = Optional.empty();
        List<PropFilter> properties = new ArrayList<>();
        List<CompFilter> components = new ArrayList<>();
        for (XmlElement child : element.children().toList()) {
            if (child.name().equals(WORDS.name("time-range"))) {
                range = Optional.of(timeRange(child));
            } else if (child.name().equals(WORDS.name("prop-filter"))) {
                properties.add(property(child));
            } else if (child.name().equals(WORDS.name("comp-filter"))) {
                components.add(component(child));
            } else {
                throw WORDS.unsupported(child);
            }
        }
        return new CompFilter.Present(name, range, properties, components);
    }

    private static PropFilter property(XmlElement element) {
        String name = WORDS.named(element);
        if (WORDS.isAbsent(element)) {
            return new PropFilter.Absent(name);
        }
        Optional<TimeRange> range = Optional.empty();
        Optional<TextMatch> text = Optional.empty();
        List<ParamFilter> parameters = new ArrayList<>();
        for (XmlElement child : element.children().toList()) {
            if (child.name().equals(WORDS.name("time-range"))) {
                range = Optional.of(timeRange(child));
            } else if (child.name().equals(WORDS.name("text-match"))) {
                text = Optional.of(WORDS.textMatch(child));
            } else if (child.name().equals(WORDS.name("param-filter"))) {
                parameters.add(WORDS.paramFilter(child));
            } else {
                throw WORDS.unsupported(child);
            }
        }
        return new PropFilter.Present(name, range, text, parameters);
    }

    private static TimeRange timeRange(XmlElement element) {
        TimeRange range = new TimeRange(instant(element, "start"), instant(element, "end"));
        if (range.start().isEmpty() && range.end().isEmpty()) {
            throw WORDS.invalid("A time-range has a start or an end.");
        }
        if (range.start().isPresent() && !range.endsAfter(range.start().get())) {
            throw WORDS.invalid("A time-range ends after its start.");
        }
        return range;
    }

    private static Optional<Instant> instant(XmlElement element, String attribute) {
        return element.attribute(attribute).map(text -> utc(attribute, text.strip()));
    }

    private static Instant utc(String attribute, String text) {
        try {
            return LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notUtc) {
            throw WORDS.invalid(
                    "The " + attribute + " of a time-range is no UTC date-time: " + text);
        }
    }
}
