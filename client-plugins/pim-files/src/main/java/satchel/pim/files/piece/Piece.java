package satchel.pim.files.piece;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A stretch of whole lines of a file, exactly as they are written. */
sealed interface Piece {
    String text();

    /**
     * One component.
     *
     * @param component as after {@code BEGIN:}, upper case
     * @param name of the record it belongs to: its UID; without one, a name made from its text
     */
    record Inside(String component, String name, String text) implements Piece {
        static Inside of(String component, String text) {
            return new Inside(
                    component, Lines.property("UID", text).orElseGet(() -> hashOf(text)), text);
        }

        private static String hashOf(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return "no-uid-" + UUID.nameUUIDFromBytes(bytes);
        }
    }

    /** What stands before, between and after components. */
    record Outside(String text) implements Piece {}
}
