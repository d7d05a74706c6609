package satchel.dav.bookmark;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times of bookmarks, as the files write them. */
final class Moments {
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private Moments() {}

    /** ISO 8601 with hyphens and colons: {@code 20261127T221100Z} is 2026-11-27T22:11:00Z. */
    static String iso(String time) {
        return "%s-%s-%sT%s:%s:%s"
                .formatted(
                        time.substring(0, 4),
                        time.substring(4, 6),
                        time.substring(6, 8),
                        time.substring(9, 11),
                        time.substring(11, 13),
                        time.substring(13));
    }

    /** Seconds since 1970; absent where the digits are no time that there ever was. */
    static Optional<Long> seconds(String time) {
        try {
            return Optional.of(LocalDateTime.parse(time, BASIC).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException notOfThisWorld) {
            return Optional.empty();
        }
    }
}
