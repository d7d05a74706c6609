package satchel.client.watch;

import satchel.client.pair.NamedPair;
import satchel.sync.runtime.run.RunReport;

/** Hears what a watch does. Called on the thread that runs it. */
public interface WatchListener {
    /** Everything was looked at once; from now on changes are waited for. */
    void watching();

    void ran(NamedPair pair, RunReport report);

    /** A sync could not begin or go on; it is tried again after a pause. */
    void failed(NamedPair pair, String why);
}
