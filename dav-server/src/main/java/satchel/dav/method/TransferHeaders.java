package satchel.dav.method;

import java.util.Locale;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.Depth;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** Depth and Overwrite of COPY and MOVE (RFC 4918 sections 9.8.3, 9.9.2 and 10.6). */
final class TransferHeaders {
    private TransferHeaders() {}

    static Extent extent(DavRequest request, Kind kind) {
        return switch (Depth.of(request, Depth.INFINITY)) {
            case INFINITY -> Extent.TREE;
            case ONE -> throw DavError.of(400, "COPY goes to Depth 0 or infinity.");
            case ZERO ->
                    switch (kind) {
                        case COPY -> Extent.RESOURCE;
                        case MOVE ->
                                throw DavError.of(400, "A collection is moved with all it holds.");
                    };
        };
    }

    /** Absent it means T. */
    static Overwrite overwrite(DavRequest request) {
        return switch (request.header("Overwrite").orElse("T").strip().toUpperCase(Locale.ROOT)) {
            case "T" -> Overwrite.ALLOWED;
            case "F" -> Overwrite.REFUSED;
            default -> throw DavError.of(400, "Overwrite is T or F.");
        };
    }
}
