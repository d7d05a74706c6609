package satchel.dav.bulk;

import java.util.Optional;
import java.util.function.Supplier;
import satchel.dav.http.DavError;
import satchel.dav.store.StoreFullException;
import satchel.dav.xml.Namespaces;

/** One write, with whatever comes of it as a value: the others are none the worse for it. */
final class Attempt {
    private static final DavError DISK_FULL =
            DavError.of(
                    507,
                    Namespaces.dav("sufficient-disk-space"),
                    "The server has no room left; this was not changed.");

    private Attempt() {}

    /**
     * @param href of what is there if it succeeds
     * @param hrefOfFailure what a refusal is about
     */
    static Outcome at(
            String href, String hrefOfFailure, Optional<String> uid, Supplier<Written> write) {
        try {
            return new Outcome(href, uid, new Outcome.Result.Done(write.get()));
        } catch (DavError refusal) {
            return Outcome.refused(hrefOfFailure, uid, refusal);
        } catch (StoreFullException full) {
            return Outcome.refused(hrefOfFailure, uid, DISK_FULL);
        }
    }
}
