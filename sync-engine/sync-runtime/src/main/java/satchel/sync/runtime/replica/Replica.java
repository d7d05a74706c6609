package satchel.sync.runtime.replica;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;

/** A collection on a server or a database of a PIM. Not safe for use by two threads at once. */
public interface Replica extends AutoCloseable {
    int A_HANDFUL = 100;

    /**
     * What is there, or what changed since {@code since}.
     *
     * @throws ReplicaException if the answer is not whole: half an answer is a fault, not an edit
     */
    Listing list(Optional<SyncState> since) throws ReplicaException;

    /** Reads bodies, in any order; one {@link Fetched} per id. */
    void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException;

    /**
     * Makes ready to be written to. Called before the first write of a run to either side, if there
     * is something to write here, and perhaps again.
     *
     * @throws ReplicaException if nothing can be written now
     */
    default void begin() throws ReplicaException {}

    /** Writes, in any order and possibly at the same time; one {@link WriteOutcome} per write. */
    void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException;

    /**
     * How many writes to send at once, if there are so many. A handful, because a crash leaves them
     * to be looked at again; more where records hang together so that a part of them is no use.
     */
    default int writesAtOnce() {
        return A_HANDFUL;
    }

    /**
     * The name a new record with this UID would best get here; the side may still choose another.
     */
    default RecordId propose(String uid) {
        return new RecordId(uid);
    }

    /** The same for a side that asks the record itself where it belongs. */
    default RecordId propose(String uid, Body body) {
        return propose(uid);
    }

    /**
     * The same for a record that has been here before: it goes to where it was, as far as a side
     * has such places.
     */
    default RecordId proposeAgain(RecordId before, String uid, Body body) {
        return propose(uid, body);
    }

    /**
     * The mark after this replica's own writes, if nobody else wrote in between since {@link
     * #list}: whoever saves it need not hear those writes again. Absent where the side cannot tell.
     */
    default Optional<SyncState> stateAfterWrites() {
        return Optional.empty();
    }

    /** Requests sent over a network so far, for the report. */
    default long requests() {
        return 0;
    }

    @Override
    void close();
}
