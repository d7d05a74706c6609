package satchel.sync.runtime.dav.message;

import javax.xml.namespace.QName;
import satchel.sync.core.record.Format;

/** What a collection holds, and how the standards, or we, name everything about it. */
public enum CollectionKind {
    CALENDAR(
            "calendars",
            ".ics",
            "text/calendar; charset=utf-8",
            DavNames.CALENDAR,
            DavNames.CALENDAR_DATA,
            DavNames.CALENDAR_MULTIGET,
            DavNames.CALENDAR_HOME_SET),
    ADDRESSBOOK(
            "contacts",
            ".vcf",
            "text/vcard; charset=utf-8",
            DavNames.ADDRESSBOOK,
            DavNames.ADDRESS_DATA,
            DavNames.ADDRESSBOOK_MULTIGET,
            DavNames.ADDRESSBOOK_HOME_SET),
    BOOKMARKS(
            "bookmarks",
            ".bookmark",
            "text/x-satchel-bookmark; charset=utf-8",
            DavNames.BOOKMARKS,
            DavNames.BOOKMARK_DATA,
            DavNames.BOOKMARK_MULTIGET,
            DavNames.BOOKMARK_HOME_SET);

    private final String folder;
    private final String suffix;
    private final String contentType;
    private final QName type;
    private final QName data;
    private final QName multiget;
    private final QName homeSet;

    CollectionKind(
            String folder,
            String suffix,
            String contentType,
            QName type,
            QName data,
            QName multiget,
            QName homeSet) {
        this.folder = folder;
        this.suffix = suffix;
        this.contentType = contentType;
        this.type = type;
        this.data = data;
        this.multiget = multiget;
        this.homeSet = homeSet;
    }

    public static CollectionKind of(Format format) {
        return switch (format) {
            case ICALENDAR -> CALENDAR;
            case VCARD -> ADDRESSBOOK;
            case BOOKMARK -> BOOKMARKS;
        };
    }

    /** The first word of {@code calendars/NAME}, {@code contacts/NAME} and so on. */
    public String folder() {
        return folder;
    }

    public String suffix() {
        return suffix;
    }

    String contentType() {
        return contentType;
    }

    /** Its element in DAV:resourcetype. */
    public QName type() {
        return type;
    }

    public QName data() {
        return data;
    }

    QName multiget() {
        return multiget;
    }

    public QName homeSet() {
        return homeSet;
    }
}
