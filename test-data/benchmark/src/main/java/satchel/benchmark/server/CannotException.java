package satchel.benchmark.server;

/** Something the command needs is not there; the message says what to do. */
public final class CannotException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotException(String message) {
        super(message);
    }
}
