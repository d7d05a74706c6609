package satchel.dav.method;

import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Depth;
import satchel.dav.http.Destination;
import satchel.dav.resource.Address;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.BookmarkName;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.FileStore;
import satchel.dav.store.Transfer;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.TransferOutcome;
import satchel.dav.store.WorkspaceStore;

/**
 * What COPY and MOVE have in common (RFC 4918 sections 9.8 and 9.9). Both ends are of one kind: an
 * event is no card, and a calendar is no folder.
 */
final class Transfers {
    private final WorkspaceStore store;
    private final FileTransfers files;
    private final Conditions conditions;

    Transfers(WorkspaceStore store, FileStore files) {
        this.store = store;
        this.files = new FileTransfers(files);
        this.conditions = new Conditions(store);
    }

    void answer(DavRequest request, DavResponse response, Kind kind) {
        switch (request.target()) {
            case Address.Member(ObjectPath from) -> object(request, response, kind, from);
            case Address.Database(CollectionPath from) -> database(request, response, kind, from);
            case Address.File(FilePath from) -> files.answer(request, response, kind, from);
            case Address.Upload _, Address.Nowhere _ -> throw DavError.notFound();
            case Address.AllBookmarks _ -> throw Allow.generated(request);
            case Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _ ->
                    throw Allow.refusal(request, "This part of the server stays where it is.");
        }
    }

    private void object(DavRequest request, DavResponse response, Kind kind, ObjectPath from) {
        ObjectPath to = member(Destination.of(request), from.collection().home());
        refuseSame(from.equals(to));
        if (Depth.of(request, Depth.INFINITY) == Depth.ONE) {
            throw DavError.of(400, "COPY and MOVE go to Depth 0 or infinity.");
        }
        Transfer<ObjectPath> transfer =
                new Transfer<>(from, to, kind, Extent.TREE, TransferHeaders.overwrite(request));
        TransferOutcome outcome = store.transferObject(transfer, conditions.of(request, from));
        answer(response, outcome, to.collection());
    }

    private static ObjectPath member(Address destination, Home home) {
        if (destination instanceof Address.Member(ObjectPath to)) {
            if (to.collection().home() == home) {
                return to;
            }
            throw DavError.of(
                    403,
                    Kinds.supportedData(Kinds.of(to.collection().home())),
                    "Calendar objects go into calendars, cards into address books, bookmarks among"
                            + " bookmarks.");
        }
        if (destination instanceof Address.AllBookmarks(CollectionPath _, BookmarkForm form)) {
            throw DavError.of(403, "The server makes " + form.file() + "; nothing is put there.");
        }
        if (BookmarkName.isMissingAt(destination)) {
            throw DavError.of(
                    403, "The name of a bookmark ends in " + BookmarkName.EXTENSION + ".");
        }
        if (destination instanceof Address.Nowhere) {
            throw DavError.of(409, "There is no collection to hold it at the destination.");
        }
        throw DavError.of(403, "An object goes to an address within a " + word(home) + ".");
    }

    private void database(
            DavRequest request, DavResponse response, Kind kind, CollectionPath from) {
        CollectionPath to = database(Destination.of(request), from.home());
        refuseSame(from.equals(to));
        Transfer<CollectionPath> transfer =
                new Transfer<>(
                        from,
                        to,
                        kind,
                        TransferHeaders.extent(request, kind),
                        TransferHeaders.overwrite(request));
        answer(response, store.transferCollection(transfer, Conditions.of(request)), to);
    }

    private static CollectionPath database(Address destination, Home home) {
        if (destination instanceof Address.Database(CollectionPath to) && to.home() == home) {
            return to;
        }
        throw DavError.of(
                403,
                Kinds.locationOk(Kinds.of(home)),
                "A whole " + word(home) + " stays among its like.");
    }

    private static String word(Home home) {
        return switch (home) {
            case CALENDARS -> "calendar";
            case CONTACTS -> "address book";
            case BOOKMARKS -> "collection of bookmarks";
        };
    }

    static void refuseSame(boolean same) {
        if (same) {
            throw DavError.of(403, "The destination is the source.");
        }
    }

    private static void answer(
            DavResponse response, TransferOutcome outcome, CollectionPath destination) {
        CollectionKind kind = Kinds.of(destination.home());
        switch (outcome) {
            case TransferOutcome.Created _ -> response.status(201);
            case TransferOutcome.Replaced _ -> response.status(204);
            case TransferOutcome.PreconditionFailed _ -> throw DavError.stale();
            case TransferOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case TransferOutcome.Missing _ -> throw DavError.notFound();
            case TransferOutcome.OverQuota _ -> throw FileRefusals.overQuota();
            case TransferOutcome.NoCollection _ ->
                    throw DavError.of(409, "There is no collection at the destination.");
            case TransferOutcome.UidTaken(String holder) ->
                    throw ObjectIntake.uidTaken(destination, holder);
            case TransferOutcome.ComponentRefused(String component) ->
                    throw DavError.of(
                            403,
                            supportedComponent(kind),
                            "The destination does not hold " + component + ".");
        }
    }

    private static QName supportedComponent(CollectionKind kind) {
        return Kinds.precondition(kind, "supported-calendar-component");
    }
}
