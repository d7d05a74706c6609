package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.Origin;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** A calendar, an address book or a collection of bookmarks on a server. */
public final class DavReplica implements Replica {
    private final DavHttp http;
    private final DavLister lister;
    private final DavFetcher fetcher;
    private final DavWriter writer;
    private final ResourceNames names;
    private final TokenChain chain = new TokenChain();

    DavReplica(DavTransport transport, Patience patience, URI collection, CollectionKind kind) {
        this.http = new DavHttp(transport, patience);
        this.names = new ResourceNames(kind.suffix());
        this.lister = new DavLister(http, collection);
        this.fetcher = new DavFetcher(http, collection, kind);
        WriteAnswers answers = new WriteAnswers(collection, names);
        this.writer =
                new DavWriter(
                        new BulkWrites(http, collection, kind, answers, chain),
                        new SingleWrites(http, collection, kind, answers, chain));
    }

    /**
     * Sends nothing yet.
     *
     * @param collection on the account's server, as a {@link CollectionFinder} found it
     * @throws IllegalArgumentException if it is on another server
     */
    public static DavReplica open(DavAccount account, URI collection, Format format) {
        if (!Origin.of(collection).equals(Origin.of(account.server()))) {
            throw new IllegalArgumentException(collection + " is not on " + account.server());
        }
        return new DavReplica(
                new SardineTransport(account.server(), account.user(), account.password()),
                Patience.ofTheMachine(),
                collection.resolve(Hrefs.withSlash(collection.getRawPath())),
                CollectionKind.of(format));
    }

    @Override
    public Listing list(Optional<SyncState> since) throws ReplicaException {
        Listing listing = lister.list(since);
        chain.start(listing.next().flatMap(DavLister::token));
        return listing;
    }

    @Override
    public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        fetcher.fetch(ids, sink);
    }

    @Override
    public void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        writer.write(writes, sink);
    }

    @Override
    public RecordId propose(String uid) {
        return names.propose(uid);
    }

    @Override
    public Optional<SyncState> stateAfterWrites() {
        return chain.reached().map(DavLister::state);
    }

    @Override
    public long requests() {
        return http.requests();
    }

    @Override
    public void close() {
        http.close();
    }
}
