package satchel.dav.query;

import java.util.List;
import java.util.Optional;
import satchel.dav.query.time.TimeRange;

/** CALDAV:prop-filter (RFC 4791 section 9.7.2). Names are upper case. */
public sealed interface PropFilter {
    String name();

    /** CALDAV:is-not-defined: no such property may be there. */
    record Absent(String name) implements PropFilter {}

    /** One property of that name must pass all that is within. */
    record Present(
            String name,
            Optional<TimeRange> timeRange,
            Optional<TextMatch> text,
            List<ParamFilter> parameters)
            implements PropFilter {
        public Present {
            parameters = List.copyOf(parameters);
        }
    }
}
