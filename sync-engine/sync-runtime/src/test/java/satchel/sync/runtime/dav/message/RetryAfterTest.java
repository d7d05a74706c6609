package satchel.sync.runtime.dav.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    /** The dates are the examples of RFC 9110 section 5.6.7. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0                              |                               | PT0S
                     120                           |                               | PT2M
                    Sun, 06 Nov 1994 08:49:37 GMT  |                               | PT37S
                    Sun, 06 Nov 1994 08:49:37 GMT  | Sun, 06 Nov 1994 08:49:30 GMT | PT7S
                    Sun Nov  6 08:49:37 1994       |                               | PT37S
                    Sun, 06 Nov 1994 08:48:00 GMT  |                               | PT0S
                    -1                             |                               |
                    soon                           |                               |
                    Mon, 06 Nov 1994 08:49:37 GMT  |                               |
                                                   |                               |
                    """)
    void secondsAndDatesAreUnderstoodAndNothingElse(String asked, String date, Duration expected) {
        assertThat(RetryAfter.of(answer(asked, date), NOW))
                .isEqualTo(Optional.ofNullable(expected));
    }

    /** Two digits of a year are those of this century. */
    @ParameterizedTest
    @CsvSource("'Tuesday, 01-Dec-26 10:00:05 GMT'")
    void obsoleteFormIsUnderstood(String asked) {
        Instant now = Instant.parse("2026-12-01T10:00:00Z");

        assertThat(RetryAfter.of(answer(asked, null), now)).hasValue(Duration.ofSeconds(5));
    }

    private static DavAnswer answer(
            @org.jspecify.annotations.Nullable String asked,
            @org.jspecify.annotations.Nullable String date) {
        Map<String, String> headers = new HashMap<>();
        if (asked != null) {
            headers.put("retry-after", asked);
        }
        if (date != null) {
            headers.put("date", date);
        }
        return new DavAnswer(URI.create("http://x/"), 503, headers, InputStream.nullInputStream());
    }
}
