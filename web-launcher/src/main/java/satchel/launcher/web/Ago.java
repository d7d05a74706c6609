package satchel.launcher.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as people say it. Without a script the server does not know the reader's zone, so near
 * times are told by their distance and far ones by their day.
 *
 * @param text "3 minutes ago"
 * @param exact in UTC, for those who hover or parse
 */
public record Ago(String text, String exact) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static Ago of(Instant time, Instant now) {
        return new Ago(text(time, now), DateTimeFormatter.ISO_INSTANT.format(time));
    }

    private static String text(Instant time, Instant now) {
        Duration ago = Duration.between(time, now);
        if (ago.toMinutes() < 1) {
            return "just now";
        }
        if (ago.toHours() < 1) {
            return counted(ago.toMinutes(), "minute");
        }
        if (ago.toDays() < 1) {
            return counted(ago.toHours(), "hour");
        }
        return ago.toDays() < 7 ? counted(ago.toDays(), "day") : DAY.format(time);
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
