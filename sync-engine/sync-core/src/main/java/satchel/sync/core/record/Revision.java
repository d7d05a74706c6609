package satchel.sync.core.record;

/** A side's version mark of one record, opaque: an ETag, a hash, a change counter. */
public record Revision(String value) {
    @Override
    public String toString() {
        return value;
    }
}
