package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/**
 * max-resource-size of CalDAV (RFC 4791 section 5.2.5), of CardDAV (RFC 6352 section 6.2.3), and
 * ours for bookmarks.
 */
public final class MaxResourceSize implements Property {
    /** An event carries its attachments, a card its picture. */
    private static final int WITH_ATTACHMENTS = 10 << 20;

    /**
     * A folder of 75,000 names its children in this; more of a single bookmark is none, and all of
     * a collection go into one file.
     */
    private static final int OF_BOOKMARK = 1 << 20;

    public static final QName CALENDAR = Namespaces.caldav("max-resource-size");
    public static final QName ADDRESS_BOOK = Namespaces.carddav("max-resource-size");

    public static final QName BOOKMARKS = Namespaces.bookmarks("max-resource-size");

    private final QName name;

    MaxResourceSize(QName name) {
        this.name = name;
    }

    public static QName of(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> CALENDAR;
            case ADDRESS_BOOK -> ADDRESS_BOOK;
            case BOOKMARKS -> BOOKMARKS;
        };
    }

    /** Bytes that one object may have. */
    public static int bytes(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR, ADDRESS_BOOK -> WITH_ATTACHMENTS;
            case BOOKMARKS -> OF_BOOKMARK;
        };
    }

    @Override
    public QName name() {
        return name;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database(StoredCollection collection)
                        && of(collection.kind()).equals(name)
                ? Optional.of(out -> out.text(Integer.toString(bytes(collection.kind()))))
                : Optional.empty();
    }
}
