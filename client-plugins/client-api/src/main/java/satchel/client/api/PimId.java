package satchel.client.api;

/** A program's own name for a record, opaque to everybody else; lasting from listing to listing. */
public record PimId(String value) implements Comparable<PimId> {
    @Override
    public int compareTo(PimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
