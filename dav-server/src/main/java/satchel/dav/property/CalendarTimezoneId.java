package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.query.time.Zones;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/**
 * CALDAV:calendar-timezone-id (RFC 7809 section 5.2): the TZID of calendar-timezone, where the time
 * zone database has it.
 */
final class CalendarTimezoneId implements Property {
    private static final QName NAME = Namespaces.caldav("calendar-timezone-id");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Access access() {
        return Access.SETTABLE;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database(StoredCollection collection)
                ? CalendarTimezone.of(collection)
                        .flatMap(CalendarTimezone::id)
                        .filter(id -> Zones.region(id).isPresent())
                        .map(id -> out -> out.text(id))
                : Optional.empty();
    }
}
