package satchel.sync.runtime.replica;

import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** A write with the version it expects to find. */
public sealed interface Write {
    RecordId id();

    /**
     * Only if there is nothing under {@code id}, which is a proposal: the side may choose another.
     */
    record Create(RecordId id, Body body) implements Write {}

    record Replace(RecordId id, Revision expected, Body body) implements Write {}

    record Remove(RecordId id, Revision expected) implements Write {}
}
