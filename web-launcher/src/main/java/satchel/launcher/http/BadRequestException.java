package satchel.launcher.http;

import java.io.Serial;

/** A request that cannot be answered as asked. Turned into a page in {@link Router} only. */
public final class BadRequestException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param message for the person at the browser: one sentence
     */
    public BadRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
