package satchel.sync.core.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a plan may do to a side before somebody is asked.
 *
 * @param few so many deletions raise no alarm, however small the side
 * @param deletedPercent of a side's records; 100 asks only before it becomes empty
 * @param updatedPercent of a side's records; 100 never asks
 */
public record Limits(int few, int deletedPercent, int updatedPercent) {
    public static final Limits USUAL = new Limits(10, 20, 50);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}):(\\d{1,3}):(\\d{1,3})");
    private static final int ALL = 100;

    /**
     * @param text such as {@code 10:20:50}
     * @return absent if it is no such thing
     */
    public static Optional<Limits> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Limits limits =
                new Limits(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
        return limits.deletedPercent <= ALL && limits.updatedPercent <= ALL
                ? Optional.of(limits)
                : Optional.empty();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return few + ":" + deletedPercent + ":" + updatedPercent;
    }
}
