package satchel.sync.core.record;

/** A side's version mark of one record, opaque: an ETag, a hash, a change counter. */
public record Revision(String value) {
    /** Of a record that is not there. */
    public static final Revision NONE = new Revision("");

    @Override
    public String toString() {
        return value;
    }
}
