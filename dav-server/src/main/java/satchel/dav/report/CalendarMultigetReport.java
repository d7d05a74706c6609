package satchel.dav.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;

/** CALDAV:calendar-multiget (RFC 4791 section 7.9). */
final class CalendarMultigetReport implements Report {
    private static final QName NAME = Namespaces.caldav("calendar-multiget");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return resource.isOf(CollectionKind.CALENDAR);
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        Multiget.answer(context);
    }
}
