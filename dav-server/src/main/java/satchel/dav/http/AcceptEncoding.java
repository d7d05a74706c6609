package satchel.dav.http;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Reads Accept-Encoding (RFC 9110 section 12.5.3) for the one coding that we write. */
public final class AcceptEncoding {
    /** The second is an old name of the first (RFC 9110 section 8.4.1.3). */
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private AcceptEncoding() {}

    /**
     * Whether gzip is acceptable, and no less welcome than a body as it is. Who does not mention it
     * may mean it by {@code *}.
     */
    public static boolean takesGzip(List<String> codings) {
        int gzip = weight(codings, GZIP).orElseGet(() -> weight(codings, Set.of("*")).orElse(0));
        return gzip > 0 && gzip >= weight(codings, Set.of("identity")).orElse(0);
    }

    private static OptionalInt weight(List<String> codings, Set<String> names) {
        return codings.stream()
                .map(coding -> coding.split(";", 2))
                .filter(parts -> names.contains(parts[0].strip().toLowerCase(Locale.ROOT)))
                .mapToInt(parts -> parts.length == 1 ? Weight.WHOLE : Weight.of(parts[1]))
                .max();
    }
}
