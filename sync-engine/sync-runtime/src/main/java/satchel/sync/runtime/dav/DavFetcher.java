package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.ETags;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.MultigetRequest;
import satchel.sync.runtime.dav.message.ObjectRequest;
import satchel.sync.runtime.dav.message.SlowAnswerException;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Reads bodies by multiget, in batches of a size that the server can give at once; one by one where
 * it has no multiget.
 */
final class DavFetcher {
    /** So many batches in a row that took too long are no matter of their size. */
    private static final int MOST_SLOW = 3;

    /** Nor are they large, where one after the other is too large even by itself. */
    private static final int MOST_SINGLE = 3;

    private static final int LARGEST_BODY = 32 << 20;

    /** What became of one batch. */
    private enum Batch {
        READ,
        TOO_MUCH,
        NO_SUCH_REPORT
    }

    private final DavHttp http;
    private final URI collection;
    private final CollectionKind kind;
    private final BatchSize size = new BatchSize();
    private boolean multiget = true;
    private int slow;
    private int single;

    DavFetcher(DavHttp http, URI collection, CollectionKind kind) {
        this.http = http;
        this.collection = collection;
        this.kind = kind;
    }

    void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        Deque<RecordId> left = new ArrayDeque<>(ids);
        while (!left.isEmpty()) {
            List<RecordId> next = left.stream().limit(multiget ? size.next() : 1).toList();
            Batch came = multiget ? batch(next, sink) : Batch.NO_SUCH_REPORT;
            switch (came) {
                case READ -> next.forEach(id -> left.removeFirst());
                case TOO_MUCH -> {
                    size.failed(next.size());
                    if (next.size() == 1) {
                        multiget = ++single < MOST_SINGLE;
                        sink.accept(get(left.removeFirst()));
                    }
                }
                case NO_SUCH_REPORT -> {
                    multiget = false;
                    sink.accept(get(left.removeFirst()));
                }
            }
        }
    }

    private Batch batch(List<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        Set<RecordId> open = new LinkedHashSet<>(ids);
        List<Fetched> read = new ArrayList<>();
        List<String> hrefs = ids.stream().map(id -> Hrefs.of(collection, id).getRawPath()).toList();
        DavRequest request = MultigetRequest.of(collection, kind, hrefs);
        Batch came =
                http.read(
                        request,
                        answer -> {
                            read.clear();
                            open.addAll(ids);
                            return batch(answer, open, read);
                        },
                        late -> tooSlow(request, late));
        if (came == Batch.READ) {
            slow = 0;
            single = 0;
            read.forEach(sink);
            open.forEach(id ->
                    sink.accept(new Fetched.Unreadable(id, "the server did not answer for it")));
        }
        return came;
    }

    private Batch batch(DavAnswer answer, Set<RecordId> open, List<Fetched> read)
            throws IOException, ReplicaException {
        return switch (answer.status()) {
            case 413, 507 -> Batch.TOO_MUCH;
            case 400, 403, 405, 415, 501 -> Batch.NO_SUCH_REPORT;
            default -> {
                int asked = open.size();
                CountedInput counted = new CountedInput(answer.body());
                Multistatuses.read(
                        answer.of(counted),
                        response ->
                                Hrefs.member(collection, response.href())
                                        .filter(open::remove)
                                        .ifPresent(id -> read.add(fetched(id, response))));
                size.came(asked, counted.octets());
                yield Batch.READ;
            }
        };
    }

    private Batch tooSlow(DavRequest request, SlowAnswerException late) throws ReplicaException {
        if (++slow > MOST_SLOW) {
            throw Faults.unanswered(request, late);
        }
        return Batch.TOO_MUCH;
    }

    private Fetched fetched(RecordId id, DavResponse response) {
        if (response.hasStatus(404) || response.hasStatus(410)) {
            return new Fetched.Missing(id);
        }
        Optional<String> etag = response.text(DavNames.GETETAG);
        Optional<String> data = response.text(kind.data());
        if (response.failed() || etag.isEmpty() || data.isEmpty()) {
            return new Fetched.Unreadable(id, "the server does not hand it out");
        }
        return new Fetched.Found(id, ETags.listed(etag.get()), new Body(withLineEnds(data.get())));
    }

    /** XML turns the line ends of both standards, CR LF, into LF alone. */
    private static String withLineEnds(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private Fetched get(RecordId id) throws ReplicaException {
        return http.read(
                ObjectRequest.get(Hrefs.of(collection, id)),
                answer -> {
                    if (answer.status() == 404 || answer.status() == 410) {
                        return new Fetched.Missing(id);
                    }
                    if (answer.concernsTheServer() || answer.status() >= 500) {
                        throw Faults.of(answer);
                    }
                    if (answer.status() != 200) {
                        return new Fetched.Unreadable(id, "the server answered " + answer.status());
                    }
                    Optional<Revision> revision = answer.header("etag").map(ETags::listed);
                    byte[] octets = answer.body().readNBytes(LARGEST_BODY);
                    String text = new String(octets, StandardCharsets.UTF_8);
                    return revision.isEmpty() || octets.length == LARGEST_BODY
                            ? new Fetched.Unreadable(id, "it has no ETag or is too large")
                            : new Fetched.Found(id, revision.get(), new Body(text));
                });
    }
}
