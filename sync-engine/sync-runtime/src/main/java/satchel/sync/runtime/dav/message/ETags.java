package satchel.sync.runtime.dav.message;

import java.util.Optional;
import satchel.sync.core.record.Revision;

/**
 * Entity tags at the edge: quotes and what proxies add stay outside, the opaque part is the
 * revision.
 */
public final class ETags {
    private ETags() {}

    /** What a listing shows. A compressing proxy marks the tag; the origin knows it unmarked. */
    public static Revision listed(String tag) {
        String opaque = tag.trim();
        if (opaque.startsWith("W/")) {
            opaque = opaque.substring(2);
        }
        if (opaque.length() >= 2 && opaque.startsWith("\"") && opaque.endsWith("\"")) {
            opaque = opaque.substring(1, opaque.length() - 1);
        }
        return new Revision(withoutCoding(opaque));
    }

    private static String withoutCoding(String opaque) {
        for (String mark : new String[] {"--gzip", "-gzip", ";gzip"}) {
            if (opaque.endsWith(mark)) {
                return opaque.substring(0, opaque.length() - mark.length());
            }
        }
        return opaque;
    }

    /** What a write's reply shows: only a strong tag says that the body was stored as sent. */
    public static Optional<Revision> written(Optional<String> tag) {
        return tag.filter(value -> !value.isBlank() && !value.trim().startsWith("W/"))
                .map(ETags::listed);
    }

    static String header(Revision revision) {
        return "\"" + revision.value() + "\"";
    }
}
