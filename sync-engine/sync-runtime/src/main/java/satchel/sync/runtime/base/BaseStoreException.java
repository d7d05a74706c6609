package satchel.sync.runtime.base;

/** The base cannot be read or written: a full disk, a damaged file. */
public final class BaseStoreException extends RuntimeException {
    public BaseStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public BaseStoreException(String message) {
        super(message);
    }
}
