package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.record.ContentHash;

/**
 * The UID of a version that is kept beside the winner. It depends on the content only, so that a
 * repeated attempt does not make another copy, and can be told from what programs make up: most
 * UIDs end in a dash and twelve digits.
 */
public final class CopyUid {
    private static final String MARK = "-kept-";
    private static final int DIGITS = 12;

    private CopyUid() {}

    static String of(String uid, ContentHash content) {
        return uid + MARK + content.value().substring(0, DIGITS);
    }

    /** Whether one UID is that of a copy of the other's record, or of a copy of such a copy. */
    public static boolean isOfCopy(String copy, String uid) {
        return originals(copy).contains(uid);
    }

    public static boolean isOfCopy(String uid) {
        return original(uid).isPresent();
    }

    /**
     * The UIDs of the record that is copied, and of the one that was copied before: innermost last.
     */
    static List<String> originals(String copy) {
        List<String> originals = new ArrayList<>();
        Optional<String> next = original(copy);
        while (next.isPresent()) {
            originals.add(next.get());
            next = original(next.get());
        }
        return originals;
    }

    private static Optional<String> original(String copy) {
        int end = copy.length() - DIGITS - MARK.length();
        return end >= 0 && copy.startsWith(MARK, end)
                ? Optional.of(copy.substring(0, end))
                : Optional.empty();
    }
}
