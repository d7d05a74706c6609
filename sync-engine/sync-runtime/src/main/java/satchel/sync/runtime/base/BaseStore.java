package satchel.sync.runtime.base;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.runtime.replica.Fetched;

/**
 * The memory of one pair between runs. A side's state is only ever saved together with everything
 * the side showed in it, so losing a run loses no change. Not safe for use by two threads at once.
 */
public interface BaseStore extends AutoCloseable {
    /** Every link, ordered by UID. */
    List<BaseEntry> entries();

    /** How a side was last seen; absent for a side that gives no state. */
    Optional<KnownSide> known(Side side);

    /**
     * Bodies of a side that were read ahead, in the versions in which the side showed them. Those
     * that are linked by now, and versions that the side no longer shows, are not among them.
     */
    void recall(Side side, Consumer<Fetched.Found> sink);

    /**
     * What the side made of the record when it was last written; absent where it held all of it.
     */
    Optional<OwnForm> ownForm(Side side, RecordId id);

    /** Absent as long as nobody has found out. */
    Optional<Answers> answers(Side side);

    /** What the pair's scope did not hold of a side's records, by the versions they had then. */
    Map<RecordId, Aside> asides(Side side);

    /** Writes that were about to be sent and whose outcome was never committed. */
    List<Intent> intents();

    /**
     * Applies all edits in order, or none. When it returns they survive a crash.
     *
     * @throws BaseStoreException if the store cannot be written
     */
    void commit(List<BaseEdit> edits);

    @Override
    void close();
}
