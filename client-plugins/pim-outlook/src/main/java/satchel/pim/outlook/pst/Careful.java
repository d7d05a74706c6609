package satchel.pim.outlook.pst;

import com.pff.PSTException;
import java.io.IOException;

/**
 * Asks java-libpst for something. It believes what a file says, and so meets damage with whatever
 * comes of it: an index out of bounds, an array too large for any memory, an endless descent.
 */
final class Careful {
    private Careful() {}

    /**
     * @param <E> what else comes of it, and is no damage
     */
    interface Step<T, E extends Exception> {
        T run() throws PSTException, IOException, E;
    }

    /** A part of a file is not what it must be. */
    static final class DamageException extends Exception {
        private static final long serialVersionUID = 1L;

        DamageException(Throwable cause) {
            super(cause);
        }
    }

    static <T, E extends Exception> T read(Step<T, E> step) throws DamageException, E {
        try {
            return step.run();
        } catch (PSTException
                | IOException
                | RuntimeException
                | OutOfMemoryError
                | StackOverflowError e) {
            throw new DamageException(e);
        }
    }
}
