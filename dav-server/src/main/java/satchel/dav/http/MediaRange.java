package satchel.dav.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One range of an Accept header (RFC 9110 section 12.5.1).
 *
 * @param type lower case, with a subtype; either may be {@code *}
 * @param version the parameter of that name, which tells vCards apart
 * @param quality in thousandths
 */
public record MediaRange(String type, Optional<String> version, int quality) {
    /** Those that are acceptable, the best ones first; what cannot be read says nothing. */
    public static List<MediaRange> in(String accept) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String range : accept.split(",")) {
            MediaRange read = read(range);
            if (read.type.contains("/") && read.quality > 0) {
                ranges.add(read);
            }
        }
        ranges.sort(Comparator.comparing(MediaRange::quality).reversed());
        return ranges;
    }

    private static MediaRange read(String range) {
        String[] parts = range.split(";");
        Optional<String> version = Optional.empty();
        int quality = Weight.WHOLE;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("version=")) {
                version = Optional.of(unquoted(parameter.substring("version=".length())));
            } else if (parameter.startsWith("q=")) {
                quality = Weight.of(parameter);
            }
        }
        return new MediaRange(parts[0].strip().toLowerCase(Locale.ROOT), version, quality);
    }

    private static String unquoted(String value) {
        return value.replace("\"", "").strip();
    }
}
