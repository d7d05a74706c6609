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
     * Looks at the servers of several pairs at once. What cannot be had this way is left out: those
     * pairs ask for themselves, and say what is wrong.
     */
    Glances glance(List<SavedPair> pairs) throws JobException;

    /**
     * Opens both sides of a pair. A missing collection is made when a job runs, not before.
     *
     * @param glances taken a moment ago, so that what did not change need not be asked
     * @throws JobException if one of them cannot be used, or the pair is being synchronised
     */
    SyncJob open(SavedPair pair, Glances glances, SyncListener listener) throws JobException;

    /** The same without a glance before. */
    default SyncJob open(SavedPair pair, SyncListener listener) throws JobException {
        return open(pair, Glances.none(), listener);
    }

    /**
     * Opens both sides for a run that goes by nothing of earlier ones, and of which nothing is
     * remembered but the way back.
     *
     * @throws JobException as {@link #open}
     */
    SyncJob openOnce(SavedPair pair, SyncListener listener) throws JobException;

    /** Every pair that ever ran on this machine, be it saved or not. */
    List<SavedPair> everRun() throws JobException;

    /**
     * What tells of changes in the pair's databases.
     *
     * @param changed is called, from any thread, when a program tells of one
     * @throws JobException if there is no such database now
     */
    Hints hints(SavedPair pair, Runnable changed) throws JobException;

    /**
     * Forgets what the two ends agreed on; the records stay, and so do the journals of what runs
     * replaced. The next sync of these ends is a first one.
     *
     * @throws JobException if the pair is being synchronised
     */
    void forget(SavedPair pair) throws JobException;
}
