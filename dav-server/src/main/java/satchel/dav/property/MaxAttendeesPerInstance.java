package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.rule.CalendarLimits;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** CALDAV:max-attendees-per-instance (RFC 4791 section 5.2.9). */
final class MaxAttendeesPerInstance implements Property {
    private static final QName NAME = Namespaces.caldav("max-attendees-per-instance");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database && resource.isOf(CollectionKind.CALENDAR)
                ? Optional.of(out -> out.text(Long.toString(CalendarLimits.MOST_ATTENDEES)))
                : Optional.empty();
    }
}
