package satchel.content.line;

/** The text is not iCalendar or vCard; says where and why. */
public final class MalformedContentException extends Exception {
    private final int line;

    public MalformedContentException(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** For what is wrong with an object as a whole: no single line is to blame. */
    public MalformedContentException(String reason) {
        super(reason);
        this.line = 0;
    }

    /** Number of the physical line, counted from 1; 0 for the object as a whole. */
    public int line() {
        return line;
    }
}
