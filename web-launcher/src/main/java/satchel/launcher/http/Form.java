package satchel.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fields of a form or of a query (application/x-www-form-urlencoded); of equal names the first. */
public record Form(Map<String, String> fields) {
    public static final Form EMPTY = new Form(Map.of());

    public Form {
        fields = Map.copyOf(fields);
    }

    /**
     * @throws BadRequestException if an escape is broken
     */
    public static Form parse(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : encoded.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The field's text, empty if it is not there. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(400, "A field of the form is not encoded properly.");
        }
    }
}
