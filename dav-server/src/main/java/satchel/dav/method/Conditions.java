package satchel.dav.method;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.HttpDate;
import satchel.dav.http.IfHeaderReader;
import satchel.dav.resource.ETag;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.WorkspaceStore;

/** What a request expects to find, to be judged inside the store's transaction. */
final class Conditions {
    private final WorkspaceStore store;

    Conditions(WorkspaceStore store) {
        this.store = store;
    }

    /** Of a request about a collection: it has no date that a header could be about. */
    static WriteCondition of(DavRequest request) {
        return of(request, ConditionalHeaders.of(request.headers()));
    }

    /** Of a request about an object. */
    WriteCondition of(DavRequest request, ObjectPath path) {
        Precondition tags = ConditionalHeaders.of(request.headers());
        Optional<Instant> unmodifiedSince =
                request.header("If-Match").isPresent()
                        ? Optional.empty()
                        : request.header("If-Unmodified-Since").flatMap(HttpDate::parse);
        Optional<ObjectRow> row = unmodifiedSince.flatMap(_ -> store.row(path));
        Precondition all =
                unmodifiedSince
                        .flatMap(since -> row.map(found -> unmodified(found, since)))
                        .<Precondition>map(same -> new Precondition.Both(tags, same))
                        .orElse(tags);
        return of(request, all);
    }

    static WriteCondition of(DavRequest request, Precondition tags) {
        return new WriteCondition(tags, IfHeaderReader.of(request), request.signedIn());
    }

    /** A date says too little to be judged later, so what it holds for now is what must stay. */
    private static Precondition unmodified(ObjectRow row, Instant since) {
        if (row.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(since)) {
            throw DavError.stale();
        }
        return new Precondition.OneOf(Set.of(row.etag()));
    }

    /** 412 with the tag that the object has now, so that the client can fetch what it missed. */
    DavError stale(ObjectPath path) {
        DavError stale = DavError.stale();
        return store.row(path)
                .map(ObjectRow::etag)
                .map(ETag::quoted)
                .map(tag -> stale.with("ETag", tag))
                .orElse(stale);
    }
}
