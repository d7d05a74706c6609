package satchel.launcher.app;

import java.io.Serial;

/** A command that cannot be carried out: one line for the user, and how the program ends. */
final class RefusedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final Exit exit;

    RefusedException(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    RefusedException(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
