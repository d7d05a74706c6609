package satchel.dav.method;

import java.util.Optional;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.resource.ETag;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.Standing;
import satchel.dav.resource.SyncToken;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.LockStore;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;

/**
 * What a bulk request expects of the collection (calendarserver-bulk-change section 6): a CTag or a
 * sync-token in If, or the CTag as if it were an entity tag in If-Match. It is judged once, before
 * the first write; what is expected of single resources is judged with each of them.
 */
final class CollectionState {
    private final LockStore locks;

    CollectionState(LockStore locks) {
        this.locks = locks;
    }

    void require(DavRequest request, StoredCollection collection, Optional<IfHeader> header) {
        String present = token(collection).uri();
        boolean tag =
                ConditionalHeaders.of(request.headers())
                        .holds(new Standing.Tagged(new ETag(present)));
        if (!tag || !holds(request, header)) {
            throw DavError.of(
                            412,
                            Namespaces.me("ctag-ok"),
                            "The collection is not in the state that the request expects.")
                    .with("CTag", present);
        }
    }

    static SyncToken token(StoredCollection collection) {
        return new SyncToken(collection.id(), collection.change());
    }

    private boolean holds(DavRequest request, Optional<IfHeader> header) {
        WriteCondition condition =
                new WriteCondition(new Precondition.Anything(), header, request.signedIn());
        return header.isEmpty()
                || locks.judge(request.target(), condition) instanceof Verdict.Holds;
    }
}
