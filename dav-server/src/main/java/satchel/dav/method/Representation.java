package satchel.dav.method;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.resource.ETag;

/**
 * What GET sends (RFC 9110 section 3.2): a body, whole or in parts.
 *
 * @param modified absent where nobody knows
 * @param size absent for what is made while it is sent, which cannot be had in parts
 */
record Representation(
        ETag etag,
        Optional<Instant> modified,
        String mediaType,
        Ranges ranges,
        OptionalLong size,
        Body body) {
    /** Whether it can be had in parts. */
    enum Ranges {
        BYTES,
        NONE;

        /** As it stands in Accept-Ranges (RFC 9110 section 14.3). */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Writes so many bytes from a position on; of a body of unknown size all of it. */
    @FunctionalInterface
    interface Body extends AutoCloseable {
        void write(long from, long length, OutputStream out) throws IOException;

        /** Gives back what it holds, be it written or not. */
        @Override
        default void close() {}
    }
}
