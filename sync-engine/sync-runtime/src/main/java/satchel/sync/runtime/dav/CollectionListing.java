package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.PropfindRequest;
import satchel.sync.runtime.replica.ReplicaException;

/** A collection without sync-collection: its CTag, and a PROPFIND that lists all its members. */
final class CollectionListing {
    /** All members, and the CTag that was there with them. */
    record Listed(Members members, Optional<String> ctag) {}

    private final DavHttp http;
    private final URI collection;

    CollectionListing(DavHttp http, URI collection) {
        this.http = http;
        this.collection = collection;
    }

    Optional<String> ctag() throws ReplicaException {
        return http.read(
                PropfindRequest.of(collection, 0, List.of(DavNames.GETCTAG)),
                answer -> {
                    Taker taker = new Taker();
                    Multistatuses.read(answer, taker::take);
                    return taker.ctag;
                });
    }

    Listed all() throws ReplicaException {
        return http.read(
                PropfindRequest.of(
                        collection,
                        1,
                        List.of(DavNames.GETETAG, DavNames.RESOURCETYPE, DavNames.GETCTAG)),
                answer -> {
                    Taker taker = new Taker();
                    Multistatuses.read(answer, taker::take);
                    if (!taker.found) {
                        throw Members.broken(
                                collection, "lists members but not itself: the list is not whole");
                    }
                    return new Listed(taker.members.sound(), taker.ctag);
                });
    }

    private final class Taker {
        private final Members members = new Members(collection);
        private Optional<String> ctag = Optional.empty();
        private boolean found;

        void take(DavResponse response) {
            if (Hrefs.same(collection, response.href())) {
                found = true;
                ctag = ctag.or(() -> response.text(DavNames.GETCTAG));
                if (response.failed()) {
                    members.spoil("does not list all its members");
                }
            } else if (!response.is(DavNames.COLLECTION)) {
                members.take(response);
            }
        }
    }
}
