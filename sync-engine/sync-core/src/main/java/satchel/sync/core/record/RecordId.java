package satchel.sync.core.record;

/** Name of a record on one side, opaque: a program's own id, or the last segment of an href. */
public record RecordId(String value) implements Comparable<RecordId> {
    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
