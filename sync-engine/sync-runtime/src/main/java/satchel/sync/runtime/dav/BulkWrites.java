package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import satchel.sync.runtime.dav.message.BulkOffer;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.MultiputRequest;
import satchel.sync.runtime.dav.message.PropfindRequest;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * Sends many writes in one request to a server that offers it (calendarserver-bulk-change). Whether
 * it does is asked once, and not for a few writes, which go as fast in parallel.
 */
final class BulkWrites {
    /** From here on a question and one request are fewer than a request each, everywhere. */
    static final int WORTH_ASKING = 9;

    private final DavHttp http;
    private final URI collection;
    private final CollectionKind kind;
    private final WriteAnswers answers;
    private final TokenChain chain;
    private boolean asked;
    private Optional<BulkOffer> offer = Optional.empty();

    BulkWrites(
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

    /**
     * @return those writes that are to go alone
     */
    List<Write> write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        if (writes.size() < WORTH_ASKING || offer().isEmpty()) {
            return writes;
        }
        BulkChunks chunks = BulkChunks.of(writes, offer().get());
        List<Write> alone = new ArrayList<>(chunks.alone());
        for (List<Write> chunk : chunks.together()) {
            if (offer.isEmpty() || !send(chunk, sink)) {
                offer = Optional.empty();
                alone.addAll(chunk);
            }
        }
        return alone;
    }

    private Optional<BulkOffer> offer() throws ReplicaException {
        if (!asked) {
            offer =
                    http.read(
                            PropfindRequest.of(collection, 0, List.of(DavNames.BULK_REQUESTS)),
                            BulkWrites::offer);
            asked = true;
        }
        return offer;
    }

    /** Where the question is refused, writes go one by one; that is no fault of theirs. */
    private static Optional<BulkOffer> offer(DavAnswer answer)
            throws IOException, ReplicaException {
        if (answer.concernsTheServer()) {
            throw Faults.of(answer);
        }
        AtomicReference<Optional<BulkOffer>> found = new AtomicReference<>(Optional.empty());
        if (answer.isMultistatus()) {
            Multistatuses.read(answer, response -> found.set(BulkOffer.of(response)));
        }
        return found.get();
    }

    /**
     * @return whether the server took the request as what it is; else nothing was written
     */
    private boolean send(List<Write> chunk, Consumer<WriteOutcome> sink) throws ReplicaException {
        BulkAnswers told = new BulkAnswers(collection, chunk, answers);
        boolean taken = true;
        try {
            taken =
                    http.send(
                            MultiputRequest.of(collection, kind, chunk),
                            answer -> read(answer, told));
        } catch (IOException lost) {
            told.endsWith("no answer: " + NoAnswer.why(lost));
        }
        if (taken) {
            told.outcomes().forEach(sink);
        }
        return taken;
    }

    private boolean read(DavAnswer answer, BulkAnswers told) throws IOException, ReplicaException {
        if (answer.concernsTheServer()) {
            throw Faults.of(answer);
        }
        if (answer.isMultistatus()) {
            told.read(answer);
            if (told.isWhole()) {
                chain.follow(answer);
            }
            return true;
        }
        told.endsWith(WebPage.in(answer).orElseGet(() -> "the server answered " + answer.status()));
        return answer.successful() || isUnclear(answer.status());
    }

    /** An error in the midst; other refusals, 501 among them, are made before anything is done. */
    private static boolean isUnclear(int status) {
        return status == 500 || status == 502 || status == 504;
    }
}
