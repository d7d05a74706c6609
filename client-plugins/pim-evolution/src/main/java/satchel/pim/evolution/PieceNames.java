package satchel.pim.evolution;

import java.util.Optional;
import satchel.content.line.TextValue;

/**
 * What a component or card is called, found without understanding the rest of it: a record with
 * something in it that nobody can read is a record all the same, and is listed.
 *
 * @param uid without the backslashes that the text has in it
 * @param instance the value of RECURRENCE-ID, absent for an event itself
 */
record PieceNames(String uid, Optional<String> instance) {
    static PieceNames of(String piece) {
        String unfolded = piece.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
        String uid = "";
        Optional<String> instance = Optional.empty();
        int depth = 0;
        for (String line : unfolded.split("\n")) {
            if (line.startsWith("BEGIN:")) {
                depth++;
            } else if (line.startsWith("END:")) {
                depth--;
            } else if (depth == 1 && isOf("UID", line)) {
                uid = TextValue.unescape(value(line)).strip();
            } else if (depth == 1 && isOf("RECURRENCE-ID", line)) {
                instance = Optional.of(value(line).strip());
            }
        }
        return new PieceNames(uid, instance);
    }

    private static boolean isOf(String name, String line) {
        return line.startsWith(name + ":") || line.startsWith(name + ";");
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1);
    }
}
