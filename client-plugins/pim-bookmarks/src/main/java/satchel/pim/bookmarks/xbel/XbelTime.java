package satchel.pim.bookmarks.xbel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** When something was added or changed. */
final class XbelTime {
    private XbelTime() {}

    /** ISO 8601; without a zone, in UTC, as whoever wrote it did not care. */
    static Optional<Instant> read(String written) {
        try {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException noZone) {
            return local(written);
        }
    }

    private static Optional<Instant> local(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
