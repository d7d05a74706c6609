package satchel.dav.xml;

import javax.xml.namespace.QName;

/** The namespaces of the protocols, and names in them. */
public final class Namespaces {
    public static final String DAV = "DAV:";
    public static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    public static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";
    public static final String CALENDAR_SERVER = "http://calendarserver.org/ns/";
    public static final String ME = "http://me.com/_namespace/";
    public static final String APPLE = "http://apple.com/ns/ical/";
    public static final String SATCHEL = "urn:satchel:ns";

    /** Of what no standard has (docs/bookmark-format.md). */
    public static final String BOOKMARKS = "urn:satchel:bookmarks";

    private Namespaces() {}

    public static QName dav(String local) {
        return new QName(DAV, local);
    }

    public static QName caldav(String local) {
        return new QName(CALDAV, local);
    }

    public static QName carddav(String local) {
        return new QName(CARDDAV, local);
    }

    public static QName bookmarks(String local) {
        return new QName(BOOKMARKS, local);
    }

    public static QName me(String local) {
        return new QName(ME, local);
    }

    public static QName calendarServer(String local) {
        return new QName(CALENDAR_SERVER, local);
    }
}
