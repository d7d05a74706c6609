package satchel.dav.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/** The UID of a body that was refused, so that the client can tell which of its own it was. */
final class Uids {
    private Uids() {}

    static Optional<String> in(byte[] body) {
        try {
            String text = new String(body, StandardCharsets.UTF_8);
            return ContentReader.read(text).stream()
                    .flatMap(root -> Stream.concat(Stream.of(root), root.components().stream()))
                    .flatMap(Uids::of)
                    .findFirst();
        } catch (MalformedContentException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<String> of(Component component) {
        return component.properties("UID").map(line -> TextValue.unescape(line.value()).strip());
    }
}
