package satchel.sync.core.canon;

import java.util.Set;

/** The name of a time zone, where it is one that everybody knows. */
final class ZoneName {
    /** The areas of the IANA time zone database, with those that it has from before. */
    private static final Set<String> AREAS =
            Set.of(
                    "Africa",
                    "America",
                    "Antarctica",
                    "Arctic",
                    "Asia",
                    "Atlantic",
                    "Australia",
                    "Brazil",
                    "Canada",
                    "Chile",
                    "Etc",
                    "Europe",
                    "Indian",
                    "Mexico",
                    "Pacific",
                    "US");

    private ZoneName() {}

    /** Without what libical and Mozilla put before it: {@code /mozilla.org/20050126_1/Europe/…}. */
    static String of(String tzid) {
        if (tzid.startsWith("/")) {
            for (int at = 0; at >= 0; at = tzid.indexOf('/', at + 1)) {
                String rest = tzid.substring(at + 1);
                if (isKnown(rest)) {
                    return rest;
                }
            }
        }
        return tzid;
    }

    static boolean isKnown(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name.equals("UTC") : AREAS.contains(name.substring(0, slash));
    }
}
