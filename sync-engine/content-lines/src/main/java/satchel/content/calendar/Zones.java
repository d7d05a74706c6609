package satchel.content.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** What a TZID means, where java.time knows it. */
final class Zones {
    private Zones() {}

    /**
     * The IANA zone a TZID names, or ends with: programs write {@code
     * /mozilla.org/20050126_1/Europe/Berlin}.
     */
    static Optional<ZoneId> named(String tzid) {
        String rest = tzid.strip();
        while (!rest.isEmpty()) {
            Optional<ZoneId> zone = rest.charAt(0) == '/' ? Optional.empty() : region(rest);
            if (zone.isPresent()) {
                return zone;
            }
            int slash = rest.indexOf('/');
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> region(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException notThatOne) {
            return Optional.empty();
        }
    }
}
