package satchel.dav.method;

import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.resource.Address;
import satchel.dav.resource.ObjectPath;
import satchel.dav.xml.Namespaces;

/** What can be locked: all that clients make. What is always there is in nobody's way. */
final class Lockable {
    private Lockable() {}

    static void check(DavRequest request) {
        switch (request.target()) {
            case Address.Database _, Address.Member _, Address.File _ -> {
                // can be
            }
            case Address.Upload _, Address.Nowhere _ -> throw DavError.notFound();
            case Address.AllBookmarks _ -> throw Allow.generated(request);
            case Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _ ->
                    throw Allow.refusal(request, "This part of the server cannot be locked.");
        }
    }

    /**
     * RFC 4918 section 7.3 lets a server refuse to lock what is not there. An empty body is no
     * calendar object, card or bookmark; an empty database is one of some kind.
     */
    static DavError missing(DavRequest request) {
        return switch (request.target()) {
            case Address.Member(ObjectPath path) ->
                    DavError.of(
                            403,
                            Kinds.validData(Kinds.of(path.collection().home())),
                            "There is nothing here, and an empty object cannot be: PUT it first.");
            case Address.Database _ ->
                    DavError.of(
                            403,
                            Namespaces.dav("valid-resourcetype"),
                            "There is nothing here: make a calendar, an address book or a collection of"
                                    + " bookmarks first.");
            case Address.AllBookmarks _,
                    Address.File _,
                    Address.Upload _,
                    Address.Nowhere _,
                    Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _ ->
                    DavError.notFound();
        };
    }
}
