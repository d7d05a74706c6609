package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;

/** Asks a true server to truncate its lists of changes early (RFC 6578 section 3.7). */
public record PagedLists(DavTransport transport, int most) implements DavTransport {
    public static Replica open(DavAccount account, URI collection, Format format, int most) {
        return new DavReplica(
                new PagedLists(
                        new SardineTransport(account.server(), account.user(), account.password()),
                        most),
                Patience.ofTheMachine(),
                collection,
                CollectionKind.of(format));
    }

    @Override
    public <T> T send(DavRequest request, AnswerReader<T> reader)
            throws IOException, ReplicaException {
        String limit = "</d:sync-level><d:limit><d:nresults>" + most + "</d:nresults></d:limit>";
        Optional<String> body = request.body().map(xml -> xml.replace("</d:sync-level>", limit));
        return transport.send(
                new DavRequest(
                        request.method(), request.uri(), request.headers(), body, request.limits()),
                reader);
    }

    @Override
    public long requests() {
        return transport.requests();
    }

    @Override
    public void close() {
        transport.close();
    }
}
