package satchel.dav.method;

import java.io.IOException;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Href;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.rule.BodyRules;
import satchel.dav.rule.Judged;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.ObjectIndex;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/**
 * PUT of an object (RFC 4791 section 5.3.2, RFC 6352 section 6.3.2). The bytes are kept as they
 * came, so the ETag of the answer is true.
 */
final class PutMethod implements DavMethod {
    private final WorkspaceStore store;
    private final BodyRules rules;
    private final Conditions conditions;

    PutMethod(WorkspaceStore store, BodyRules rules) {
        this.store = store;
        this.rules = rules;
        this.conditions = new Conditions(store);
    }

    @Override
    public String name() {
        return "PUT";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        ObjectPath path = target(request);
        StoredCollection collection =
                store.collection(path.collection()).orElseThrow(PutMethod::noCollection);
        PutBody.refusePartial(request);
        PutBody.refuseOtherTypes(request, collection.kind());
        WriteCondition condition = conditions.of(request, path);
        byte[] bytes = PutBody.read(request, collection.kind());
        NewBody body = new NewBody(bytes, judge(collection, bytes));
        switch (store.put(path, body, condition)) {
            case PutOutcome.Created(ETag etag, ChangeNumber before, ChangeNumber after) -> {
                response.status(201);
                response.header("ETag", etag.quoted());
                SyncTokenHeaders.set(response, collection.id(), before, after);
            }
            case PutOutcome.Replaced(ETag etag, ChangeNumber before, ChangeNumber after) -> {
                response.status(204);
                response.header("ETag", etag.quoted());
                SyncTokenHeaders.set(response, collection.id(), before, after);
            }
            case PutOutcome.PreconditionFailed _ -> throw conditions.stale(path);
            case PutOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case PutOutcome.UidTaken(String holder) -> throw uidTaken(path.collection(), holder);
            case PutOutcome.NoCollection _ -> throw noCollection();
        }
    }

    private static ObjectPath target(DavRequest request) {
        return switch (request.target()) {
            case Address.Member(ObjectPath path) -> path;
            case Address.File _, Address.Nowhere _ -> throw noCollection();
            case Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _,
                    Address.Database _ ->
                    throw Allow.refusal(request, "A collection cannot be written with PUT.");
        };
    }

    private ObjectIndex judge(StoredCollection collection, byte[] bytes) {
        return switch (rules.judge(collection.kind(), collection.components(), bytes)) {
            case Judged.Valid(ObjectIndex index) -> index;
            case Judged.Invalid invalid ->
                    throw DavError.of(403, invalid.precondition(), invalid.text());
        };
    }

    static DavError uidTaken(CollectionPath collection, String holder) {
        CollectionKind kind = Kinds.of(collection.home());
        return DavError.of(
                409,
                Kinds.precondition(kind, "no-uid-conflict"),
                Href.of(collection.object(holder)),
                "A UID belongs to one object of a collection, and an object keeps its UID.");
    }

    private static DavError noCollection() {
        return DavError.of(409, "There is no calendar or address book to put this into.");
    }
}
