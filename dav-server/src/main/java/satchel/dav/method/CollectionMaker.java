package satchel.dav.method;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Lock;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.CreateOutcome;
import satchel.dav.store.NewCollection;
import satchel.dav.store.PropertyName;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.MkcolResponse;
import satchel.dav.xml.Namespaces;

/** Makes a collection with its properties, or nothing at all (RFC 5689 section 3). */
final class CollectionMaker {
    private final WorkspaceStore store;
    private final PropertyRegistry properties;

    CollectionMaker(WorkspaceStore store, PropertyRegistry properties) {
        this.store = store;
        this.properties = properties;
    }

    void make(
            DavRequest request,
            DavResponse response,
            CollectionKind kind,
            List<PropertyEdit> edits,
            QName replyName)
            throws IOException {
        refuseTaken(request);
        CollectionPath path = place(request, kind);
        Set<String> components = ComponentSet.of(kind, edits);
        List<PropertyEdit> others = ComponentSet.without(edits);
        List<QName> refused = EditReply.refused(others, properties);
        if (!refused.isEmpty()) {
            MkcolResponse reply = new MkcolResponse(response, 424, replyName);
            EditReply.refusal(others, refused, reply::propstat);
            reply.end();
            return;
        }
        CalendarTimezone.check(others);
        make(request, response, new NewCollection(path, kind, components, values(others)));
    }

    private void make(DavRequest request, DavResponse response, NewCollection collection) {
        switch (store.create(collection, Conditions.of(request))) {
            case CreateOutcome.Created _ -> {
                response.status(201);
                response.header("Cache-Control", "no-cache");
            }
            case CreateOutcome.Taken _ -> throw taken(request);
            case CreateOutcome.PreconditionFailed _ -> throw DavError.stale();
            case CreateOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case CreateOutcome.PropertiesTooLong _ -> throw FileRefusals.propertiesTooLong();
        }
    }

    /**
     * Before anything else is found fault with: a client that asks twice learns it has what it
     * wants.
     */
    void refuseTaken(DavRequest request) {
        boolean taken =
                switch (request.target()) {
                    case Address.Database(CollectionPath path) ->
                            store.collection(path).isPresent();
                    case Address.Member member -> store.row(member.path()).isPresent();
                    case Address.AllBookmarks all -> store.collection(all.path()).isPresent();
                    case Address.File _, Address.Upload _, Address.Nowhere _ -> false;
                    case Address.Root _,
                            Address.Dav _,
                            Address.Principals _,
                            Address.Principal _,
                            Address.Users _,
                            Address.Workspace _,
                            Address.HomeSet _ ->
                            true;
                };
        if (taken) {
            throw taken(request);
        }
    }

    /** RFC 4918 section 9.3.1 has 405 for MKCOL, RFC 4791 section 1.3 knows 403 and 409 alone. */
    private static DavError taken(DavRequest request) {
        return DavError.of(
                        request.method().equals("MKCOL") ? 405 : 403,
                        Namespaces.dav("resource-must-be-null"),
                        "There is something at this address already.")
                .with("Allow", Allow.at(request.target()));
    }

    private static CollectionPath place(DavRequest request, CollectionKind kind) {
        if (request.target() instanceof Address.Database(CollectionPath path)
                && Kinds.of(path.home()) == kind) {
            return path;
        }
        throw DavError.of(
                403,
                Kinds.locationOk(kind),
                "Calendars are made in the user's calendars/, address books in contacts/, collections"
                        + " of bookmarks in bookmarks/.");
    }

    private static Map<PropertyName, String> values(List<PropertyEdit> edits) {
        Map<PropertyName, String> values = new HashMap<>();
        for (Map.Entry<PropertyName, Optional<String>> edit :
                PropertyEdit.result(edits).entrySet()) {
            edit.getValue().ifPresent(value -> values.put(edit.getKey(), value));
        }
        return values;
    }
}
