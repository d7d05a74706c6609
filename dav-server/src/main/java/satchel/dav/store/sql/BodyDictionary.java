package satchel.dav.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What most calendars and cards have in common: with it before them, small bodies are packed into
 * two thirds of what they would take. Stored bodies need it as it is for ever; a better one would
 * be another resource beside it, with an encoding of its own.
 */
final class BodyDictionary {
    private static final String RESOURCE = "body-dictionary-1.txt";
    private static final byte[] BYTES = read();

    private BodyDictionary() {}

    /** Not to be changed. */
    static byte[] bytes() {
        return BYTES;
    }

    /** The lines of bodies end in CRLF (RFC 5545 section 3.1), whatever those of a source do. */
    private static byte[] read() {
        try (InputStream resource = BodyDictionary.class.getResourceAsStream(RESOURCE)) {
            byte[] text = Objects.requireNonNull(resource, RESOURCE).readAllBytes();
            return new String(text, StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line + "\r\n")
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + RESOURCE, e);
        }
    }
}
