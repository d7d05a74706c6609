package satchel.dav.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is taken out of a body at PUT, so that queries read an index and not bodies.
 *
 * @param uid unique in its collection; empty where the body has none
 * @param component VEVENT, VTODO, VJOURNAL, VCARD or BOOKMARK
 * @param first start of the first instance, rounded down where the zone is unsure
 * @param last end of the last instance; absent where the recurrence never ends
 * @param text searchable text of a contact, one property a line, lower case; empty for others
 */
public record ObjectIndex(
        String uid,
        String component,
        Optional<Instant> first,
        Optional<Instant> last,
        boolean recurring,
        String text) {
    public ObjectIndex {
        uid = withoutNul(uid);
        text = withoutNul(text);
    }

    /** PostgreSQL's text has no NUL, and SQLite's functions end at one. */
    static String withoutNul(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}
