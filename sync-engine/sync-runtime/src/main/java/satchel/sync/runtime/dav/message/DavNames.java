package satchel.sync.runtime.dav.message;

import javax.xml.namespace.QName;

/**
 * Names of RFC 4918, 5397, 6578, 4791 and 6352, of Apple's drafts, and of our own, that this client
 * asks for.
 */
public final class DavNames {
    public static final String DAV = "DAV:";
    public static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    public static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";
    static final String ME = "http://me.com/_namespace/";
    static final String SATCHEL = "urn:satchel:ns";

    /** Of what no standard has (docs/bookmark-format.md). */
    public static final String BOOKMARK = "urn:satchel:bookmarks";

    public static final String CALENDAR_SERVER = "http://calendarserver.org/ns/";

    public static final QName GETETAG = new QName(DAV, "getetag");
    public static final QName RESOURCETYPE = new QName(DAV, "resourcetype");
    public static final QName COLLECTION = new QName(DAV, "collection");
    public static final QName DISPLAYNAME = new QName(DAV, "displayname");
    public static final QName CURRENT_USER_PRINCIPAL = new QName(DAV, "current-user-principal");
    public static final QName GETCTAG = new QName(CALENDAR_SERVER, "getctag");
    public static final QName BULK_REQUESTS = new QName(ME, "bulk-requests");
    public static final QName CALENDAR = new QName(CALDAV, "calendar");
    public static final QName CALENDAR_DATA = new QName(CALDAV, "calendar-data");
    public static final QName CALENDAR_HOME_SET = new QName(CALDAV, "calendar-home-set");
    public static final QName CALENDAR_MULTIGET = new QName(CALDAV, "calendar-multiget");
    public static final QName ADDRESSBOOK = new QName(CARDDAV, "addressbook");
    public static final QName ADDRESS_DATA = new QName(CARDDAV, "address-data");
    public static final QName ADDRESSBOOK_HOME_SET = new QName(CARDDAV, "addressbook-home-set");
    public static final QName ADDRESSBOOK_MULTIGET = new QName(CARDDAV, "addressbook-multiget");

    public static final QName BOOKMARKS = new QName(BOOKMARK, "bookmarks");
    public static final QName BOOKMARK_DATA = new QName(BOOKMARK, "bookmark-data");
    public static final QName BOOKMARK_HOME_SET = new QName(BOOKMARK, "bookmark-home-set");
    public static final QName BOOKMARK_MULTIGET = new QName(BOOKMARK, "bookmark-multiget");

    private DavNames() {}
}
