package satchel.dav.method;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.HttpDate;
import satchel.dav.resource.ETag;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.WorkspaceStore;

/** What a request that writes expects to find, to be judged inside the store's transaction. */
final class WriteCondition {
    private final WorkspaceStore store;

    WriteCondition(WorkspaceStore store) {
        this.store = store;
    }

    Precondition of(DavRequest request, ObjectPath path) {
        refuseIf(request);
        Precondition tags = ConditionalHeaders.of(request.headers());
        Optional<Instant> unmodifiedSince =
                request.header("If-Match").isPresent()
                        ? Optional.empty()
                        : request.header("If-Unmodified-Since").flatMap(HttpDate::parse);
        Optional<ObjectRow> row = unmodifiedSince.flatMap(_ -> store.row(path));
        return unmodifiedSince
                .flatMap(since -> row.map(found -> unmodified(found, since)))
                .<Precondition>map(same -> new Precondition.Both(tags, same))
                .orElse(tags);
    }

    /** A date says too little to be judged later, so what it holds for now is what must stay. */
    private static Precondition unmodified(ObjectRow row, Instant since) {
        if (row.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(since)) {
            throw DavError.stale();
        }
        return new Precondition.OneOf(java.util.Set.of(row.etag()));
    }

    /** Without locks no state token of an If header can hold (RFC 4918 section 10.4). */
    static void refuseIf(DavRequest request) {
        if (request.header("If").isPresent()) {
            throw DavError.of(412, "There are no locks here, so no condition of If can hold.");
        }
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
