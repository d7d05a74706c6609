package satchel.testdata.generate;

/** Collects content lines, folded at 75 octets as real programs do. */
final class Lines {
    private static final int LIMIT = 75;
    private final StringBuilder text = new StringBuilder();

    Lines add(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            int length = octets(letter);
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

    /** In UTF-8; counted, not encoded, since a benchmark makes some hundred million letters. */
    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return letter < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
