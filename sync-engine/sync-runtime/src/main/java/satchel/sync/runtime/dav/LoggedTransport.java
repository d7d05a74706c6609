package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Tells the log {@code satchel.requests} what was asked and with which status it was answered.
 * Bodies, headers and what stands behind a question mark are nobody's business, so they are not
 * told.
 */
final class LoggedTransport implements DavTransport {
    private static final System.Logger LOG = System.getLogger("satchel.requests");

    private final DavTransport transport;

    LoggedTransport(DavTransport transport) {
        this.transport = transport;
    }

    @Override
    public <T> T send(DavRequest request, AnswerReader<T> reader)
            throws IOException, ReplicaException {
        if (!LOG.isLoggable(System.Logger.Level.DEBUG)) {
            return transport.send(request, reader);
        }
        long start = System.nanoTime();
        String[] outcome = {"no answer"};
        try {
            return transport.send(
                    request,
                    answer -> {
                        outcome[0] = Integer.toString(answer.status());
                        return reader.read(answer);
                    });
        } finally {
            long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "%s %s: %s after %d ms"
                            .formatted(request.method(), place(request.uri()), outcome[0], took));
        }
    }

    private static String place(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
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
