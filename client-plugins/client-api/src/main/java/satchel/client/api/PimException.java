package satchel.client.api;

/** A database as a whole cannot be used. The message is one sentence for the user. */
public final class PimException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** There is no such database. */
        NOT_FOUND,
        /** Its program, or another sync, has it locked. */
        BUSY,
        /** It is there, but cannot be read or written, or not all of it. */
        UNREADABLE,
        /** It is of another kind, or of a version that this connector does not know. */
        UNSUPPORTED
    }

    private final Kind kind;

    public PimException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public PimException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
