package satchel.sync.core.scope;

import satchel.sync.core.record.RecordId;

/**
 * Names one of the databases that the PIM's side of a pair is joined of. The home database's
 * records keep their own ids, so that a pair may be joined by others at any time; an id of another
 * part has {@code #key/} before it.
 *
 * @param value eight characters, none of them a slash; empty for the home database
 */
public record PartKey(String value) implements Comparable<PartKey> {
    public static final PartKey HOME = new PartKey("");

    private static final int LENGTH = 8;
    private static final String HOME_WRITTEN_OUT = "#--home--/";

    public PartKey {
        if (!value.isEmpty() && (value.length() != LENGTH || value.indexOf('/') >= 0)) {
            throw new IllegalArgumentException("no key of a part: " + value);
        }
    }

    /** The part that a joined side's record is in. */
    public static PartKey of(RecordId joined) {
        return hasKey(joined.value()) && !joined.value().startsWith(HOME_WRITTEN_OUT)
                ? new PartKey(joined.value().substring(1, 1 + LENGTH))
                : HOME;
    }

    /** The joined side's id for a record of this part. */
    public RecordId join(RecordId own) {
        if (!equals(HOME)) {
            return new RecordId("#" + value + "/" + own.value());
        }
        return hasKey(own.value()) ? new RecordId(HOME_WRITTEN_OUT + own.value()) : own;
    }

    /** The id that a joined side's record has in its part. */
    public static RecordId own(RecordId joined) {
        return hasKey(joined.value())
                ? new RecordId(joined.value().substring(HOME_WRITTEN_OUT.length()))
                : joined;
    }

    private static boolean hasKey(String id) {
        return id.length() > LENGTH + 1 && id.charAt(0) == '#' && id.indexOf('/') == LENGTH + 1;
    }

    @Override
    public int compareTo(PartKey other) {
        return value.compareTo(other.value);
    }
}
