package satchel.dav.method;

import satchel.dav.http.DavError;
import satchel.dav.store.Blob;

/** What came of the PUT that an upload was begun for. */
sealed interface Settlement {
    /**
     * @param status 201 or 204
     */
    record Done(int status, Blob body) implements Settlement {}

    record Refused(DavError why) implements Settlement {}
}
