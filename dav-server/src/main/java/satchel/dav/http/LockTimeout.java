package satchel.dav.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Timeout header (RFC 4918 section 10.7): what the client would like, and what it gets. */
public final class LockTimeout {
    /** Of a lock whose client does not say. */
    static final Duration USUAL = Duration.ofMinutes(30);

    /** A lock that its client has forgotten is in nobody's way for longer. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Pattern SECONDS = Pattern.compile("second-(\\d{1,18})");

    private LockTimeout() {}

    /** Of several wishes the first that can be understood. */
    public static Duration granted(DavRequest request) {
        return request.header("Timeout").stream()
                .flatMap(header -> Stream.of(header.toLowerCase(Locale.ROOT).split(",")))
                .flatMap(wish -> wished(wish.strip()).stream())
                .findFirst()
                .orElse(USUAL);
    }

    private static Optional<Duration> wished(String wish) {
        if (wish.equals("infinite")) {
            return Optional.of(LONGEST);
        }
        Matcher seconds = SECONDS.matcher(wish);
        return seconds.matches()
                ? Optional.of(atMost(Long.parseLong(seconds.group(1))))
                : Optional.empty();
    }

    private static Duration atMost(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST.toSeconds()));
    }
}
