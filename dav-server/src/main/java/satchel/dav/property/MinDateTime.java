package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.query.time.DateLimits;
import satchel.dav.query.time.TimeForm;
import satchel.dav.query.time.TimeValue;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** CALDAV:min-date-time (RFC 4791 section 5.2.6). */
final class MinDateTime implements Property {
    private static final QName NAME = Namespaces.caldav("min-date-time");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database && resource.isOf(CollectionKind.CALENDAR)
                ? Optional.of(out -> out.text(TimeForm.write(TimeValue.utc(DateLimits.EARLIEST))))
                : Optional.empty();
    }
}
