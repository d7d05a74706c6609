package satchel.dav.query;

import java.util.List;
import java.util.Optional;
import satchel.dav.query.time.TimeRange;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** Reads CALDAV:filter (RFC 4791 section 9.7). */
public final class CalendarFilterReader {
    private static final FilterWords WORDS =
            new FilterWords(Namespaces.CALDAV, Collation.ASCII_CASEMAP);

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
        CompFilter root = component(roots.getFirst(), "");
        if (!root.name().equals("VCALENDAR")) {
            throw WORDS.invalid("The outermost comp-filter is to be for VCALENDAR.");
        }
        return root;
    }

    private static CompFilter component(XmlElement element, String within) {
        String name = WORDS.named(element);
        if (!CalendarNesting.mayBe(name, within)) {
            throw WORDS.invalid("There is no " + name + " within " + within + ".");
        }
        if (WORDS.isAbsent(element)) {
            return new CompFilter.Absent(name);
        }
        WORDS.refuseOthers(element, "time-range", "prop-filter", "comp-filter");
        return new CompFilter.Present(
                name,
                WORDS.only(element, "time-range").map(range -> timeRange(range, name)),
                WORDS.all(element, "prop-filter").map(CalendarFilterReader::property).toList(),
                WORDS.all(element, "comp-filter").map(child -> component(child, name)).toList());
    }

    private static TimeRange timeRange(XmlElement element, String component) {
        if (CalendarNesting.hasTime(component)) {
            return TimeRangeReader.read(element, WORDS::invalid);
        }
        throw CalendarNesting.isKnown(component)
                ? WORDS.invalid("A " + component + " has no time.")
                : WORDS.unsupported(element);
    }

    private static PropFilter property(XmlElement element) {
        String name = WORDS.named(element);
        if (WORDS.isAbsent(element)) {
            return new PropFilter.Absent(name);
        }
        WORDS.refuseOthers(element, "time-range", "text-match", "param-filter");
        Optional<XmlElement> range = WORDS.only(element, "time-range");
        Optional<XmlElement> text = WORDS.only(element, "text-match");
        if (range.isPresent() && text.isPresent()) {
            throw WORDS.invalid("time-range and text-match exclude each other.");
        }
        if (range.isPresent() && !CalendarNesting.mayBeDate(name)) {
            throw WORDS.invalid(name + " is no date or time.");
        }
        return new PropFilter.Present(
                name,
                range.map(found -> TimeRangeReader.read(found, WORDS::invalid)),
                text.map(WORDS::textMatch),
                WORDS.all(element, "param-filter").map(WORDS::paramFilter).toList());
    }
}
