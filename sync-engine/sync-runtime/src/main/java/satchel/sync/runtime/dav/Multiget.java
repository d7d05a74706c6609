package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.ETags;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.MultigetRequest;
import satchel.sync.runtime.dav.message.SlowAnswerException;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.ReplicaException;

/** Asks for the bodies of one batch. Safe for use by many threads. */
final class Multiget {
    /** What became of one batch. */
    sealed interface Came {
        /**
         * @param records one for each that was asked for
         * @param octets the length of the answer
         */
        record Read(List<RecordId> asked, List<Fetched> records, long octets, Duration took)
                implements Came {}

        record TooMuch(List<RecordId> asked) implements Came {}

        record TooSlow(List<RecordId> asked, SlowAnswerException late) implements Came {}

        record NoSuchReport(List<RecordId> asked) implements Came {}
    }

    private final DavHttp http;
    private final URI collection;
    private final CollectionKind kind;

    Multiget(DavHttp http, URI collection, CollectionKind kind) {
        this.http = http;
        this.collection = collection;
        this.kind = kind;
    }

    Came ask(List<RecordId> ids) throws ReplicaException {
        Instant start = http.now();
        return http.read(
                request(ids),
                answer -> came(answer, ids, start),
                late -> new Came.TooSlow(ids, late));
    }

    ReplicaException unanswered(List<RecordId> ids, SlowAnswerException late) {
        return Faults.unanswered(request(ids), late);
    }

    private DavRequest request(List<RecordId> ids) {
        return MultigetRequest.of(
                collection,
                kind,
                ids.stream().map(id -> Hrefs.of(collection, id).getRawPath()).toList());
    }

    private Came came(DavAnswer answer, List<RecordId> ids, Instant start)
            throws IOException, ReplicaException {
        return switch (answer.status()) {
            case 413, 507 -> new Came.TooMuch(ids);
            case 400, 403, 405, 415, 501 -> new Came.NoSuchReport(ids);
            default -> {
                Set<RecordId> open = new LinkedHashSet<>(ids);
                List<Fetched> read = new ArrayList<>();
                CountedInput counted = new CountedInput(answer.body());
                Multistatuses.read(
                        answer.of(counted),
                        response ->
                                Hrefs.member(collection, response.href())
                                        .filter(open::remove)
                                        .ifPresent(id -> read.add(fetched(id, response))));
                open.forEach(id ->
                        read.add(new Fetched.Unreadable(id, "the server did not answer for it")));
                yield new Came.Read(
                        ids, read, counted.octets(), Duration.between(start, http.now()));
            }
        };
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
}
