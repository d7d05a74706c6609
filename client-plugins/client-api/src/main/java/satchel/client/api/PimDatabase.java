package satchel.client.api;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** One list inside a program, while it is open. Used by one thread at a time. */
@ProviderType
public interface PimDatabase extends AutoCloseable {
    DatabaseInfo info();

    Capabilities capabilities();

    /**
     * What is there, or what changed since {@code since}. A database that cannot tell what changed
     * (it has no feed, or no longer knows that state) answers with everything: losing track is
     * never "all deleted". A record that cannot be read is listed all the same, because one left
     * out counts as deleted.
     *
     * @throws PimException if the answer would not be whole
     */
    PimListing list(Optional<PimState> since) throws PimException;

    /** Reads records, in any order; one {@link PimRead} for each id. */
    void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException;

    /**
     * Makes ready to be written to. Called once, after all has been looked at and before the first
     * write of a sync to either side, and only if there is something to write here. Whoever must be
     * closed for that is looked for and named; what no program has a way back from, such as a file
     * that is rewritten as a whole, is copied beside.
     *
     * @throws PimException if nothing can be written now: then the sync writes nowhere
     */
    void begin() throws PimException;

    /**
     * Writes, in any order; one {@link PimOutcome} for each change, as soon as it is lasting.
     *
     * @throws PimException if the database as a whole stopped working; outcomes told before hold
     */
    void apply(List<PimChange> changes, Consumer<PimOutcome> sink) throws PimException;

    /**
     * Files, and folders with what lies directly in them, whose file system events tell that
     * something here may have changed. None where there are no such: then the database is listed
     * from time to time. A hint: an event may come for nothing, and one may be missed.
     */
    default List<Path> watched() {
        return List.of();
    }

    /**
     * Has the program tell when something here may have changed, from any thread and until the
     * answer or this database is closed. A hint, like {@link #watched}; absent where the program
     * tells nothing.
     */
    default Optional<Listening> listen(Runnable changed) throws PimException {
        return Optional.empty();
    }

    @Override
    void close();
}
