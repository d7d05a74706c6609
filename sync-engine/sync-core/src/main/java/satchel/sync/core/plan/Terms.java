package satchel.sync.core.plan;

import satchel.sync.core.record.Format;

/**
 * What the user asked for: the terms a plan is made under. Direction is PIM to store in this
 * version.
 */
public record Terms(Mode mode, Deletions deletions, ConflictPolicy conflicts, Format format) {
    Terms withConflicts(ConflictPolicy other) {
        return new Terms(mode, deletions, other, format);
    }
}
