package satchel.testdata.harness.fault;

import java.io.IOException;
import java.util.Optional;

/** What becomes of one request on its way. */
@FunctionalInterface
public interface Fault {
    /** All goes well. */
    Fault NONE = (asked, server) -> Optional.of(server.ask(asked));

    /** The server behind the fault. */
    @FunctionalInterface
    interface Server {
        Answer ask(Asked asked) throws IOException;
    }

    /**
     * @return what the client gets; nothing if its connection is cut
     */
    Optional<Answer> pass(Asked asked, Server server) throws IOException;
}
