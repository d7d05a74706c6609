package satchel.client.pairing;

/** Pairing came to nothing; the message is a sentence for the user, and nothing was stored. */
public final class PairingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Reason {
        /** The link or address is not one to pair with. */
        MALFORMED,
        /** The ticket was used, has expired, or was never given out. */
        EXPIRED,
        /** The user said no in the browser, or the name and password are wrong. */
        REFUSED,
        /** Nobody confirmed in time. */
        TOO_LATE,
        /** The server cannot be reached or does not answer as a server to pair with does. */
        UNREACHABLE
    }

    private final Reason reason;

    PairingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
