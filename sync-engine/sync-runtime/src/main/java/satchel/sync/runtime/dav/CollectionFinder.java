package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.ExtendedMkcolRequest;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.MkcalendarRequest;
import satchel.sync.runtime.dav.message.Origin;
import satchel.sync.runtime.dav.message.PropfindRequest;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/**
 * Finds a user's collections from whatever address the user knows (RFC 6764, RFC 5397), and makes
 * one that is missing. Not safe for use by two threads at once.
 */
public final class CollectionFinder implements AutoCloseable {
    private final URI server;
    private final DavHttp http;
    private final Discovery discovery;

    public CollectionFinder(DavAccount account) {
        this(
                account.server(),
                new SardineTransport(account.server(), account.user(), account.password()));
    }

    CollectionFinder(URI server, DavTransport transport) {
        this.server = server;
        this.http = new DavHttp(transport, Patience.ofTheMachine());
        this.discovery = new Discovery(http, server);
    }

    /**
     * The user's own address on the server: the cheapest proof that the password is right.
     *
     * @throws ReplicaException NOT_ALLOWED if it is not
     */
    public URI principal() throws ReplicaException {
        return discovery.principal();
    }

    /**
     * The user's collections that can hold records of this format.
     *
     * @throws ReplicaException NOT_FOUND if the server keeps no such records at all
     */
    public List<DavCollection> collections(Format format) throws ReplicaException {
        CollectionKind kind = CollectionKind.of(format);
        return in(discovery.home(kind), kind);
    }

    /** The same, and none where the server keeps no such records at all. */
    public List<DavCollection> collectionsIfAny(Format format) throws ReplicaException {
        CollectionKind kind = CollectionKind.of(format);
        Optional<URI> home = discovery.homeIfAny(kind);
        return home.isPresent() ? in(home.get(), kind) : List.of();
    }

    /**
     * @param where {@code calendars/NAME}, {@code contacts/NAME}, {@code bookmarks/NAME}, or the
     *     address of a collection
     * @return the collection, made if it was missing
     */
    public DavCollection findOrCreate(String where, Format format) throws ReplicaException {
        CollectionKind kind = CollectionKind.of(format);
        if (where.startsWith("http://") || where.startsWith("https://")) {
            return atAddress(where, kind);
        }
        String name = name(where, kind);
        URI home = discovery.home(kind);
        for (DavCollection collection : in(home, kind)) {
            if (segment(home, collection).equals(Optional.of(name))
                    || collection.name().equals(name)) {
                return collection;
            }
        }
        return create(Hrefs.of(home, new RecordId(name)), name, kind);
    }

    private static String name(String where, CollectionKind kind) throws ReplicaException {
        String prefix = kind.folder() + "/";
        String name = where.startsWith(prefix) ? where.substring(prefix.length()) : "";
        if (name.isBlank() || name.contains("/") || name.startsWith(".")) {
            throw new ReplicaException(
                    Kind.NOT_FOUND,
                    where + " is no place for these records: " + prefix + "NAME or an address is");
        }
        return name;
    }

    private static Optional<String> segment(URI home, DavCollection collection) {
        String href = collection.uri().getRawPath();
        return Hrefs.member(home, href.substring(0, href.length() - 1)).map(RecordId::value);
    }

    private DavCollection atAddress(String where, CollectionKind kind) throws ReplicaException {
        URI uri =
                Hrefs.resolve(server, Hrefs.withSlash(where))
                        .filter(found -> Origin.of(found).equals(Origin.of(server)))
                        .orElseThrow(() ->
                                new ReplicaException(
                                        Kind.NOT_ALLOWED, where + " is not on " + server));
        Optional<DavResponse> self = discovery.properties(uri);
        if (self.isEmpty()) {
            String path = uri.getRawPath();
            String last = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
            String name = Hrefs.decode(last.substring(0, last.length() - 1)).orElse(last);
            return create(uri, name, kind);
        }
        if (!self.get().is(kind.type())) {
            throw new ReplicaException(
                    Kind.NOT_FOUND, where + " is not a collection for these records");
        }
        return new DavCollection(uri, self.get().text(DavNames.DISPLAYNAME).orElse(where));
    }

    private List<DavCollection> in(URI home, CollectionKind kind) throws ReplicaException {
        List<DavCollection> found = new ArrayList<>();
        return http.read(
                PropfindRequest.of(home, 1, List.of(DavNames.RESOURCETYPE, DavNames.DISPLAYNAME)),
                answer -> {
                    found.clear();
                    Multistatuses.read(
                            answer,
                            response -> {
                                if (response.is(kind.type())) {
                                    collection(home, response).ifPresent(found::add);
                                }
                            });
                    return List.copyOf(found);
                });
    }

    private static Optional<DavCollection> collection(URI home, DavResponse response) {
        return Hrefs.resolve(home, Hrefs.withSlash(response.href()))
                .filter(uri -> Origin.of(uri).equals(Origin.of(home)))
                .map(uri ->
                        new DavCollection(
                                uri, response.text(DavNames.DISPLAYNAME).orElse(response.href())));
    }

    private DavCollection create(URI place, String name, CollectionKind kind)
            throws ReplicaException {
        URI uri = place.resolve(Hrefs.withSlash(place.getRawPath()));
        DavRequest request =
                switch (kind) {
                    case CALENDAR -> MkcalendarRequest.of(uri, name);
                    case ADDRESSBOOK, BOOKMARKS -> ExtendedMkcolRequest.of(uri, kind, name);
                };
        try {
            return http.send(
                    request,
                    answer -> {
                        if (!answer.successful() || answer.isPage()) {
                            throw Faults.of(answer);
                        }
                        return new DavCollection(uri, name);
                    });
        } catch (IOException e) {
            throw Faults.unanswered(request, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
