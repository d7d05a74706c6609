package satchel.sync.runtime.dav.message;

/** An answer that is no whole, harmless XML document of the kind that was asked for. */
public final class BrokenXmlException extends Exception {
    BrokenXmlException(String message) {
        super(message);
    }

    BrokenXmlException(String message, Throwable cause) {
        super(message, cause);
    }
}
