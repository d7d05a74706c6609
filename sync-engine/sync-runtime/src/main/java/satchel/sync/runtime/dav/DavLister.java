package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.runtime.dav.SyncReport.Told;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;

/**
 * Asks a collection what is there: by sync-collection (RFC 6578), or where the server has no such
 * thing by its CTag and a listing. A token that is refused means a listing, never a deletion.
 */
final class DavLister {
    private static final String TOKEN = "token:";
    private static final String CTAG = "ctag:";

    private final SyncReport report;
    private final CollectionListing listing;

    DavLister(DavHttp http, URI collection) {
        this.report = new SyncReport(http, collection);
        this.listing = new CollectionListing(http, collection);
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

    static SyncState ctagState(String ctag) {
        return new SyncState(CTAG + ctag);
    }

    Listing list(Optional<SyncState> since) throws ReplicaException {
        Optional<String> token = since.flatMap(DavLister::token);
        if (token.isPresent()) {
            return changes(token);
        }
        Optional<SyncState> ctag = since.filter(state -> state.value().startsWith(CTAG));
        if (ctag.isEmpty()) {
            return everything();
        }
        return ctag.equals(listing.ctag().map(DavLister::ctagState))
                ? new Listing.Changes(Map.of(), Set.of(), ctag)
                : members();
    }

    private Listing changes(Optional<String> token) throws ReplicaException {
        return switch (report.since(token)) {
            case Told.Whole(Members members, String next) ->
                    new Listing.Changes(
                            members.changed(), members.gone(), Optional.of(state(next)));
            case Told.TokenRefused refused -> everything().afterLoss();
            case Told.NoReport none -> members().afterLoss();
        };
    }

    private Listing.Complete everything() throws ReplicaException {
        return switch (report.since(Optional.empty())) {
            case Told.Whole(Members members, String next) ->
                    new Listing.Complete(members.changed(), Optional.of(state(next)));
            case Told.TokenRefused inTheMidst -> members();
            case Told.NoReport none -> members();
        };
    }

    private Listing.Complete members() throws ReplicaException {
        CollectionListing.Listed all = listing.all();
        return new Listing.Complete(all.members().changed(), all.ctag().map(DavLister::ctagState));
    }
}
