package satchel.sync.runtime.dav.message;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a server that is busy wants to be asked again (RFC 9110 section 10.2.3). */
public final class RetryAfter {
    /** Every recipient has to know all three (section 5.6.7). */
    private static final List<DateTimeFormatter> HTTP_DATES =
            List.of(
                    form("EEE, dd MMM uuuu HH:mm:ss 'GMT'"),
                    new DateTimeFormatterBuilder()
                            .appendPattern("EEEE, dd-MMM-")
                            .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                            .appendPattern(" HH:mm:ss 'GMT'")
                            .toFormatter(Locale.ENGLISH),
                    form("EEE MMM ppd HH:mm:ss uuuu"));

    private RetryAfter() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /**
     * How long from now on; absent where nothing is said that makes sense.
     *
     * @param now by our clock, for where the answer does not say what the server's shows
     */
    public static Optional<Duration> of(DavAnswer answer, Instant now) {
        Optional<String> asked = answer.header("retry-after").map(String::strip);
        Optional<Duration> seconds =
                asked.filter(text -> text.matches("[0-9]{1,9}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        return seconds.or(
                () -> asked.flatMap(RetryAfter::date).map(until -> between(answer, now, until)));
    }

    private static Duration between(DavAnswer answer, Instant now, Instant until) {
        Instant from = answer.header("date").flatMap(RetryAfter::date).orElse(now);
        return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }

    private static Optional<Instant> date(String text) {
        return HTTP_DATES.stream().flatMap(form -> date(text.strip(), form).stream()).findFirst();
    }

    private static Optional<Instant> date(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }
}
