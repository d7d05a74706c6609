package satchel.dav.method;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import satchel.dav.resource.ETag;

/** What GET sends (RFC 9110 section 3.2): a body of known size, whole or in parts. */
record Representation(
        ETag etag, Instant modified, String mediaType, Ranges ranges, long size, Body body) {
    /** Whether it can be had in parts. */
    enum Ranges {
        BYTES,
        NONE;

        /** As it stands in Accept-Ranges (RFC 9110 section 14.3). */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Writes so many bytes from a position on. */
    @FunctionalInterface
    interface Body {
        void write(long from, long length, OutputStream out) throws IOException;
    }
}
