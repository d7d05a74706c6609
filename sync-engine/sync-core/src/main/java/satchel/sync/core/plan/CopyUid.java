package satchel.sync.core.plan;

import java.util.Optional;
import satchel.sync.core.record.ContentHash;

/**
 * The UID of a version that is kept beside the winner. It depends on the content only, so that a
 * repeated attempt does not make another copy.
 */
public final class CopyUid {
    private static final int DIGITS = 12;

    private CopyUid() {}

    static String of(String uid, ContentHash content) {
        return uid + "-" + content.value().substring(0, DIGITS);
    }

    /** Whether one UID is that of a copy of the other's record. */
    public static boolean isOfCopy(String copy, String uid) {
        return original(copy).filter(uid::equals).isPresent();
    }

    /** The UID of the record, if this is that of a copy; others may look so, too. */
    static Optional<String> original(String copy) {
        int end = copy.length() - DIGITS - 1;
        return end >= 0 && copy.charAt(end) == '-'
                ? Optional.of(copy.substring(0, end))
                : Optional.empty();
    }
}
