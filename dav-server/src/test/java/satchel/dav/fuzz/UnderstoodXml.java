package satchel.dav.fuzz;

import satchel.dav.http.DavError;
import satchel.dav.http.PathForm;
import satchel.dav.property.PropertyRequest;
import satchel.dav.query.AddressFilterReader;
import satchel.dav.query.CalendarFilterReader;
import satchel.dav.query.data.CalendarDataReader;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** A body that is XML, as each of those reads it who may get it. */
final class UnderstoodXml {
    private UnderstoodXml() {}

    static void check(XmlElement body) {
        refusable(() -> PropertyRequest.in(body));
        refusable(() -> CalendarFilterReader.read(body));
        refusable(() -> AddressFilterReader.read(body));
        body.children(Namespaces.dav("href")).forEach(href -> PathForm.ofHref(href.text()));
        body.children().forEach(child -> refusable(() -> CalendarDataReader.read(child)));
    }

    private static void refusable(Runnable reading) {
        try {
            reading.run();
        } catch (DavError refused) {
            // the others may still like it
        }
    }
}
