package satchel.sync.runtime.dav.message;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** An answer that is no whole, harmless XML document of the kind that was asked for. */
public final class BrokenXmlException extends Exception {
    BrokenXmlException(String message) {
        super(message);
    }

    BrokenXmlException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The fault of the connection, where it was that and not the document's. */
    public Optional<IOException> lost() {
        return getCause() instanceof XMLStreamException cause
                        && cause.getNestedException() instanceof IOException lost
                        && !(lost instanceof CharConversionException)
                ? Optional.of(lost)
                : Optional.empty();
    }
}
