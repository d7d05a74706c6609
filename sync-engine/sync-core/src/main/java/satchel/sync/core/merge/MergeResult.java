package satchel.sync.core.merge;

import java.util.List;
import satchel.sync.core.record.Body;

/** What became of three versions of a body. */
public sealed interface MergeResult {
    /** Both sides' changes in one body. */
    record Merged(Body body, List<Taken> taken) implements MergeResult {
        public Merged {
            taken = List.copyOf(taken);
        }
    }

    /**
     * Some fields need a decision. The bodies show both: all that could be merged, with our version
     * of the colliding fields, and with theirs.
     *
     * @param collisions at least one
     */
    record Collides(List<Collision> collisions, List<Taken> taken, Body withOurs, Body withTheirs)
            implements MergeResult {
        public Collides {
            collisions = List.copyOf(collisions);
            taken = List.copyOf(taken);
        }
    }

    /** One of the bodies cannot be read, or is not one object. */
    record Unmergeable(String reason) implements MergeResult {}
}
