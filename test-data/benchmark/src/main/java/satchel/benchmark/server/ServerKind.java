package satchel.benchmark.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import satchel.benchmark.data.Holdings;

/** A program that can be measured. */
public interface ServerKind {
    String name();

    /** The command that installs what is missing; empty if nothing is. */
    Optional<String> missing();

    /**
     * Starts it with data, config and logs of its own.
     *
     * @param folder empty, of this server alone
     * @param holdings what it holds when this returns
     */
    RunningServer start(Path folder, Holdings holdings) throws IOException;
}
