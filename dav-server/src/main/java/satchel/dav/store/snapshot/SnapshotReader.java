package satchel.dav.store.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.SyncToken;
import satchel.dav.store.Change;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/** Brings snapshots up to the moment, from what changed since the one that is kept. */
final class SnapshotReader {
    /** A collection that is written to without a pause is read from the store after all. */
    private static final int TRIES = 10;

    private final WorkspaceStore store;
    private final Snapshots kept;

    SnapshotReader(WorkspaceStore store, Snapshots kept) {
        this.store = store;
        this.kept = kept;
    }

    /** Empty where there is no such collection, or none that can be kept in memory. */
    Optional<Snapshot> now(CollectionPath path) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<StoredCollection> collection = store.collection(path);
            if (collection.isEmpty() || isTooLarge(collection.get())) {
                return Optional.empty();
            }
            SyncToken token = token(collection.get());
            Optional<Snapshot> known = kept.of(token.collection());
            if (known.filter(snapshot -> snapshot.token().equals(token)).isPresent()) {
                return known;
            }
            bringUp(path, token, known);
        }
        return Optional.empty();
    }

    /** As {@link #now}, of a collection that is in memory already. */
    Optional<Snapshot> ifKept(CollectionPath path) throws IOException {
        Optional<SyncToken> token = store.collection(path).map(SnapshotReader::token);
        Optional<Snapshot> known = token.flatMap(it -> kept.of(it.collection()));
        boolean late = known.isPresent() && !known.map(Snapshot::token).equals(token);
        return late ? now(path) : known;
    }

    void forget() {
        kept.forget();
    }

    private static SyncToken token(StoredCollection collection) {
        return new SyncToken(collection.id(), collection.change());
    }

    private boolean isTooLarge(StoredCollection collection) {
        return kept.wasTooHeavy(collection.id())
                || collection.objects() * RowWeight.LEAST > kept.mostOfOne();
    }

    /**
     * Reads what is missing and keeps the result. The store leaves out what changes meanwhile, so a
     * snapshot may be shown only if the collection still has its token afterwards.
     */
    private void bringUp(CollectionPath path, SyncToken wanted, Optional<Snapshot> known)
            throws IOException {
        ChangeNumber since =
                known.map(snapshot -> snapshot.token().number()).orElse(ChangeNumber.NONE);
        Changes changes = new Changes(kept.mostOfOne());
        Optional<SyncToken> token = store.changes(path, since, changes::visit);
        if (token.map(SyncToken::collection).filter(wanted.collection()::equals).isEmpty()) {
            return; // another collection has taken its place
        }
        Optional<Snapshot> reached = changes.onto(known, token.get());
        reached.filter(snapshot -> snapshot.weight() <= kept.mostOfOne())
                .ifPresentOrElse(kept::keep, () -> kept.isTooHeavy(wanted.collection()));
    }

    /** What changed, as far as there is room for it. */
    private static final class Changes {
        private final long most;
        private final Map<String, Optional<ObjectRow>> byName = new HashMap<>();
        private long weight;
        private boolean tooHeavy;

        Changes(long most) {
            this.most = most;
        }

        void visit(Change change) {
            if (tooHeavy) {
                return;
            }
            switch (change) {
                case Change.Changed(ObjectRow row) -> put(row.name(), Optional.of(row));
                case Change.Removed(String name, ChangeNumber _) -> put(name, Optional.empty());
            }
            if (weight > most) {
                tooHeavy = true;
                byName.clear();
            }
        }

        private void put(String name, Optional<ObjectRow> row) {
            weight += row.map(RowWeight::of).orElse(RowWeight.LEAST);
            byName.put(name, row);
        }

        /** Empty if there was not room for all. */
        Optional<Snapshot> onto(Optional<Snapshot> known, SyncToken token) {
            return tooHeavy
                    ? Optional.empty()
                    : known.map(snapshot -> snapshot.after(token, byName))
                            .or(() -> Optional.of(Snapshot.of(token, present())));
        }

        private List<ObjectRow> present() {
            List<ObjectRow> rows = new ArrayList<>(byName.size());
            byName.values().forEach(row -> row.ifPresent(rows::add));
            return rows;
        }
    }
}
