package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavError;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.Origin;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/**
 * Sends a request with the patience a server may ask for: redirects within the origin, one
 * Retry-After, and one more try of what only reads.
 */
final class DavHttp implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** What a redirect or a busy server asks for instead of an answer. */
    private sealed interface Reply<T> {
        record Answered<T>(T value) implements Reply<T> {}

        record Elsewhere<T>(String location) implements Reply<T> {}

        record Later<T>(Duration delay) implements Reply<T> {}
    }

    private final DavTransport transport;

    DavHttp(DavTransport transport) {
        this.transport = transport;
    }

    long requests() {
        return transport.requests();
    }

    /** For requests that only read: a lost answer is asked for once more. */
    <T> T read(DavRequest request, AnswerReader<T> reader) throws ReplicaException {
        try {
            return send(request, reader);
        } catch (IOException lost) {
            try {
                return send(request, reader);
            } catch (IOException again) {
                throw new ReplicaException(
                        Kind.UNREACHABLE,
                        "no answer from " + request.uri() + ": " + NoAnswer.why(again),
                        again);
            }
        }
    }

    /**
     * @throws IOException if no whole answer came; a write may have been carried out or not
     */
    <T> T send(DavRequest request, AnswerReader<T> reader) throws IOException, ReplicaException {
        DavRequest current = request;
        boolean patient = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; ) {
            boolean mayWait = patient;
            Reply<T> reply = transport.send(current, answer -> reply(answer, mayWait, reader));
            switch (reply) {
                case Reply.Answered<T>(T value) -> {
                    return value;
                }
                case Reply.Elsewhere<T>(String location) -> {
                    current = current.at(sameOrigin(current.uri(), location));
                    redirects++;
                }
                case Reply.Later<T>(Duration delay) -> {
                    patient = false;
                    pause(delay);
                }
            }
        }
        throw new ReplicaException(Kind.BROKEN_ANSWER, request.uri() + " redirects without end");
    }

    private static <T> Reply<T> reply(DavAnswer answer, boolean mayWait, AnswerReader<T> reader)
            throws IOException, ReplicaException {
        Optional<String> location = answer.header("location");
        if (isRedirect(answer.status()) && location.isPresent()) {
            return new Reply.Elsewhere<>(location.get());
        }
        if (mayWait && (answer.status() == 503 || answer.status() == 429)) {
            Optional<Duration> wait = answer.header("retry-after").flatMap(DavHttp::seconds);
            if (wait.filter(asked -> asked.compareTo(LONGEST_WAIT) <= 0).isPresent()) {
                return new Reply.Later<>(wait.get());
            }
        }
        return new Reply.Answered<>(reader.read(answer));
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 307 || status == 308;
    }

    private static Optional<Duration> seconds(String header) {
        return header.trim().matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(header.trim())))
                : Optional.empty();
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

    private static void pause(Duration wait) throws ReplicaException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplicaException(Kind.UNREACHABLE, "interrupted", e);
        }
    }

    /** What an answer means that is not the one hoped for. */
    static ReplicaException fault(DavAnswer answer) throws IOException {
        String said = DavError.of(answer.excerpt()).sentence();
        String detail = said.isEmpty() ? "" : " (" + said + ")";
        return switch (answer.status()) {
            case 401 ->
                    new ReplicaException(
                            Kind.NOT_ALLOWED,
                            answer.uri() + " does not accept the user name and password");
            case 403 ->
                    new ReplicaException(
                            Kind.NOT_ALLOWED, answer.uri() + " is not allowed" + detail);
            case 404, 410 -> new ReplicaException(Kind.NOT_FOUND, answer.uri() + " is not there");
            case 429, 500, 502, 503, 504, 507 ->
                    new ReplicaException(
                            Kind.UNREACHABLE,
                            answer.uri() + " cannot answer now: " + answer.status() + detail);
            default ->
                    new ReplicaException(
                            Kind.BROKEN_ANSWER,
                            answer.uri()
                                    + " answered "
                                    + answer.status()
                                    + " "
                                    + answer.header("content-type").orElse("without a type")
                                    + detail);
        };
    }

    @Override
    public void close() {
        transport.close();
    }
}
