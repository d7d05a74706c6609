package satchel.client.sync;

import java.util.Optional;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;

/** One pair, open on both sides. {@link #cancel} may be called from any thread. */
public interface SyncJob extends AutoCloseable {
    /** What {@link #run} would do now; writes nothing. */
    Preview preview() throws JobException;

    /**
     * Does it.
     *
     * @param consent answers the guard for the very plan that was refused before
     */
    RunReport run(Optional<Consent> consent) throws JobException;

    /** Ends the run between two writes. */
    void cancel();

    @Override
    void close();
}
