package satchel.launcher.found;

import java.io.Serial;

/** A report that is not one. The message names what is wrong and where, in one line. */
public final class UnreadableReportException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    UnreadableReportException(String where, String what) {
        super(where + ": " + what);
    }
}
