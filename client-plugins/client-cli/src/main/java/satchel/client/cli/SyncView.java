package satchel.client.cli;

import satchel.client.pair.SavedPair;
import satchel.client.sync.Glances;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;

/** How syncs are shown on standard output. Closing it ends what it prints. */
interface SyncView extends AutoCloseable {
    /** Before many pairs, one look at their servers was taken. */
    void glanced(Glances glances);

    void preview(SavedPair pair, Preview preview);

    void report(SavedPair pair, RunReport report);

    /** A pair of many could not be synchronised at all. */
    void failed(SavedPair pair, String why);

    /** Nothing could be synchronised. */
    void failed(String why);

    @Override
    void close();
}
