package satchel.client.sync;

import java.util.List;
import java.util.Optional;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.Reach;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.ParkedConflict;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;

/** One pair, open on both sides. {@link #cancel} may be called from any thread. */
public interface SyncJob extends AutoCloseable {
    /** What {@link #run} would do now; writes nothing. */
    Preview preview(Choices choices) throws JobException;

    /** Those of these records that wait for the user, as they are now; writes nothing. */
    List<ParkedConflict> conflicts(Reach reach) throws JobException;

    /**
     * Does it.
     *
     * @param consent answers the guard for the very plan that was refused before
     */
    RunReport run(Choices choices, Optional<Consent> consent) throws JobException;

    /** What {@link #undo} would do now; writes nothing. */
    Preview previewUndo(PastRun run) throws JobException;

    /**
     * Does the way back from an earlier run of the pair.
     *
     * @param consent as for {@link #run}
     */
    RunReport undo(PastRun run, Optional<Consent> consent) throws JobException;

    /** Ends the run between two writes. */
    void cancel();

    @Override
    void close();
}
