package satchel.benchmark.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A program that keeps a folder of .ics files and a collection of a server alike. */
interface SyncProgram {
    /** Where a pair is. */
    record Ends(Path folder, String server, String user, String password, String collection) {}

    String name();

    /** The command that installs what is missing; empty if nothing is. */
    Optional<String> missing();

    /**
     * Whatever comes before the first sync and asks no server about its collections: accounts,
     * plug-ins.
     *
     * @param home empty, of this pair alone
     */
    Pair pair(Path home, Ends ends) throws IOException;

    /** A pair that is ready to be synchronised. */
    @FunctionalInterface
    interface Pair {
        TimedRun sync(Duration limit) throws IOException;
    }
}
