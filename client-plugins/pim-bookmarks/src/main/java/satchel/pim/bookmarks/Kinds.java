package satchel.pim.bookmarks;

import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;

/** These connectors know one kind of records. */
final class Kinds {
    private Kinds() {}

    static void requireBookmarks(PimInfo info, Kind kind) throws PimException {
        if (kind != Kind.BOOKMARKS) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED, info.name() + " is here for bookmarks alone");
        }
    }
}
