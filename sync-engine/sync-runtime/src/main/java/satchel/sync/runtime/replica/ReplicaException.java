package satchel.sync.runtime.replica;

/** A side as a whole cannot be used: unreachable, refusing, or answering nonsense. */
public final class ReplicaException extends Exception {
    /** What kind of trouble, for the exit status and for whether another try makes sense. */
    public enum Kind {
        UNREACHABLE,
        NOT_ALLOWED,
        NOT_FOUND,
        BROKEN_ANSWER
    }

    private final Kind kind;
    private final String why;

    public ReplicaException(Kind kind, String message) {
        super(message);
        this.kind = kind;
        this.why = message;
    }

    public ReplicaException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.why = message;
    }

    /** For people, one sentence. */
    public String why() {
        return why;
    }

    public Kind kind() {
        return kind;
    }
}
