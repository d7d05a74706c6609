package satchel.dav.store;

/** There is no room left on the disk (507, RFC 4918 section 11.5); reads still work. */
public final class StoreFullException extends StoreException {
    private static final long serialVersionUID = 1;

    public StoreFullException(String message, Throwable cause) {
        super(message, cause);
    }
}
