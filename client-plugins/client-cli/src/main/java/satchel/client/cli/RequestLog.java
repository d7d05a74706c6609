package satchel.client.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import picocli.CommandLine.TypeConversionException;
import satchel.client.state.OwnerOnly;

/** Writes what the log {@code satchel.requests} is told into a file, a line each. */
final class RequestLog extends Handler {
    /** Held here: the JDK forgets a logger that nobody holds, and its handlers with it. */
    private static final Logger REQUESTS = Logger.getLogger("satchel.requests");

    private final Writer file;

    private RequestLog(Writer file) {
        this.file = file;
    }

    /** Adds to what is in the file, which only its owner may read if it is new. */
    static void into(Path file) {
        try {
            Set<StandardOpenOption> adding =
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Writer writer =
                    Channels.newWriter(
                            Files.newByteChannel(file, adding, OwnerOnly.file()),
                            StandardCharsets.UTF_8);
            REQUESTS.setLevel(Level.FINE);
            REQUESTS.setUseParentHandlers(false);
            REQUESTS.addHandler(new RequestLog(writer));
        } catch (IOException e) {
            throw new TypeConversionException("cannot write to " + file);
        }
    }

    @Override
    public synchronized void publish(LogRecord told) {
        try {
            file.write(told.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
            file.write(" ");
            file.write(told.getMessage());
            file.write(System.lineSeparator());
            file.flush();
        } catch (IOException e) {
            reportError("the log cannot be written", e, ErrorManager.WRITE_FAILURE);
        }
    }

    /** Each line is flushed as it comes. */
    @Override
    public void flush() {}

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            reportError("the log cannot be closed", e, ErrorManager.CLOSE_FAILURE);
        }
    }
}
