package satchel.dav.query;

import java.util.List;
import java.util.Optional;
import satchel.dav.query.time.TimeRange;

/** CALDAV:comp-filter (RFC 4791 section 9.7.1). Names are upper case. */
public sealed interface CompFilter {
    String name();

    /** CALDAV:is-not-defined: no such component may be there. */
    record Absent(String name) implements CompFilter {}

    /** One component of that name must pass all that is within. */
    record Present(
            String name,
            Optional<TimeRange> timeRange,
            List<PropFilter> properties,
            List<CompFilter> components)
            implements CompFilter {
        public Present {
            properties = List.copyOf(properties);
            components = List.copyOf(components);
        }
    }
}
