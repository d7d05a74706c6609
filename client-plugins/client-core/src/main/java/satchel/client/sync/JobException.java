package satchel.client.sync;

/**
 * A sync could not begin or could not go on: no plug-in, no account, no such database, a server out
 * of reach. The message is one sentence for the user.
 */
public final class JobException extends Exception {
    private static final long serialVersionUID = 1L;

    public JobException(String message) {
        super(message);
    }

    public JobException(String message, Throwable cause) {
        super(message, cause);
    }
}
