package satchel.sync.runtime.dav.message;

import java.io.IOException;
import java.io.InterruptedIOException;

/** A server that was reached took longer than the request's limits: asking for less may help. */
public final class SlowAnswerException extends InterruptedIOException {
    public SlowAnswerException(IOException cause) {
        super("the answer took too long");
        initCause(cause);
    }
}
