package satchel.client.api;

/** A write with the version it expects to find. */
public sealed interface PimChange {
    PimId id();

    /**
     * Only if the record is not there. {@code id} is a proposal: the program may choose another.
     */
    record Create(PimId id, String text) implements PimChange {}

    record Replace(PimId id, PimRevision expected, String text) implements PimChange {}

    record Remove(PimId id, PimRevision expected) implements PimChange {}
}
