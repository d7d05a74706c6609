package satchel.launcher.app;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much somebody may keep, as people write it. */
final class ByteCount {
    static final String RULE = "bytes, or with K, M, G or T (of 1024); 'none' for no limit";
    private static final Pattern FORM =
            Pattern.compile("(?<bytes>\\d{1,15})|(?<count>\\d{1,6})(?<unit>[KMGT])");
    private static final String UNITS = "KMGT";
    private static final int STEP = 10;

    private ByteCount() {}

    /**
     * @throws RefusedException naming the rule
     */
    static OptionalLong parse(String text) {
        if (text.equals("none")) {
            return OptionalLong.empty();
        }
        Matcher parts = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new RefusedException(
                    Exit.USAGE, "'" + text + "' cannot be a size: " + RULE + ".");
        }
        if (parts.group("bytes") != null) {
            return OptionalLong.of(Long.parseLong(parts.group("bytes")));
        }
        int power = STEP * (UNITS.indexOf(parts.group("unit")) + 1);
        return OptionalLong.of(Long.parseLong(parts.group("count")) << power);
    }

    static String inWords(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() + " bytes" : "what the disk holds";
    }
}
