package satchel.dav.bulk;

import satchel.dav.resource.Precondition;
import satchel.dav.store.NewBody;

/**
 * Writes into one collection for one user, as PUT and DELETE would. Refuses with a {@link
 * satchel.dav.http.DavError}. Safe for use by many threads.
 */
public interface Intake {
    /** Reads a body and finds fault with it; writes nothing. */
    NewBody judge(byte[] bytes);

    Written put(String name, NewBody body, Precondition expected);

    Written delete(String name, Precondition expected);
}
