package satchel.dav.property;

import satchel.dav.store.CollectionKind;

/** The media types of what a collection holds. */
public final class MediaTypes {
    private MediaTypes() {}

    public static String of(CollectionKind kind) {
        return bare(kind) + "; charset=utf-8";
    }

    /** Without parameters. */
    public static String bare(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> "text/calendar";
            case ADDRESS_BOOK -> "text/vcard";
        };
    }
}
