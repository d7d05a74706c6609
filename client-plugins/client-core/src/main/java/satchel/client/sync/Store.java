package satchel.client.sync;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import satchel.client.account.SignIn;
import satchel.client.api.Kind;
import satchel.client.pair.SavedPair;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Format;
import satchel.sync.core.scope.Scope;
import satchel.sync.runtime.dav.CollectionFinder;
import satchel.sync.runtime.dav.CollectionMarks;
import satchel.sync.runtime.dav.DavAccount;
import satchel.sync.runtime.dav.DavCollection;
import satchel.sync.runtime.dav.DavReplica;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * The server's side of a pair. Where the collection is, is asked once and remembered, so that a
 * sync without changes costs one request.
 */
record Store(
        SignIn signIn,
        SavedPair pair,
        Scope scope,
        CollectionAddresses addresses,
        Optional<CollectionMarks> glanced) {
    /** What an address holds, by the account's home sets. */
    static Kind kindOf(String address, SignIn signIn) throws JobException {
        try (CollectionFinder finder = new CollectionFinder(dav(signIn))) {
            for (Kind kind : Kind.values()) {
                for (DavCollection collection : finder.collectionsIfAny(format(kind))) {
                    if (withSlash(address).equals(collection.uri().toString())) {
                        return kind;
                    }
                }
            }
        } catch (ReplicaException e) {
            throw new JobException(String.valueOf(e.getMessage()), e);
        }
        throw new JobException(
                address + " is no calendar, address book or bookmark collection of " + signIn);
    }

    Terms terms() {
        return new Terms(
                pair.mode(),
                pair.direction(),
                pair.deletions(),
                pair.conflicts(),
                format(pair.kind()),
                scope);
    }

    GuardLimits limits() {
        return pair.limits();
    }

    /** To look at only: a collection that is missing looks empty. */
    Replica look() throws ReplicaException, IOException {
        Optional<URI> address = addresses.find(pair.id());
        if (address.isEmpty()) {
            try (CollectionFinder finder = new CollectionFinder(dav(signIn))) {
                address =
                        finder.collections(format(pair.kind())).stream()
                                .filter(this::isMeant)
                                .map(DavCollection::uri)
                                .findFirst();
            }
        }
        return address.isPresent() ? replica(address.get()) : new NothingYet();
    }

    /** To work with: a collection that is missing is made. */
    Replica open() throws ReplicaException, IOException {
        Optional<URI> known = addresses.find(pair.id());
        if (known.isPresent()) {
            return replica(known.get());
        }
        try (CollectionFinder finder = new CollectionFinder(dav(signIn))) {
            URI found = finder.findOrCreate(pair.collection(), format(pair.kind())).uri();
            addresses.save(pair.id(), found);
            return replica(found);
        }
    }

    /** The collection is gone from its address; the next run looks for it again. */
    void forget() throws IOException {
        addresses.forget(pair.id());
    }

    private boolean isMeant(DavCollection collection) {
        String path = collection.uri().getPath();
        String segment = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
        String name = pair.collection().substring(pair.collection().indexOf('/') + 1);
        return segment.equals(name + "/")
                || collection.name().equals(name)
                || collection.uri().toString().equals(withSlash(pair.collection()));
    }

    private Replica replica(URI address) {
        Replica collection = DavReplica.open(dav(signIn), address, format(pair.kind()));
        return glanced.<Replica>map(marks -> new GlancedReplica(collection, marks))
                .orElse(collection);
    }

    static DavAccount dav(SignIn signIn) {
        return new DavAccount(
                signIn.account().server(), signIn.account().user(), signIn.password());
    }

    private static Format format(Kind kind) {
        return switch (kind) {
            case CALENDAR -> Format.ICALENDAR;
            case CONTACTS -> Format.VCARD;
            case BOOKMARKS -> Format.BOOKMARK;
        };
    }

    private static String withSlash(String address) {
        return address.endsWith("/") ? address : address + "/";
    }
}
