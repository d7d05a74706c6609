package satchel.content.line;

/** The text is not iCalendar or vCard; says where and why. */
public final class MalformedContentException extends Exception {
    private final int line;

    public MalformedContentException(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** Number of the physical line, counted from 1. */
    public int line() {
        return line;
    }
}
