package satchel.dav.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Home;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;

/** What the contracts of a workspace store share: the store, and short words for common writes. */
public interface WorkspaceFixture {
    CollectionPath WORK = new CollectionPath("ann", Home.CALENDARS, "work");
    Precondition ANYTHING = new Precondition.Anything();
    Precondition NOTHING = new Precondition.Nothing();

    WorkspaceStore store();

    default void createWork() {
        create(WORK);
    }

    default void create(CollectionPath path) {
        store().create(
                        new NewCollection(
                                path, CollectionKind.CALENDAR, Set.of("VEVENT"), Map.of()));
    }

    default ETag put(ObjectPath path, String text) {
        return etag(store().put(path, event(path.name(), text), ANYTHING));
    }

    /** The tag a successful PUT gave. */
    static ETag etag(PutOutcome outcome) {
        return switch (outcome) {
            case PutOutcome.Created(ETag etag, ChangeNumber _, ChangeNumber _) -> etag;
            case PutOutcome.Replaced(ETag etag, ChangeNumber _, ChangeNumber _) -> etag;
            case PutOutcome.PreconditionFailed failed -> throw new AssertionError(failed);
            case PutOutcome.Locked locked -> throw new AssertionError(locked);
            case PutOutcome.UidTaken taken -> throw new AssertionError(taken);
            case PutOutcome.NoCollection none -> throw new AssertionError(none);
            case PutOutcome.OverQuota over -> throw new AssertionError(over);
        };
    }

    static NewBody event(String uid, String text) {
        return new NewBody(text.getBytes(StandardCharsets.UTF_8), index(uid));
    }

    static ObjectIndex index(String uid) {
        return new ObjectIndex(uid, "VEVENT", Optional.empty(), Optional.empty(), false, "");
    }

    static ChangeNumber number(long value) {
        return new ChangeNumber(value);
    }

    default String text(ObjectPath path) {
        return store().object(path)
                .map(object -> new String(object.bytes(), StandardCharsets.UTF_8))
                .orElse("(missing)");
    }

    default List<String> names(CollectionPath path, Selection selection) throws IOException {
        List<String> names = new ArrayList<>();
        store().rows(path, selection, row -> names.add(row.name()));
        return names;
    }

    default List<Change> changes(CollectionPath path, ChangeNumber since) throws IOException {
        List<Change> changes = new ArrayList<>();
        store().changes(path, since, changes::add);
        return changes;
    }
}
