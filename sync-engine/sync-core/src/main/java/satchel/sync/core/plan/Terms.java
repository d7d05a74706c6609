package satchel.sync.core.plan;

import satchel.sync.core.record.Format;

/**
 * What the user asked for: the terms a plan is made under.
 *
 * @param direction of a replace or merge; a two-way sync has none and ignores it
 */
public record Terms(
        Mode mode,
        Direction direction,
        Deletions deletions,
        ConflictPolicy conflicts,
        Format format) {

    /** To the store, as most go. */
    public Terms(Mode mode, Deletions deletions, ConflictPolicy conflicts, Format format) {
        this(mode, Direction.TO_STORE, deletions, conflicts, format);
    }

    Terms withConflicts(ConflictPolicy other) {
        return new Terms(mode, direction, deletions, other, format);
    }
}
