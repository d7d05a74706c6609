package satchel.benchmark.load;

import java.io.IOException;

/** One thing to measure. A row is one file and one line in {@code Rows}. */
public interface Row {
    /** For the command line. */
    String name();

    /** For the table. */
    String title();

    default int connections() {
        return 1;
    }

    Target target();

    /** Makes ready, outside the time measured, what the clients need. */
    Script script(Subject subject) throws IOException;
}
