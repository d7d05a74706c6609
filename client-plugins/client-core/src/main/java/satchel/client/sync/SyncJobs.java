package satchel.client.sync;

import java.util.List;
import satchel.client.pair.SavedPair;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.run.SyncListener;

/** Makes syncs ready to run. */
public interface SyncJobs {
    /**
     * Finds the account and the database that a request means.
     *
     * @throws JobException if there is no such plug-in, account or database
     */
    SavedPair resolve(SyncRequest request) throws JobException;

    /** The runs of a pair that wrote something and can still be undone, the last one first. */
    List<PastRun> history(SavedPair pair) throws JobException;

    /**
     * Opens both sides of a pair. A missing collection is made when a job runs, not before.
     *
     * @throws JobException if one of them cannot be used, or the pair is being synchronised
     */
    SyncJob open(SavedPair pair, SyncListener listener) throws JobException;
}
