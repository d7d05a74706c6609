package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.Origin;
import satchel.sync.runtime.dav.message.PropfindRequest;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Asks for the marks of many collections at once: one PROPFIND of the folder they lie in. Not safe
 * for use by two threads at once.
 */
public final class Glance implements AutoCloseable {
    private static final List<QName> MARKS =
            List.of(new QName(DavNames.DAV, "sync-token"), DavNames.GETCTAG);

    private final DavHttp http;

    public Glance(DavAccount account) {
        this.http =
                new DavHttp(
                        new SardineTransport(account.server(), account.user(), account.password()),
                        Patience.ofTheMachine());
    }

    /** Marks of a collection alone; empty if it has none. */
    public Map<URI, CollectionMarks> of(URI collection) throws ReplicaException {
        return marks(collection, 0);
    }

    /**
     * Marks of a folder and of what lies in it, by their addresses, each with a slash at its end.
     */
    public Map<URI, CollectionMarks> in(URI folder) throws ReplicaException {
        return marks(folder, 1);
    }

    public long requests() {
        return http.requests();
    }

    private Map<URI, CollectionMarks> marks(URI resource, int depth) throws ReplicaException {
        return http.read(
                PropfindRequest.of(resource, depth, MARKS),
                answer -> {
                    Map<URI, CollectionMarks> found = new HashMap<>();
                    Multistatuses.read(answer, response -> take(resource, response, found));
                    return found;
                });
    }

    private static void take(URI asked, DavResponse response, Map<URI, CollectionMarks> found) {
        Optional<String> token = response.text(MARKS.getFirst());
        Optional<String> ctag = response.text(DavNames.GETCTAG);
        if (token.isPresent() || ctag.isPresent()) {
            Hrefs.resolve(asked, Hrefs.withSlash(response.href()))
                    .filter(uri -> Origin.of(uri).equals(Origin.of(asked)))
                    .ifPresent(uri -> found.put(uri, new CollectionMarks(token, ctag)));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
