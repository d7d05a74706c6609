package satchel.dav.store.snapshot;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import satchel.dav.resource.CollectionPath;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredObject;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.WorkspaceStore.Visitor;

/**
 * The bodies of a few rows, in the order of the rows: what is in memory from there, and all the
 * rest in one question to the store.
 */
final class BodyBatch {
    private final Bodies kept;
    private final Deque<Known> known = new ArrayDeque<>();
    private final List<String> missing = new ArrayList<>();
    private int answered;

    /** An object whose body is in memory, and how many of the missing come before it. */
    private record Known(StoredObject object, int missingBefore) {}

    BodyBatch(Bodies kept, List<ObjectRow> rows) {
        this.kept = kept;
        for (ObjectRow row : rows) {
            Optional<StoredObject> object = kept.of(row);
            if (object.isPresent()) {
                known.add(new Known(object.get(), missing.size()));
            } else {
                missing.add(row.name());
            }
        }
    }

    /** What has gone since the rows were read is left out. */
    void visit(CollectionPath path, WorkspaceStore store, Visitor<StoredObject> visitor)
            throws IOException {
        if (!missing.isEmpty()) {
            store.objects(
                    path,
                    missing,
                    object -> {
                        visitKnown(passed(object), visitor);
                        kept.keep(object);
                        visitor.visit(object);
                    });
        }
        visitKnown(missing.size(), visitor);
    }

    /** How many of the missing come before this one: the store keeps to the order of the names. */
    private int passed(StoredObject object) {
        while (!missing.get(answered).equals(object.row().name())) {
            answered++;
        }
        return answered;
    }

    private void visitKnown(int missingBefore, Visitor<StoredObject> visitor) throws IOException {
        while (!known.isEmpty() && known.getFirst().missingBefore() <= missingBefore) {
            visitor.visit(known.removeFirst().object());
        }
    }
}
