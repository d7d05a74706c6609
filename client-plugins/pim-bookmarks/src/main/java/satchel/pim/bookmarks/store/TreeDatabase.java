package satchel.pim.bookmarks.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import satchel.client.api.Capabilities;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;
import satchel.client.api.PimState;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.TreeBatch;
import satchel.pim.bookmarks.tree.TreeResult;
import satchel.pim.bookmarks.tree.Uid;

/** A tree of bookmarks as a database: a record's id is its UID, its revision a hash. */
public final class TreeDatabase implements PimDatabase {
    /**
     * One batch for each sync: the folders that bookmarks are in and the order in which they stand
     * are only known when all changes are.
     */
    public static final int ALL_AT_ONCE = 1_000_000;

    private final DatabaseInfo info;
    private final Capabilities capabilities;
    private final TreeStore store;
    private Optional<Seen> seen = Optional.empty();

    /** A tree, and by which marks of the files it can be told that it is still so. */
    private record Seen(BookmarkTree tree, List<FileMark> marks) {}

    public TreeDatabase(DatabaseInfo info, Capabilities capabilities, TreeStore store) {
        this.info = info;
        this.capabilities = capabilities;
        this.store = store;
    }

    @Override
    public DatabaseInfo info() {
        return info;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public PimListing list(Optional<PimState> since) throws PimException {
        BookmarkTree tree = look();
        Map<PimId, PimRevision> records = new HashMap<>();
        tree.uids().stream()
                .flatMap(uid -> tree.record(uid).stream())
                .forEach(record -> records.put(record.id(), record.revision()));
        return new PimListing.Complete(records, Optional.empty());
    }

    /** What was listed is not read again for each handful of records: a write looks anew. */
    @Override
    public void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException {
        BookmarkTree tree =
                seen.filter(before -> before.marks().equals(marks())).isPresent()
                        ? seen.get().tree()
                        : look();
        for (PimId id : ids) {
            sink.accept(
                    Uid.of(id.value())
                            .flatMap(tree::record)
                            .<PimRead>map(PimRead.Found::new)
                            .orElseGet(() -> new PimRead.Missing(id)));
        }
    }

    @Override
    public void begin() throws PimException {
        store.begin();
    }

    @Override
    public void apply(List<PimChange> changes, Consumer<PimOutcome> sink) throws PimException {
        AtomicReference<Optional<TreeResult>> result = new AtomicReference<>(Optional.empty());
        Written written =
                store.edit((before, limits) -> {
                    TreeResult made = TreeBatch.of(before, changes, limits);
                    result.set(Optional.of(made));
                    return made.after();
                });
        seen = Optional.of(new Seen(written.tree(), marks()));
        TreeResult made = result.get().orElseThrow();
        written.doubt()
                .map(made::doubtful)
                .orElseGet(() -> made.outcomes(written.tree()))
                .forEach(sink);
    }

    @Override
    public List<Path> watched() {
        return store.files().stream().filter(Files::exists).toList();
    }

    @Override
    public void close() {
        store.close();
    }

    private BookmarkTree look() throws PimException {
        List<FileMark> marks = marks();
        BookmarkTree tree = store.read();
        seen = Optional.of(new Seen(tree, marks));
        return tree;
    }

    private List<FileMark> marks() {
        return store.files().stream().map(FileMark::of).toList();
    }
}
