package satchel.dav.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ETag;
import satchel.dav.resource.SyncToken;
import satchel.dav.store.Change;
import satchel.dav.store.CollectionIds;
import satchel.dav.store.ContentTag;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.EditOutcome;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyRoom;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.store.Transfer;

/** One collection with its objects and removals. Guarded by the store's lock. */
final class MemoryCollection {
    private final NewCollection made;
    private final String id = CollectionIds.next();
    private final Instant created;
    private final Map<PropertyName, String> properties;
    private final TreeMap<String, StoredObject> objects = new TreeMap<>();
    private final Map<String, ChangeNumber> removals = new HashMap<>();
    private CollectionPath path;
    private ChangeNumber change = ChangeNumber.NONE;

    MemoryCollection(NewCollection made, Instant created) {
        this.made = made;
        this.path = made.path();
        this.created = created;
        this.properties = new HashMap<>(made.properties());
    }

    void moveTo(CollectionPath destination) {
        path = destination;
    }

    MemoryCollection copiedTo(CollectionPath destination, Transfer.Extent extent, Instant now) {
        MemoryCollection copy =
                new MemoryCollection(
                        new NewCollection(destination, made.kind(), made.components(), properties),
                        now);
        copy.change = change;
        if (extent == Transfer.Extent.TREE) {
            copy.objects.putAll(objects);
        }
        return copy;
    }

    StoredCollection described() {
        return new StoredCollection(
                path,
                id,
                made.kind(),
                made.components(),
                properties,
                change,
                objects.size(),
                created);
    }

    EditOutcome setProperties(Map<PropertyName, Optional<String>> changes) {
        if (PropertyRoom.forbids(properties, changes)) {
            return new EditOutcome.PropertiesTooLong();
        }
        changes.forEach((name, value) ->
                value.ifPresentOrElse(
                        text -> properties.put(name, text), () -> properties.remove(name)));
        return new EditOutcome.Done();
    }

    Optional<StoredObject> object(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    List<StoredObject> select(Selection selection) {
        return objects.values().stream()
                .filter(object -> selection.holds(object.row().index()))
                .toList();
    }

    long bytes() {
        return objects.values().stream().mapToLong(object -> object.row().size()).sum();
    }

    /** How many bytes more a body would be than what it replaces. */
    long growth(String name, NewBody body) {
        return body.bytes().length - object(name).map(held -> held.row().size()).orElse(0L);
    }

    Optional<SyncToken> token() {
        return Optional.of(new SyncToken(id, change));
    }

    ChangeNumber change() {
        return change;
    }

    List<Change> changes(ChangeNumber since) {
        List<Change> changes = new ArrayList<>();
        objects.values().forEach(object -> changes.add(new Change.Changed(object.row())));
        if (!since.equals(ChangeNumber.NONE)) {
            removals.forEach((name, number) -> changes.add(new Change.Removed(name, number)));
        }
        changes.removeIf(entry -> entry.number().compareTo(since) <= 0);
        changes.sort(Comparator.comparing(Change::number));
        return changes;
    }

    /** What the condition says is judged already. */
    PutOutcome put(String name, NewBody body, Instant now) {
        Optional<StoredObject> current = object(name);
        if (current.filter(object -> hasOtherUid(object.row(), body)).isPresent()) {
            return new PutOutcome.UidTaken(name);
        }
        Optional<String> holder = holderOfUid(body.index().uid(), name);
        if (holder.isPresent()) {
            return new PutOutcome.UidTaken(holder.get());
        }
        ETag etag = ContentTag.of(body.bytes());
        ChangeNumber before = change;
        if (current.filter(object -> isSame(object.row(), etag, body)).isPresent()) {
            return new PutOutcome.Replaced(etag, before, before);
        }
        change = next();
        byte[] bytes = body.bytes().clone();
        objects.put(
                name,
                new StoredObject(
                        new ObjectRow(name, etag, bytes.length, now, change, body.index()), bytes));
        removals.remove(name);
        return current.isPresent()
                ? new PutOutcome.Replaced(etag, before, change)
                : new PutOutcome.Created(etag, before, change);
    }

    DeleteOutcome.Deleted remove(String name) {
        ChangeNumber before = change;
        change = next();
        objects.remove(name);
        removals.put(name, change);
        return new DeleteOutcome.Deleted(before, change);
    }

    DeleteOutcome deleted() {
        return new DeleteOutcome.Deleted(change, next());
    }

    private ChangeNumber next() {
        return new ChangeNumber(change.value() + 1);
    }

    Optional<String> holderOfUid(String uid, String writer) {
        return objects.values().stream()
                .map(StoredObject::row)
                .filter(row -> !uid.isEmpty() && row.index().uid().equals(uid))
                .map(ObjectRow::name)
                .filter(holder -> !holder.equals(writer))
                .findFirst();
    }

    static boolean hasOtherUid(ObjectRow row, NewBody body) {
        String uid = row.index().uid();
        return !uid.isEmpty() && !uid.equals(body.index().uid());
    }

    private static boolean isSame(ObjectRow row, ETag etag, NewBody body) {
        return row.etag().equals(etag) && row.index().equals(body.index());
    }
}
