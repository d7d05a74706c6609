package satchel.dav.method;

import satchel.dav.http.DavResponse;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.SyncToken;

/**
 * The collection's sync-token before and after a write: a client whose last token is the one before
 * has heard of everything and need not hear its own write again.
 */
final class SyncTokenHeaders {
    private SyncTokenHeaders() {}

    static void set(
            DavResponse response, String collection, ChangeNumber before, ChangeNumber after) {
        response.header("Satchel-Sync-Token-Before", new SyncToken(collection, before).uri());
        response.header("Satchel-Sync-Token", new SyncToken(collection, after).uri());
    }
}
