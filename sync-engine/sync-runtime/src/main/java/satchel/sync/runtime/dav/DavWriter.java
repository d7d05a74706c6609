package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavError;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.ETags;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.ObjectRequest;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * Sends conditional PUTs and DELETEs, several at a time. A write is never sent twice by itself: the
 * first may have been carried out, and the second would then report a conflict with ourselves.
 */
final class DavWriter {
    private static final int IN_FLIGHT = 8;

    private final DavHttp http;
    private final URI collection;
    private final CollectionKind kind;
    private final ResourceNames names;
    private final TokenChain chain;

    DavWriter(
            DavHttp http,
            URI collection,
            CollectionKind kind,
            ResourceNames names,
            TokenChain chain) {
        this.http = http;
        this.collection = collection;
        this.kind = kind;
        this.names = names;
        this.chain = chain;
    }

    void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        Optional<ReplicaException> trouble = Optional.empty();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(IN_FLIGHT, Thread.ofVirtual().factory())) {
            List<Future<WriteOutcome>> sent = new ArrayList<>();
            for (Write write : writes) {
                sent.add(threads.submit(() -> send(write)));
            }
            for (Future<WriteOutcome> one : sent) {
                try {
                    sink.accept(one.get());
                } catch (ExecutionException e) {
                    trouble = Optional.of(trouble(e));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplicaException(Kind.UNREACHABLE, "interrupted", e);
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    private static ReplicaException trouble(ExecutionException e) {
        return switch (e.getCause()) {
            case ReplicaException known -> known;
            case null, default -> throw new IllegalStateException(e.getCause());
        };
    }

    private WriteOutcome send(Write write) throws ReplicaException {
        try {
            return http.send(request(write), answer -> outcome(write, answer));
        } catch (IOException e) {
            return new WriteOutcome.Unknown(write, "no answer: " + NoAnswer.why(e));
        }
    }

    private DavRequest request(Write write) {
        URI object = Hrefs.of(collection, write.id());
        return switch (write) {
            case Write.Create(RecordId id, Body body) ->
                    ObjectRequest.create(object, kind, body.text());
            case Write.Replace(RecordId id, Revision expected, Body body) ->
                    ObjectRequest.replace(object, kind, expected, body.text());
            case Write.Remove(RecordId id, Revision expected) ->
                    ObjectRequest.remove(object, expected);
        };
    }

    private WriteOutcome outcome(Write write, DavAnswer answer)
            throws IOException, ReplicaException {
        if (answer.successful()) {
            return done(write, answer);
        }
        return switch (answer.status()) {
            case 401 -> throw DavHttp.fault(answer);
            case 404, 410 -> missing(write, answer);
            case 412 -> stale(write);
            case 500, 502, 504 ->
                    new WriteOutcome.Unknown(write, "the server answered " + answer.status());
            default -> refused(write, answer);
        };
    }

    private WriteOutcome done(Write write, DavAnswer answer) {
        Optional<String> before = answer.header("satchel-sync-token-before");
        Optional<String> after = answer.header("satchel-sync-token");
        if (before.isPresent() && after.isPresent()) {
            chain.wrote(before.get(), after.get());
        }
        Optional<Revision> revision =
                write instanceof Write.Remove
                        ? Optional.empty()
                        : ETags.written(answer.header("etag"));
        return new WriteOutcome.Done(write, write.id(), revision);
    }

    private WriteOutcome missing(Write write, DavAnswer answer) throws IOException {
        return switch (write) {
            case Write.Remove gone -> new WriteOutcome.Done(write, write.id(), Optional.empty());
            case Write.Replace gone -> new WriteOutcome.Stale(write);
            case Write.Create noCollection -> refused(write, answer);
        };
    }

    private WriteOutcome stale(Write write) {
        if (write instanceof Write.Create) {
            names.taken(write.id());
        }
        return new WriteOutcome.Stale(write);
    }

    private WriteOutcome refused(Write write, DavAnswer answer) throws IOException {
        DavError error = DavError.of(answer.excerpt());
        if (error.has("no-uid-conflict")) {
            RecordId holder =
                    error.hrefs().stream()
                            .flatMap(href -> Hrefs.member(collection, href).stream())
                            .findFirst()
                            .orElse(write.id());
            return new WriteOutcome.UidTaken(write, holder);
        }
        String said = error.sentence();
        return new WriteOutcome.Refused(
                write,
                "the server answered " + answer.status() + (said.isEmpty() ? "" : ": " + said));
    }
}
