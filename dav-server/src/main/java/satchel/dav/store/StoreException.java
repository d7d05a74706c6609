package satchel.dav.store;

/**
 * The store could not do its work; nothing of the operation that threw this has happened, unless
 * its message says that nobody knows.
 */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
