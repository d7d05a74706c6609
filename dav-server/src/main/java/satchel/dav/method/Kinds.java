package satchel.dav.method;

import javax.xml.namespace.QName;
import satchel.dav.resource.Home;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;

/** What the kinds of collections are called in the protocol. */
final class Kinds {
    private Kinds() {}

    static CollectionKind of(Home home) {
        return switch (home) {
            case CALENDARS -> CollectionKind.CALENDAR;
            case CONTACTS -> CollectionKind.ADDRESS_BOOK;
            case BOOKMARKS -> CollectionKind.BOOKMARKS;
        };
    }

    /** A precondition that all kinds have, in the namespace of the kind's own. */
    static QName precondition(CollectionKind kind, String local) {
        return switch (kind) {
            case CALENDAR -> Namespaces.caldav(local);
            case ADDRESS_BOOK -> Namespaces.carddav(local);
            case BOOKMARKS -> Namespaces.bookmarks(local);
        };
    }

    /** What a body that is none violates. */
    static QName validData(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> Namespaces.caldav("valid-calendar-data");
            case ADDRESS_BOOK -> Namespaces.carddav("valid-address-data");
            case BOOKMARKS -> Namespaces.bookmarks("valid-bookmark-data");
        };
    }

    /** What a body of the wrong media type violates. */
    static QName supportedData(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> Namespaces.caldav("supported-calendar-data");
            case ADDRESS_BOOK -> Namespaces.carddav("supported-address-data");
            case BOOKMARKS -> Namespaces.bookmarks("supported-bookmark-data");
        };
    }

    /** What a collection of this kind in the wrong place violates. */
    static QName locationOk(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> Namespaces.caldav("calendar-collection-location-ok");
            case ADDRESS_BOOK -> Namespaces.carddav("addressbook-collection-location-ok");
            case BOOKMARKS -> Namespaces.bookmarks("bookmark-collection-location-ok");
        };
    }

    /** The element of DAV:resourcetype. */
    static QName resourceType(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> Namespaces.caldav("calendar");
            case ADDRESS_BOOK -> Namespaces.carddav("addressbook");
            case BOOKMARKS -> Namespaces.bookmarks("bookmarks");
        };
    }
}
