package satchel.dav.resource;

/**
 * A collection's count of changes; every write to it takes the next one. CTag and sync-token come
 * from it.
 */
public record ChangeNumber(long value) implements Comparable<ChangeNumber> {
    public static final ChangeNumber NONE = new ChangeNumber(0);

    @Override
    public int compareTo(ChangeNumber other) {
        return Long.compare(value, other.value);
    }
}
