package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
final class SingleWrites {
    private static final int IN_FLIGHT = 8;

    private final DavHttp http;
    private final URI collection;
    private final CollectionKind kind;
    private final WriteAnswers answers;
    private final TokenChain chain;

    SingleWrites(
            DavHttp http,
            URI collection,
            CollectionKind kind,
            WriteAnswers answers,
            TokenChain chain) {
        this.http = http;
        this.collection = collection;
        this.kind = kind;
        this.answers = answers;
        this.chain = chain;
    }

    /** Outcomes are delivered on the caller's thread. */
    void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        Queue<ReplicaException> troubles = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(IN_FLIGHT, Thread.ofVirtual().factory())) {
            List<Future<Optional<WriteOutcome>>> sent = new ArrayList<>();
            for (Write write : writes) {
                sent.add(threads.submit(() -> attempt(write, troubles)));
            }
            for (Future<Optional<WriteOutcome>> one : sent) {
                one.get().ifPresent(sink);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplicaException(Kind.UNREACHABLE, "interrupted", e);
        }
        for (ReplicaException trouble : troubles) {
            throw trouble;
        }
    }

    /** Once the server as a whole is in trouble, what was not sent yet is not sent. */
    private Optional<WriteOutcome> attempt(Write write, Queue<ReplicaException> troubles) {
        if (!troubles.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(http.send(request(write), answer -> outcome(write, answer)));
        } catch (IOException e) {
            return Optional.of(new WriteOutcome.Unknown(write, "no answer: " + NoAnswer.why(e)));
        } catch (ReplicaException e) {
            troubles.add(e);
            return Optional.empty();
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
        Optional<String> page = WebPage.in(answer);
        if (page.isPresent()) {
            return new WriteOutcome.Unknown(write, page.get());
        }
        if (answer.successful()) {
            chain.follow(answer);
            return answers.done(write, answer.header("etag"));
        }
        if (answer.concernsTheServer()) {
            throw Faults.of(answer);
        }
        return answers.failed(write, answer.status(), DavError.of(answer.excerpt()));
    }
}
