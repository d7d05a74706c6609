package satchel.client.api.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import satchel.client.api.Access;
import satchel.client.api.Capabilities;
import satchel.client.api.ChangeFeed;
import satchel.client.api.CompareAndSet;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;
import satchel.client.api.PimState;
import satchel.client.api.WhileRunning;

/**
 * A database in memory. It takes every text with a line {@code UID:…}, names records by their UID
 * and counts revisions; {@link #fail} makes it a bad one.
 */
public final class MemoryDatabase implements PimDatabase {
    /** What can be wrong with a connector or the program behind it. */
    public enum Fault {
        NONE,
        /** Every call fails as a whole. */
        BUSY,
        /** It can be read, but its program runs and would not see what is written. */
        RUNNING,
        /** Its program lets nobody write to it. */
        READ_ONLY,
        /** The last record of every answer is left out. */
        FORGETS_ONE,
        /** A record that is there cannot be read. */
        UNREADABLE
    }

    private final Map<PimId, PimRecord> records = new TreeMap<>();
    private final int batchSize;
    private final Set<String> components;
    private Fault fault = Fault.NONE;
    private int counter;
    private int largestBatch;
    private int begun;

    public MemoryDatabase(int batchSize) {
        this(batchSize, Set.of());
    }

    /**
     * @param components as in {@link DatabaseInfo}
     */
    public MemoryDatabase(int batchSize, Set<String> components) {
        this.batchSize = batchSize;
        this.components = Set.copyOf(components);
    }

    public void fail(Fault next) {
        fault = next;
    }

    public int largestBatch() {
        return largestBatch;
    }

    @Override
    public DatabaseInfo info() {
        return new DatabaseInfo(
                "memory",
                "Memory",
                Kind.CALENDAR,
                components,
                fault == Fault.READ_ONLY ? Access.READ_ONLY : Access.READ_AND_WRITE,
                Optional.empty());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                CompareAndSet.TRANSACTION,
                ChangeFeed.FULL_SCAN,
                WhileRunning.READ_AND_WRITE,
                batchSize,
                Set.of());
    }

    @Override
    public PimListing list(Optional<PimState> since) throws PimException {
        failIfBusy();
        Map<PimId, PimRevision> revisions = new TreeMap<>();
        records.forEach((id, record) -> revisions.put(id, record.revision()));
        return new PimListing.Complete(revisions, Optional.empty());
    }

    @Override
    public void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException {
        failIfBusy();
        ids.stream().limit(ids.size() - forgotten()).map(this::read).forEach(sink);
    }

    @Override
    public void begin() throws PimException {
        failIfBusy();
        if (fault == Fault.RUNNING) {
            throw new PimException(PimException.Kind.BUSY, "Memory is running; close it first");
        }
        begun++;
    }

    /** How often it was made ready to be written to. */
    public int begun() {
        return begun;
    }

    @Override
    public void apply(List<PimChange> changes, Consumer<PimOutcome> sink) throws PimException {
        failIfBusy();
        largestBatch = Math.max(largestBatch, changes.size());
        changes.stream().limit(changes.size() - forgotten()).map(this::apply).forEach(sink);
    }

    @Override
    public void close() {
        // It lives on, as a database does.
    }

    private void failIfBusy() throws PimException {
        if (fault == Fault.BUSY) {
            throw new PimException(PimException.Kind.BUSY, "the program has it open");
        }
    }

    private int forgotten() {
        return fault == Fault.FORGETS_ONE ? 1 : 0;
    }

    private PimRead read(PimId id) {
        PimRecord record = records.get(id);
        if (record == null) {
            return new PimRead.Missing(id);
        }
        return fault == Fault.UNREADABLE
                ? new PimRead.Unreadable(id, "it is damaged")
                : new PimRead.Found(record);
    }

    private PimOutcome apply(PimChange change) {
        return switch (change) {
            case PimChange.Create create -> {
                Optional<PimId> id = id(create.text());
                if (id.isEmpty()) {
                    yield new PimOutcome.Refused(create, "it has no UID");
                }
                yield records.containsKey(id.get())
                        ? new PimOutcome.UidTaken(create, id.get())
                        : put(create, id.get(), create.text());
            }
            case PimChange.Replace replace ->
                    isStill(replace.id(), replace.expected())
                            ? put(replace, replace.id(), replace.text())
                            : new PimOutcome.Stale(replace);
            case PimChange.Remove remove -> {
                if (!isStill(remove.id(), remove.expected())) {
                    yield new PimOutcome.Stale(remove);
                }
                records.remove(remove.id());
                yield new PimOutcome.Done(remove, remove.id(), Optional.empty());
            }
        };
    }

    private PimOutcome put(PimChange change, PimId id, String text) {
        PimRevision revision = new PimRevision(Integer.toString(++counter));
        records.put(id, new PimRecord(id, revision, text));
        return new PimOutcome.Done(change, id, Optional.of(revision));
    }

    private boolean isStill(PimId id, PimRevision expected) {
        PimRecord record = records.get(id);
        return record != null && record.revision().equals(expected);
    }

    private static Optional<PimId> id(String text) {
        return text.lines()
                .filter(line -> line.startsWith("UID:"))
                .map(line -> new PimId(line.substring(4)))
                .findFirst();
    }
}
