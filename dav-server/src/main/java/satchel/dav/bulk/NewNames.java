package satchel.dav.bulk;

import java.util.UUID;
import satchel.dav.resource.BookmarkName;
import satchel.dav.store.CollectionKind;

/** Names for resources that the server is to name: random, so that no two writers meet. */
public final class NewNames {
    private NewNames() {}

    public static String next(CollectionKind kind) {
        return UUID.randomUUID()
                + switch (kind) {
                    case CALENDAR -> ".ics";
                    case ADDRESS_BOOK -> ".vcf";
                    case BOOKMARKS -> BookmarkName.EXTENSION;
                };
    }
}
