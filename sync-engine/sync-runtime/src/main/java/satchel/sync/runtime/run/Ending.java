package satchel.sync.runtime.run;

import java.util.List;
import satchel.sync.runtime.replica.ReplicaException;

/** How a run ended. What it did until then is in the report, and stays done. */
public sealed interface Ending {
    /** Everything planned was tried. */
    record Finished() implements Ending {}

    /** Stopped between two actions because the user asked. */
    record Cancelled() implements Ending {}

    /** The guard asks for consent; in the first round nothing was written. */
    record Refused(Refusal refusal) implements Ending {}

    /** The user named records that nothing is planned for; nothing was written. */
    record Misnamed(List<String> uids) implements Ending {
        public Misnamed {
            uids = List.copyOf(uids);
        }
    }

    /** A side as a whole failed. */
    record Broken(ReplicaException.Kind kind, String why) implements Ending {}
}
