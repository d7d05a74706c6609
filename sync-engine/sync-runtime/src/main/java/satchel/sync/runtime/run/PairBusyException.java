package satchel.sync.runtime.run;

import java.io.IOException;
import java.nio.file.Path;

/** Another run of the same pair is at work. */
public final class PairBusyException extends IOException {
    public PairBusyException(Path folder) {
        super("another sync of this pair is running (" + folder + ")");
    }
}
