package satchel.dav.method;

import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.resource.Address;
import satchel.dav.resource.BookmarkName;

/**
 * The Allow header (RFC 9110 section 10.2.1). It follows from the place alone and so tells nobody
 * whether anything is there.
 */
final class Allow {
    private Allow() {}

    static String at(Address address) {
        return switch (address) {
            case Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _ ->
                    "OPTIONS, PROPFIND, PROPPATCH, REPORT";
            case Address.Database _ ->
                    "OPTIONS, POST, PROPFIND, PROPPATCH, REPORT, DELETE, COPY, MOVE, LOCK, UNLOCK, MKCOL,"
                            + " MKCALENDAR";
            case Address.Member _ ->
                    "OPTIONS, GET, HEAD, PUT, DELETE, COPY, MOVE, LOCK, UNLOCK, PROPFIND,"
                            + " PROPPATCH, REPORT";
            case Address.AllBookmarks _ -> "OPTIONS, GET, HEAD, PROPFIND, REPORT";
            case Address.File _ ->
                    "OPTIONS, GET, HEAD, PUT, DELETE, COPY, MOVE, LOCK, UNLOCK, MKCOL, PROPFIND,"
                            + " PROPPATCH, REPORT";
            case Address.Upload _ -> "OPTIONS, HEAD, PATCH, DELETE";
            case Address.Nowhere _ -> "OPTIONS, PROPFIND";
        };
    }

    /** Whoever wants another content writes the bookmarks. */
    static DavError generated(DavRequest request) {
        return refusal(request, "The server makes this of the bookmarks beside it: write those.");
    }

    /** 403 would be a wrong password to floccus, and 409 a lock of somebody else. */
    static DavError misnamedBookmark(DavRequest request) {
        return refusal(
                request,
                "Among bookmarks there are only bookmarks, whose names end in "
                        + BookmarkName.EXTENSION
                        + ": no locks, and no files of other programs.");
    }

    static DavError refusal(DavRequest request, String text) {
        return DavError.of(405, text).with("Allow", at(request.target()));
    }
}
