package satchel.testdata.generate;

import java.nio.charset.StandardCharsets;

/** Collects content lines, folded at 75 octets as real programs do. */
final class Lines {
    private static final int LIMIT = 75;
    private final StringBuilder text = new StringBuilder();

    Lines add(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            int length = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LIMIT) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += length;
            i += Character.charCount(letter);
        }
        text.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
