package satchel.pim.evolution;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Content within a link (RFC 2397), in base64.
 *
 * @param property whose value it is: PHOTO, LOGO, SOUND or KEY
 * @param type as vCard 3.0 has it: "JPEG"; empty if nobody said
 */
record DataLink(String property, String type, String base64) {
    private static final Pattern LINK =
            Pattern.compile("data:([^;,]*)(?:;[^;,]*)*;base64,(.*)", Pattern.CASE_INSENSITIVE);

    static Optional<DataLink> parse(String value) {
        Matcher link = LINK.matcher(value);
        if (!link.matches()) {
            return Optional.empty();
        }
        String media = link.group(1);
        String type = media.substring(media.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        return Optional.of(new DataLink("", type, link.group(2)));
    }

    @Override
    public String toString() {
        return "data:" + media() + ";base64," + base64;
    }

    private String media() {
        return switch (property) {
            case "SOUND" -> type.isEmpty() ? "audio/basic" : "audio/" + type;
            case "KEY" -> type.isEmpty() ? "application/octet-stream" : "application/" + type;
            default -> type.isEmpty() ? "image/jpeg" : "image/" + type;
        };
    }
}
