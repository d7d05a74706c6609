package satchel.sync.runtime.dav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.dav.Multiget.Came;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.ETags;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.ObjectRequest;
import satchel.sync.runtime.dav.message.SlowAnswerException;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Reads bodies by multiget, in batches of a size that the server can give at once, several of them
 * under way where that saves time; one by one where it has no multiget.
 */
final class DavFetcher {
    /** So many batches in a row that took too long are no matter of their size. */
    private static final int MOST_SLOW = 3;

    /** Nor are they large, where one after the other is too large even by itself. */
    private static final int MOST_SINGLE = 3;

    private static final int LARGEST_BODY = 32 << 20;

    private final DavHttp http;
    private final URI collection;
    private final Multiget multiget;
    private final BatchSize size = new BatchSize();
    private final BatchesAtOnce atOnce = new BatchesAtOnce();
    private boolean hasMultiget = true;
    private int slow;
    private int single;

    DavFetcher(DavHttp http, URI collection, CollectionKind kind) {
        this.http = http;
        this.collection = collection;
        this.multiget = new Multiget(http, collection, kind);
    }

    /** Bodies are delivered on the caller's thread. */
    void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        Deque<RecordId> left = new ArrayDeque<>(ids);
        Optional<ReplicaException> trouble = Optional.empty();
        try (MultigetsUnderWay underWay = new MultigetsUnderWay(multiget)) {
            while (trouble.isEmpty() && !left.isEmpty() || underWay.count() > 0) {
                while (trouble.isEmpty() && mayAsk(left, underWay)) {
                    underWay.start(take(left));
                }
                try {
                    if (underWay.count() == 0) {
                        sink.accept(get(left.removeFirst()));
                    } else {
                        took(underWay.await(), left, sink);
                    }
                } catch (ReplicaException e) {
                    // What the others bring is not lost for it.
                    trouble = trouble.or(() -> Optional.of(e));
                }
            }
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    private boolean mayAsk(Deque<RecordId> left, MultigetsUnderWay underWay) {
        return hasMultiget && !left.isEmpty() && underWay.count() < atOnce.now();
    }

    private List<RecordId> take(Deque<RecordId> left) {
        List<RecordId> next = new ArrayList<>();
        while (!left.isEmpty() && next.size() < size.next()) {
            next.add(left.removeFirst());
        }
        return next;
    }

    private void took(Came came, Deque<RecordId> left, Consumer<Fetched> sink)
            throws ReplicaException {
        switch (came) {
            case Came.Read read -> {
                slow = 0;
                single = 0;
                size.came(read.asked().size(), read.octets());
                atOnce.came(read.octets(), read.took());
                read.records().forEach(sink);
            }
            case Came.TooSlow(List<RecordId> asked, SlowAnswerException late) -> {
                if (++slow > MOST_SLOW) {
                    throw multiget.unanswered(asked, late);
                }
                tooMuch(asked, left, sink);
            }
            case Came.TooMuch(List<RecordId> asked) -> tooMuch(asked, left, sink);
            case Came.NoSuchReport(List<RecordId> asked) -> {
                hasMultiget = false;
                asked.reversed().forEach(left::addFirst);
            }
        }
    }

    private void tooMuch(List<RecordId> asked, Deque<RecordId> left, Consumer<Fetched> sink)
            throws ReplicaException {
        size.failed(asked.size());
        atOnce.failed();
        if (asked.size() > 1) {
            asked.reversed().forEach(left::addFirst);
        } else {
            hasMultiget = hasMultiget && ++single < MOST_SINGLE;
            sink.accept(get(asked.getFirst()));
        }
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
