package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.Origin;
import satchel.sync.runtime.dav.message.RetryAfter;
import satchel.sync.runtime.dav.message.SlowAnswerException;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/**
 * Sends a request with the patience a server may ask for: redirects within the origin, Retry-After,
 * and one more try of what only reads. Safe for use by many threads.
 */
final class DavHttp implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_WAITS = 3;

    /** What a redirect or a busy server asks for instead of an answer. */
    private sealed interface Reply<T> {
        record Answered<T>(T value) implements Reply<T> {}

        record Elsewhere<T>(String location) implements Reply<T> {}

        record Later<T>() implements Reply<T> {}
    }

    private final DavTransport transport;
    private final Patience patience;

    DavHttp(DavTransport transport, Patience patience) {
        this.transport = new LoggedTransport(transport);
        this.patience = patience;
    }

    long requests() {
        return transport.requests();
    }

    Instant now() {
        return patience.now();
    }

    /** For requests that only read: a lost answer is asked for once more. */
    <T> T read(DavRequest request, AnswerReader<T> reader) throws ReplicaException {
        return read(
                request,
                reader,
                slow -> {
                    throw Faults.unanswered(request, slow);
                });
    }

    /** What to make of an answer that took too long: the same once more would, too. */
    @FunctionalInterface
    interface Slow<T> {
        T after(SlowAnswerException slow) throws ReplicaException;
    }

    <T> T read(DavRequest request, AnswerReader<T> reader, Slow<T> slow) throws ReplicaException {
        try {
            return readOnce(request, reader, slow);
        } catch (IOException lost) {
            if (!patience.grantsAnother()) {
                throw Faults.unanswered(request, lost);
            }
        }
        try {
            return readOnce(request, reader, slow);
        } catch (IOException again) {
            throw Faults.unanswered(request, again);
        }
    }

    private <T> T readOnce(DavRequest request, AnswerReader<T> reader, Slow<T> slow)
            throws IOException, ReplicaException {
        if (!request.onlyReads()) {
            throw new IllegalArgumentException(request.method() + " does not only read");
        }
        try {
            return send(request, reader);
        } catch (SlowAnswerException e) {
            return slow.after(e);
        }
    }

    /**
     * @throws IOException if no whole answer came; a write may have been carried out or not
     */
    <T> T send(DavRequest request, AnswerReader<T> reader) throws IOException, ReplicaException {
        DavRequest current = request;
        int waits = 0;
        int redirects = 0;
        while (redirects <= MOST_REDIRECTS) {
            boolean mayWait = waits < MOST_WAITS;
            patience.rest();
            Reply<T> reply = transport.send(current, answer -> reply(answer, mayWait, reader));
            switch (reply) {
                case Reply.Answered<T>(T value) -> {
                    return value;
                }
                case Reply.Elsewhere<T>(String location) -> {
                    current = current.at(sameOrigin(current.uri(), location));
                    redirects++;
                }
                case Reply.Later<T>() -> waits++;
            }
        }
        throw new ReplicaException(Kind.BROKEN_ANSWER, request.uri() + " redirects without end");
    }

    private <T> Reply<T> reply(DavAnswer answer, boolean mayWait, AnswerReader<T> reader)
            throws IOException, ReplicaException {
        Optional<String> location = answer.header("location");
        if (isRedirect(answer.status()) && location.isPresent()) {
            return new Reply.Elsewhere<>(location.get());
        }
        boolean later =
                isBusy(answer)
                        && mayWait
                        && RetryAfter.of(answer, patience.now()).filter(this::grants).isPresent();
        return later ? new Reply.Later<>() : new Reply.Answered<>(reader.read(answer));
    }

    private boolean grants(Duration asked) {
        return patience.grantsAnother() && patience.grants(asked);
    }

    /** Nothing was done, whatever the request (RFC 6585 section 4, RFC 9110 section 15.6.4). */
    private static boolean isBusy(DavAnswer answer) {
        return answer.status() == 429 || answer.status() == 503;
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 307 || status == 308;
    }

    /** Neither the password nor the data of a request goes where the account is not. */
    private static URI sameOrigin(URI from, String location) throws ReplicaException {
        URI to =
                Hrefs.resolve(from, location)
                        .orElseThrow(() ->
                                new ReplicaException(
                                        Kind.BROKEN_ANSWER, from + " redirects to " + location));
        if (!Origin.of(to).equals(Origin.of(from))) {
            throw new ReplicaException(
                    Kind.NOT_ALLOWED,
                    from
                            + " redirects to another server, "
                            + Origin.of(to)
                            + ": use that address if you trust it");
        }
        return to;
    }

    @Override
    public void close() {
        transport.close();
    }
}
