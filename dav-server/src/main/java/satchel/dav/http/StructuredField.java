package satchel.dav.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items of structured fields (RFC 9651 section 3.3) whose parameters nobody has asked for. A value
 * of another type is as if it had not been sent.
 */
public final class StructuredField {
    private static final String PARAMETERS =
            "(?:; *[a-z*][a-z0-9_.*-]*(?:=(?:\"[^\"\\\\]*\"|[^;,\" ]+))?)*+ *";
    private static final Pattern BOOLEAN = Pattern.compile(" *\\?([01])" + PARAMETERS);
    private static final Pattern INTEGER = Pattern.compile(" *(\\d{1,15})" + PARAMETERS);

    private StructuredField() {}

    /** Section 3.3.6. */
    public static Optional<Boolean> bool(Optional<String> value) {
        return word(BOOLEAN, value).map("1"::equals);
    }

    /** Section 3.3.1, but for negative ones. */
    public static OptionalLong count(Optional<String> value) {
        return word(INTEGER, value).stream().mapToLong(Long::parseLong).findFirst();
    }

    private static Optional<String> word(Pattern pattern, Optional<String> value) {
        return value.map(pattern::matcher).filter(Matcher::matches).map(found -> found.group(1));
    }
}
