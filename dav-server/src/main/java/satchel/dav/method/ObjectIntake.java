package satchel.dav.method;

import java.util.Optional;
import satchel.dav.bulk.Written;
import satchel.dav.http.DavError;
import satchel.dav.property.MaxResourceSize;
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
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.NewBody;
import satchel.dav.store.ObjectIndex;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/**
 * Judges and writes objects, whichever method brings them: what the store will not do becomes the
 * refusal that the RFCs have for it.
 */
final class ObjectIntake {
    private final WorkspaceStore store;
    private final BodyRules rules;
    private final Conditions conditions;

    ObjectIntake(WorkspaceStore store, BodyRules rules) {
        this.store = store;
        this.rules = rules;
        this.conditions = new Conditions(store);
    }

    /** What there was before. */
    enum Found {
        NOTHING,
        ANOTHER_BODY
    }

    record Put(Found found, ETag etag, ChangeNumber before, ChangeNumber after) {
        Written written() {
            return new Written(Optional.of(etag), before, after);
        }
    }

    NewBody judge(StoredCollection collection, byte[] bytes) {
        CollectionKind kind = collection.kind();
        if (bytes.length > MaxResourceSize.bytes(kind)) {
            throw PutBody.tooLong(kind);
        }
        return switch (rules.judge(kind, collection.components(), bytes)) {
            case Judged.Valid(ObjectIndex index) -> new NewBody(bytes, index);
            case Judged.Invalid invalid ->
                    throw DavError.of(403, invalid.precondition(), invalid.text());
        };
    }

    Put put(ObjectPath path, NewBody body, WriteCondition condition) {
        return switch (store.put(path, body, condition)) {
            case PutOutcome.Created(ETag etag, ChangeNumber before, ChangeNumber after) ->
                    new Put(Found.NOTHING, etag, before, after);
            case PutOutcome.Replaced(ETag etag, ChangeNumber before, ChangeNumber after) ->
                    new Put(Found.ANOTHER_BODY, etag, before, after);
            case PutOutcome.PreconditionFailed _ -> throw conditions.stale(path);
            case PutOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case PutOutcome.UidTaken(String holder) -> throw uidTaken(path.collection(), holder);
            case PutOutcome.NoCollection _ -> throw noCollection();
            case PutOutcome.OverQuota _ -> throw FileRefusals.overQuota();
        };
    }

    boolean isMissing(ObjectPath path) {
        return store.row(path).isEmpty();
    }

    Written delete(ObjectPath path, WriteCondition condition) {
        return switch (store.delete(path, condition)) {
            case DeleteOutcome.Deleted(ChangeNumber before, ChangeNumber after) ->
                    new Written(Optional.empty(), before, after);
            case DeleteOutcome.PreconditionFailed _ -> throw conditions.stale(path);
            case DeleteOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case DeleteOutcome.Missing _ -> throw DavError.notFound();
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

    static DavError noCollection() {
        return DavError.of(
                409,
                "There is no calendar, address book or collection of bookmarks to put this into.");
    }
}
