package satchel.client.api;

/** A version mark of one record, opaque: equal means unchanged. A counter, or a content hash. */
public record PimRevision(String value) {
    @Override
    public String toString() {
        return value;
    }
}
