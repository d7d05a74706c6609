package satchel.sync.runtime.dav;

import java.io.IOException;
import java.util.Optional;
import satchel.sync.runtime.dav.message.BrokenXmlException;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.MultistatusParser;
import satchel.sync.runtime.replica.ReplicaException;

/** Reads a multistatus, or says what came instead of one. */
final class Multistatuses {
    private Multistatuses() {}

    /**
     * @return the sync-token, where there is one
     */
    static Optional<String> read(DavAnswer answer, MultistatusParser.Sink sink)
            throws IOException, ReplicaException {
        if (!answer.isMultistatus()) {
            throw Faults.of(answer);
        }
        try {
            return MultistatusParser.parse(answer.body(), sink);
        } catch (BrokenXmlException e) {
            if (e.lost().isPresent()) {
                throw e.lost().get();
            }
            throw new ReplicaException(
                    ReplicaException.Kind.BROKEN_ANSWER,
                    "the answer of "
                            + answer.uri()
                            + " "
                            + e.getMessage()
                            + "; a later one may be whole",
                    e);
        }
    }
}
