package satchel.sync.core.plan;

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
        return copy.length() == uid.length() + 1 + DIGITS && copy.startsWith(uid + "-");
    }
}
