package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.rule.CalendarLimits;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** CALDAV:max-instances (RFC 4791 section 5.2.8). */
final class MaxInstances implements Property {
    private static final QName NAME = Namespaces.caldav("max-instances");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database && resource.isOf(CollectionKind.CALENDAR)
                ? Optional.of(out -> out.text(Long.toString(CalendarLimits.MOST_INSTANCES)))
                : Optional.empty();
    }
}
