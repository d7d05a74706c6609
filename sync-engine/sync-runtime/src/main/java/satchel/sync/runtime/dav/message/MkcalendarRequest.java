package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/** RFC 4791 section 5.3.1: makes a calendar collection. */
public final class MkcalendarRequest {
    static final QName SET = new QName(DavNames.DAV, "set");
    private static final QName MKCALENDAR = new QName(DavNames.CALDAV, "mkcalendar");

    private MkcalendarRequest() {}

    public static DavRequest of(URI collection, String name) {
        XmlText body =
                new XmlText()
                        .root(MKCALENDAR)
                        .open(SET)
                        .open(PropfindRequest.PROP)
                        .leaf(DavNames.DISPLAYNAME, name)
                        .close(PropfindRequest.PROP)
                        .close(SET)
                        .close(MKCALENDAR);
        return new DavRequest(
                "MKCALENDAR",
                collection,
                Map.of("Content-Type", DavRequest.XML),
                Optional.of(body.toString()));
    }
}
