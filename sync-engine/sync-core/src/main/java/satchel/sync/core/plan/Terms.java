package satchel.sync.core.plan;

import satchel.sync.core.record.Format;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Scope;

/**
 * What the user asked for: the terms a plan is made under.
 *
 * @param direction of a replace or merge; a two-way sync has none and ignores it
 * @param scope which records it is about; all others stay as they are on both sides
 */
public record Terms(
        Mode mode,
        Direction direction,
        Deletions deletions,
        ConflictPolicy conflicts,
        Format format,
        Scope scope) {

    /** To the store, as most go, and of all records. */
    public Terms(Mode mode, Deletions deletions, ConflictPolicy conflicts, Format format) {
        this(mode, Direction.TO_STORE, deletions, conflicts, format, Scope.ALL);
    }

    /** Of all records. */
    public Terms(
            Mode mode,
            Direction direction,
            Deletions deletions,
            ConflictPolicy conflicts,
            Format format) {
        this(mode, direction, deletions, conflicts, format, Scope.ALL);
    }

    public Terms within(Scope other) {
        return new Terms(mode, direction, deletions, conflicts, format, other);
    }

    /** Which of its two sides a plan calls the store's: one for the other direction is mirrored. */
    Side store() {
        return mode != Mode.TWO_WAY && direction == Direction.TO_PIM ? Side.PIM : Side.STORE;
    }

    Terms withConflicts(ConflictPolicy other) {
        return new Terms(mode, direction, deletions, other, format, scope);
    }
}
