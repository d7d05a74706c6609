package satchel.pim.files.piece;

/** How a file ends its lines; what is added to it does the same. */
enum LineEnd {
    CRLF("\r\n"),
    LF("\n");

    private final String text;

    LineEnd(String text) {
        this.text = text;
    }

    /** RFC 5545 and RFC 6350 ask for CRLF; editors on Unix leave LF. */
    static LineEnd of(String file) {
        return file.isBlank() || file.contains("\r\n") ? CRLF : LF;
    }

    /** The text with these line ends, the last line's included. */
    String applyTo(String lines) {
        String plain = lines.replace("\r\n", "\n");
        String whole = plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
        return whole.replace("\n", text);
    }
}
