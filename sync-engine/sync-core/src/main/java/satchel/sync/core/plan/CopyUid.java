package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.canon.Digest;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;

/**
 * The UID of a version that is kept beside the winner. It depends on the content only, so that a
 * repeated attempt does not make another copy, and can be told from what programs make up: most
 * UIDs end in a dash and twelve digits.
 */
public final class CopyUid {
    private static final String MARK = "-kept-";
    private static final int DIGITS = 12;

    /** Of each half of a bookmark's, which has 12 characters in all. */
    private static final int HALF = 6;

    private static final String KEPT = "k";

    private CopyUid() {}

    static String of(Format format, String uid, ContentHash content) {
        return switch (format) {
            case ICALENDAR, VCARD -> uid + MARK + content.value().substring(0, DIGITS);
            case BOOKMARK -> halfOf(uid) + content.value().substring(0, HALF);
        };
    }

    /** A bookmark's UID has no room for another one in it: the copy's begins with what tells it. */
    private static String halfOf(String uid) {
        return KEPT + Digest.of(uid).substring(0, HALF - 1);
    }

    /** Whether one UID is that of a copy of the other's record, or of a copy of such a copy. */
    public static boolean isOfCopy(String copy, String uid) {
        return originals(copy).contains(uid)
                || copy.length() == 2 * HALF && copy.startsWith(halfOf(uid));
    }

    /** True also of bookmarks that a program has by chance called as a copy would be. */
    public static boolean mayBeOfCopy(String uid) {
        return !traces(uid).isEmpty();
    }

    /**
     * What a copy's UID tells of the record that is copied, and of the one that was copied before:
     * innermost last. Each may be one of the {@link #marks} of a record.
     */
    static List<String> traces(String copy) {
        List<String> originals = originals(copy);
        return originals.isEmpty() && copy.length() == 2 * HALF && copy.startsWith(KEPT)
                ? List.of(copy.substring(0, HALF))
                : originals;
    }

    /** What the UID of a copy may hold of this one. */
    static List<String> marks(String uid) {
        return uid.length() == 2 * HALF ? List.of(uid, halfOf(uid)) : List.of(uid);
    }

    private static List<String> originals(String copy) {
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
