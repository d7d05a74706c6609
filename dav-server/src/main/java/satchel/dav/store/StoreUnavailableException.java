package satchel.dav.store;

/** The store cannot be reached for now (503, RFC 9110 section 15.6.4); a later try may succeed. */
public final class StoreUnavailableException extends StoreException {
    private static final long serialVersionUID = 1;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
