package satchel.client.secret;

import java.io.IOException;

/** A password cannot be kept or had. The message is one sentence for the user. */
public final class SecretException extends IOException {
    private static final long serialVersionUID = 1L;

    public SecretException(String message) {
        super(message);
    }

    public SecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
