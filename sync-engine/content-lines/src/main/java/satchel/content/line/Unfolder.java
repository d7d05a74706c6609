package satchel.content.line;

import java.util.Optional;

/**
 * Cuts a text into unfolded lines, one after the other. Line ends may be CRLF, LF or CR; blank
 * lines are skipped, as phones and web exports write them.
 */
final class Unfolder {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int at;
    private int line;

    Unfolder(String text) {
        this.text = text;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    Optional<LogicalLine> next() {
        stepOverBlankLines();
        if (at == text.length()) {
            return Optional.empty();
        }
        String first = physicalLine();
        int number = line;
        return Optional.of(new LogicalLine(number, continuesHere() ? unfold(first) : first));
    }

    /** How far the text has been read: to the next line that is not blank. */
    int position() {
        return at;
    }

    private String unfold(String first) {
        StringBuilder unfolded = new StringBuilder(first);
        while (continuesHere()) {
            at++;
            unfolded.append(physicalLine());
        }
        return unfolded.toString();
    }

    private boolean continuesHere() {
        stepOverBlankLines();
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
    }

    private void stepOverBlankLines() {
        while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
            stepOverLineEnd();
            line++;
        }
    }

    /** Reads to the end of the line and steps over it. */
    private String physicalLine() {
        int start = at;
        while (at < text.length() && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
            at++;
        }
        String read = text.substring(start, at);
        stepOverLineEnd();
        line++;
        return read;
    }

    private void stepOverLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }
}
