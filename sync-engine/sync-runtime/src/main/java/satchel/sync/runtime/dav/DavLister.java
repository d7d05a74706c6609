package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.ETags;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.PropfindRequest;
import satchel.sync.runtime.dav.message.SyncCollectionRequest;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;
import satchel.sync.runtime.replica.SyncState;

/**
 * Asks a collection what is there: by sync-collection (RFC 6578), or where the server has no such
 * thing by its CTag and a listing.
 */
final class DavLister {
    private static final String TOKEN = "token:";
    private static final String CTAG = "ctag:";

    private final DavHttp http;
    private final URI collection;

    DavLister(DavHttp http, URI collection) {
        this.http = http;
        this.collection = collection;
    }

    /** The token within a state that {@link #state} made. */
    static Optional<String> token(SyncState state) {
        return Optional.of(state.value())
                .filter(value -> value.startsWith(TOKEN))
                .map(value -> value.substring(TOKEN.length()));
    }

    static SyncState state(String token) {
        return new SyncState(TOKEN + token);
    }

    Listing list(Optional<SyncState> since) throws ReplicaException {
        Optional<String> token = since.flatMap(DavLister::token);
        if (token.isPresent()) {
            Optional<SyncAnswer> changes = synchronise(token);
            if (changes.isPresent()) {
                return changes.get().asChanges();
            }
            return full();
        }
        Optional<SyncState> ctag = since.filter(state -> state.value().startsWith(CTAG));
        if (ctag.isPresent() && ctag.equals(ctag())) {
            return new Listing.Changes(Map.of(), Set.of(), ctag);
        }
        return ctag.isPresent() ? propfind() : full();
    }

    private Listing full() throws ReplicaException {
        Optional<SyncAnswer> all = synchronise(Optional.empty());
        return all.isPresent() ? all.get().asComplete() : propfind();
    }

    /** Absent where the server refuses the report or the token: a full listing is next. */
    private Optional<SyncAnswer> synchronise(Optional<String> since) throws ReplicaException {
        SyncAnswer whole = new SyncAnswer();
        Optional<String> token = since;
        do {
            Optional<SyncAnswer> page = page(token);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            if (page.get().truncated && Optional.of(page.get().token).equals(token)) {
                throw broken("goes on truncating its list of changes at the same place");
            }
            whole.add(page.get());
            token = Optional.of(whole.token);
        } while (whole.truncated);
        return Optional.of(whole);
    }

    private Optional<SyncAnswer> page(Optional<String> since) throws ReplicaException {
        return http.read(
                SyncCollectionRequest.of(collection, since),
                reply -> {
                    if (refusesReport(reply.status())) {
                        return Optional.empty();
                    }
                    // Anew for each try: what came before a cut is no part of the answer.
                    SyncAnswer page = new SyncAnswer();
                    page.finish(Multistatuses.read(reply, page::take));
                    return Optional.of(page);
                });
    }

    /** 401, 404 and 5xx speak of the collection, the rest of the report or the token. */
    private static boolean refusesReport(int status) {
        return switch (status) {
            case 400, 403, 405, 409, 410, 412, 415, 422, 501 -> true;
            default -> false;
        };
    }

    private Optional<SyncState> ctag() throws ReplicaException {
        Optional<String> ctag =
                http.read(
                        PropfindRequest.of(collection, 0, List.of(DavNames.GETCTAG)),
                        answer -> {
                            SelfProperties self = new SelfProperties();
                            Multistatuses.read(answer, self::take);
                            return self.ctag;
                        });
        return ctag.map(value -> new SyncState(CTAG + value));
    }

    private Listing propfind() throws ReplicaException {
        return http.read(
                PropfindRequest.of(
                        collection,
                        1,
                        List.of(DavNames.GETETAG, DavNames.RESOURCETYPE, DavNames.GETCTAG)),
                answer -> {
                    SelfProperties self = new SelfProperties();
                    Multistatuses.read(answer, self::take);
                    self.members.rethrow();
                    if (!self.found) {
                        throw broken("lists members but not itself: the list is not whole");
                    }
                    return new Listing.Complete(
                            self.members.changed,
                            self.ctag.map(value -> new SyncState(CTAG + value)));
                });
    }

    private ReplicaException broken(String what) {
        return new ReplicaException(Kind.BROKEN_ANSWER, collection + " " + what);
    }

    /** Members with their versions; a response that makes no sense spoils the whole answer. */
    private final class Members {
        final Map<RecordId, Revision> changed = new HashMap<>();
        final Set<RecordId> gone = new HashSet<>();
        private Optional<String> nonsense = Optional.empty();

        void take(RecordId id, DavResponse response) {
            Optional<String> etag = response.text(DavNames.GETETAG);
            if (response.hasStatus(404) || response.hasStatus(410)) {
                gone.add(id);
                changed.remove(id);
            } else if (response.failed() || etag.isEmpty()) {
                nonsense = Optional.of("does not say in which version " + id + " is");
            } else {
                changed.put(id, ETags.listed(etag.get()));
                gone.remove(id);
            }
        }

        /** A later page: what it says of a record replaces what an earlier one said. */
        void add(Members later) {
            changed.putAll(later.changed);
            gone.removeAll(later.changed.keySet());
            changed.keySet().removeAll(later.gone);
            gone.addAll(later.gone);
        }

        void spoil(String what) {
            nonsense = Optional.of(what);
        }

        void rethrow() throws ReplicaException {
            if (nonsense.isPresent()) {
                throw broken(nonsense.get());
            }
        }
    }

    /** The pages of one sync-collection report. */
    private final class SyncAnswer {
        private final Members members = new Members();
        private boolean truncated;
        private String token = "";

        void take(DavResponse response) {
            if (Hrefs.same(collection, response.href())) {
                truncated = truncated || response.hasStatus(507);
            } else {
                Hrefs.member(collection, response.href())
                        .filter(id -> !response.href().endsWith("/"))
                        .ifPresent(id -> members.take(id, response));
            }
        }

        void finish(Optional<String> found) throws ReplicaException {
            token = found.orElseThrow(() -> broken("gives no sync-token"));
            members.rethrow();
        }

        void add(SyncAnswer page) {
            members.add(page.members);
            truncated = page.truncated;
            token = page.token;
        }

        Listing asChanges() {
            return new Listing.Changes(members.changed, members.gone, Optional.of(state(token)));
        }

        Listing asComplete() {
            return new Listing.Complete(members.changed, Optional.of(state(token)));
        }
    }

    /** A PROPFIND on the collection, at depth 0 or 1. */
    private final class SelfProperties {
        private final Members members = new Members();
        private Optional<String> ctag = Optional.empty();
        private boolean found;

        void take(DavResponse response) {
            if (Hrefs.same(collection, response.href())) {
                found = true;
                ctag = response.text(DavNames.GETCTAG);
                if (response.failed()) {
                    members.spoil("does not list all its members");
                }
            } else if (!response.is(DavNames.COLLECTION)) {
                Hrefs.member(collection, response.href())
                        .ifPresent(id -> members.take(id, response));
            }
        }
    }
}
