package satchel.sync.runtime.run;

import java.util.HashMap;
import java.util.Map;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;

/**
 * What a side was found to hold right after it took something else, in one run. Once, that may be
 * somebody's edit in the meantime; the same again is what the side makes of what it is sent.
 */
final class ReadBacks {
    private final Format format;
    private final Map<String, ContentHash> last = new HashMap<>();

    ReadBacks(Format format) {
        this.format = format;
    }

    /** Whether the record was found so the last time, too. */
    boolean isTheSameAgain(String uid, Body found) {
        ContentHash now = Canonical.hash(format, found);
        return now.equals(last.put(uid, now));
    }
}
